/**
 * How well our search finds and what it costs, beside Pagefind, plain and with our Dutch layer on top: at the site's pages
 * and at ten times as many. Run with "npm run bench:search" after a build; the browser tests hold the bars.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchFolder } from '../../src/components/search/index-file.ts';
import { type Site, startSite } from '../browser/browser.ts';
import { dist } from '../built-site.ts';
import { originalOf } from './copies.ts';
import { writeLayer } from './layered-pagefind.ts';
import { grown, type Indexed, indexOf, readCorpus } from './search-corpus.ts';
import { answersFrom, growthOf, rowOf } from './search-growth.ts';
import {
  askPagefind,
  type Cost,
  comparePlaces,
  type Judged,
  measureCost,
  type PagefindSearch,
  placesIn,
  qualityOf,
  readNameQueries,
  readQueries,
  stockSearch,
} from './search-quality.ts';
import { buildStockSite, squeezeIn, writeStockIndex } from './stock-pagefind.ts';

/** How many times the pages the larger index is of. */
const times = 10;
const round = (value: number) => Math.round(value * 1000) / 1000;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints how both searches answered a list of questions. */
function print(
  title: string,
  judged: Judged[],
  places: { site: number[]; stock: number[] },
  showMisses: boolean,
): void {
  const row = (name: string, pick: (entry: Judged) => boolean) => {
    const of = (list: number[]) => qualityOf(list.filter((_, index) => judged[index] && pick(judged[index])));
    const [ours, theirs] = [of(places.site), of(places.stock)];
    return {
      questions: name,
      number: ours.questions,
      'success@1': round(ours.success1),
      'success@3': round(ours.success3),
      'MRR@10': round(ours.mrr10),
      'stock success@3': round(theirs.success3),
      'stock MRR@10': round(theirs.mrr10),
    };
  };
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const groups = [...new Set(judged.map(({ group }) => group))];
  console.log(`\n${title}`);
  console.table([
    ...kinds.map((kind) => row(kind, (entry) => entry.kind === kind)),
    ...(groups.length > 1 ? groups.map((group) => row(`by ${group}`, (entry) => entry.group === group)) : []),
    row('all', () => true),
  ]);
  // Who sees what was missed is tempted to tune to it.
  if (!showMisses) return;
  const missed = judged.filter(
    (_, index) => (places.site[index] ?? 0) === 0 || (places.site[index] ?? 0) > 3,
  );
  console.log(`Not in the first three: ${missed.map(({ query }) => query).join(' | ') || 'none'}`);
}

/** The search page of the built site, with another index. Gives the folder of that site. */
function buildGrownSite({ pieces }: Indexed): string {
  const folder = new URL('../../node_modules/.cache/grown-search', import.meta.url).pathname;
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (file) => !/\.(gz|pdf|mp3)$|\/edities\//.test(file) });
  for (const [address, content] of pieces) {
    mkdirSync(dirname(join(folder, address)), { recursive: true });
    writeFileSync(join(folder, address), JSON.stringify(content));
  }
  squeezeIn(join(folder, searchFolder));
  return folder;
}

const costRow = ({ first, requests, next }: Cost) => ({
  'page + first': first,
  requests,
  'next, median': median(next),
  'next, most': Math.max(...next),
});

const corpus = await readCorpus();
const larger = grown(corpus, times, 'same words');
const [index, largerIndex] = [indexOf(corpus), indexOf(larger)];
const stockFolder = await buildStockSite('as sent');
await writeStockIndex(join(stockFolder, 'larger'), times, 'as sent');
await writeLayer(join(stockFolder, 'layer'), corpus, index);
await writeLayer(join(stockFolder, 'larger-layer'), larger, largerIndex);
const site = await startSite();
const largerSite = await startSite(buildGrownSite(largerIndex));
const stock = await startSite(stockFolder);

const own = readQueries('search-queries');
for (const [title, judged, showMisses] of [
  ['Own questions', own, true],
  ['Questions that nothing was tuned to', readQueries('search-queries-held-out'), false],
  ['Instruments and sections by name', await readNameQueries(), true],
] as const)
  print(title, judged, await comparePlaces(site, stock, judged), showMisses);

const queries = ['fantoompijn', ...own.filter((_, at) => at % 7 === 0).map(({ query }) => query)];
const layered = (at: string): PagefindSearch => ({ kind: 'layered', at });

/** What is searched, and how: at the site's pages, and at more. */
interface Contender {
  name: string;
  /** How many times the pages. */
  size: number;
  /** Our index, or Pagefind on the stock site. */
  by: { site: Site; indexed: Indexed } | PagefindSearch;
}
const contenders: Contender[] = [
  { name: 'ours', size: 1, by: { site, indexed: index } },
  { name: 'Pagefind', size: 1, by: stockSearch },
  { name: 'Pagefind with our layer', size: 1, by: layered('/layer/') },
  { name: 'ours', size: times, by: { site: largerSite, indexed: largerIndex } },
  { name: 'Pagefind', size: times, by: { kind: 'plain', at: '/larger/' } },
  { name: 'Pagefind with our layer', size: times, by: layered('/larger-layer/') },
];

/** The pages that a search gives for each question; the copies of a page are that page, once. */
async function answersOf({ size, by }: Contender, asked: string[]): Promise<string[][]> {
  if ('indexed' in by) return answersFrom(by.indexed, asked);
  const { page } = await stock.open('/pijn/slaap/');
  const answers = await askPagefind(page, by, asked, size);
  await page.context().close();
  return answers.map((addresses) => [...new Set(addresses.map(originalOf))]);
}

const files: Record<string, unknown>[] = [];
const compared: Record<string, unknown>[] = [];
for (const contender of contenders) {
  const { name, size, by } = contender;
  const cost = await measureCost('indexed' in by ? by.site : stock, 'indexed' in by ? 'site' : by, queries);
  const places = placesIn(
    await answersOf(
      contender,
      own.map(({ query }) => query),
    ),
    own,
  );
  const { success3, mrr10 } = qualityOf(places);
  const search = { search: name, 'times the pages': size };
  compared.push({ ...search, 'success@3': round(success3), 'MRR@10': round(mrr10), ...costRow(cost) });
  files.push({
    ...search,
    ...cost.files,
    typed: Math.round(cost.typed),
    pasted: Math.round(cost.pasted),
    warm: Math.round(cost.warm),
  });
}
console.log(
  `\nThree searches: own questions (${own.length}), the copies of a page counted as that page; bytes as sent, ${queries.length - 1} next searches`,
);
console.table(compared);
console.log('\nThe first search by kind of file, in bytes; milliseconds (median)');
console.table(files);
console.log(
  '\nGrowth: bytes as sent of one question to our index on an empty cache, without page and scripts',
);
console.table([
  rowOf(await growthOf(index, queries)),
  { copies: 'same words', ...rowOf(await growthOf(largerIndex, queries)) },
  { copies: 'own words', ...rowOf(await growthOf(indexOf(grown(corpus, times, 'own words')), queries)) },
]);
for (const one of [site, largerSite, stock]) await one.close();
