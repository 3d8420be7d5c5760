import { toneSeconds } from '@/components/session-timer/cues.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import type { Session } from '@/components/session-timer/session.ts';
import type { MonotonicClock } from '@/device/monotonic-clock.ts';
import type { SoundTrack } from '@/device/sound.ts';
import type { IsVisible } from '@/device/visibility.ts';
import type { DeviceVoice } from '@/device/voice.ts';

/** The device's own voice along a session. */
export interface Speaking {
  /** Looks where the track is. Call it often, and at once when the page is hidden or shown. */
  look: () => void;
  /** Falls silent and lets the track be heard again. */
  stop: () => void;
}

/** How often to look, in ms. */
export const speakingEvery = 50;
/** A voice that has not begun after this, is not waited for. In ms. */
const longestStart = 500;
/** Seen later than this after its time, a line is left to the recording: the voice would run into it. In ms. */
const longestLate = 200;

/**
 * Lets the device's own voice say the lines while the page is in sight. The recordings are in the track all the same,
 * each a little after its cue, and the track is muted only while the voice speaks: so in the dark, and where the voice
 * does not come, the recording is heard whole. A count has a tone in the track, and the voice says its number over it.
 *
 * @param track the track of a session that was prepared for "apparaat"
 */
export function speakingAlong(
  { cues }: Session,
  { lines }: Pick<Programme, 'lines'>,
  track: Pick<SoundTrack, 'position' | 'isPlaying' | 'mute'>,
  voice: Pick<DeviceVoice, 'say'>,
  clock: MonotonicClock,
  isVisible: IsVisible,
): Speaking {
  const lead = toneSeconds('apparaat') * 1000;
  /** The cue that the track is at, by its index. */
  let current = -1;
  /** What is being said, until when in the track its recording sounds, and whether it is waited for too long. */
  let saying: { hush: () => void; until: number; isLate: () => boolean } | undefined;

  const stop = () => {
    saying?.hush();
    saying = undefined;
    track.mute(false);
  };
  const say = (index: number, position: number) => {
    const cue = cues[index];
    const line = cue && lines[cue.line];
    if (!cue || !line || position - cue.at > longestLate) return stop();
    const isCount = line.tone === 'tel';
    track.mute(!isCount);
    // A count does not wait: its tone was heard already.
    const own = { asked: clock.now(), hasStarted: isCount };
    const hush = voice.say(line.say ?? line.text, () => {
      own.hasStarted = true;
    });
    const until = cue.at + line.seconds * 1000 + (isCount ? 0 : lead);
    saying = { hush, until, isLate: () => !own.hasStarted && clock.now() - own.asked > longestStart };
    return undefined;
  };

  return {
    stop,
    look: () => {
      const position = track.position();
      const index = cues.findLastIndex(({ at }) => at <= position);
      const isNew = index !== current;
      current = index;
      if (!isVisible() || !track.isPlaying()) return saying && stop();
      if (isNew && index >= 0) return say(index, position);
      if (!saying) return undefined;
      if (saying.isLate()) return stop();
      // A voice that is slower than its time may end its sentence; the track is silent until the next line.
      if (position >= saying.until) track.mute(false);
      return undefined;
    },
  };
}
