import type { FetchSound } from '@/components/session-timer/prepare.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { toneSamples } from '@/components/session-timer/tones.ts';
import { rate, soundOf, trimmed, wavFile } from '@/components/session-timer/track.ts';
import type { Sound } from '@/device/sound.ts';
import type { Tone } from '@/vocabulary/tones.ts';

/** The recording that asks whether it is heard: row "geluid-test" in src/content/spoken-lines.yaml. */
const sampleAddress = '/stem/geluid-test.mp3';

/** Silence after a sample, so that a device that falls silent at its end does not swallow it. In samples. */
const rest = 0.3 * rate;

/** One tone to hear before a session, as its track has it. */
export const toneSample = (tone: Tone): Blob => wavFile([soundOf(toneSamples(tone, rate)), rest]);

/** A sound to hear before a session, made just like its track. A tone where the recording does not come. */
export async function soundSample(
  mode: SoundMode,
  sound: Pick<Sound, 'decode'>,
  getSound: FetchSound,
): Promise<Blob> {
  if (mode === 'tonen') return toneSample('begin');
  try {
    return wavFile([soundOf(trimmed(await sound.decode(await getSound(sampleAddress), rate)))]);
  } catch {
    return toneSample('begin');
  }
}
