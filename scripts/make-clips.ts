/**
 * Makes a recording for every line in src/content/spoken-lines.yaml that has none in public/stem, with the Dutch
 * voice of espeak-ng. Needs Debian's espeak-ng, sox and libsox-fmt-mp3:
 *
 *   apt-get install espeak-ng sox libsox-fmt-mp3 && node scripts/make-clips.ts
 *
 * What is there is left alone, so a human recording stays. To make one again, remove it first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SpokenLine } from '../src/schemas/spoken-line.ts';

const root = new URL('..', import.meta.url).pathname;
const lines = parse(readFileSync(join(root, 'src/content/spoken-lines.yaml'), 'utf8')) as SpokenLine[];
const temporary = mkdtempSync(join(tmpdir(), 'clips-'));

/** Slow and low: easier to follow for older listeners. */
const voice = ['-v', 'nl', '-s', '135', '-p', '35', '-g', '2'];
/** Only speech: nothing below or above it; silence cut off; the same peak. The site evens out loudness itself. */
const effects = ['highpass', '120', 'lowpass', '6000'];
const cutStart = ['silence', '1', '0.02', '0.5%', 'reverse'];

for (const { file, text, say } of lines) {
  const target = join(root, 'public/stem', file);
  if (existsSync(target)) continue;
  const spoken = join(temporary, 'spoken.wav');
  execFileSync('espeak-ng', [...voice, '-w', spoken, say ?? text]);
  execFileSync('sox', [
    ...[spoken, '-r', '16000', '-c', '1', '-C', '24.01', target],
    ...[...effects, ...cutStart, ...cutStart, 'norm', '-3', 'pad', '0', '0.05'],
  ]);
  console.log(file);
}
rmSync(temporary, { recursive: true });
