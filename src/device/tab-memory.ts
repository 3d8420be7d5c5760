/** What this tab remembers over a reload or a crash, and forgets when it is closed, as a port. */
export interface TabMemory {
  /** Undefined when there is nothing, or when the browser does not allow it. */
  read: (key: string) => string | undefined;
  /** Undefined removes. Does nothing when the browser does not allow it. */
  write: (key: string, value: string | undefined) => void;
}

const guarded = (store: () => Storage): TabMemory => ({
  read: (key) => {
    try {
      return store().getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => {
    try {
      if (value === undefined) store().removeItem(key);
      else store().setItem(key, value);
    } catch {
      // Not allowed, or full: then nothing is remembered.
    }
  },
});

/** The real one. */
export const browserTabMemory: TabMemory = guarded(() => sessionStorage);

/** For tests. */
export function memoryTab(): TabMemory {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
  };
}
