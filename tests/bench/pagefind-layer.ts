/**
 * Our Dutch layer on top of Pagefind, as it would run in the browser: the question becomes words of the site, Pagefind is
 * asked for one word at a time, because it wants every word of a question on one page, and what it gives is added up.
 * Bundled by layered-pagefind.ts; no part of the site.
 */
import { isFunctionWord, stem, wordsOf } from '../../src/components/search/dutch.ts';
import {
  addressesIn,
  type SearchStart,
  sectionsPerFile,
  wordListFolder,
} from '../../src/components/search/index-file.ts';
import { type GetFile, type Meaning, Pieces } from '../../src/components/search/pieces.ts';
import { understand } from '../../src/components/search/question.ts';

/** What is asked of Pagefind's own code. */
interface Pagefind {
  createInstance: (options: unknown) => PagefindInstance;
}
interface PagefindInstance {
  search: (word: string) => Promise<{ results: Result[] }>;
}
/** A section that Pagefind found. */
interface Result {
  id: string;
  score: number;
  data: () => Promise<{
    url: string;
    meta: Record<string, string>;
    /** What the section is: for whom, and whether it is a list that only names what other pages are about. */
    filters: { reader?: string[]; last?: string[] };
  }>;
}

/** Words that stand this much worse for a word than itself are not asked for: each costs a piece of Pagefind's index. */
const leastFit = 0.45;
/** A score of Pagefind beyond which more of the same word tells little more. */
const saturation = 4;
const weights = { hint: 0.5, called: 1.5, patients: 1.1, lists: 0.8 };
const rarityOf = (all: number, having: number) =>
  Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

/** How Pagefind weighs the names of a section, as near to our own weights as it has them. */
const ranking = {
  pageLength: 0.35,
  termSaturation: 2,
  metaWeights: { title: 7, page: 1.5, heading: 4, names: 6 },
};

/** Pagefind and the files of the layer, opened. */
interface Opened {
  pieces: Pieces;
  instance: PagefindInstance;
  /** The word of a number that stands in a meaning in place of a section. */
  wordAt: (number: number) => Promise<string>;
}

/** Opens the search in a folder of the site, with a slash at its end. */
async function open(folder: string): Promise<Opened> {
  const files = new Map<string, Promise<unknown>>();
  const getFile: GetFile = (address) => {
    const place = address.startsWith(wordListFolder) ? address : folder.slice(0, -1) + address;
    const file = files.get(place) ?? fetch(place).then((response) => response.json());
    files.set(place, file);
    return file;
  };
  const [start, { createInstance }] = (await Promise.all([
    getFile('/begin.json'),
    import(/* @vite-ignore */ `${folder}pagefind/pagefind.js`),
  ])) as [SearchStart, Pagefind];
  const wordAt = async (number: number) => {
    const words = (await getFile(addressesIn(start).text(Math.floor(number / sectionsPerFile)))) as string[];
    return words[number % sectionsPerFile] ?? '';
  };
  return {
    pieces: new Pieces(start, getFile),
    // A worker would fetch a second copy of the engine.
    instance: createInstance({
      basePath: `${folder}pagefind/`,
      baseUrl: '/',
      noWorker: true,
      ranking,
    }),
    wordAt,
  };
}
const opened = new Map<string, Promise<Opened>>();

/** A section that was found, with how much it has of something. */
interface Found {
  result: Result;
  score: number;
}

/**
 * How much each section has of what a word of the question means.
 *
 * @param names words by their number, as far as they are known without a file
 */
async function sectionsWith(
  { weights: words }: Meaning,
  names: ReadonlyMap<number, string>,
  { instance, wordAt }: Opened,
): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const [number, fit] of words) {
    if (fit < leastFit) continue;
    const { results } = await instance.search(names.get(number) ?? (await wordAt(number)));
    for (const result of results) {
      const score = (found.get(result.id)?.score ?? 0) + Math.min(1, fit) * result.score;
      found.set(result.id, { result, score });
    }
  }
  return [...found.values()];
}

/** Whether a section is called by all words of the question and no others. */
function isCalled(meta: Readonly<Record<string, string>>, wanted: ReadonlySet<string>): boolean {
  const titles = [meta['title'] ?? '', meta['heading'] ?? ''];
  const bare = titles.map((title) => title.replace(/^\d+(\.\d+)* /, ''));
  const numbers = titles.flatMap((title) => /^\d+(\.\d+)*(?= )/.exec(title)?.[0] ?? []);
  const names = [
    ...titles,
    ...bare.flatMap((title) => [title, ...title.split(': ')]),
    ...numbers,
    ...(meta['names'] ?? '').split(' | '),
  ];
  return names.some((name) => {
    const stems = new Set(
      wordsOf(name)
        .filter((word) => !isFunctionWord(word))
        .map(stem),
    );
    return stems.size === wanted.size && stems.isSubsetOf(wanted);
  });
}

/**
 * Asks a question.
 *
 * @param folder where Pagefind and the layer's files are, with a slash at its end
 * @param looked how many of the best sections are loaded: their titles count, and their pages are the answer
 * @returns addresses of pages, best first
 */
export async function search(folder: string, text: string, looked: number): Promise<string[]> {
  const opening = opened.get(folder) ?? open(folder);
  opened.set(folder, opening);
  const layer = await opening;
  const { meanings, hints, wanted } = await understand(text, layer.pieces);
  // A word stands for itself more than any other does.
  const names = new Map(
    wanted.flatMap(({ shown, weights: words }) =>
      [...words].filter(([, fit]) => fit > 1).map(([number]) => [number, shown] as const),
    ),
  );
  const sums = new Map<string, Found & { known: number }>();
  let asked = 0;
  for (const [at, meaning] of [...meanings, ...hints].entries()) {
    const found = await sectionsWith(meaning, names, layer);
    const isHint = at >= meanings.length;
    const rarity = isHint ? 0 : rarityOf(layer.pieces.start.sections, found.length);
    asked += rarity;
    for (const { result, score } of found) {
      const sum = sums.get(result.id) ?? { result, score: 0, known: 0 };
      const value = (score * (saturation + 1)) / (score + saturation);
      sum.score += isHint ? weights.hint * value : value;
      sum.known += rarity;
      sums.set(result.id, sum);
    }
  }
  const best = [...sums.values()]
    .map(({ result, score, known }) => ({ result, score: asked > 0 ? (score * known) / asked : score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, looked);
  const stems = new Set(wanted.map(({ stem: key }) => key));
  const sections = await Promise.all(
    best.map(async ({ result, score }) => {
      const { url, meta, filters } = await result.data();
      const liked =
        (filters.reader?.includes('patienten') ? weights.patients : 1) * (filters.last ? weights.lists : 1);
      return { url, score: liked * (isCalled(meta, stems) ? score + weights.called * asked : score) };
    }),
  );
  return [...new Set(sections.sort((a, b) => b.score - a.score).map(({ url }) => url.replace(/#.*/, '')))];
}
