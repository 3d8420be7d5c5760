/** How well a search finds, and what it costs, in a real browser: ours on the built site, Pagefind on the same pages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { siteFolder } from '../../src/site.ts';
import type { Site } from '../browser/browser.ts';
import { searchedPages } from '../built-site.ts';

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

/** A search by Pagefind on the stock site. */
export interface PagefindSearch {
  /** Plain, or with our Dutch layer on top. */
  kind: 'plain' | 'layered';
  /** Its folder on the site, with slashes at both ends. */
  at: string;
}
export const stockSearch: PagefindSearch = { kind: 'plain', at: '/pagefind/' };

/** Results that are loaded: what a page shows, and with the layer the best sections, of which titles count. */
const looked = { plain: 10, layered: 20 };

/**
 * Asks Pagefind; the addresses of the results in their order. The page must be on the stock site.
 *
 * @param times how many times the pages its index is of: so many more results are looked at, because copies come together
 */
export async function askPagefind(
  page: Page,
  search: PagefindSearch,
  queries: string[],
  times = 1,
): Promise<string[][]> {
  const answers: string[][] = [];
  for (const query of queries)
    answers.push((await searchPagefind(page, search, query, looked[search.kind] * times)).addresses);
  return answers;
}

/** One search by Pagefind without a search box: loads it when it is not there yet. */
async function searchPagefind(
  page: Page,
  { kind, at }: PagefindSearch,
  query: string,
  results: number,
): Promise<{ addresses: string[]; milliseconds: number }> {
  const words = JSON.stringify(query);
  const addresses = {
    plain: `import('${at}pagefind.js')
      .then(({ search }) => search(${words}))
      .then(({ results }) => Promise.all(results.slice(0, ${results}).map((result) => result.data())))
      .then((pages) => pages.map(({ url }) => url))`,
    layered: `import('${at}layer.js').then(({ search }) => search('${at}', ${words}, ${results}))`,
  };
  // As text, because the test runner would rewrite the import.
  return page.evaluate(`(async () => {
    const start = performance.now();
    const addresses = await ${addresses[kind]};
    return { addresses, milliseconds: performance.now() - start };
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
export async function measureCost(
  site: Site,
  search: 'site' | PagefindSearch,
  queries: string[],
): Promise<Cost> {
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
    if (search !== 'site')
      return (await searchPagefind(page, search, words, looked[search.kind])).milliseconds;
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

/** The place of the first right page in each of the answers. */
export const placesIn = (answers: string[][], judged: Judged[]): number[] =>
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
  const theirs = await askPagefind(page, stockSearch, queriesOf(judged));
  return { site: await placesOnSite(site, judged), stock: placesIn(theirs, judged) };
}
