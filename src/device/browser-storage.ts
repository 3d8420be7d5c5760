import { createStore, get, promisifyRequest } from 'idb-keyval';
import { folder } from '@/device/site-folder.ts';
import { type DeviceStorage, StorageProblem } from '@/device/storage.ts';

const name = `wegwijs-bij-pijn${folder}`;

const isNamed = (cause: unknown, ...names: string[]) =>
  cause instanceof DOMException && names.includes(cause.name);

/** Tells the other tabs of a change. Undefined where the browser forbids it: it then forbids storage as well. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/**
 * The storage of a real browser. IndexedDB and not localStorage: its transactions keep two tabs apart, while
 * tabs in different processes may each see an old localStorage.
 */
export function browserStorage(): DeviceStorage {
  const open = () => createStore(name, 'records');
  let inRecords = open();
  const channel = openChannel();
  const reasoned = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action().catch((cause) => {
        // An iPhone loses the connection while the page is in the background (WebKit 277615): a new one works.
        if (!isNamed(cause, 'InvalidStateError', 'UnknownError')) throw cause;
        inRecords = open();
        return action();
      });
    } catch (cause) {
      throw new StorageProblem(isNamed(cause, 'QuotaExceededError') ? 'full' : 'forbidden', cause);
    }
  };
  return {
    read: (key) => reasoned(() => get(key, inRecords)),
    update: async (key, change) => {
      await reasoned(() =>
        inRecords('readwrite', (records) => {
          const request: IDBRequest<unknown> = records.get(key);
          return new Promise<void>((resolve, reject) => {
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              try {
                const value = change(request.result);
                if (value === undefined) records.delete(key);
                else records.put(value, key);
                resolve(promisifyRequest(records.transaction));
              } catch (error) {
                reject(error);
              }
            };
          });
        }),
      );
      channel?.postMessage(key);
    },
    onChange: (listener) => {
      const hear = ({ data }: MessageEvent<string>) => listener(data);
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
  };
}
