/**
 * Says of every recording in public/stem what is wrong with it, in Dutch, for who records or replaces one:
 *
 *   npm run voice:check            all of them
 *   npm run voice:check tenen.mp3  one, or more
 *
 * Ends with an error when something is wrong. Reads files only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SpokenLine } from '../src/schemas/spoken-line.ts';
import { faultsOf, readRecording } from './voice/recording.ts';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'public/stem');
const lines = parse(readFileSync(join(root, 'src/content/spoken-lines.yaml'), 'utf8')) as SpokenLine[];
const asked = process.argv.slice(2);

async function faultsIn(line: SpokenLine): Promise<string[]> {
  const path = join(folder, line.file);
  if (!existsSync(path)) return ['Zet hem in public/stem, want hij is er niet.'];
  try {
    return faultsOf(line, await readRecording(readFileSync(path)));
  } catch {
    return ['Bewaar hem als MP3, want er is geen geluid in te vinden.'];
  }
}

const named = new Set(lines.map(({ file }) => file));
const strange = [...new Set([...asked, ...readdirSync(folder)])].filter((file) => !named.has(file));
const wanted = lines.filter(({ file }) => asked.length === 0 || asked.includes(file));
let wrong = 0;
for (const file of strange) {
  wrong++;
  console.log(
    `${file}: Geef hem de naam van een regel in spoken-lines.yaml, want deze naam staat daar niet.`,
  );
}
for (const line of wanted) {
  const faults = await faultsIn(line);
  if (faults.length === 0) continue;
  wrong++;
  // One sentence for each file: what comes first is mended first, and often mends the rest.
  console.log(`${line.file}: ${faults[0]}`);
}
console.log(
  wrong === 0
    ? `Alle ${wanted.length} opnamen zijn goed.`
    : `${wrong} van de ${wanted.length} opnamen zijn niet goed.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
