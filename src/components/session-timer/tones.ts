import type { Tone } from '@/vocabulary/tones.ts';

/** One beep: frequency in Hz (older ears: 500 to 2000), start and length in ms after the tone begins. */
interface Beep {
  hertz: number;
  at: number;
  length: number;
  /** It swells and fades over its whole length, and is soft. */
  isSoft?: boolean;
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
  teken: [{ hertz: 550, at: 0, length: 1200, isSoft: true }],
};

/** Share of full scale: a steady tone of it is −16 LUFS, as loud as the recordings. */
const loudness = 10 ** (-16 / 20) * Math.SQRT2;
/** How much less a soft beep is: 12 dB at its loudest. */
const soft = 0.25;
/** A tone that starts or ends at once clicks. In ms. */
const fade = 15;

/** Length of a tone in ms. */
export const toneLength = (tone: Tone): number =>
  Math.max(...beeps[tone].map(({ at, length }) => at + length));

/** A tone as 16-bit samples, at `rate` samples a second. */
export function toneSamples(tone: Tone, rate: number): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(Math.round((toneLength(tone) * rate) / 1000));
  for (const { hertz, at, length, isSoft } of beeps[tone]) {
    const first = Math.round((at * rate) / 1000);
    const count = Math.min(Math.round((length * rate) / 1000), samples.length - first);
    const ramp = isSoft ? count / 2 : (fade * rate) / 1000;
    const level = isSoft ? soft * loudness : loudness;
    for (let i = 0; i < count; i++) {
      const envelope = Math.min(1, i / ramp, (count - 1 - i) / ramp);
      samples[first + i] = Math.round(Math.sin((2 * Math.PI * hertz * i) / rate) * envelope * level * 32_767);
    }
  }
  return samples;
}
