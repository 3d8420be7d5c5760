/** One beep: frequency in Hz (older ears: 500 to 2000), start and length in ms after the tone begins. */
interface Beep {
  hertz: number;
  at: number;
  length: number;
}

/** The tones: what each sounds like and what it tells, in words for who is going to hear them. */
export const tones = {
  begin: {
    sound: '2 tonen, eerst laag en dan hoog',
    meaning: 'De sessie begint zo, of gaat verder na een pauze.',
  },
  wissel: { sound: '1 lange toon', meaning: 'Er is iets nieuws. Meestal begint u een andere beweging.' },
  kijk: { sound: '2 korte tonen', meaning: 'Kijk naar het beeld in de spiegel of op het scherm.' },
  tijd: {
    sound: '3 korte tonen',
    meaning: 'Er is tijd voorbij. U bent bijvoorbeeld op de helft, of bijna klaar.',
  },
  tel: { sound: '1 korte toon', meaning: 'Dit is 1 tel.' },
  los: { sound: '1 lage toon', meaning: 'Laat los, of neem rust.' },
  veilig: {
    sound: '2 lange tonen',
    meaning: 'Voor het oefenen: u mag altijd stoppen. Na het oefenen: sta pas op als u niet duizelig bent.',
  },
  'let-op': {
    sound: '3 tonen, 1 lang en dan 2 kort',
    meaning:
      'Let op uzelf. Wordt u duizelig of benauwd, of krijgt u meer pijn? Stop dan. Bel 112 bij pijn op uw borst.',
  },
  einde: { sound: '3 tonen, steeds lager', meaning: 'Het oefenen is klaar.' },
} as const;

export type Tone = keyof typeof tones;

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
