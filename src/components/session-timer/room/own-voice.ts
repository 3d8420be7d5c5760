import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { speakingAlong, speakingEvery } from '@/components/session-timer/speaking.ts';
import { deviceMonotonicClock } from '@/device/monotonic-clock.ts';
import type { SoundTrack } from '@/device/sound.ts';
import { isPageVisible } from '@/device/visibility.ts';
import { deviceVoice } from '@/device/voice.ts';

/** A voice that speaks for the first time may have to be read in. In ms. */
const longestFirst = 5000;

/** The sound that this device can make: a link may ask for a voice that it does not have. */
export const possibleMode = async (mode: SoundMode): Promise<SoundMode> =>
  mode === 'apparaat' && !(await deviceVoice.isThere()) ? 'stem' : mode;

/** Lets the voice of the device speak along a track, if the session has it. Returns how to stop. */
export function speakWith({ session, programme, mode }: PreparedSession, track: SoundTrack): () => void {
  if (mode !== 'apparaat') return () => undefined;
  const speaking = speakingAlong(session, programme, track, deviceVoice, deviceMonotonicClock, isPageVisible);
  const looking = setInterval(speaking.look, speakingEvery);
  // A page that is hidden runs its timers hardly or not.
  document.addEventListener('visibilitychange', speaking.look);
  const stopListening = track.onChange(speaking.look);
  return () => {
    clearInterval(looking);
    document.removeEventListener('visibilitychange', speaking.look);
    stopListening();
    speaking.stop();
  };
}

/** Lets the voice of the device be heard; resolves to whether it came. Call it in a press. */
export const heardOwnVoice = (): Promise<boolean> =>
  new Promise((resolve) => {
    const hush = deviceVoice.say(texts.ready.check.sample, () => resolve(true));
    setTimeout(() => {
      resolve(false);
      hush();
    }, longestFirst);
  });
