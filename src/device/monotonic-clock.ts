/** A clock that only goes forward, whatever happens to the time of day, as a port. */
export interface MonotonicClock {
  /** Ms since some moment. */
  now: () => number;
}

/** The browser's own. */
export const deviceMonotonicClock: MonotonicClock = { now: () => performance.now() };

/** A clock for tests: goes on by `pass` only. */
export function manualClock(): MonotonicClock & { pass: (ms: number) => void } {
  let now = 0;
  return {
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
  };
}
