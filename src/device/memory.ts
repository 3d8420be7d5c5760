import { folder } from '@/device/site-folder.ts';

/** Small texts the browser remembers, as a port. Where it is not allowed, nothing is remembered. */
export interface Memory {
  /** Undefined when there is nothing. */
  read: (key: string) => string | undefined;
  /** Undefined removes. */
  write: (key: string, value: string | undefined) => void;
}

const guarded = (store: () => Storage): Memory => ({
  read: (key) => {
    try {
      return store().getItem(`${key}${folder}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => {
    try {
      if (value === undefined) store().removeItem(`${key}${folder}`);
      else store().setItem(`${key}${folder}`, value);
    } catch {
      // Not allowed, or full.
    }
  },
});

/** What this browser remembers until it is removed. */
export const browserMemory: Memory = guarded(() => localStorage);

/** What this tab remembers over a reload or a crash, and forgets when it is closed. */
export const browserTabMemory: Memory = guarded(() => sessionStorage);

/** What is forgotten with the page. */
export function plainMemory(): Memory {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
  };
}
