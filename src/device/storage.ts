import type { KeepChoice } from '@/device/keep-choice.ts';

/** The device's own storage, as a port. Values are plain JSON. */
export interface DeviceStorage {
  /** The value under a key; undefined when there is none. Rejects with a {@link StorageProblem}. */
  read: (key: string) => Promise<unknown>;
  /**
   * Reads, changes and writes in one step that no other tab can come between. `change` is not async and
   * removes the value by returning undefined. Rejects with a {@link StorageProblem}; nothing is then changed.
   */
  update: (key: string, change: (value: unknown) => unknown) => Promise<void>;
  /** Calls the listener with the key when another tab changed a value. Returns how to stop. */
  onChange: (listener: (key: string) => void) => () => void;
  /** Whether there is any value, of any tool. Makes nothing. Rejects with a {@link StorageProblem}. */
  holdsAny: () => Promise<boolean>;
  /** What the person answered about keeping. */
  choice: KeepChoice;
}

/** Why the device keeps nothing: no room left, or the browser does not allow it. */
export type StorageReason = 'full' | 'forbidden';

/** What a failing storage rejects with. */
export class StorageProblem extends Error {
  readonly reason: StorageReason;

  constructor(reason: StorageReason, cause: unknown) {
    super(`Device storage: ${reason}`, { cause });
    this.reason = reason;
  }
}
