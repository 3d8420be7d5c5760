import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, linesIn, soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import { prepare } from '@/components/session-timer/prepare.ts';
import { sessionOf } from '@/components/session-timer/session.ts';
import { toneLength, toneSamples } from '@/components/session-timer/tones.ts';
import { pieces, rate, soundOf, trimmed, wavFile } from '@/components/session-timer/track.ts';
import { TimeLimit } from '@/device/time-limit.ts';
import { type Tone, tones } from '@/vocabulary/tones.ts';
import { loudnessOf } from '../../scripts/voice/loudness.ts';
import { loudness } from '../../scripts/voice/recording.ts';
import { mirror, pace } from './session-programmes.ts';

const samplesOf = async (file: Blob) => new Int16Array((await file.arrayBuffer()).slice(44));
const ms = (sample: number) => (sample / rate) * 1000;

/** Where sound begins after so much silence, in ms. */
function onsets(samples: Int16Array, quietMs = 300): number[] {
  const found: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  samples.forEach((sample, i) => {
    if (Math.abs(sample) < 300) return;
    if (i - last > (quietMs * rate) / 1000) found.push(ms(i));
    last = i;
  });
  return found;
}

/** A recording of half a second that starts with silence, as recordings do. */
const recording = (silenceMs = 120) => {
  const silence = Math.round((silenceMs * rate) / 1000);
  return Float32Array.from({ length: silence + rate / 2 }, (_, i) =>
    i < silence ? 0.0005 : 0.05 * Math.sin((i * 2 * Math.PI * 200) / rate),
  );
};

describe('the track of 15 minutes', async () => {
  const session = sessionOf(mirror, pace);
  const { track, missing } = await prepare(
    session,
    mirror,
    'stem',
    { decode: async () => recording() },
    async () => new ArrayBuffer(1),
  );
  if (!track) throw new Error('no track');
  const samples = await samplesOf(track);

  test('lasts exactly as long as the session', () => {
    expect(missing.size).toBe(0);
    expect(ms(samples.length)).toBe(session.end);
  });

  test('sounds within 50 ms of every moment in the plan, to the end, and is silent between', () => {
    const planned = soundsOf(session, mirror, 'stem');
    const heard = onsets(samples);
    expect(heard).toHaveLength(planned.length);
    // The sign in silence swells, so it is heard a little later.
    for (const [i, sound] of planned.entries())
      expect(Math.abs((heard[i] ?? 0) - sound.at)).toBeLessThan('tone' in sound ? 150 : 50);
  });

  test('is a WAV file of one channel', async () => {
    const header = new DataView(await track.slice(0, 44).arrayBuffer());
    const word = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((i) => header.getUint8(at + i)));
    expect([word(0), word(8), word(12), word(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(header.getUint16(22, true)).toBe(1);
    expect(header.getUint32(24, true)).toBe(rate);
    expect(header.getUint32(40, true)).toBe(track.size - 44);
  });
});

test('recordings that do not come, or are broken, are named, and their tones are heard instead', async () => {
  const session = sessionOf(mirror, { ...pace, minutes: 5 });
  const { track, missing } = await prepare(
    session,
    {
      ...mirror,
      lines: { ...mirror.lines, helft: { text: 'x', file: 'weg', bytes: 1, seconds: 2, tone: 'tijd' } },
    },
    'stem',
    { decode: async () => recording() },
    async (address) => {
      if (address === 'weg') throw new Error('404');
      return new ArrayBuffer(1);
    },
  );
  expect([...missing]).toEqual(['helft']);
  const samples = track && (await samplesOf(track));
  const half = 30_000 + 150_000;
  const part = samples?.slice((half * rate) / 1000, ((half + 500) * rate) / 1000) ?? new Int16Array(0);
  expect(onsets(part, 20).length).toBeGreaterThanOrEqual(2);
});

test('a network that hangs costs one wait, not one for every recording', async () => {
  const asked: string[] = [];
  const { track, missing } = await prepare(
    sessionOf(mirror, pace),
    mirror,
    'stem',
    { decode: async () => recording() },
    async (address) => {
      asked.push(address);
      throw new TimeLimit();
    },
  );
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(missing.size).toBeGreaterThan(5);
  expect(track).toBeDefined();
});

test('with text only nothing is fetched and there is no track', async () => {
  const fetched: string[] = [];
  const { track } = await prepare(
    sessionOf(mirror, pace),
    mirror,
    'tekst',
    { decode: async () => recording() },
    async (address) => {
      fetched.push(address);
      return new ArrayBuffer(1);
    },
  );
  expect(track).toBeUndefined();
  expect(fetched).toEqual([]);
});

test('what is told to be fetched is every recording of the session once, and nothing for tones or text', () => {
  const session = sessionOf(mirror, pace);
  const spoken = soundsOf(session, mirror, 'stem');
  const own = Object.fromEntries(
    Object.entries(mirror.lines).map(([id, line]) => [id, { ...line, file: `/stem/${id}.mp3` }]),
  );
  expect(bytesOf(spoken, { lines: own })).toBe(9_000 * linesIn(spoken).length);
  // Lines that share a recording.
  expect(bytesOf(spoken, mirror)).toBe(9_000);
  for (const mode of ['tonen', 'tekst'] as const)
    expect(bytesOf(soundsOf(session, mirror, mode), mirror)).toBe(0);
});

test('a sound never moves another: one that is too long is cut, and fades', async () => {
  const long = soundOf(new Int16Array(rate).fill(1000));
  const track = await pieces(
    [
      { at: 0, sound: long },
      { at: 500, sound: long },
    ],
    2000,
  );
  const lengths = track.map((piece) => (typeof piece === 'number' ? piece : piece.size / 2));
  expect(lengths).toEqual([rate / 2, rate, rate / 2]);
  const samples = await samplesOf(wavFile(track));
  expect(samples[rate / 2 - 300]).toBe(1000);
  expect(samples[rate / 2 - 120]).toBe(500);
  expect(samples[rate / 2 - 1]).toBeLessThan(10);
  expect(samples[rate / 2]).toBe(1000);
});

test('whatever is placed, the track has the length that was asked', async () => {
  const placed = fc.array(
    fc.record({
      at: fc.nat({ max: 9000 }),
      sound: fc.nat({ max: rate * 2 }).map((length) => soundOf(new Int16Array(length).fill(1))),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(placed, fc.integer({ min: 0, max: 30_000 }), async (sounds, end) => {
      const file = wavFile(await pieces(sounds, end));
      expect(file.size).toBe(44 + 2 * Math.round((end * rate) / 1000));
    }),
    { numRuns: 50 },
  );
});

describe('a recording', () => {
  test('loses the silence at its ends', () => {
    const quiet = new Float32Array(rate / 2);
    const samples = trimmed(Float32Array.from([...recording(400), ...quiet]));
    expect(onsets(samples, 10)[0]).toBeLessThan(10);
    expect(ms(samples.length)).toBeCloseTo(500, -1);
  });

  test('is as loud in the track as it was made', () => {
    expect(Math.max(...trimmed(recording())) / 32_767).toBeCloseTo(0.05, 3);
  });

  test('without any sound stays silent', () => {
    expect(trimmed(new Float32Array(100))).toHaveLength(0);
  });
});

test.each(Object.keys(tones) as Tone[])(
  'tone "%s" lies between 500 and 2000 Hz and does not clip',
  (tone) => {
    const samples = toneSamples(tone, rate);
    let crossings = 0;
    let sounding = 0;
    for (let i = 1; i < samples.length; i++) {
      const [before = 0, now = 0] = [samples[i - 1], samples[i]];
      if (now !== 0 || before !== 0) sounding++;
      if (before < 0 && now >= 0) crossings++;
    }
    const hertz = crossings / (sounding / rate);
    expect(hertz).toBeGreaterThan(500);
    expect(hertz).toBeLessThan(2000);
    expect(Math.max(...samples)).toBeLessThan(32_767 / 2);
  },
);

/** How loud the part of a tone that sounds is, in LUFS. */
const loudnessOfTone = (tone: Tone) =>
  loudnessOf(
    Float32Array.from(
      toneSamples(tone, rate).filter((sample) => Math.abs(sample) > 30),
      (sample) => sample / 32_767,
    ),
    rate,
  );
const loudTones = (Object.keys(tones) as Tone[]).filter((tone) => tone !== 'teken');

test.each(loudTones)('tone "%s" is as loud as speech, within 1.5 LU', (tone) => {
  expect(Math.abs(loudnessOfTone(tone) - loudness.target)).toBeLessThan(1.5);
});

test('the sign in silence is much softer than the other tones, and comes and goes where they begin at once', () => {
  expect(loudnessOfTone('teken')).toBeLessThan(loudness.target - 12);
  const firstLoud = (tone: Tone) => {
    const samples = toneSamples(tone, rate);
    const half = Math.max(...samples) / 2;
    return ms(samples.findIndex((sample) => sample > half));
  };
  expect(firstLoud('teken')).toBeGreaterThan(200);
  for (const tone of loudTones) expect(firstLoud(tone)).toBeLessThan(20);
});

test.each(Object.keys(tones) as Tone[])('tone "%s" is over before the voice that follows it', (tone) => {
  expect(toneLength(tone)).toBeLessThanOrEqual(toneSeconds('stem-en-tonen') * 1000);
});

test.each(Object.keys(tones) as Tone[])('tone "%s" has as many beeps as its words say', (tone) => {
  expect(onsets(toneSamples(tone, rate), 30)).toHaveLength(Number.parseInt(tones[tone].sound, 10));
});
