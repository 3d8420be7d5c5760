import type { Tone } from '@/vocabulary/tones.ts';

/** One beep: frequency in Hz (older ears: 500 to 2000), start and length in ms after the tone begins. */
interface Beep {
  hertz: number;
  at: number;
  length: number;
}

/** Told apart by number, order and length, not by pitch alone. */
const beeps: Readonly<Record<Tone, readonly Beep[]>> = {
  begin: [
    { hertz: 600, at: 0, length: 250 },
    { hertz: 900, at: 300, length: 400 },
  ],
  wissel: [{ hertz: 800, at: 0, length: 600 }],
  kijk: [
    { hertz: 1000, at: 0, length: 150 },
    { hertz: 1000, at: 250, length: 150 },
  ],
  tijd: [
    { hertz: 700, at: 0, length: 150 },
    { hertz: 700, at: 250, length: 150 },
    { hertz: 700, at: 500, length: 150 },
  ],
  tel: [{ hertz: 1000, at: 0, length: 150 }],
  los: [{ hertz: 600, at: 0, length: 400 }],
  veilig: [
    { hertz: 700, at: 0, length: 500 },
    { hertz: 700, at: 650, length: 500 },
  ],
  'let-op': [
    { hertz: 800, at: 0, length: 500 },
    { hertz: 800, at: 600, length: 150 },
    { hertz: 800, at: 850, length: 150 },
  ],
  einde: [
    { hertz: 900, at: 0, length: 300 },
    { hertz: 750, at: 350, length: 300 },
    { hertz: 600, at: 700, length: 300 },
  ],
};

/** Share of full scale: as loud as the speech, whose root mean square is 0.126 (see `evened` in track.ts). */
const loudness = 0.126 * Math.SQRT2;
/** A tone that starts or ends at once clicks. In ms. */
const fade = 15;

/** Length of a tone in ms. */
export const toneLength = (tone: Tone): number =>
  Math.max(...beeps[tone].map(({ at, length }) => at + length));

/** A tone as 16-bit samples, at `rate` samples a second. */
export function toneSamples(tone: Tone, rate: number): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(Math.round((toneLength(tone) * rate) / 1000));
  for (const { hertz, at, length } of beeps[tone]) {
    const first = Math.round((at * rate) / 1000);
    const count = Math.min(Math.round((length * rate) / 1000), samples.length - first);
    const ramp = (fade * rate) / 1000;
    for (let i = 0; i < count; i++) {
      const envelope = Math.min(1, i / ramp, (count - 1 - i) / ramp);
      samples[first + i] = Math.round(
        Math.sin((2 * Math.PI * hertz * i) / rate) * envelope * loudness * 32_767,
      );
    }
  }
  return samples;
}
