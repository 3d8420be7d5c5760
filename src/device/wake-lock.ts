/** Keeps the screen on, as a port. */
export interface WakeLock {
  /** Keeps it on until `release`, also after the page was out of sight. False when the device refuses. */
  request: () => Promise<boolean>;
  release: () => void;
}

/** The screen of the device. A lock is lost when the page is out of sight, so it is asked for again. */
export function deviceWakeLock(): WakeLock {
  let lock: WakeLockSentinel | undefined;
  let isWanted = false;
  const acquire = async () => {
    try {
      const got = await navigator.wakeLock.request('screen');
      if (isWanted) lock = got;
      else void got.release();
      return true;
    } catch {
      return false;
    }
  };
  const again = () => {
    if (isWanted && document.visibilityState === 'visible') void acquire();
  };
  return {
    request: () => {
      if (!isWanted) document.addEventListener('visibilitychange', again);
      isWanted = true;
      return acquire();
    },
    release: () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
      lock = undefined;
    },
  };
}

/** For tests: gives or refuses. */
export function stubWakeLock(gives = true): WakeLock & { isHeld: () => boolean } {
  let held = false;
  return {
    request: async () => {
      held = gives;
      return gives;
    },
    release: () => {
      held = false;
    },
    isHeld: () => held,
  };
}
