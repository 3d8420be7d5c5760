import { globSync, readFileSync, statSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { SpokenLine } from '@/schemas/spoken-line.ts';
import { limited } from '../../scripts/voice/limiter.ts';
import { loudnessOf, truePeakOf } from '../../scripts/voice/loudness.ts';
import { faultsOf, readRecording, recordingRate } from '../../scripts/voice/recording.ts';

const tone = (hertz: number, decibels: number, seconds: number, rate = 48_000) =>
  Float32Array.from(
    { length: seconds * rate },
    (_, i) => 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

describe('loudness', () => {
  // The sines of EBU Tech 3341, in one channel: that is 3 LU less than in the two that it speaks of.
  test.each([
    [-23, 48_000],
    [-33, 48_000],
    [-23, 24_000],
    [-23, 44_100],
  ])('of a tone of 1 kHz at %i dB is that, at %i samples a second', (decibels, rate) => {
    expect(loudnessOf(tone(1000, decibels, 10, rate), rate)).toBeCloseTo(decibels - 3, 1);
  });

  test('leaves out what is much softer, and silence', () => {
    const samples = joined(tone(1000, -36, 10), tone(1000, -23, 30), tone(1000, -36, 10));
    expect(loudnessOf(samples, 48_000)).toBeCloseTo(-26, 1);
    const withSilence = joined(tone(1000, -23, 10), new Float32Array(480_000));
    expect(loudnessOf(withSilence, 48_000)).toBeCloseTo(-26, 0);
    expect(loudnessOf(new Float32Array(48_000), 48_000)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('of a sound shorter than a block is that of all of it', () => {
    expect(loudnessOf(tone(1000, -23, 0.2), 48_000)).toBeCloseTo(-26, 0);
  });
});

test('a peak between two samples is seen', () => {
  // A quarter of the rate, halfway between its samples: each of them is 3 dB under the peak.
  const samples = Float32Array.from(
    { length: 4800 },
    (_, i) => 0.5 * Math.sin((Math.PI / 2) * i + Math.PI / 4),
  );
  expect(20 * Math.log10(Math.max(...samples))).toBeCloseTo(-9, 1);
  expect(Math.abs(truePeakOf(samples) + 6)).toBeLessThan(0.1);
});

test('a limiter makes louder, and lets no sample above its ceiling', () => {
  const samples = joined(tone(200, -20, 0.5), tone(200, -3, 0.5), tone(200, -20, 0.5));
  const loud = limited(samples, 12, -2.5, 48_000);
  expect(Math.max(...loud)).toBeLessThanOrEqual(10 ** (-2.5 / 20) + 1e-6);
  expect(loud[100] ?? 0).toBeCloseTo((samples[100] ?? 0) * 10 ** (12 / 20), 3);
});

describe('what is wrong with a recording', () => {
  const rate = recordingRate;
  const quiet = (seconds: number) => new Float32Array(seconds * rate);
  /** A hum of so many seconds that is as loud as a recording must be. */
  const hum = (seconds: number, decibels = -13) => tone(800, decibels, seconds, rate);
  const line = { text: 'U mag nu stoppen. Adem rustig door.', seconds: 5 };
  const good = joined(hum(1.5), quiet(0.8), hum(1.5));
  const told = (
    samples: Float32Array,
    more: Partial<typeof line & { rate: number; channels: number }> = {},
  ) => faultsOf({ ...line, ...more }, { samples, rate: more.rate ?? rate, channels: more.channels ?? 1 });

  test('is nothing when it is as it should be', () => {
    expect(told(good)).toEqual([]);
  });

  test.each([
    ['too loud', joined(hum(1.5, -10), quiet(0.8), hum(1.5, -10)), {}, /^Maak hem zachter/],
    ['too soft', joined(hum(1.5, -20), quiet(0.8), hum(1.5, -20)), {}, /^Maak hem harder/],
    ['with a peak', good.map((sample, i) => (i === 9000 ? 0.98 : sample)), {}, /^Begrens de pieken/],
    ['in stereo', good, { channels: 2 }, /^Bewaar hem in mono/],
    ['too long', good, { seconds: 3 }, /^Maak hem korter of zet bij "seconds" meer/],
    ['with a late start', joined(quiet(0.3), good), {}, /^Knip de stilte aan het begin weg/],
    ['with a long end', joined(good, quiet(0.5)), {}, /^Knip de stilte aan het eind weg/],
    ['without a pause', joined(hum(1.9), hum(1.9)), {}, /^Wacht 0,8 s na elke zin/],
    ['with a long pause', joined(hum(1.3), quiet(1.2), hum(1.3)), {}, /^Wacht 0,8 s tussen de zinnen/],
    ['said too fast', joined(hum(1, -12), quiet(0.8), hum(1, -12)), {}, /^Spreek langzamer/],
    ['said too slowly', joined(hum(2), quiet(0.8), hum(2)), {}, /^Spreek sneller/],
  ])('is told in one sentence: %s', (_, samples, more, message) => {
    expect(told(samples, more)).toEqual([expect.stringMatching(message)]);
  });

  test('is told of another sample rate', () => {
    expect(told(hum(1), { rate: 16_000 })).toContainEqual(
      'Bewaar hem met 24000 Hz, want hij heeft nu 16000 Hz.',
    );
  });
});

test('what is no recording cannot be read', async () => {
  await expect(readRecording(new TextEncoder().encode('RIFF....WAVEfmt '))).rejects.toThrow('no sound in it');
});

describe('the recordings in public/stem', () => {
  const lines = load(readFileSync('src/content/spoken-lines.yaml', 'utf8')) as SpokenLine[];
  const files = globSync('public/stem/*').map((path) => path.replace(/^.*\//, ''));

  test('are those of the table, and together at most 1 MB', () => {
    expect(files.sort()).toEqual(lines.map(({ file }) => file).sort());
    const bytes = files.reduce((sum, file) => sum + statSync(`public/stem/${file}`).size, 0);
    expect(bytes).toBeLessThanOrEqual(1_000_000);
  });

  test.each(lines)('$id is calm, loud enough and fits in its time', async (line) => {
    expect(faultsOf(line, await readRecording(readFileSync(`public/stem/${line.file}`)))).toEqual([]);
  });
});
