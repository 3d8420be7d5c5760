import type { DeviceVoice } from '@/device/voice.ts';

/** How fast the voice speaks, as a part of its own pace. From slow to fast; the second is where a reading begins. */
export const speeds = { langzaam: 0.65, gewoon: 0.85, vlot: 1.1 } as const;
export type Speed = keyof typeof speeds;

/** Where a reading is. */
export interface Reading {
  /** Which line, from 0. */
  at: number;
  isPaused: boolean;
  speed: Speed;
}

/** What can be done with a reading. */
export interface Reader {
  /** Falls silent, or goes on at the beginning of the sentence. */
  pause: () => void;
  /** Slow after fast. */
  changeSpeed: () => void;
  stop: () => void;
}

/** A voice that speaks for the first time may have to be read in. In ms. */
const longestStart = 5000;

/**
 * Reads lines aloud, one utterance each: Chrome ends a long one halfway. A pause ends the utterance and begins its line
 * again, for Chrome on Android does not go on after a pause of its own. A voice that does not come makes a pause, so
 * that a press can call it: Safari lets it sound only from one.
 *
 * @param after calls after so many ms; what it returns calls that off
 * @param show gets where the reading is whenever that changes, and nothing when it has ended
 */
export function startReading(
  lines: readonly string[],
  voice: Pick<DeviceVoice, 'say'>,
  after: (ms: number, act: () => void) => () => void,
  show: (reading: Reading | undefined) => void,
): Reader {
  let reading: Reading = { at: 0, isPaused: false, speed: 'gewoon' };
  let hush = () => {};
  const change = (changed: Partial<Reading>) => {
    reading = { ...reading, ...changed };
    hush();
    hush = () => {};
    const line = lines[reading.at];
    show(line === undefined ? undefined : reading);
    if (line === undefined || reading.isPaused) return;
    const pause = () => change({ isPaused: true });
    const stopWaiting = after(longestStart, pause);
    const stopSaying = voice.say(line, stopWaiting, {
      speed: speeds[reading.speed],
      ended: () => change({ at: reading.at + 1 }),
      failed: pause,
    });
    hush = () => {
      stopWaiting();
      stopSaying();
    };
  };
  change({});
  return {
    pause: () => change({ isPaused: !reading.isPaused }),
    changeSpeed: () => {
      const names = Object.keys(speeds) as Speed[];
      change({ speed: names[(names.indexOf(reading.speed) + 1) % names.length] ?? 'gewoon' });
    },
    stop: () => change({ at: lines.length }),
  };
}
