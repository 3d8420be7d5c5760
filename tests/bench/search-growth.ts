import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  addressesIn,
  type SearchStart,
  sectionsPerFile,
  startAddress,
  type TextFile,
  wordListFolder,
} from '../../src/components/search/index-file.ts';
import { type GetFile, Pieces } from '../../src/components/search/pieces.ts';
import { rank } from '../../src/components/search/ranking.ts';
import { dist } from '../built-site.ts';
import { originalOf } from './copies.ts';
import type { Indexed } from './search-corpus.ts';

/** Bytes as sent of what a question fetches, on an empty cache: its index, and the texts of the first five results. */
export interface Fetched {
  index: number;
  texts: number;
  requests: number;
}

/** What each question fetches from an index. */
export interface Growth {
  pages: number;
  words: number;
  files: number;
  fetched: Fetched[];
}

const shown = 5;
const startOf = ({ pieces }: Indexed) => pieces.get(startAddress) as SearchStart;

/** Gets a piece of an index. The lists of Dutch words do not grow with the site: they are those of the built one. */
const getterOf =
  ({ pieces }: Indexed): GetFile =>
  async (address) =>
    address.startsWith(wordListFolder)
      ? JSON.parse(readFileSync(join(dist, address), 'utf8'))
      : (pieces.get(address) ?? []);

/** What questions cost from an index, each by itself. */
export async function growthOf(indexed: Indexed, queries: readonly string[]): Promise<Growth> {
  const { index, pieces } = indexed;
  const begun = startOf(indexed);
  const getPiece = getterOf(indexed);
  const sizes = new Map<string, number>();
  const sizeOf = async (address: string) => {
    const known = sizes.get(address);
    if (known !== undefined) return known;
    const size = brotliCompressSync(JSON.stringify(await getPiece(address))).length;
    sizes.set(address, size);
    return size;
  };
  const fetched: Fetched[] = [];
  for (const query of queries) {
    const asked = new Set([startAddress]);
    const get: GetFile = (address) => {
      asked.add(address);
      return getPiece(address);
    };
    const ranking = await rank(query, new Pieces(begun, get));
    const texts = ranking.pages
      .slice(0, shown)
      .map(({ sections: [best = 0] }) => addressesIn(begun).text(Math.floor(best / sectionsPerFile)));
    const sum = async (addresses: Iterable<string>) =>
      (await Promise.all([...addresses].map(sizeOf))).reduce((total, size) => total + size, 0);
    fetched.push({
      index: await sum(asked),
      texts: await sum(texts),
      requests: asked.size + texts.length,
    });
  }
  return { pages: index.pages.length, words: index.words.length, files: pieces.size, fetched };
}

/** The pages that our search gives for each question, best first; the copies of a page are that page, once. */
export async function answersFrom(indexed: Indexed, queries: readonly string[]): Promise<string[][]> {
  const start = startOf(indexed);
  const pieces = new Pieces(start, getterOf(indexed));
  const { text } = addressesIn(start);
  const answers: string[][] = [];
  for (const query of queries) {
    const ranking = await rank(query, pieces);
    const families = new Set<number>();
    // Forms of one exercise are one result.
    const pages = ranking.pages.filter(({ page }) => {
      const family = start.forms.find((forms) => forms.includes(page))?.[0] ?? page;
      return !families.has(family) && families.add(family);
    });
    const addresses = pages.map(({ page }) => (indexed.pieces.get(text(page)) as TextFile).path);
    answers.push([...new Set(addresses.map(originalOf))]);
  }
  return answers;
}

/** What to print of a growth. */
export function rowOf({ pages, words, files, fetched }: Growth) {
  const at = (values: number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  const of = (pick: (one: Fetched) => number) => fetched.map(pick);
  const all = of(({ index, texts }) => index + texts);
  return {
    pages,
    words,
    files,
    'first question': all[0],
    'index, median': at(
      of(({ index }) => index),
      0.5,
    ),
    'index, p90': at(
      of(({ index }) => index),
      0.9,
    ),
    'with texts, median': at(all, 0.5),
    'with texts, p90': at(all, 0.9),
    'requests, most': Math.max(...of(({ requests }) => requests)),
  };
}
