import { globSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import { prepare } from '@/components/session-timer/prepare.ts';
import { sessionOf } from '@/components/session-timer/session.ts';
import { toneLength, toneSamples } from '@/components/session-timer/tones.ts';
import { evened, pieces, rate, soundOf, wavFile } from '@/components/session-timer/track.ts';
import { TimeLimit } from '@/device/time-limit.ts';
import type { SpokenLine } from '@/schemas/spoken-line.ts';
import { type Tone, tones } from '@/vocabulary/tones.ts';
import { mp3Seconds } from './mp3-seconds.ts';
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
    const planned = soundsOf(session, mirror, 'stem').map(({ at }) => at);
    const heard = onsets(samples);
    expect(heard).toHaveLength(planned.length);
    for (const [i, at] of planned.entries()) expect(Math.abs((heard[i] ?? 0) - at)).toBeLessThan(50);
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
    { ...mirror, lines: { ...mirror.lines, helft: { text: 'x', file: 'weg', seconds: 2, tone: 'tijd' } } },
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
  expect(samples[rate / 2 - 200]).toBe(1000);
  expect(samples[rate / 2 - 80]).toBe(500);
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
  const level = (samples: Int16Array) =>
    Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

  test('loses the silence at its start', () => {
    expect(onsets(evened(recording(400)), 10)[0]).toBeLessThan(10);
  });

  test('comes out as loud as another, however it was recorded', () => {
    const soft = evened(recording());
    const loud = evened(recording().map((sample) => sample * 15));
    expect(level(soft) / level(loud)).toBeCloseTo(1, 1);
  });

  test('without any sound stays silent', () => {
    expect(evened(new Float32Array(100))).toHaveLength(0);
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

/** How loud the part that sounds is, in dB under the loudest that fits. */
const decibels = (samples: Int16Array): number => {
  const loudest = Math.max(...samples.map(Math.abs));
  const sounding = samples.filter((sample) => Math.abs(sample) > 0.03 * loudest);
  const meanSquare = sounding.reduce((sum, sample) => sum + (sample / 32_767) ** 2, 0) / sounding.length;
  return 10 * Math.log10(meanSquare);
};

test.each(Object.keys(tones) as Tone[])('tone "%s" is as loud as speech, within 1 dB', (tone) => {
  // As speech is: syllables of 250 ms that swell and fade, with overtones.
  const speech = Float32Array.from({ length: 2 * rate }, (_, i) => {
    const swell = Math.sin((Math.PI * i) / (rate / 4)) ** 2;
    const voice = [1, 2, 3, 4].map((n) => Math.sin((2 * Math.PI * 140 * n * i) / rate) / n);
    return 0.1 * swell * voice.reduce((sum, part) => sum + part, 0);
  });
  expect(Math.abs(decibels(toneSamples(tone, rate)) - decibels(evened(speech)))).toBeLessThan(1);
});

test.each(Object.keys(tones) as Tone[])('tone "%s" is over before the voice that follows it', (tone) => {
  expect(toneLength(tone)).toBeLessThanOrEqual(toneSeconds('stem-en-tonen') * 1000);
});

test.each(Object.keys(tones) as Tone[])('tone "%s" has as many beeps as its words say', (tone) => {
  expect(onsets(toneSamples(tone, rate), 30)).toHaveLength(Number.parseInt(tones[tone].sound, 10));
});

describe('how long an MP3 lasts', () => {
  /** A frame without sound: version and layer, bit rate and sample rate by their bits, and its length. */
  const frame = (version: number, rates: number, length: number) => {
    const bytes = new Uint8Array(length);
    bytes.set([0xff, version, rates, 0xc0]);
    return [...bytes];
  };
  const first = { '128 kbit/s': frame(0xfb, 0x90, 417), '64 kbit/s': frame(0xfb, 0x50, 208) };
  const second = { '24 kbit/s': frame(0xf3, 0x38, 108) };
  const times = (count: number, bytes: number[]) => Array.from({ length: count }, () => bytes).flat();
  const seconds = (...parts: number[][]) => mp3Seconds(Uint8Array.from(parts.flat()));
  const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

  test('does not hang on its bit rate', () => {
    expect(seconds(times(100, first['128 kbit/s']))).toBeCloseTo((100 * 1152) / 44_100, 6);
    expect(seconds(times(100, second['24 kbit/s']))).toBeCloseTo((100 * 576) / 16_000, 6);
    expect(seconds(times(50, first['128 kbit/s']), times(50, first['64 kbit/s']))).toBeCloseTo(
      (100 * 1152) / 44_100,
      6,
    );
  });

  test('does not hang on what a program writes before and after the sound', () => {
    const id3 = [...letters('ID3'), 3, 0, 0, 0, 0, 1, 2, ...times(130, [7])];
    const about = first['128 kbit/s'].with(36, 88).with(37, 105).with(38, 110).with(39, 103);
    const tag = [...letters('TAG'), ...times(125, [0])];
    expect(seconds(id3, about, times(100, first['128 kbit/s']), tag)).toBeCloseTo((100 * 1152) / 44_100, 6);
  });

  test('is not told of what is no MP3', () => {
    expect(() => seconds(letters('RIFF....WAVEfmt '))).toThrow('No MP3 frame');
  });
});

describe('the recordings in public/stem', () => {
  const lines = parse(readFileSync('src/content/spoken-lines.yaml', 'utf8')) as SpokenLine[];
  const files = globSync('public/stem/*').map((path) => path.replace(/^.*\//, ''));

  test('are those of the table, and together at most 1 MB', () => {
    expect(files.sort()).toEqual(lines.map(({ file }) => file).sort());
    const bytes = files.reduce((sum, file) => sum + statSync(`public/stem/${file}`).size, 0);
    expect(bytes).toBeLessThanOrEqual(1_000_000);
  });

  test.each(lines)('$id fits in the time that is kept free for it', ({ file, seconds }) => {
    expect(mp3Seconds(readFileSync(`public/stem/${file}`))).toBeLessThanOrEqual(seconds);
  });
});
