import { useEffect, useRef } from 'preact/hooks';
import { heardOwnVoice, speakWith } from '@/components/session-timer/room/own-voice.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import {
  heardToGoOn,
  longestFirstSound,
  type Run,
  runOf,
  silentPlayer,
} from '@/components/session-timer/run.ts';
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

/**
 * The sounds of a session that is set ready. They are opened in the press and not before: a sound that is open takes
 * memory. They are let go of with the room.
 */
export function useSounds() {
  const track = useRef<SoundTrack>();
  const sample = useRef<SoundTrack>();
  const signal = useRef<SoundTrack>();
  const stopSpeaking = useRef(() => {});

  const close = () => {
    stopSpeaking.current();
    stopSpeaking.current = () => {};
    for (const sound of [track, sample, signal]) {
      sound.current?.close();
      sound.current = undefined;
    }
  };
  useEffect(() => close, []);

  return {
    close,
    hasTrack: () => track.current !== undefined,
    stopSample: () => sample.current?.pause(),
    /** Lets a sound be heard; resolves to whether it was. The track is opened too, so that it is there by then. */
    playSample: async (set: PreparedSession | undefined) => {
      if (!set?.sample) return false;
      track.current ??= set.prepared.track && deviceSound.open(set.prepared.track);
      signal.current ??= set.signal && deviceSound.open(set.signal);
      if (set.mode === 'apparaat' && (await heardOwnVoice())) return true;
      sample.current ??= deviceSound.open(set.sample);
      sample.current.seek(0);
      return within(longestFirstSound, heard(sample.current)).catch(() => false);
    },
    /** A session that can begin, with the sounds that are open, else in silence. */
    runWith: (set: PreparedSession, from: number): Run => {
      const { session } = set;
      const { current: sound } = track;
      stopSpeaking.current();
      if (sound) stopSpeaking.current = speakWith(set, sound);
      const player =
        sound && signal.current
          ? heardToGoOn(sound, signal.current, from > 0)
          : silentPlayer(deviceMonotonicClock, isPageVisible);
      return runOf(session, player, deviceMonotonicClock, from);
    },
  };
}
