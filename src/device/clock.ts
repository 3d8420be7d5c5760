import { type Timestamp, timestampOf } from '@/exchange/timestamp.ts';

/** The clock of the device, as a port. */
export interface Clock {
  now: () => Timestamp;
}

/** The real clock, with the offset the device has at that moment. */
export const deviceClock: Clock = {
  now: () => {
    const date = new Date();
    return timestampOf(date, -date.getTimezoneOffset());
  },
};

/** A clock for tests: stands still at `start` until `set`. */
export function stoppedClock(start: Timestamp): Clock & { set: (now: Timestamp) => void } {
  let now = start;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
  };
}
