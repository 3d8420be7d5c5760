import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  addressesIn,
  classOf,
  type SearchStart,
  sectionsPerFile,
  startAddress,
} from '../../src/components/search/index-file.ts';
import { Pieces } from '../../src/components/search/pieces.ts';
import { rank } from '../../src/components/search/ranking.ts';
import type { SearchKnowledge } from '../../src/components/search/search-knowledge.ts';
import { readDictionaries } from '../../src/publishing/dictionaries.ts';
import { textFilesIn } from '../../src/publishing/index-pieces.ts';
import type { PageSection } from '../../src/publishing/page-sections.ts';
import { buildIndex } from '../../src/publishing/search-index.ts';
import { dist } from '../built-site.ts';

/** Bytes as sent of what a question fetches, on an empty cache: its index, and the texts of the first five results. */
export interface Fetched {
  index: number;
  texts: number;
  requests: number;
}

/** What each question fetches from an index of so many times the pages. */
export interface Growth {
  pages: number;
  words: number;
  files: number;
  fetched: Fetched[];
}

const shown = 5;

/** Letters added to a long word, so that a copy has words of its own. */
const ownWords = (text: string, copy: number) =>
  text.replace(/\p{L}{5,}/gu, (word) => `${word}${String.fromCharCode(97 + copy)}`);

/** The same sentences in another order: a block that stands on many pages would be found once only. */
const shuffled = (text: string, copy: number) => {
  const sentences = text.split(/(?<=\.) /);
  const from = copy % sentences.length;
  return `${[...sentences.slice(from), ...sentences.slice(0, from)].join(' ')} Deel ${copy}.`;
};

/**
 * Makes the index anew from the texts of the built site, with copies of every page, and asks it questions. Other
 * names and words that mean the same are not in it, in no size: they are not on the built site as such.
 *
 * @param times how many times the pages; 1 is the site itself
 * @param words whether the copies have the site's words, or words of their own
 */
export async function growthOf(
  times: number,
  words: 'same words' | 'own words',
  queries: readonly string[],
): Promise<Growth> {
  const start: SearchStart = JSON.parse(readFileSync(join(dist, startAddress), 'utf8'));
  const written = [...(await textFilesIn(dist)).values()];
  const knowledge: SearchKnowledge = { pages: [], names: [], corrections: {}, alike: [] };
  const sections = new Map<string, PageSection[]>();
  for (let copy = 0; copy < times; copy++) {
    const changed = (text: string) =>
      copy === 0 ? text : shuffled(words === 'own words' ? ownWords(text, copy) : text, copy);
    for (const [file, { path, title, headings, texts }] of written.entries()) {
      const address = copy === 0 ? path : `/deel-${copy}${path}`;
      const about = classOf(start, file);
      if (about) {
        const { publication, ...rest } = about;
        knowledge.pages.push({
          ...rest,
          path: address,
          title: copy > 0 && words === 'own words' ? ownWords(title, copy) : title,
          description: '',
          publication: start.publications[publication] ?? '',
        });
        sections.set(address, []);
      }
      const own = headings[file - firstFileOf(start, file)] ?? [];
      for (const [number, text] of texts.entries()) {
        const [anchor = '', heading = ''] = own[number] ?? [];
        sections.get(address)?.push({ anchor, heading, text: changed(text) });
      }
    }
  }
  const { dutch, english } = await readDictionaries();
  const { index, pieces } = buildIndex(knowledge, sections, { isDutch: dutch.has, isEnglish: english.has });
  const sizes = new Map<string, number>();
  const sizeOf = (address: string) => {
    const size = sizes.get(address) ?? brotliCompressSync(JSON.stringify(pieces.get(address) ?? [])).length;
    sizes.set(address, size);
    return size;
  };
  const begun = pieces.get(startAddress) as SearchStart;
  const fetched: Fetched[] = [];
  for (const query of queries) {
    const asked = new Set([startAddress]);
    const get = async (address: string) => {
      asked.add(address);
      // The lists of Dutch words do not grow with the site.
      return pieces.get(address) ?? [];
    };
    const ranking = await rank(query, new Pieces(begun, get));
    const texts = ranking.pages
      .slice(0, shown)
      .map(({ sections: [best = 0] }) => addressesIn(begun).text(Math.floor(best / sectionsPerFile)));
    const sum = (addresses: Iterable<string>) =>
      [...addresses].reduce((total, address) => total + sizeOf(address), 0);
    fetched.push({ index: sum(asked), texts: sum(texts), requests: asked.size + texts.length });
  }
  return { pages: index.pages.length, words: index.words.length, files: pieces.size, fetched };
}

/** The number of the first file of the page that a file is of. */
function firstFileOf({ files }: SearchStart, file: number): number {
  let first = file;
  while (files.charAt(first) === '.') first--;
  return first;
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
