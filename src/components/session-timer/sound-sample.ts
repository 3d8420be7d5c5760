import type { SoundMode } from '@/components/session-timer/cues.ts';
import type { FetchFile } from '@/components/session-timer/prepare.ts';
import { type Tone, toneSamples } from '@/components/session-timer/tones.ts';
import { evened, pieces, rate, soundOf, wavFile } from '@/components/session-timer/track.ts';
import type { Sound } from '@/device/sound.ts';

/** The recording that asks whether it is heard: row "geluid-test" in src/content/spoken-lines.yaml. */
const sampleAddress = '/stem/geluid-test.mp3';

/** Samples as a file of their own, with silence behind them to make it last so many ms. */
const wav = async (samples: Int16Array<ArrayBuffer>, ms = (samples.length / rate) * 1000) =>
  wavFile(await pieces([{ at: 0, sound: soundOf(samples) }], ms));

/** A tone by itself. */
export const toneSound = (tone: Tone, ms?: number): Promise<Blob> => wav(toneSamples(tone, rate), ms);

/** A sound to hear before a session, made just like its track. A tone where the recording does not come. */
export async function soundSample(
  mode: SoundMode,
  sound: Pick<Sound, 'decode'>,
  fetchFile: FetchFile,
): Promise<Blob> {
  const tone = () => toneSound('begin', 1000);
  if (mode === 'tonen') return tone();
  try {
    return await wav(evened(await sound.decode(await fetchFile(sampleAddress), rate)));
  } catch {
    return tone();
  }
}
