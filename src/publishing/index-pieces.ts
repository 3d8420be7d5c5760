import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joints } from '../components/search/compounds.ts';
import { isFunctionWord, isParticle, stem } from '../components/search/dutch.ts';
import {
  addressesIn,
  callKey,
  fileSizes,
  hashOf,
  letterOfClass,
  mostSections,
  type PageClass,
  packNumbers,
  packWeights,
  type SearchIndex,
  type SearchStart,
  type SoundFile,
  searchFolder,
  sectionsPerFile,
  startAddress,
  type TextFile,
  type TitleShapes,
  type WordEntry,
  wordFileIn,
} from '../components/search/index-file.ts';
import { spelled } from '../components/search/spelling.ts';
import { Weighing } from '../components/search/weighing.ts';

/** Words in one file, about: then it costs some 600 bytes. */
const wordsPerFile = 8;
/** Letters at the end of a word that may be looked for by themselves, at least. */
const leastEnding = 5;
/** Of words with one ending, the shortest say what is meant. */
const mostLonger = 8;
/** How well a longer word stands for its ending. */
const longerFits = 0.6;

/**
 * Cuts the whole index into the pieces that travel, so that a question costs the same on a site of any size.
 *
 * @param texts the texts of each page's sections, by address of the page
 * @param isDutch whether letters are a word of Dutch
 * @returns the pieces by their address
 */
export function piecesOf(
  index: SearchIndex,
  texts: ReadonlyMap<string, readonly string[]>,
  isDutch: (word: string) => boolean,
): Map<string, unknown> {
  const weighing = new Weighing(index);
  const { start, sectionAt, pageAt, textFiles } = numbered(index, texts);
  const addresses = addressesIn(start);
  const pieces = new Map<string, unknown>();
  for (const [file, content] of textFiles.entries()) pieces.set(addresses.text(file), content);

  const here = (weights: ReadonlyMap<number, number>) =>
    new Map([...weights].map(([section, weight]) => [sectionAt[section] ?? 0, weight]));
  // Also the empty ones: a reader who asks for what is not here must not meet a file that is not there.
  for (let file = 0; file < start.wordFiles; file++) pieces.set(wordFileIn(start.folder, file), {});
  for (const [key, entry] of wordEntries(weighing, here, pageAt, isDutch))
    (pieces.get(addresses.word(key)) as Record<string, WordEntry>)[key] = entry;
  const sounds = soundFiles(weighing);
  for (const [sound, file] of sounds) pieces.set(addresses.sound(sound), file);
  pieces.set(
    addresses.titles,
    Object.fromEntries(
      [...weighing.shapes].map(([word, weights]) => [
        word,
        { weights: packWeights(here(weights)), total: weights.size },
      ]),
    ) satisfies TitleShapes,
  );
  pieces.set(addresses.verbs, weighing.plain.filter(mayComeApart));
  pieces.set(
    addresses.subjects,
    [...weighing.subjects].map((id) => weighing.plain[id]),
  );
  pieces.set(startAddress, { ...start, sounds: [...sounds.keys()].join('') } satisfies SearchStart);
  return pieces;
}

/** The texts of the pages in a built folder, by the address of their file. */
export async function textFilesIn(root: string): Promise<Map<string, TextFile>> {
  const read = async (address: string) => JSON.parse(await readFile(join(root, address), 'utf8'));
  const start: SearchStart = await read(startAddress);
  const { text } = addressesIn(start);
  const addresses = [...start.files].map((_, file) => text(file));
  return new Map(
    await Promise.all(
      addresses.map(async (address): Promise<[string, TextFile]> => [address, await read(address)]),
    ),
  );
}

/** The numbers that pages and sections travel by, what every question needs, and the texts. */
function numbered(
  { pages, publications, words }: SearchIndex,
  texts: ReadonlyMap<string, readonly string[]>,
) {
  const wordFiles = 2 ** Math.max(0, Math.round(Math.log2(words.length / wordsPerFile)));
  // All that a number depends on: a page that is open must not meet another page's text by it.
  const order = JSON.stringify([
    wordFiles,
    pages.map(({ path, sections }) => [path, fileSizes(sections), sections.map(({ anchor }) => anchor)]),
  ]);
  const classes: PageClass[] = [];
  const classOf = ({ reader, kind, publication, last }: PageClass) => {
    const known = classes.findIndex(
      (other) =>
        other.reader === reader &&
        other.kind === kind &&
        other.publication === publication &&
        other.last === last,
    );
    if (known >= 0) return known;
    const found = { reader, kind, publication, ...(last ? { last } : {}) };
    return classes.push(found) - 1;
  };
  const sectionAt: number[] = [];
  const pageAt: number[] = [];
  const textFiles: TextFile[] = [];
  const families = new Map<string, number[]>();
  let files = '';
  for (const page of pages) {
    const { path, title, sections } = page;
    const first = textFiles.length;
    pageAt.push(first);
    const family = page.variantOf ?? path;
    families.set(family, [...(families.get(family) ?? []), first]);
    const own = texts.get(path) ?? [];
    const parts: { headings: TextFile['headings'][number]; texts: string[] }[] = [];
    let from = 0;
    for (const size of fileSizes(sections)) {
      for (let at = 0; at < size; at++) sectionAt.push((first + parts.length) * sectionsPerFile + at);
      const part = sections.slice(from, from + size);
      parts.push({
        headings: part.map(({ anchor, heading }) => [anchor, heading]),
        texts: part.map((_, at) => own[from + at] ?? ''),
      });
      from += size;
    }
    const headings = parts.map((part) => part.headings);
    for (const part of parts) textFiles.push({ path, title, headings, texts: part.texts });
    files += letterOfClass(classOf(page)) + '.'.repeat(parts.length - 1);
  }
  const forms = [...families.values()].filter((members) => members.length > 1);
  for (const members of forms) {
    const known = members.map((page) => ({
      page,
      title: textFiles[page]?.title ?? '',
      path: textFiles[page]?.path ?? '',
    }));
    for (const page of members)
      for (let file = page; file === page || files.charAt(file) === '.'; file++) {
        const content = textFiles[file];
        if (content) content.forms = known;
      }
  }
  const start: SearchStart = {
    folder: `${searchFolder}/${hashOf(order).toString(36)}`,
    sections: sectionAt.length,
    wordFiles,
    sounds: '',
    publications,
    classes,
    files,
    forms,
  };
  return { start, sectionAt, pageAt, textFiles };
}

/** What is known of every word, and of letters that readers may type for one, by stem. */
function wordEntries(
  weighing: Weighing,
  here: (weights: ReadonlyMap<number, number>) => ReadonlyMap<number, number>,
  pageAt: readonly number[],
  isDutch: (word: string) => boolean,
): Map<string, WordEntry> {
  const { index, lexicon, plain } = weighing;
  const entries = new Map<string, WordEntry>();
  const entryOf = (key: string) => {
    const entry = entries.get(key) ?? {};
    entries.set(key, entry);
    return entry;
  };
  const stems = plain.map(stem);
  const shown = index.words.map((word) => word.replaceAll('|', ''));
  const put = (entry: WordEntry, weights: ReadonlyMap<number, number>) => {
    entry.weights = packWeights(here(weights));
    if (weights.size > mostSections) entry.total = weights.size;
  };
  for (const [id, key] of stems.entries()) {
    // Of two words with one stem, the lexicon knows one.
    if (lexicon.idOfStem(key) !== id) continue;
    const entry = entryOf(key);
    entry.word = shown[id] ?? '';
    put(entry, weighing.weightsOf(id));
    if (id >= index.ordinary) entry.foreign = true;
    const alike = weighing.alike(id).map((other) => shown[other] ?? '');
    if (alike.length > 0) entry.alike = alike;
    const { named, touched } = weighing.aboutIt(id);
    const pagesOf = (pages: number[]) => packNumbers(pages.map((page) => pageAt[page] ?? 0));
    if (touched.length > 0) entry.touched = pagesOf(touched);
    if (named.length > 0) entry.named = pagesOf(named);
  }
  for (const name of weighing.names.filter((ids) => ids.length > 1))
    for (const id of name) {
      const strangers = name.filter((other) => other >= index.ordinary).map((other) => shown[other] ?? '');
      if (strangers.length === 0) continue;
      const entry = entryOf(stems[id] ?? '');
      entry.company = [...new Set([...(entry.company ?? []), ...strangers])];
    }
  for (const { ids, weights } of weighing.called.values()) {
    // Any of its words leads to it; the rarest has the smallest file.
    const [rarest = 0, ...others] = [...ids].sort(
      (a, b) => (index.places[a]?.length ?? 0) - (index.places[b]?.length ?? 0),
    );
    const entry = entryOf(stems[rarest] ?? '');
    entry.called ??= {};
    entry.called[callKey(others.map((id) => stems[id] ?? ''))] = packWeights(here(weights));
  }
  for (const [wrong, right] of Object.entries(index.corrections)) {
    const entry = entryOf(stem(wrong.split(' ')[0] ?? ''));
    entry.corrections ??= {};
    entry.corrections[wrong] = right;
  }
  const isKnown = (part: string) => lexicon.idOf(part) !== undefined || isDutch(part);
  for (const [first, compounds] of spaced(plain, isKnown)) {
    const entry = entryOf(stem(first));
    entry.compounds = [...new Set([...(entry.compounds ?? []), ...compounds])];
  }
  for (const [ending, ids] of endings(plain, isKnown)) {
    if (lexicon.idOf(ending) !== undefined) continue;
    const [shortest = 0, ...others] = ids;
    const weights = new Map(weighing.weightsOf(shortest));
    for (const other of others)
      for (const [section, weight] of weighing.weightsOf(other))
        weights.set(section, (weights.get(section) ?? 0) + longerFits * weight);
    const entry = entryOf(stem(ending));
    entry.ends = shown[shortest] ?? '';
    put(entry, weights);
  }
  return entries;
}

/** Words that readers may type as two ("hand reiking"), by the first of them. */
function spaced(words: readonly string[], isKnown: (part: string) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const isHalf = (part: string) => !isFunctionWord(part) && isKnown(part);
  for (const word of words) {
    if (!/^[a-z]{6,40}$/.test(word)) continue;
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const first = word.slice(0, cut);
      if (!isHalf(first)) continue;
      const isTwo = joints.some((joint) => {
        const second = word.slice(cut + joint.length);
        return word.startsWith(joint, cut) && second.length > 2 && isHalf(second);
      });
      if (isTwo) found.set(first, [...(found.get(first) ?? []), word]);
    }
  }
  return found;
}

/** Endings of words that look like words themselves, with the words that have them, shortest first. */
function endings(words: readonly string[], isKnown: (part: string) => boolean): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [id, word] of words.entries()) {
    if (!/^[a-z]{8,40}$/.test(word)) continue;
    for (let cut = 3; cut <= word.length - leastEnding; cut++) {
      const ending = word.slice(cut);
      if (isKnown(ending)) found.set(ending, [...(found.get(ending) ?? []), id]);
    }
  }
  const lengthOf = (id: number) => words[id]?.length ?? 0;
  for (const [ending, ids] of found)
    found.set(ending, ids.sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, mostLonger));
  return found;
}

/** Whether a word may be a verb that stands in two pieces: "voorkomen". */
const mayComeApart = (word: string): boolean =>
  word.endsWith('n') &&
  [2, 3, 4, 5].some((length) => isParticle(word.slice(0, length)) && word.length > length + 3);

/** The words of the site by the first letter of their sound. */
function soundFiles(weighing: Weighing): Map<string, SoundFile> {
  const { index, plain } = weighing;
  const files = new Map<string, SoundFile>();
  for (const [id, word] of plain.entries()) {
    const { sound } = spelled(word);
    const first = sound.charAt(0);
    const file = files.get(first) ?? { words: [], ordinary: 0 };
    const common = Math.min(9, Math.floor(Math.log2(1 + weighing.commonness(id))));
    file.words.push(`${index.words[id] ?? ''}${common}`);
    if (id < index.ordinary) file.ordinary++;
    files.set(first, file);
  }
  return files;
}
