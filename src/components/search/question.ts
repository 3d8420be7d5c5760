import { mayBePart, type Splitter, splitterFor } from './compounds.ts';
import {
  functionWordsOf,
  infinitivesOf,
  isFunctionWord,
  isParticle,
  longestWord,
  normalise,
  stem,
  wordsOf,
} from './dutch.ts';
import { type SearchIndex, unpackPlaces } from './index-file.ts';
import { Lexicon } from './lexicon.ts';
import { type KnownWord, nearest, spelled } from './spelling.ts';

/** A word of the question as words of the site: by number, with how well each fits (1 is the word itself). */
export type Meaning = Map<number, number>;

/** A question, understood. */
export interface Question {
  /** One per word that matters; every word of a page is compared with all of them. */
  meanings: Meaning[];
  /** What it may be about as well: good when a page has it, no loss when it has not. */
  hints: Meaning[];
  /** The question's words as the site has them, to compare with whole titles and names. */
  wanted: number[];
  /** Those of them that were typed as the site has them: no guess, no correction. */
  exact: number[];
  /** Its function words, to compare with titles that ask the same. */
  form: string[];
  /** What was probably meant, when words of the question were not known; to be shown. */
  corrected?: string;
  /** Words that stand nowhere on the site, as they were typed. */
  missing: string[];
  /** How many words have nothing to do with the site: not even a part of them is known. */
  strange: number;
}

/**
 * Whether a word (normalised) is right Dutch, so that it is never taken for a mistake. Asked only about words that
 * would be.
 */
export type IsDutch = (word: string) => boolean;

/** How well a word of the site stands for a word of the question. */
const fit = { alike: 0.5, compound: 0.4, part: 0.15, longer: 0.6 };

/** How near a spelling must be to win from another reading of the word: see {@link nearest}. */
const sameSound = 0.5;
const oneLetter = 1;
const isNear = (meant: { distance: number } | undefined, distance: number) =>
  meant !== undefined && meant.distance <= distance;

/** Understands questions with the words of one index. */
export class Interpreter {
  readonly lexicon: Lexicon;
  readonly #split: Splitter;
  readonly #plain: string[];
  readonly #parts: number[][];
  /** Compounds by the words they are made of. */
  readonly #compounds = new Map<number, number[]>();
  readonly #alike = new Map<number, Set<number>>();
  readonly #corrections: Map<string, string>;
  readonly #known: KnownWord[];
  readonly #stems: KnownWord[];
  readonly #ordinary: number;
  /** What the site is about: words of titles and other names, and the first of words that are alike, on many places. */
  readonly #subjects: ReadonlySet<number>;
  /** Titles and other names of more than one word. */
  readonly #names: (readonly number[])[];

  constructor({ words, ordinary, places, pages, corrections, alike }: SearchIndex) {
    this.lexicon = new Lexicon(words);
    this.#plain = words.map((word) => normalise(word.replaceAll('|', '')));
    const names = pages.flatMap(({ title, sections }) =>
      [title, ...sections.flatMap((section) => section.names ?? [])].map((name) => this.idsOf(name)),
    );
    const labelled = new Set(names.flat());
    this.#names = names.filter((ids) => ids.length > 1);
    this.#ordinary = ordinary;
    // A word in a title or name is no slip.
    this.#known = this.#plain.map((word, id) => ({
      ...spelled(word),
      count: (places[id]?.length ?? 0) + (labelled.has(id) ? 3 : 0),
    }));
    this.#corrections = new Map(Object.entries(corrections));
    // Not into names of people: "kerstboom" is not by Kersten and Boom.
    this.#split = splitterFor(
      (part) =>
        stem(part).length > 2 && !isFunctionWord(part) && (this.lexicon.idOf(part) ?? ordinary) < ordinary,
    );
    this.#parts = words.map((word) => {
      const cut = word.split('|').map(normalise);
      return cut.length < 2 ? [] : cut.flatMap((part) => this.#partId(part) ?? []);
    });
    for (const [id, parts] of this.#parts.entries())
      for (const part of parts) {
        const compounds = this.#compounds.get(part);
        if (compounds) compounds.push(id);
        else this.#compounds.set(part, [id]);
      }
    this.#stems = this.#known.map(({ word, count }) => ({ ...spelled(stem(word)), count }));
    for (const group of alike) {
      const ids = group
        .flatMap((word) => wordsOf(word).slice(-1))
        .flatMap((word) => this.lexicon.idOf(word) ?? []);
      for (const id of ids) this.#alike.set(id, new Set([...(this.#alike.get(id) ?? []), ...ids]));
    }
    this.#subjects = new Set(
      [...labelled, ...alike.flatMap(([word = '']) => this.lexicon.idOf(normalise(word)) ?? [])].filter(
        (id) => id < ordinary && unpackPlaces(places[id] ?? '').length >= manyPlaces,
      ),
    );
  }

  /** The word a part of a compound is, with or without the s, e or en that joins it to the next. */
  #partId(part: string): number | undefined {
    const bare = /^(.{4,})(?:s|en|e)$/.exec(part)?.[1];
    return this.lexicon.idOf(part) ?? (bare ? this.lexicon.idOf(bare) : undefined);
  }

  /** Words of a title or name, by number, function words left out. */
  idsOf(text: string): readonly number[] {
    // The same titles and headings stand on many sections.
    const known = this.#idsOf.get(text);
    if (known) return known;
    const ids = wordsOf(text)
      .filter((word) => !isFunctionWord(word))
      .flatMap((word) => this.lexicon.idOf(word) ?? []);
    this.#idsOf.set(text, ids);
    return ids;
  }
  readonly #idsOf = new Map<string, readonly number[]>();

  #meaningOf(id: number): Meaning {
    const meaning: Meaning = new Map([[id, 1]]);
    const add = (other: number, weight: number) =>
      meaning.set(other, Math.max(weight, meaning.get(other) ?? 0));
    for (const compound of this.#compounds.get(id) ?? []) add(compound, fit.compound);
    for (const part of this.#parts[id] ?? []) add(part, fit.part);
    for (const other of this.#alike.get(id) ?? []) add(other, other === id ? 1 : fit.alike);
    return meaning;
  }

  /** What somebody asks, in words of the site. The work is bounded by the length of the text. */
  understand(text: string, isDutch: IsDutch): Question {
    const asked = wordsOf(text);
    let words = asked.filter((word) => !isFunctionWord(word));
    const corrected = this.#correctPhrase(words);
    if (corrected) words = corrected.words;
    const abbreviations = abbreviationsIn(text);
    const isRight: IsDutch = (word) => abbreviations.has(word) || isDutch(word);
    const company = this.#companyOf(words);
    const pieces = shortPiecesIn(text);
    const nearTo = (word: string) => {
      if (pieces.has(word)) return [];
      const near = this.#nearest(word, company);
      return near.length > 0 && isRight(word) ? [] : near;
    };
    const lost = new Set<string>();
    let strange = 0;
    const changes = new Map<string, string>(corrected?.changes);
    const meanings: Meaning[] = [];
    const wanted: number[] = [];
    const exact: number[] = [];
    const take = (id: number) => {
      wanted.push(id);
      const meaning = this.#meaningOf(id);
      meanings.push(meaning);
      return meaning;
    };

    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const next = words[at + 1];
      // "fantoom pijn" is "fantoompijn", in which both words are found.
      const joined = next === undefined ? undefined : this.#joined(word, next, nearTo, isRight);
      if (joined !== undefined) {
        const meaning = take(joined.id);
        if (!joined.changed) exact.push(joined.id);
        for (const id of [word, next].flatMap((half) => this.lexicon.idOf(half ?? '') ?? [])) {
          const half = this.#meaningOf(id);
          for (const [other, value] of half)
            if (!meaning.has(other)) meaning.set(other, value * fit.part * 2);
          meanings.push(new Map([...half, [joined.id, 1]]));
        }
        if (joined.changed) changes.set(`${word} ${next}`, this.#shownOf(joined.id));
        at++;
        continue;
      }
      const id = this.lexicon.idOf(word);
      if (id !== undefined) {
        take(id);
        exact.push(id);
      } else if (!this.#takeUnknown(word, at === words.length - 1, nearTo(word), take, changes)) {
        lost.add(word);
        const part = this.#knownPart(word);
        if (part !== undefined) take(part);
        // What is written with a hyphen is one word, whole.
        else if (!pieces.has(word)) strange++;
      }
    }
    const hints = this.#separated(asked).map((id) => this.#meaningOf(id));
    const question = {
      ...(meanings.length > 0 ? { meanings, hints } : { meanings: hints, hints: [] }),
      wanted,
      exact,
      form: functionWordsOf(text),
      missing: missingFrom(text, lost),
      strange,
    };
    const rewritten = rewrittenWith(text, changes);
    return lettersOf(rewritten) === lettersOf(text) ? question : { ...question, corrected: rewritten };
  }

  /**
   * Words that are no correction by themselves, but are beside another word of their name: "gradet" may be "graded"
   * in "gradet activity".
   */
  #companyOf(words: string[]): number[] {
    const ids = new Set(words.flatMap((word) => this.lexicon.idOf(word) ?? []));
    const named = this.#names.filter((name) => name.some((id) => ids.has(id)));
    return [...new Set(named.flat().filter((id) => id >= this.#ordinary))];
  }

  /** Verbs that stand in two pieces: "komt het voor" is of "voorkomen", "leg ik uit" of "uitleggen". */
  #separated(asked: string[]): number[] {
    return asked.flatMap((particle, at) =>
      isParticle(particle)
        ? asked.slice(0, at).flatMap((verb) => {
            const whole = [verb, ...infinitivesOf(verb)].flatMap(
              (form) => this.lexicon.idOf(particle + form) ?? [],
            );
            return whole.slice(0, 1);
          })
        : [],
    );
  }

  /**
   * A word that is not on the site: the beginning or end of one, a new compound, or a mistake. False when it is none
   * of them.
   */
  #takeUnknown(
    word: string,
    isLast: boolean,
    [meant, second]: { id: number; distance: number }[],
    take: (id: number) => Meaning,
    changes: Map<string, string>,
  ): boolean {
    if (word.length > longestWord) return false;
    const inflected = this.lexicon.idOfInflected(word);
    // A new compound is about something of the site: "paspoort" is no "pas" and no "poort".
    const cut = this.#split(word)?.flatMap((part) => this.#partId(part) ?? []);
    const parts = cut?.some((part) => this.#subjects.has(part)) ? cut : undefined;
    const [first, ...others] = [
      ...(isLast && word.length > 2 ? this.#longer((other) => other.startsWith(word)) : []),
      ...(word.length > 4 ? this.#longer((other) => other.endsWith(word)) : []),
    ];
    if (inflected !== undefined && !isNear(meant, sameSound)) take(inflected);
    else if (first !== undefined) {
      const meaning = take(first);
      for (const other of others) if (!meaning.has(other)) meaning.set(other, fit.longer);
    } else if (parts && !isNear(meant, oneLetter)) for (const part of parts) take(part);
    else if (meant) {
      const meaning = take(meant.id);
      if (second && !meaning.has(second.id)) meaning.set(second.id, fit.alike);
      changes.set(word, this.#shownOf(meant.id));
    } else return false;
    return true;
  }

  /**
   * The part of a compound that is a word of the site when the other part is not: "rug" of "rugkliniek". Only what
   * the site is about, and the longest; a short one only at the start, where an ending cannot look like it.
   */
  #knownPart(word: string): number | undefined {
    if (word.length < leastCompound || word.length > longestWord || /\d/.test(word)) return undefined;
    for (let length = word.length - 3; length >= 3; length--)
      for (const part of [word.slice(0, length), ...(length > 3 ? [word.slice(-length)] : [])]) {
        const id = mayBePart(part) ? this.#partId(part) : undefined;
        if (id === undefined || !this.#subjects.has(id)) continue;
        // "verkiezingen" ends in no form of "kiezen".
        if (Math.abs(part.length - (this.#plain[id]?.length ?? 0)) <= 2) return id;
      }
    return undefined;
  }

  #shownOf(id: number): string {
    return (this.lexicon.words[id] ?? '').replaceAll('|', '');
  }

  /** Longer words that hold the word that was typed, shortest first. */
  #longer(holds: (word: string) => boolean): number[] {
    const found = this.#plain.flatMap((word, id) => (holds(word) ? [id] : []));
    return found.sort((a, b) => (this.#plain[a]?.length ?? 0) - (this.#plain[b]?.length ?? 0)).slice(0, 8);
  }

  /** @param company words to compare with beside the ordinary ones */
  #nearest(word: string, company: number[]): { id: number; distance: number }[] {
    const those = (words: KnownWord[]) => [
      ...words.slice(0, this.#ordinary),
      ...company.flatMap((id) => words[id] ?? []),
    ];
    const found = nearest(word, those(this.#known));
    // Of a word with another ending, only the stem is near.
    const near = found.length > 0 || word.length < 7 ? found : nearest(stem(word), those(this.#stems));
    return near.flatMap(({ word: other, distance }) => {
      const id = this.lexicon.idOf(other) ?? this.lexicon.idOfStem(other);
      return id === undefined ? [] : [{ id, distance }];
    });
  }

  /** Two words that the site writes as one. */
  #joined(
    first: string,
    second: string,
    nearTo: (word: string) => { id: number }[],
    isRight: IsDutch,
  ): { id: number; changed: boolean } | undefined {
    for (const joint of ['', 's', 'en', 'e']) {
      const id = this.lexicon.idOf(first + joint + second);
      if (id !== undefined && first.length > 1) return { id, changed: false };
    }
    if (this.lexicon.idOf(first) !== undefined && this.lexicon.idOf(second) !== undefined) return undefined;
    const whole = first + second;
    const [near] = whole.length > 7 ? nearTo(whole) : [];
    const [head = '', ...rest] = (near ? (this.lexicon.words[near.id] ?? '') : '').split('|').map(normalise);
    // Only a compound that is cut where the space is, of which each half is that word or a mistake for it.
    const fits = (half: string, part: string) =>
      half === part || (nearest(half, [{ ...spelled(part), count: Infinity }]).length > 0 && !isRight(half));
    return near && fits(first, head) && fits(second, rest.join(''))
      ? { id: near.id, changed: true }
      : undefined;
  }

  /** The question with a known misspelling put right. */
  #correctPhrase(words: string[]): { words: string[]; changes: [string, string][] } | undefined {
    for (let length = Math.min(words.length, 4); length > 0; length--)
      for (let at = 0; at + length <= words.length; at++) {
        const wrong = words.slice(at, at + length).join(' ');
        const right = this.#corrections.get(wrong);
        if (!right) continue;
        const put = wordsOf(right).filter((word) => !isFunctionWord(word));
        return {
          words: [...words.slice(0, at), ...put, ...words.slice(at + length)],
          changes: [[wrong, right]],
        };
      }
    return undefined;
  }
}

/** Letters in a compound of which a part may be known, at least. */
const leastCompound = 7;
/** A word that stands in so many sections is what the site is about, when a title or name has it. */
const manyPlaces = 15;

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
