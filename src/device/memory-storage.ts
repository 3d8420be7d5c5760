import { keepChoice } from '@/device/keep-choice.ts';
import { type Memory, plainMemory } from '@/device/memory.ts';
import { type DeviceStorage, StorageProblem, type StorageReason } from '@/device/storage.ts';

/** One device with any number of tabs, for tests. */
export interface MemoryDevice {
  /** The storage as a new tab of this device sees it. */
  openTab: () => DeviceStorage;
  /** What is kept, as it is kept. */
  values: Map<string, unknown>;
  /** Its small texts. */
  memory: Memory;
  /** From now on storing fails for this reason; undefined makes it work again. */
  fail: (reason: StorageReason | undefined) => void;
}

/** Storage without a browser. Copies what goes in and out, as a browser does. */
export function memoryDevice(): MemoryDevice {
  const values = new Map<string, unknown>();
  const memory = plainMemory();
  const tabs: Set<(key: string) => void>[] = [];
  let failing: StorageReason | undefined;
  const step = async () => {
    await Promise.resolve();
    if (failing) throw new StorageProblem(failing, undefined);
  };
  return {
    values,
    memory,
    fail: (reason) => {
      failing = reason;
    },
    openTab: () => {
      const listeners = new Set<(key: string) => void>();
      tabs.push(listeners);
      return {
        read: async (key) => {
          await step();
          return structuredClone(values.get(key));
        },
        update: async (key, change) => {
          await step();
          const value = change(structuredClone(values.get(key)));
          if (value === undefined) values.delete(key);
          else values.set(key, structuredClone(value));
          for (const others of tabs) if (others !== listeners) for (const listener of others) listener(key);
        },
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        holdsAny: async () => {
          await step();
          return values.size > 0;
        },
        choice: keepChoice(memory),
      };
    },
  };
}
