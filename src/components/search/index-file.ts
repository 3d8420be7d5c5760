import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';

/**
 * The search index: whole, as the build makes it from the pages, and in pieces, as it travels. A question needs the
 * pieces with its own words and the texts of the results that are shown, so its cost does not grow with the site.
 */

/** One page in the whole index. Its first section is what stands before the first heading. */
export interface IndexedPage {
  path: string;
  title: string;
  /** Place in {@link SearchIndex.publications}. */
  publication: number;
  /** Whom it is for: the audience of its publication, or its own. */
  reader: Audience;
  kind: Kind;
  /** A list that names what other pages are about: found after those. */
  last?: boolean;
  /** Address of the exercise that this one is another form of. */
  variantOf?: string;
  sections: IndexedSection[];
}

/** One section: a heading with what stands below it. */
export interface IndexedSection {
  /** What comes after the "#"; empty for the start of the page. */
  anchor: string;
  heading: string;
  /** Number of words in its text. */
  length: number;
  /** Other names it must be found by: abbreviations, synonyms, patients' words. */
  names?: string[];
}

/** The whole index. Only the build knows it. */
export interface SearchIndex {
  /** Titles. */
  publications: string[];
  pages: IndexedPage[];
  /**
   * Every word of the site once, in its most common form, a compound with a bar where it is cut ("spiegel|therapie"),
   * with where it stands in {@link SearchIndex.places}.
   */
  words: string[];
  /**
   * The first so many words are what somebody may have meant who makes a mistake. The others are foreign words,
   * abbreviations and names of people: right as they are, but no correction of another word by themselves.
   */
  ordinary: number;
  /** Of every word where it stands, by section. Sections are numbered through all pages. */
  places: Place[][];
  /** Known misspellings and what is meant. */
  corrections: Record<string, string>;
  /** Groups of words that readers use for each other. */
  alike: string[][];
}

/** In which section a word stands, and how often. Sections are numbered through all pages. */
export interface Place {
  section: number;
  count: number;
}

/** Folder of the search files on the site. */
export const searchFolder = '/zoeken';
/** Address of the start of the index: see {@link SearchStart}. */
export const startAddress = `${searchFolder}/index.json`;

/** What all pages of one class share. */
export interface PageClass {
  reader: Audience;
  kind: Kind;
  /** Place in {@link SearchStart.publications}. */
  publication: number;
  last?: boolean;
}

/**
 * What every question needs. The texts of a page stand in one file, or in several when it is long. Files are numbered
 * through all pages; a page goes by the number of its first file, a section by that of its file × 64 and its place there.
 */
export interface SearchStart {
  /**
   * Folder of all other pieces. It differs as soon as pages or sections come, go or move, so that a page which is open
   * while the site is renewed never takes a number for another page.
   */
  folder: string;
  /** How many sections there are. */
  sections: number;
  /** How many files with words there are. */
  wordFiles: number;
  /** The first sounds of which there is a file with words. */
  sounds: string;
  publications: string[];
  classes: PageClass[];
  /** For each file with texts a letter for the class of its page; a point when it goes on with the page before it. */
  files: string;
  /** Pages that are forms of one exercise. */
  forms: number[][];
}

/** Letters for the classes of pages that are there first, a byte each. */
const classLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** The code of the first letter (À) for all after those. */
const furtherLetters = 0xc0;
/** The letter of a class, by its number from 0. */
export const letterOfClass = (number: number): string =>
  classLetters.charAt(number) || String.fromCharCode(furtherLetters + number - classLetters.length);
/** What a page is, by its number. */
export const classOf = (
  { files, classes }: Pick<SearchStart, 'files' | 'classes'>,
  page: number,
): PageClass | undefined => {
  const letter = files.charAt(page);
  const number = classLetters.indexOf(letter);
  return classes[number < 0 ? letter.charCodeAt(0) - furtherLetters + classLetters.length : number];
};

/** What the index knows of a word, or of letters that readers may type for one. */
export interface WordEntry {
  /** The word as it is shown; absent when these letters are no word of the site by themselves. */
  word?: string;
  /**
   * How much a section has of the word, its compounds, its parts and words that mean the same, the best sections
   * only: see {@link packWeights}.
   */
  weights?: string;
  /** In how many sections that is, when it is more than stand in `weights`. */
  total?: number;
  /** No word that somebody may have meant: foreign, an abbreviation, a name of a person. */
  foreign?: true;
  /** The word that ends in these letters, which are no word by themselves: "sensitisatie". Has weights too. */
  ends?: string;
  /** Words that readers use for it. */
  alike?: string[];
  /** Words that begin with it, where readers may put a space. */
  compounds?: string[];
  /** Foreign words that stand beside it in a name. */
  company?: string[];
  /** Known misspellings that begin with it, and what is meant. */
  corrections?: Record<string, string>;
  /** Pages that have it in a title or name: see {@link packNumbers}. */
  touched?: string;
  /** Pages that are about it. */
  named?: string;
  /** Sections by a whole title, heading or name that holds it and the words of the key: see {@link callKey}. */
  called?: Record<string, string>;
}

/** Words whose sound begins the same, for what is not a word of the site. */
export interface SoundFile {
  /**
   * Words with a bar where a compound is cut ("spiegel|therapie"), each followed by a digit for how common it is; those
   * that somebody may have meant first.
   */
  words: string[];
  /** How many of them somebody may have meant. */
  ordinary: number;
}

/** Words that tell a question, with the sections whose title has them, and in how many that is: see {@link packWeights}. */
export type TitleShapes = Record<string, { weights: string; total: number }>;

/** The texts of a page, or a part of them. */
export interface TextFile {
  path: string;
  title: string;
  /** Anchor and heading of every section of the page, by file. The start of a page has neither. */
  headings: [anchor: string, heading: string][][];
  /** The texts of this file's own sections. */
  texts: string[];
  /** All forms of this exercise. */
  forms?: { page: number; title: string; path: string }[];
}

/** Sections in one file with texts, at most. */
export const sectionsPerFile = 64;
/** Words in one file with texts, about: a long page is cut, so that no result costs much. */
const wordsPerFile = 250;

/** A number for a text (FNV-1a, 32 bits), the same each time. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** A file with words, by its number. */
export const wordFileIn = (folder: string, file: number) => `${folder}/woord/${file}.json`;

/**
 * Addresses of the pieces. They spell out neither a word nor a page: the host's log then does not tell what a reader
 * searched for.
 */
export const addressesIn = ({ folder, wordFiles }: Pick<SearchStart, 'folder' | 'wordFiles'>) => ({
  /** The file with what is known of a word: entries by stem. */
  word: (stem: string) => wordFileIn(folder, hashOf(stem) % wordFiles),
  /** The file with words that begin with a sound. */
  sound: (sound: string) => `${folder}/klank/${sound.charCodeAt(0).toString(36)}.json`,
  /** What only a whole sentence needs: see {@link TitleShapes}. */
  titles: `${folder}/vragen.json`,
  /** Verbs that may stand in two pieces: "voorkomen". */
  verbs: `${folder}/werkwoorden.json`,
  /** Words that the site is about: of a compound that is not here, one of these may be a part. */
  subjects: `${folder}/onderwerpen.json`,
  text: (file: number) => `${folder}/tekst/${file}.json`,
});

/** Folder of the lists of Dutch words. */
export const wordListFolder = `${searchFolder}/woorden`;
/** So many that one costs a kB. */
const wordLists = 256;
/**
 * The list that a word (normalised) is in when Dutch knows it and the site does not: a JSON list of words, all of them
 * such as the spelling would take for a mistake. Fetched only when that is about to happen; the host's log shows
 * one of 256 numbers and no word.
 */
export const wordListOf = (word: string): string => `${wordListFolder}/${hashOf(word) % wordLists}.json`;

/** The key of a whole title or name: its other words, by stem. Which they are does not matter, only whether they are the same. */
export const callKey = (otherStems: readonly string[]): string =>
  otherStems.length === 0
    ? ''
    : hashOf([...new Set(otherStems)].sort().join(' '))
        .toString(36)
        .slice(-4);

/** How a page's sections are divided over files: of each file how many it has. */
export function fileSizes(sections: readonly Pick<IndexedSection, 'length'>[]): number[] {
  const sizes = [0];
  let words = 0;
  for (const { length } of sections) {
    const size = sizes.at(-1) ?? 0;
    if (size > 0 && (words + length > wordsPerFile || size === sectionsPerFile)) {
      sizes.push(1);
      words = length;
    } else {
      sizes[sizes.length - 1] = size + 1;
      words += length;
    }
  }
  return sizes;
}

const digits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';

/** A distance in base 64, all but the last digit followed by a point. */
function digitsOf(distance: number): string {
  let number = digits.charAt(distance % 64);
  for (let rest = Math.floor(distance / 64); rest > 0; rest = Math.floor(rest / 64))
    number = `${digits.charAt(rest % 64)}.${number}`;
  return number;
}

/** Reads digits from a place in a text; gives the distance and the place behind it. */
function distanceAt(packed: string, start: number): [distance: number, end: number] {
  let distance = 0;
  let at = start;
  for (; packed.charAt(at + 1) === '.'; at += 2)
    distance = (distance + digits.indexOf(packed.charAt(at))) * 64;
  return [distance + digits.indexOf(packed.charAt(at)), at + 1];
}

/** Weights below the least are the least; each step is 19 % more. */
const least = 0.09;
const perStep = 1.19;
const mostSteps = 31;
/** Of a word that stands everywhere the best sections say enough. */
export const mostSections = 150;

/**
 * Sections with a weight as text, the best 150: for each its weight as a letter (32 steps of 19 %), then the distance to
 * the section before it in base 64.
 */
export function packWeights(weights: ReadonlyMap<number, number>): string {
  let previous = -1;
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostSections)
    .sort((a, b) => a[0] - b[0])
    .map(([section, weight]) => {
      const step = Math.round(Math.log(weight / least) / Math.log(perStep));
      const distance = section - previous - 1;
      previous = section;
      return digits.charAt(Math.min(mostSteps, Math.max(0, step))) + digitsOf(distance);
    })
    .join('');
}

/** The opposite of {@link packWeights}. */
export function unpackWeights(packed: string): Map<number, number> {
  const weights = new Map<number, number>();
  let section = -1;
  for (let at = 0; at < packed.length; ) {
    const weight = least * perStep ** digits.indexOf(packed.charAt(at));
    const [distance, end] = distanceAt(packed, at + 1);
    section += distance + 1;
    weights.set(section, weight);
    at = end;
  }
  return weights;
}

/** Numbers as text: the distance to the one before it in base 64. */
export function packNumbers(numbers: Iterable<number>): string {
  let previous = -1;
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => {
      const distance = number - previous - 1;
      previous = number;
      return digitsOf(distance);
    })
    .join('');
}

/** The opposite of {@link packNumbers}. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let number = -1;
  for (let at = 0; at < packed.length; ) {
    const [distance, end] = distanceAt(packed, at);
    number += distance + 1;
    numbers.push(number);
    at = end;
  }
  return numbers;
}
