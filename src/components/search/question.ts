import { joints, mayBePart, splitterFor, withoutJoint } from './compounds.ts';
import {
  functionWordsOf,
  infinitivesOf,
  isFunctionWord,
  isParticle,
  longestWord,
  normalise,
  stem,
  strongVerbOf,
  tellsQuestion,
  wordsOf,
} from './dutch.ts';
import type { WordEntry } from './index-file.ts';
import { type Meaning, meaningOf, type Pieces, type Word } from './pieces.ts';
import { type KnownWord, nearest, spelled } from './spelling.ts';

/** A question, understood. */
export interface Question {
  /** One per word that matters; every section is compared with all of them. */
  meanings: Meaning[];
  /** What it may be about as well: good when a page has it, no loss when it has not. */
  hints: Meaning[];
  /** The question's words as the site has them, to compare with whole titles and names. */
  wanted: Word[];
  /** Those of them that were typed as the site has them: no guess, no correction. */
  exact: Word[];
  /** What makes it a question, to compare with titles that ask the same. */
  form: string[];
  /** What was probably meant, when words of the question were not known; to be shown. */
  corrected?: string;
  /** Words that stand nowhere on the site, as they were typed. */
  missing: string[];
  /** How many words have nothing to do with the site: not even a part of them is known. */
  strange: number;
  /** Whether a word, as written in a text, was looked for: to mark it. */
  isMarked: (word: string) => boolean;
}

/** How well a word of the site stands for a word of the question. */
const fit = { alike: 0.5, half: 0.3, joined: 0.6, longer: 0.6 };
/** So many words that begin with what was typed: each is a file, and the shortest is mostly meant. */
const mostLonger = 3;

/** How near a spelling must be to win from another reading of the word: see {@link nearest}. */
const sameSound = 0.5;
const oneLetter = 1;
const isNear = (meant: Meant | undefined, distance: number) =>
  meant !== undefined && meant.distance <= distance;

/** A word that was probably meant, by its stem. */
interface Meant {
  stem: string;
  distance: number;
}

/** A word with something of others added to it. */
function withMore(meaning: Meaning, ...more: [other: Meaning, fit: number][]): Meaning {
  const weights = new Map(meaning.weights);
  for (const [other, value] of more)
    for (const [section, weight] of other.weights)
      weights.set(section, (weights.get(section) ?? 0) + value * weight);
  return { weights, total: Math.max(weights.size, meaning.total, ...more.map(([{ total }]) => total)) };
}

/** What is gathered while the words of a question are read one by one. */
interface Reading {
  text: string;
  meanings: Meaning[];
  wanted: Word[];
  exact: Word[];
  changes: Map<string, string>;
  /** Words to mark in a text. */
  marked: Word[];
  /** Abbreviations, by how they are written. */
  abbreviations: ReadonlySet<string>;
  /** Pieces of words with a hyphen. */
  pieces: ReadonlySet<string>;
  /** Foreign words that stand in a name beside a word of the question. */
  company: readonly string[];
}

/** Understands a question with the words of the site. The work is bounded by the length of the text. */
export async function understand(text: string, pieces: Pieces): Promise<Question> {
  const asked = wordsOf(text);
  const typed = asked.filter((word) => !isFunctionWord(word));
  const corrected = correctPhrase(typed, await entriesOf(typed, pieces));
  const words = corrected?.words ?? typed;
  const entries = await entriesOf(words, pieces);
  const reading: Reading = {
    text,
    meanings: [],
    wanted: [],
    exact: [],
    changes: new Map(corrected?.changes),
    marked: [],
    abbreviations: abbreviationsIn(text),
    pieces: shortPiecesIn(text),
    company: [...new Set(entries.flatMap((entry) => (entry?.word ? (entry.company ?? []) : [])))],
  };
  const lost = new Set<string>();
  let strange = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    // "fantoom pijn" is "fantoompijn", in which both words are found.
    if (next !== undefined && (await takeJoined(word, next, entries[at], reading, pieces))) {
      at++;
      continue;
    }
    const known = await pieces.wordOf(word);
    if (known) {
      take(known, reading);
      reading.exact.push(known);
    } else if (!(await takeUnknown(word, at === words.length - 1, entries[at], reading, pieces))) {
      lost.add(word);
      const part = await knownPart(word, pieces);
      if (part) take(part, reading);
      // What is written with a hyphen is one word, whole.
      else if (!reading.pieces.has(word)) strange++;
    }
  }
  const hints = await separated(asked, pieces);
  const { meanings, wanted, exact, changes, marked } = reading;
  const question = {
    ...(meanings.length > 0 ? { meanings, hints } : { meanings: hints, hints: [] }),
    wanted,
    exact,
    form: functionWordsOf(text).filter(tellsQuestion),
    missing: missingFrom(text, lost),
    strange,
    isMarked: markerOf(marked),
  };
  const rewritten = rewrittenWith(text, changes);
  return lettersOf(rewritten) === lettersOf(text) ? question : { ...question, corrected: rewritten };
}

/** What is known of each word. */
const entriesOf = (words: readonly string[], pieces: Pieces): Promise<(WordEntry | undefined)[]> =>
  Promise.all(words.map((word) => pieces.entryOf(stem(word))));

/** Takes a word of the site as a word of the question; something of others may come with it. */
function take(word: Word, reading: Reading, ...more: [other: Word, fit: number][]): void {
  reading.wanted.push(word);
  reading.meanings.push(more.length > 0 ? withMore(word, ...more) : word);
  reading.marked.push(word, ...more.filter(([, value]) => value >= worthMarking).map(([other]) => other));
}
/** A word that fits this well is marked in the excerpt. */
const worthMarking = 0.4;

/** Verbs that stand in two pieces: "komt het voor" is of "voorkomen", "leg ik uit" of "uitleggen". */
async function separated(asked: readonly string[], pieces: Pieces): Promise<Meaning[]> {
  if (!asked.some((word, at) => at > 0 && isParticle(word))) return [];
  const verbs = new Set((await pieces.verbs()).map(stem));
  const stems = asked.flatMap((particle, at) =>
    isParticle(particle)
      ? asked.slice(0, at).flatMap((verb) => {
          const whole = [verb, ...infinitivesOf(verb)].map((form) => stem(particle + form));
          return whole.filter((key) => verbs.has(key)).slice(0, 1);
        })
      : [],
  );
  return (await Promise.all(stems.map((key) => pieces.wordOfStem(key)))).filter((word) => word !== undefined);
}

/** What may have been meant by a word; nothing when it is right as it is. */
async function meantBy(word: string, reading: Reading, pieces: Pieces): Promise<Meant[]> {
  if (reading.pieces.has(word)) return [];
  const near = await nearTo(word, reading.company, pieces);
  return near.length > 0 && (await isRight(word, reading, pieces)) ? [] : near;
}
const isRight = async (word: string, { abbreviations }: Reading, pieces: Pieces) =>
  abbreviations.has(word) || pieces.isDutch(word);

/**
 * The words that are spelled almost as this one.
 *
 * @param company words to compare with beside the ordinary ones: they are no correction by themselves, but beside
 *   another word of their name: "gradet" may be "graded" in "gradet activity"
 */
async function nearTo(word: string, company: readonly string[], pieces: Pieces): Promise<Meant[]> {
  const { ordinary, ordinaryStems } = await pieces.soundsLike(word);
  const beside = (write: (word: string) => string): KnownWord[] =>
    company.map((other) => ({ ...spelled(write(normalise(other))), count: Number.POSITIVE_INFINITY }));
  const found = nearest(word, [...ordinary, ...beside((other) => other)]);
  if (found.length > 0) return found.map(({ word: other, distance }) => ({ stem: stem(other), distance }));
  // Of a word with another ending, only the stem is near.
  if (word.length < 7) return [];
  return nearest(stem(word), [...ordinaryStems, ...beside(stem)]).map(({ word: other, distance }) => ({
    stem: other,
    distance,
  }));
}

/**
 * A word that is not on the site: the beginning or end of one, a new compound, or a mistake. False when it is none
 * of them.
 */
async function takeUnknown(
  word: string,
  isLast: boolean,
  entry: WordEntry | undefined,
  reading: Reading,
  pieces: Pieces,
): Promise<boolean> {
  if (word.length > longestWord) return false;
  const sure = await sureVerbOf(word, pieces);
  if (sure) {
    take(sure, reading);
    return true;
  }
  const inflected = await pieces.verbOf(word);
  if (inflected && !isNear((await meantBy(word, reading, pieces))[0], sameSound)) {
    take(inflected, reading);
    return true;
  }
  const [first, ...longer] = isLast && word.length > 2 ? await beginningWith(word, pieces) : [];
  if (first) {
    take(first, reading, ...longer.map((other): [Word, number] => [other, fit.longer]));
    return true;
  }
  if (entry?.ends !== undefined) {
    take({ stem: stem(word), shown: entry.ends, entry, ...meaningOf(entry) }, reading);
    return true;
  }
  const [meant, second] = await meantBy(word, reading, pieces);
  // A new compound is about something of the site: "paspoort" is no "pas" and no "poort".
  const parts = isNear(meant, oneLetter) ? undefined : await partsOf(word, pieces);
  if (parts) for (const part of parts) take(part, reading);
  else if (meant) {
    const right = await pieces.wordOfStem(meant.stem);
    const other = second && (await pieces.wordOfStem(second.stem));
    if (!right) return false;
    take(right, reading, ...(other ? [[other, fit.alike] satisfies [Word, number]] : []));
    reading.changes.set(word, right.shown);
  } else return false;
  return true;
}

/** The strong verb that a form belongs to: "geslapen" is no mistake for anything. */
async function sureVerbOf(form: string, pieces: Pieces): Promise<Word | undefined> {
  const verb = strongVerbOf(form);
  return verb === undefined ? undefined : pieces.wordOf(verb);
}

/** Words that begin with what was typed, shortest first. */
async function beginningWith(start: string, pieces: Pieces): Promise<Word[]> {
  const { words } = await pieces.soundsLike(start);
  const found = words
    .filter((word) => word.startsWith(start))
    .sort((a, b) => a.length - b.length)
    .slice(0, mostLonger);
  return (await Promise.all(found.map((word) => pieces.wordOf(word)))).filter((word) => word !== undefined);
}

/** The words that a new compound is made of, when the site is about one of them. */
async function partsOf(word: string, pieces: Pieces): Promise<Word[] | undefined> {
  const subjects = new Set((await pieces.subjects()).map(stem));
  const { parts } = await pieces.soundsLike(word);
  const isSubject = (part: string) => subjects.has(stem(part));
  const mayBe = (part: string) => stem(part).length > 2 && !isFunctionWord(part);
  // Only the rest of what begins with a subject is looked up: most words then cost nothing.
  const rests: string[] = [];
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const head = word.slice(0, cut);
    const bare = withoutJoint(head);
    if (isSubject(head) || (bare && isSubject(bare))) rests.push(word.slice(cut));
  }
  const entries = await entriesOf(rests, pieces);
  const ordinary = new Set(
    rests.filter((_, at) => entries[at]?.word !== undefined && !entries[at]?.foreign).map(stem),
  );
  // Not into names of people: "kerstboom" is not by Kersten and Boom.
  const isWord = (part: string) =>
    mayBe(part) && (isSubject(part) || parts.has(stem(part)) || ordinary.has(stem(part)));
  const cut = splitterFor(isWord)(word);
  const found = (await Promise.all((cut ?? []).map((part) => pieces.wordOfPart(part)))).filter(
    (part) => part !== undefined,
  );
  return found.some((part) => subjects.has(part.stem)) ? found : undefined;
}

/**
 * The part of a compound that is a word of the site when the other part is not: "rug" of "rugkliniek". Only what
 * the site is about, and the longest; a short one only at the start, where an ending cannot look like it.
 */
async function knownPart(word: string, pieces: Pieces): Promise<Word | undefined> {
  if (word.length < leastCompound || word.length > longestWord || /\d/.test(word)) return undefined;
  const subjects = new Map((await pieces.subjects()).map((subject) => [stem(subject), subject]));
  for (let length = word.length - 3; length >= 3; length--)
    for (const part of [word.slice(0, length), ...(length > 3 ? [word.slice(-length)] : [])]) {
      if (!mayBePart(part)) continue;
      const bare = withoutJoint(part);
      const key = [part, ...(bare ? [bare] : [])].map(stem).find((form) => subjects.has(form));
      // "verkiezingen" ends in no form of "kiezen".
      if (key !== undefined && Math.abs(part.length - (subjects.get(key)?.length ?? 0)) <= 2)
        return pieces.wordOfStem(key);
    }
  return undefined;
}

/** Takes two words that the site writes as one. False when it does not. */
async function takeJoined(
  first: string,
  second: string,
  entry: WordEntry | undefined,
  reading: Reading,
  pieces: Pieces,
): Promise<boolean> {
  const joined = await joinedOf(first, second, entry, reading, pieces);
  if (!joined) return false;
  const { word, isChanged } = joined;
  const halves = (await Promise.all([first, second].map((half) => pieces.wordOf(half)))).filter(
    (half) => half !== undefined,
  );
  take(word, reading, ...halves.map((half): [Word, number] => [half, fit.half]));
  if (isChanged) reading.changes.set(`${first} ${second}`, word.shown);
  else reading.exact.push(word);
  for (const half of halves) {
    reading.meanings.push(withMore(half, [word, fit.joined]));
    reading.marked.push(half);
  }
  return true;
}

/** The word that two words are on the site. */
async function joinedOf(
  first: string,
  second: string,
  entry: WordEntry | undefined,
  reading: Reading,
  pieces: Pieces,
): Promise<{ word: Word; isChanged: boolean } | undefined> {
  const compounds = new Set((entry?.compounds ?? []).map(stem));
  const key = joints.map((joint) => stem(first + joint + second)).find((whole) => compounds.has(whole));
  const written = key === undefined ? undefined : await pieces.wordOfStem(key);
  if (written) return { word: written, isChanged: false };
  const isHere = async (half: string) => (await pieces.wordOf(half)) ?? (await sureVerbOf(half, pieces));
  if ((await isHere(first)) && (await isHere(second))) return undefined;
  const whole = first + second;
  const [near] = whole.length > 7 ? await meantBy(whole, reading, pieces) : [];
  const word = near && (await pieces.wordOfStem(near.stem));
  const [head = '', ...rest] = word
    ? ((await pieces.soundsLike(whole)).cuts.get(normalise(word.shown)) ?? [])
    : [];
  // Only a compound that is cut where the space is, of which each half is that word or a mistake for it.
  const fits = async (half: string, part: string) =>
    half === part ||
    (nearest(half, [{ ...spelled(part), count: Number.POSITIVE_INFINITY }]).length > 0 &&
      !(await isRight(half, reading, pieces)));
  return word && (await fits(first, head)) && (await fits(second, rest.join('')))
    ? { word, isChanged: true }
    : undefined;
}

/** The question with a known misspelling put right. */
function correctPhrase(
  words: readonly string[],
  entries: readonly (WordEntry | undefined)[],
): { words: string[]; changes: [string, string][] } | undefined {
  for (let length = Math.min(words.length, 4); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const wrong = words.slice(at, at + length).join(' ');
      const known = entries[at]?.corrections;
      const right = known && Object.hasOwn(known, wrong) ? known[wrong] : undefined;
      if (!right) continue;
      const put = wordsOf(right).filter((word) => !isFunctionWord(word));
      return {
        words: [...words.slice(0, at), ...put, ...words.slice(at + length)],
        changes: [[wrong, right]],
      };
    }
  return undefined;
}

/** Marks what was looked for: forms of the words, words that mean the same, and compounds that begin or end with one. */
function markerOf(marked: readonly Word[]): (word: string) => boolean {
  const words = marked.flatMap(({ shown, entry }) => [shown, ...(entry.alike ?? [])].map(normalise));
  const stems = new Set([...marked.map((word) => word.stem), ...words.map(stem)]);
  const parts = marked.flatMap(({ shown, stem: key }) => [normalise(shown), key]);
  const long = [...new Set(parts)].filter((part) => part.length >= leastMarkedPart);
  const fits = (word: string) =>
    !isFunctionWord(word) &&
    (stems.has(stem(word)) ||
      long.some((part) => word.startsWith(part) || word.endsWith(part)) ||
      infinitivesOf(word).some((form) => stems.has(stem(form))));
  // Most words of a text come again and again.
  const known = new Map<string, boolean>();
  return (written) => {
    const isFound = known.get(written) ?? wordsOf(written).some(fits);
    known.set(written, isFound);
    return isFound;
  };
}
/** Letters of a word that is marked as a part of a longer one, at least. */
const leastMarkedPart = 4;

/** Letters in a compound of which a part may be known, at least. */
const leastCompound = 7;

/** Letters in an abbreviation, at most. More capitals are a key that was locked. */
const longestAbbreviation = 6;

/** The words of a text that are written in capitals only ("PSEQ"): abbreviations, which are never a mistake. */
function abbreviationsIn(text: string): Set<string> {
  const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}-]+(?![\p{L}\p{N}])/gu) ?? [];
  return new Set(capitals.flatMap(wordsOf).filter((word) => word.length <= longestAbbreviation));
}

/** Short pieces of what is written with a hyphen ("burn-out"): too little to guess what was meant. */
function shortPiecesIn(text: string): Set<string> {
  const hyphened = normalise(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  return new Set(hyphened.flatMap((chunk) => chunk.split('-')).filter((piece) => piece.length < leastPiece));
}
const leastPiece = 6;

/** The pieces of a text of which no word was found. A word of one or two letters is one being typed. */
function missingFrom(text: string, lost: ReadonlySet<string>): string[] {
  const pieces = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*(?<![.'’-])/gu) ?? [];
  const isMissing = (piece: string) => {
    const words = wordsOf(piece).filter((word) => !isFunctionWord(word));
    return piece.length > 2 && words.length > 0 && words.every((word) => lost.has(word));
  };
  return [...new Set(pieces.filter(isMissing))];
}

/** The text with words replaced, small letters throughout. */
function rewrittenWith(text: string, changes: ReadonlyMap<string, string>): string {
  let rest = normalise(text).replace(/\s+/g, ' ').trim();
  for (const [wrong, right] of changes) {
    // The words of a phrase may stand apart by a hyphen.
    const phrase = wrong.split(' ').join('[\\s-]+');
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'u'), right);
  }
  return rest;
}

/** What must differ to be worth telling: not a space, a hyphen or an accent. */
const lettersOf = (text: string) => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
