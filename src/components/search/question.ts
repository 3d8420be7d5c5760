import { type Splitter, splitterFor } from './compounds.ts';
import {
  functionWordsOf,
  infinitivesOf,
  isFunctionWord,
  isParticle,
  normalise,
  stem,
  wordsOf,
} from './dutch.ts';
import type { SearchIndex } from './index-file.ts';
import { Lexicon } from './lexicon.ts';
import { type KnownWord, nearest } from './spelling.ts';

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
  /** Its function words, to compare with titles that ask the same. */
  form: string[];
  /** What was probably meant, when words of the question were not known; to be shown. */
  corrected?: string;
}

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

  constructor({ words, places, pages, corrections, alike }: SearchIndex) {
    this.lexicon = new Lexicon(words);
    this.#plain = words.map((word) => normalise(word.replaceAll('|', '')));
    const labelled = new Set(
      pages.flatMap(({ title, sections }) => [
        ...this.idsOf(title),
        ...sections.flatMap(({ names = [] }) => names.flatMap((name) => this.idsOf(name))),
      ]),
    );
    // A word in a title or name is no slip.
    this.#known = this.#plain.map((word, id) => ({
      word,
      count: (places[id]?.length ?? 0) + (labelled.has(id) ? 3 : 0),
    }));
    this.#corrections = new Map(Object.entries(corrections));
    this.#split = splitterFor((part) => stem(part).length > 2 && this.lexicon.idOf(part) !== undefined);
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
    this.#stems = this.#known.map(({ word, count }) => ({ word: stem(word), count }));
    for (const group of alike) {
      const ids = group
        .flatMap((word) => wordsOf(word).slice(-1))
        .flatMap((word) => this.lexicon.idOf(word) ?? []);
      for (const id of ids) this.#alike.set(id, new Set([...(this.#alike.get(id) ?? []), ...ids]));
    }
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

  /** What somebody asks, in words of the site. */
  understand(text: string): Question {
    const asked = wordsOf(text);
    let words = asked.filter((word) => !isFunctionWord(word));
    const corrected = this.#correctPhrase(words);
    if (corrected) words = corrected.words;
    const changes = new Map<string, string>(corrected?.changes);
    const meanings: Meaning[] = [];
    const wanted: number[] = [];
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
      const joined = next === undefined ? undefined : this.#joined(word, next);
      if (joined !== undefined) {
        const meaning = take(joined.id);
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
      if (id !== undefined) take(id);
      else this.#takeUnknown(word, at === words.length - 1, take, changes);
    }
    const hints = this.#separated(asked).map((id) => this.#meaningOf(id));
    const question = {
      ...(meanings.length > 0 ? { meanings, hints } : { meanings: hints, hints: [] }),
      wanted,
      form: functionWordsOf(text),
    };
    return changes.size > 0 ? { ...question, corrected: this.#rewritten(text, changes) } : question;
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

  /** A word that is not on the site: the beginning or end of one, a new compound, or a mistake. */
  #takeUnknown(
    word: string,
    isLast: boolean,
    take: (id: number) => Meaning,
    changes: Map<string, string>,
  ): void {
    const [meant, second] = this.#nearest(word);
    const inflected = this.lexicon.idOfInflected(word);
    const parts = this.#split(word)?.flatMap((part) => this.#partId(part) ?? []);
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
    }
  }

  #shownOf(id: number): string {
    return (this.lexicon.words[id] ?? '').replaceAll('|', '');
  }

  /** Longer words that hold the word that was typed, shortest first. */
  #longer(holds: (word: string) => boolean): number[] {
    const found = this.#plain.flatMap((word, id) => (holds(word) ? [id] : []));
    return found.sort((a, b) => (this.#plain[a]?.length ?? 0) - (this.#plain[b]?.length ?? 0)).slice(0, 8);
  }

  #nearest(word: string): { id: number; distance: number }[] {
    const found = nearest(word, this.#known);
    // Of a word with another ending, only the stem is near.
    const near = found.length > 0 || word.length < 7 ? found : nearest(stem(word), this.#stems);
    return near.flatMap(({ word: other, distance }) => {
      const id = this.lexicon.idOf(other) ?? this.lexicon.idOfStem(other);
      return id === undefined ? [] : [{ id, distance }];
    });
  }

  /** Two words that the site writes as one. */
  #joined(first: string, second: string): { id: number; changed: boolean } | undefined {
    for (const joint of ['', 's', 'en', 'e']) {
      const id = this.lexicon.idOf(first + joint + second);
      if (id !== undefined && first.length > 1) return { id, changed: false };
    }
    if (this.lexicon.idOf(first) !== undefined && this.lexicon.idOf(second) !== undefined) return undefined;
    const whole = first + second;
    const [near] = whole.length > 7 ? this.#nearest(whole) : [];
    // Only a compound that is cut where the space is.
    const cut = near && this.lexicon.words[near.id]?.indexOf('|');
    return near && cut !== undefined && Math.abs(cut - first.length) < 2
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

  #rewritten(text: string, changes: ReadonlyMap<string, string>): string {
    let rest = normalise(text).replace(/\s+/g, ' ').trim();
    for (const [wrong, right] of changes) rest = rest.replace(wrong, right);
    return rest;
  }
}
