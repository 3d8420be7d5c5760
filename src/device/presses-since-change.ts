import { doublePress } from '@/device/double-press.ts';
import type { MonotonicClock } from '@/device/monotonic-clock.ts';

/** Judges presses by when the screen changed: where any place may be pressed, the place says nothing. */
export interface PressesSinceChange {
  /** The screen changed now. */
  changed: () => void;
  /** A finger or the mouse went down now. */
  wentDown: () => void;
  /** Whether a press, or a key, was meant for what is on the screen. It is judged by its start, however long it is held. */
  isMeant: (event: UIEvent) => boolean;
}

/** For one screen. */
export function pressesSinceChange(clock: MonotonicClock): PressesSinceChange {
  let changedAt = 0;
  let downAt = 0;
  return {
    changed: () => {
      changedAt = clock.now();
    },
    wentDown: () => {
      downAt = clock.now();
    },
    // A click by keyboard counts no presses.
    isMeant: ({ detail }) => (detail > 0 ? downAt : clock.now()) - changedAt > doublePress,
  };
}
