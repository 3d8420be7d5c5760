import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';

/**
 * The search index as it travels: one JSON file that holds every word of the site and where it stands. Texts are
 * not in it; they come page by page, for the results that are shown.
 */

/** One page in the index. Its first section is what stands before the first heading. */
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

export interface SearchIndex {
  /** Titles. */
  publications: string[];
  pages: IndexedPage[];
  /**
   * Every word of the site once, in its most common form, a compound with a bar where it is cut ("spiegel|therapie"),
   * separated by spaces and followed by where it stands: see {@link packPlaces}.
   */
  words: string[];
  /**
   * The first so many words are what somebody may have meant who makes a mistake. The others are foreign words,
   * abbreviations and names of people: right as they are, but no correction of another word by themselves.
   */
  ordinary: number;
  places: string[];
  /** Known misspellings and what is meant. */
  corrections: Record<string, string>;
  /** Groups of words that readers use for each other. */
  alike: string[][];
}

/** Folder of the search files on the site. */
export const searchFolder = '/zoeken';
/** Address of the index. */
export const indexAddress = `${searchFolder}/index.json`;
/** Words in one file with texts, about: a long page is cut, so that no result costs much. */
const wordsPerFile = 700;
/** A number for a text (FNV-1a, 32 bits), the same each time. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
/**
 * A short name for an address. The host's log then does not spell out what a reader searched for; a page keeps its
 * name when others come or go.
 */
const fingerprint = (path: string) => hashOf(path).toString(36);

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

/**
 * The file each section's text is in, and its place there. A page's texts stand in one file or, when it is long,
 * in several: each a list of texts.
 */
export function textPlaces({
  path,
  sections,
}: Pick<IndexedPage, 'path'> & { sections: Pick<IndexedSection, 'length'>[] }): {
  file: string;
  at: number;
}[] {
  const name = fingerprint(path);
  let file = 0;
  let words = 0;
  let at = 0;
  return sections.map(({ length }) => {
    if (at > 0 && words + length > wordsPerFile) {
      file++;
      words = 0;
      at = 0;
    }
    words += length;
    return { file: `${searchFolder}/tekst/${name}.${file}.json`, at: at++ };
  });
}

/** In which section a word stands, and how often. Sections are numbered through all pages. */
export interface Place {
  section: number;
  count: number;
}

const digits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
const twice = '*';
const often = '+';

/**
 * Places as text: the distance to the previous section in base 64, all but the last digit followed by a point;
 * a star before it means twice, a plus three times or more. One letter for most places.
 */
export function packPlaces(places: Place[]): string {
  let previous = -1;
  return places
    .map(({ section, count }) => {
      let distance = section - previous - 1;
      previous = section;
      let number = digits.charAt(distance % 64);
      for (distance = Math.floor(distance / 64); distance > 0; distance = Math.floor(distance / 64))
        number = `${digits.charAt(distance % 64)}.${number}`;
      return (count > 2 ? often : count > 1 ? twice : '') + number;
    })
    .join('');
}

/** The opposite of {@link packPlaces}. */
export function unpackPlaces(packed: string): Place[] {
  const places: Place[] = [];
  let section = -1;
  let count = 1;
  let distance = 0;
  for (let index = 0; index < packed.length; index++) {
    const sign = packed.charAt(index);
    if (sign === twice) count = 2;
    else if (sign === often) count = 3;
    else {
      distance = distance * 64 + digits.indexOf(sign);
      if (packed.charAt(index + 1) === '.') index++;
      else {
        section += distance + 1;
        places.push({ section, count });
        count = 1;
        distance = 0;
      }
    }
  }
  return places;
}
