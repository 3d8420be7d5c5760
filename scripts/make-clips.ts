/**
 * Makes a recording for every line in src/content/spoken-lines.yaml that has none in public/stem, with the Dutch
 * voice of espeak-ng. Needs Debian's espeak-ng, sox and lame:
 *
 *   apt-get install espeak-ng sox lame && node scripts/make-clips.ts
 *
 * What is there is left alone, so a human recording stays. To make one again, remove it first. What it makes is what
 * `npm run voice:check` asks of any recording: so fast, so loud, with so much quiet between the sentences.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SpokenLine } from '../src/schemas/spoken-line.ts';
import { limited } from './voice/limiter.ts';
import { loudnessOf, truePeakOf } from './voice/loudness.ts';
import {
  faultsOf,
  highestPeak,
  loudness,
  pace,
  paceOf,
  readRecording,
  recordingRate,
  saidOf,
  sentencePause,
  sentencesOf,
  shapeOf,
  wordsIn,
} from './voice/recording.ts';

const root = new URL('..', import.meta.url).pathname;
const lines = parse(readFileSync(join(root, 'src/content/spoken-lines.yaml'), 'utf8')) as SpokenLine[];
const temporary = mkdtempSync(join(tmpdir(), 'clips-'));

/** Words a minute that a line is brought to; more where its time is short. */
const wantedPace = 108;
/** A line with fewer words keeps the usual speed. */
const fewestWordsPaced = 4;
/** Speeds of espeak-ng, in its own words a minute; it goes no slower than 80. */
const speed = { usual: 122, least: 80, most: 170 };
/** Low: easier to hear for older listeners. */
const voice = ['-v', 'nl', '-p', '38', '-g', '2', '-z'];
/** Only speech: nothing below or above what the encoder keeps. */
const effects = ['highpass', '90', 'lowpass', '7000'];
/** Silence at the ends, in seconds. */
const edge = { start: 0.02, end: 0.06 };
/** An average of about 16 kbit/s: a voice stays clear, and all recordings together are under 1 MB. */
const encoding = ['-m', 'm', '--resample', '24', '--abr', '14', '-q', '0', '--lowpass', '7', '--silent'];

/** One sentence as samples, without silence at its ends. */
function sentence(said: string, wordsAMinute: number): Float32Array {
  const spoken = join(temporary, 'spoken.wav');
  execFileSync('espeak-ng', [...voice, '-s', String(Math.round(wordsAMinute)), '-w', spoken, said]);
  const raw = execFileSync('sox', [
    ...[spoken, '-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1', '-r', String(recordingRate), '-'],
    ...['gain', '-6', ...effects],
  ]);
  const samples = Float32Array.from({ length: raw.length / 2 }, (_, i) => raw.readInt16LE(i * 2) / 32_768);
  const { start, end } = shapeOf({ samples, rate: recordingRate, channels: 1 });
  return samples.slice(Math.round(start * recordingRate), samples.length - Math.round(end * recordingRate));
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const silence = (seconds: number) => new Float32Array(Math.round(seconds * recordingRate));

/** All that is said, with the quiet between its sentences. */
const spoken = (said: string, wordsAMinute: number): Float32Array =>
  joined([
    silence(edge.start),
    ...sentencesOf(said).flatMap((one, i) => [
      ...(i > 0 ? [silence(sentencePause.target)] : []),
      sentence(one, wordsAMinute),
    ]),
    silence(edge.end),
  ]);

/** What a line says, at the wanted pace. */
function paced(line: SpokenLine): Float32Array {
  const said = saidOf(line);
  const inTime = (wordsIn(said) * 60) / (line.seconds - 0.15);
  const wanted = Math.min(pace.most - 1, Math.max(wantedPace, inTime));
  let wordsAMinute = speed.usual;
  let samples = spoken(said, wordsAMinute);
  if (wordsIn(said) < fewestWordsPaced) return samples;
  for (let i = 0; i < 6; i++) {
    const now = paceOf(said, shapeOf({ samples, rate: recordingRate, channels: 1 }));
    wordsAMinute = Math.min(speed.most, Math.max(speed.least, (wordsAMinute * wanted) / now));
    samples = spoken(said, wordsAMinute);
  }
  return samples;
}

/** So loud, in LUFS, with no sample above a ceiling in dB. */
function levelled(samples: Float32Array, loud: number, ceiling: number): Float32Array {
  let gain = loud - loudnessOf(samples, recordingRate);
  let level = samples;
  for (let i = 0; i < 4; i++) {
    level = limited(samples, gain, ceiling, recordingRate);
    gain += loud - loudnessOf(level, recordingRate);
  }
  return level;
}

function encode(samples: Float32Array, target: string) {
  const raw = Buffer.alloc(samples.length * 2);
  for (const [i, sample] of samples.entries()) raw.writeInt16LE(Math.round(sample * 32_767), i * 2);
  const source = join(temporary, 'levelled.raw');
  writeFileSync(source, raw);
  const input = ['-r', '-s', String(recordingRate / 1000), '--bitwidth', '16', '--signed', '--little-endian'];
  execFileSync('lame', [...input, ...encoding, source, target], { stdio: 'pipe' });
}

for (const line of lines) {
  const target = join(root, 'public/stem', line.file);
  if (existsSync(target)) continue;
  const samples = paced(line);
  // Encoding takes some loudness away and raises a peak here and there.
  let loud = loudness.target;
  let ceiling = highestPeak - 0.8;
  for (let i = 0; i < 8; i++) {
    encode(levelled(samples, loud, ceiling), target);
    const encoded = (await readRecording(readFileSync(target))).samples;
    const excess = truePeakOf(encoded) - highestPeak;
    const lacking = loudness.target - loudnessOf(encoded, recordingRate);
    if (excess <= 0 && Math.abs(lacking) < 0.2) break;
    loud += lacking;
    ceiling -= Math.max(0, excess + 0.1);
  }
  console.log([line.file, ...faultsOf(line, await readRecording(readFileSync(target)))].join('\n  '));
}
rmSync(temporary, { recursive: true });
