import { heardOwnVoice, speakWith } from '@/components/session-timer/room/own-voice.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import {
  heardToGoOn,
  longestFirstSound,
  type Run,
  runOf,
  silentPlayer,
} from '@/components/session-timer/run.ts';
import type { Session } from '@/components/session-timer/session.ts';
import { deviceMonotonicClock } from '@/device/monotonic-clock.ts';
import { deviceSound, type SoundTrack } from '@/device/sound.ts';
import { within } from '@/device/time-limit.ts';
import { isPageVisible } from '@/device/visibility.ts';

/** How often we look whether a sound has come, in ms. */
const lookEvery = 100;

/** Plays a sound; resolves when it is heard, to whether it is. It may take its time, as with a hearing aid. */
async function heard(sound: SoundTrack): Promise<boolean> {
  if (!(await sound.play())) return false;
  while (sound.isPlaying() && sound.position() === 0)
    await new Promise((look) => setTimeout(look, lookEvery));
  return sound.position() > 0;
}

/** The sounds of one session. They are opened in the press and not before: a sound that is open takes memory. */
export interface SessionSounds {
  close: () => void;
  hasTrack: () => boolean;
  /** Lets a sound be heard; resolves to whether it was. Called in the press. */
  playSample: (set: PreparedSession) => Promise<boolean>;
  stopSample: () => void;
  /** A session that can begin at a position in ms: with its sound, or in silence where it has none. */
  runWith: (set: PreparedSession, from: number) => Run;
  /** The same in silence, whatever sound it has. */
  silently: (session: Session, from: number) => Run;
}

/** For one session. Close it when the session is over. */
export function sessionSounds(): SessionSounds {
  const open: { track?: SoundTrack; sample?: SoundTrack; signal?: SoundTrack } = {};
  let stopSpeaking = () => {};
  const close = () => {
    stopSpeaking();
    stopSpeaking = () => {};
    for (const name of ['track', 'sample', 'signal'] as const) {
      open[name]?.close();
      delete open[name];
    }
  };
  const silently = (session: Session, from: number) => {
    close();
    return runOf(session, silentPlayer(deviceMonotonicClock, isPageVisible), deviceMonotonicClock, from);
  };
  return {
    close,
    hasTrack: () => open.track !== undefined,
    stopSample: () => open.sample?.pause(),
    playSample: async ({ sample, mode }) => {
      if (!sample) return false;
      if (mode === 'apparaat' && (await heardOwnVoice())) return true;
      open.sample ??= deviceSound.open(sample);
      open.sample.seek(0);
      return within(longestFirstSound, heard(open.sample)).catch(() => false);
    },
    runWith: (set, from) => {
      const { session, prepared, signal } = set;
      if (!prepared.track || !signal) return silently(session, from);
      open.track ??= deviceSound.open(prepared.track);
      open.signal ??= deviceSound.open(signal);
      stopSpeaking();
      stopSpeaking = speakWith(set, open.track);
      return runOf(session, heardToGoOn(open.track, open.signal, from > 0), deviceMonotonicClock, from);
    },
    silently,
  };
}
