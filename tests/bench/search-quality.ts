/**
 * How well the search finds, and what it costs, in a real browser on the built site, beside stock Pagefind on the same
 * pages. Run with "npm run bench:search" after a build; the browser tests hold the bars.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { siteFolder } from '../../src/site.ts';
import { type Site, startSite } from '../browser/browser.ts';
import { searchedPages } from '../built-site.ts';
import { growthOf, rowOf } from './search-growth.ts';
import { buildStockSite } from './stock-pagefind.ts';

/** A question with the pages that answer it. */
export interface Judged {
  group: string;
  kind: string;
  query: string;
  right: string[];
}

/** How a set of questions was answered. */
export interface Quality {
  questions: number;
  /** Share with a right page in first place, and in the first three. */
  success1: number;
  success3: number;
  /** Mean of 1 / place of the first right page, 0 below place 10. */
  mrr10: number;
}

type QueryFile = Record<string, Record<string, Record<string, string[]>>>;

/** The questions of a file beside this one. */
export function readQueries(name: string): Judged[] {
  const file = parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')) as QueryFile;
  return Object.entries(file).flatMap(([group, kinds]) =>
    Object.entries(kinds).flatMap(([kind, queries]) =>
      Object.entries(queries).map(([query, right]) => ({ group, kind, query, right })),
    ),
  );
}

/** Every instrument by its abbreviation and its full name, and every numbered section by its number in two ways. */
export async function readNameQueries(): Promise<Judged[]> {
  const pages = await searchedPages();
  const titles = pages.filter(({ path }) => /^\/meetinstrumenten\/.+/.test(path));
  const abbreviationOf = (title: string) => title.split(': ')[0] ?? title;
  const instruments = titles.flatMap(({ title, path }) => {
    const [abbreviation = title, name = title] = title.split(': ');
    const sharing = titles
      .filter((other) => abbreviationOf(other.title) === abbreviation)
      .map((page) => page.path);
    return [
      { group: 'names', kind: 'abbreviation of instrument', query: abbreviation, right: sharing },
      { group: 'names', kind: 'name of instrument', query: name, right: [path] },
    ];
  });
  const sections = pages.flatMap(({ title, path }) => {
    const number = /^\/handreiking\//.test(path) ? /^\d+(\.\d+)*/.exec(title)?.[0] : undefined;
    if (!number) return [];
    const word = number.includes('.') ? 'paragraaf' : 'hoofdstuk';
    return [`${word} ${number}`, ...(number.includes('.') ? [number, `§${number}`] : [])].map((query) => ({
      group: 'names',
      kind: 'section by number',
      query,
      right: [path],
    }));
  });
  return [...instruments, ...sections];
}

/** Place of the first right page in a list of addresses, from 1; 0 when it is not there. */
export const placeOf = (found: string[], right: string[]): number =>
  found.findIndex((address) => right.includes(address.replace(/#.*/, ''))) + 1;

/** What the places of the right pages say. */
export function qualityOf(places: number[]): Quality {
  const share = (fits: (place: number) => boolean) => places.filter(fits).length / places.length;
  return {
    questions: places.length,
    success1: share((place) => place === 1),
    success3: share((place) => place > 0 && place <= 3),
    mrr10: places.reduce((sum, place) => sum + (place > 0 && place <= 10 ? 1 / place : 0), 0) / places.length,
  };
}

/** Asks the search page every question, as a reader would; the addresses of the results in the order shown. */
export function askSite(page: Page, queries: string[]): Promise<string[][]> {
  return page.evaluate(
    async ({ asked, folder }) => {
      const answers: string[][] = [];
      for (const words of asked) {
        location.hash = `q=${encodeURIComponent(words)}`;
        while (document.querySelector('[data-query]')?.getAttribute('data-query') !== words)
          await new Promise(requestAnimationFrame);
        const links = document.querySelectorAll('.hits > li > a');
        answers.push([...links].map((link) => link.getAttribute('href')?.slice(folder.length) ?? ''));
      }
      return answers;
    },
    { asked: queries, folder: siteFolder },
  );
}

/** Asks stock Pagefind; the first ten pages. The page must be on the stock site. */
export async function askStock(page: Page, queries: string[]): Promise<string[][]> {
  const answers: string[][] = [];
  for (const query of queries) answers.push((await searchStock(page, query)).addresses);
  return answers;
}

/** One search by stock Pagefind without a search box: loads it when it is not there yet. */
async function searchStock(
  page: Page,
  query: string,
): Promise<{ addresses: string[]; milliseconds: number }> {
  // As text, because the test runner would rewrite the import.
  return page.evaluate(`(async () => {
    const start = performance.now();
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(${JSON.stringify(query)});
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { addresses: pages.map(({ url }) => url), milliseconds: performance.now() - start };
  })()`);
}

/** Bytes and milliseconds of a first search and the next ones. */
export interface Cost {
  /** Bytes of the page with everything until the first results, on an empty cache; and by file type. */
  first: number;
  files: Record<string, number>;
  /** Requests that took. */
  requests: number;
  /** Bytes of every next search. */
  next: number[];
  /** Milliseconds from the last key, typed at 60 ms a key; from pasting; and of a search after that. */
  typed: number;
  pasted: number;
  warm: number;
}

/** What a search costs on the search page, or on a page of the stock site. */
export async function measureCost(site: Site, search: 'site' | 'stock', queries: string[]): Promise<Cost> {
  const [first = '', ...others] = queries;
  const open = async () => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const sizes: Promise<{ name: string; size: number }>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize }) => ({
          name: new URL(request.url()).pathname,
          size: Math.max(0, responseBodySize),
        })),
      );
    });
    await page.goto(`${site.address}${search === 'site' ? '/zoeken/' : '/pijn/slaap/'}`, {
      waitUntil: 'networkidle',
    });
    const bytes = async () => {
      await page.waitForLoadState('networkidle');
      return Promise.all(sizes);
    };
    return { page, bytes, close: () => context.close() };
  };
  /** Milliseconds until the results of these words stand on the page. */
  const ask = async (page: Page, words: string, pause: number) => {
    if (search === 'stock') return (await searchStock(page, words)).milliseconds;
    return page.evaluate(
      async ({ words, pause }) => {
        const input = document.querySelector<HTMLInputElement>('main input');
        if (!input) throw new Error('no search field');
        const done = () => document.querySelector('[data-query]')?.getAttribute('data-query') === words;
        const steps = pause > 0 ? [...words].map((_, index) => words.slice(0, index + 1)) : [words];
        let start = 0;
        for (const step of steps) {
          if (start > 0) await new Promise((resolve) => setTimeout(resolve, pause));
          input.value = step;
          start = performance.now();
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
        if (!done())
          await new Promise<void>((resolve) => {
            const observer = new MutationObserver(() => {
              if (!done()) return;
              observer.disconnect();
              resolve();
            });
            observer.observe(document.body, { subtree: true, childList: true, attributes: true });
          });
        return performance.now() - start;
      },
      { words, pause },
    );
  };
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const sum = (list: { size: number }[]) => list.reduce((total, { size }) => total + size, 0);

  const typed: number[] = [];
  const pasted: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { page, close } = await open();
    typed.push(await ask(page, first, 60));
    await close();
    const other = await open();
    pasted.push(await ask(other.page, first, 0));
    await other.close();
  }
  const { page, bytes, close } = await open();
  await ask(page, first, 0);
  const afterFirst = await bytes();
  const next: number[] = [];
  const warm: number[] = [];
  let before = sum(afterFirst);
  for (const query of others) {
    warm.push(await ask(page, query, 0));
    const now = sum(await bytes());
    next.push(now - before);
    before = now;
  }
  await close();
  const files: Record<string, number> = {};
  for (const { name, size } of afterFirst) {
    const kind =
      /^\/zoeken\/[^/]+\/tekst\//.test(name) || name.includes('/fragment/')
        ? 'texts'
        : (/\.(\w+)$/.exec(name)?.[1] ?? 'page');
    files[kind] = (files[kind] ?? 0) + size;
  }
  return {
    first: sum(afterFirst),
    files,
    requests: afterFirst.length,
    next,
    typed: median(typed),
    pasted: median(pasted),
    warm: median(warm),
  };
}

/** Opens a page to ask the site on. */
export async function openSearch(site: Site): Promise<Page> {
  const { page } = await site.open('/zoeken/');
  return page;
}

const placesIn = (answers: string[][], judged: Judged[]) =>
  judged.map(({ right }, index) => placeOf(answers[index] ?? [], right));
const queriesOf = (judged: Judged[]) => judged.map(({ query }) => query);

/** The search of the site over a list of questions: place of the first right page per question. */
export const placesOnSite = async (site: Site, judged: Judged[]): Promise<number[]> =>
  placesIn(await askSite(await openSearch(site), queriesOf(judged)), judged);

/** Both searches over one list of questions. */
export async function comparePlaces(
  site: Site,
  stock: Site,
  judged: Judged[],
): Promise<{ site: number[]; stock: number[] }> {
  const { page } = await stock.open('/pijn/slaap/');
  const theirs = await askStock(page, queriesOf(judged));
  return { site: await placesOnSite(site, judged), stock: placesIn(theirs, judged) };
}

function print(
  title: string,
  judged: Judged[],
  places: { site: number[]; stock: number[] },
  showMisses: boolean,
): void {
  const row = (name: string, pick: (entry: Judged) => boolean) => {
    const of = (list: number[]) => qualityOf(list.filter((_, index) => judged[index] && pick(judged[index])));
    const [ours, theirs] = [of(places.site), of(places.stock)];
    const round = (value: number) => Math.round(value * 1000) / 1000;
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

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const site = await startSite();
  const stock = await startSite(await buildStockSite('as sent'));
  for (const [title, judged, showMisses] of [
    ['Own questions', readQueries('search-queries'), true],
    ['Questions that nothing was tuned to', readQueries('search-queries-held-out'), false],
    ['Instruments and sections by name', await readNameQueries(), true],
  ] as const)
    print(title, judged, await comparePlaces(site, stock, judged), showMisses);
  const queries = [
    'fantoompijn',
    ...readQueries('search-queries')
      .filter((_, index) => index % 7 === 0)
      .map(({ query }) => query),
  ];
  console.log(`\nCost: bytes as sent, milliseconds (median); ${queries.length - 1} next searches`);
  const rows = [];
  for (const [name, where, search] of [
    ['this site', site, 'site'],
    ['stock Pagefind', stock, 'stock'],
  ] as const) {
    const { first, files, requests, next, typed, pasted, warm } = await measureCost(where, search, queries);
    rows.push({
      search: name,
      'page + first': first,
      requests,
      ...files,
      'next, median': [...next].sort((a, b) => a - b)[Math.floor(next.length / 2)],
      'next, most': Math.max(...next),
      typed: Math.round(typed),
      pasted: Math.round(pasted),
      warm: Math.round(warm),
    });
  }
  console.table(rows);
  console.log('\nGrowth: bytes as sent of one question on an empty cache, without page and scripts');
  console.table([
    rowOf(await growthOf(1, 'same words', queries)),
    { copies: 'same words', ...rowOf(await growthOf(10, 'same words', queries)) },
    { copies: 'own words', ...rowOf(await growthOf(10, 'own words', queries)) },
  ]);
  await site.close();
  await stock.close();
}
