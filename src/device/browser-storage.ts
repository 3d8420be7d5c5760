import { createStore, get, promisifyRequest } from 'idb-keyval';
import { type DeviceStorage, StorageProblem } from '@/device/storage.ts';

const name = 'wegwijs-bij-pijn';

async function reasoned<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new StorageProblem(isFull ? 'full' : 'forbidden', cause);
  }
}

/**
 * The storage of a real browser. IndexedDB and not localStorage: its transactions keep two tabs apart, while
 * tabs in different processes may each see an old localStorage.
 */
export function browserStorage(): DeviceStorage {
  const inRecords = createStore(name, 'records');
  const channel = new BroadcastChannel(name);
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
      channel.postMessage(key);
    },
    onChange: (listener) => {
      const hear = ({ data }: MessageEvent<string>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
