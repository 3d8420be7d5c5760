import { createStore, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import { browserKeepChoice } from '@/device/keep-choice.ts';
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

/** Whether there is a database. To ask makes none: on a shared device an empty one tells that the site was used. */
const isThere = () =>
  new Promise<boolean>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => (isNamed(request.error, 'AbortError') ? resolve(false) : reject(request.error));
  });

/**
 * The storage of a real browser. IndexedDB and not localStorage: its transactions keep two tabs apart, while
 * tabs in different processes may each see an old localStorage.
 */
export function browserStorage(): DeviceStorage {
  const channel = openChannel();
  const listeners = new Set<(key: string) => void>();
  /** Keys that were read or written here. */
  const used = new Set<string>();
  const heard = new WeakSet<IDBDatabase>();
  const open = (): UseStore => {
    const inStore = createStore(name, 'records');
    return (mode, callback) =>
      inStore(mode, (records) => {
        const { db } = records.transaction;
        if (!heard.has(db)) {
          heard.add(db);
          const lost = () => {
            inRecords = open();
            for (const key of used) for (const listener of listeners) listener(key);
          };
          // Who deletes the database waits until every tab lets go of it, and so would all that is written after.
          db.addEventListener('versionchange', () => {
            db.close();
            lost();
          });
          // The browser took it away.
          db.addEventListener('close', lost);
        }
        return callback(records);
      });
  };
  let inRecords = open();
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
    read: (key) => {
      used.add(key);
      return reasoned(async () => ((await isThere()) ? get(key, inRecords) : undefined));
    },
    update: async (key, change) => {
      used.add(key);
      await reasoned(async () => {
        // What is not there needs no database to be taken out of.
        if (!(await isThere()) && change(undefined) === undefined) return undefined;
        return inRecords('readwrite', (records) => {
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
        });
      });
      channel?.postMessage(key);
    },
    onChange: (listener) => {
      const hear = ({ data }: MessageEvent<string>) => listener(data);
      channel?.addEventListener('message', hear);
      listeners.add(listener);
      return () => {
        channel?.removeEventListener('message', hear);
        listeners.delete(listener);
      };
    },
    holdsAny: () => reasoned(async () => (await isThere()) && (await keys(inRecords)).length > 0),
    choice: browserKeepChoice(),
  };
}
