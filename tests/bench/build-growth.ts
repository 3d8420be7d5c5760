/**
 * What the site costs at more pages: bytes as sent, and the processor time and memory of a build. Builds a copy of the
 * project as it is and one with so many times the pages to read, each twice: the second build finds what the first one
 * kept. Run with "npm run bench:growth"; a number behind it is how many times, 10 when there is none.
 *
 * Processor time and memory are those of Astro's own process. Pagefind's program, which makes the index of the literal
 * search, is a process beside it and not counted.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFrozen } from '../../src/publishing/frozen-editions.ts';
import { startSite } from '../browser/browser.ts';
import { growProject } from './grown-project.ts';
import { measurePageWeight } from './page-weight.ts';
import { type Usage, usageFile } from './tell-usage.ts';

const root = new URL('../..', import.meta.url).pathname;
/** Pages whose lists come from all pages or things there are. */
const lists = ['/zoeken/', '/verwijzers/verwijskaart/', '/om-te-printen/'];

/** A copy of the project, built twice. */
interface Grown {
  times: number;
  /** Pages that the build made; without frozen editions and addresses that only lead on. */
  pages: number;
  first: Usage;
  again: Usage;
  /** Bytes as sent of each page that the project itself has to read, by address; such a page is one file. */
  reading: Map<string, number>;
  /** The same of the pages with lists, with everything that they load. */
  lists: Map<string, number>;
}

/** Builds a copy of the project as "npm run build" does. Throws with what it said when it did not end well. */
function build(project: string): Usage {
  const file = join(project, 'usage.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      new URL('tell-usage.ts', import.meta.url).href,
      join(root, 'node_modules/astro/bin/astro.mjs'),
      'build',
    ],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', [usageFile]: file },
    },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const pagesIn = (built: string): number =>
  globSync('**/*.html', { cwd: built }).filter(
    (file) => !isFrozen(file) && !readFileSync(join(built, file), 'utf8').includes('http-equiv="refresh"'),
  ).length;

/** Builds the project at so many times its pages, in a folder of its own that is gone afterwards. */
async function grow(times: number): Promise<Grown> {
  // Inside the project, so that packages resolve; git does not see it.
  mkdirSync(join(root, '.astro'), { recursive: true });
  const project = mkdtempSync(join(root, '.astro', 'grown-'));
  try {
    const addresses = growProject(root, project, times);
    const first = build(project);
    const again = build(project);
    const built = join(project, 'dist');
    const site = await startSite(built);
    const weights = new Map<string, number>();
    for (const path of lists) weights.set(path, (await measurePageWeight(site, path)).total);
    await site.close();
    const sizeOf = (path: string) => statSync(join(built, path, 'index.html.br')).size;
    return {
      times,
      pages: pagesIn(built),
      first,
      again,
      reading: new Map(addresses.map((path) => [path, sizeOf(path)])),
      lists: weights,
    };
  } finally {
    rmSync(project, { recursive: true });
  }
}

const median = (values: Iterable<number>): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));
const perPage = ({ first, pages }: Grown) => first.seconds / pages;
const share = ({ first, again }: Grown) => again.seconds / first.seconds;

const buildRow = (grown: Grown) => ({
  pages: grown.pages,
  'processor time, s': rounded(grown.first.seconds, 1),
  'a page, s': rounded(perPage(grown), 3),
  'took, s': rounded(grown.first.took, 0),
  'memory, MB': rounded(grown.first.memory, 0),
  'again, s': rounded(grown.again.seconds, 1),
  'of the first': rounded(share(grown)),
});

const times = Number(process.argv[2] ?? 10);
if (!Number.isInteger(times) || times < 2) throw new Error('Say how many times the pages: 2 or more.');
const once = await grow(1);
const more = await grow(times);

console.log('Builds');
console.table({ '1 ×': buildRow(once), [`${times} ×`]: buildRow(more) });
const ratios = [...once.reading].map(([path, bytes]) => (more.reading.get(path) ?? 0) / bytes);
const bytesRow = (what: string, before: number, after: number) => ({
  'bytes as sent': what,
  '1 ×': before,
  [`${times} ×`]: after,
  ratio: rounded(after / before, 3),
});
console.table([
  bytesRow(
    `page to read, median of ${ratios.length}`,
    median(once.reading.values()),
    median(more.reading.values()),
  ),
  ...lists.map((path) => bytesRow(path, once.lists.get(path) ?? 0, more.lists.get(path) ?? 0)),
]);
const bar = (what: string, is: number, least: number, most: number) => ({
  what,
  is: rounded(is, 3),
  bar: least > 0 ? `${least} to ${most}` : `at most ${most}`,
  held: is >= least && is <= most,
});
console.table([
  bar('page to read, least ratio', Math.min(...ratios), 0.95, 1.05),
  bar('page to read, most', Math.max(...ratios), 0.95, 1.05),
  ...lists.map((path) => bar(path, (more.lists.get(path) ?? 0) / (once.lists.get(path) ?? 1), 0.95, 1.05)),
  bar('processor time a page', perPage(more) / perPage(once), 0, 1.2),
  bar('build again, 1 ×', share(once), 0, 0.5),
  bar(`build again, ${times} ×`, share(more), 0, 0.5),
]);
