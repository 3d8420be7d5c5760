import type { Audience } from '../../vocabulary/audiences.ts';
import { kinds } from '../../vocabulary/page-kinds.ts';
import { functionWordsOf, wordsOf } from './dutch.ts';
import { type IndexedPage, type IndexedSection, type SearchIndex, unpackPlaces } from './index-file.ts';
import { Interpreter, type IsDutch } from './question.ts';

/** A page that answers the question, best first. */
export interface RankedPage {
  page: IndexedPage;
  /** The sections that answer it, best first; at least one. */
  sections: IndexedSection[];
  score: number;
}

/** What was found. */
export interface Ranking {
  pages: RankedPage[];
  /** What was probably meant, when a word was not known. */
  corrected?: string;
  /** Words of the question that stand nowhere on the site, as they were typed. */
  missing: string[];
  /** Words of the site, by number, that were looked for: to mark them in a text. */
  words: ReadonlySet<number>;
}

/** How much a word counts by where it stands. */
const weights = {
  title: 7,
  titleOfPage: 1.5,
  heading: 4,
  name: 6,
  address: 3,
  kind: 2,
  publication: 1,
  text: 1,
  form: 0.5,
  hint: 0.5,
};
/** A text twice as long as the mean counts its words for less. */
const lengthMatters = 0.35;
/** Where a word more no longer tells more. */
const saturation = 4;
/** A page that answers this much worse than the best one is not shown. */
const worthShowing = 0.2;
/** A word that fits this well is marked in the excerpt. */
const worthMarking = 0.4;
/** A section whose title or name weighs this much for a word is about it. */
const namedBy = 3.5;
/** And so much when it is in a longer title or name. */
const touchedBy = 2;
/** A question of so few words is about all of them; a sentence has words that say little, a number stands anywhere. */
const fewWords = 3;
/** Of such a question a page that is not about it must have this share of what makes it rare. */
const leastKnown = 0.6;
/** Patients go first among equals. */
const patientsFirst = 1.1;
/** A list that only names what other pages are about goes last among equals. */
const listsLast = 0.8;
const isPatient = (reader: Audience) => reader === 'patienten';

const keyOf = (ids: readonly number[]) =>
  ids.length < 2 ? String(ids[0] ?? '') : [...new Set(ids)].sort((a, b) => a - b).join(' ');

/**
 * Ranks sections by BM25F: a word that is rare on the site counts for more, one in a title or name for more than
 * one in the text, and all forms, compounds and synonyms of a word count as that one word.
 * Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond.
 */
export class Ranker {
  readonly interpreter: Interpreter;
  readonly #sections: { page: number; section: IndexedSection; isFirst: boolean }[];
  readonly #places: string[];
  readonly #meanLength: number;
  /** Weight of a word in titles, headings and names, by word and section. */
  readonly #labels = new Map<number, Map<number, number>>();
  /** Sections by a whole title, heading or name. */
  readonly #called = new Map<string, Map<number, number>>();

  readonly index: SearchIndex;

  /** Function words of titles and headings, by word and section. */
  readonly #shapes = new Map<string, Map<number, number>>();

  constructor(index: SearchIndex) {
    this.index = index;
    this.interpreter = new Interpreter(index);
    this.#places = index.places;
    this.#sections = index.pages.flatMap(({ sections }, page) =>
      sections.map((section, at) => ({ page, section, isFirst: at === 0 })),
    );
    this.#meanLength =
      this.#sections.reduce((sum, { section }) => sum + section.length, 0) / this.#sections.length;
    for (const [number, { page: at, section, isFirst }] of this.#sections.entries()) {
      const page = index.pages[at];
      if (!page) continue;
      const { heading, names = [] } = section;
      this.#label(number, page.title, isFirst ? weights.title : weights.titleOfPage);
      this.#label(number, heading, weights.heading);
      // A word out of a longer name says little by itself; the whole name counts below.
      for (const name of names)
        this.#label(number, name, weights.name / Math.sqrt(this.interpreter.idsOf(name).length || 1));
      this.#shape(number, isFirst ? page.title : heading);
      if (isFirst) {
        this.#label(number, kinds[page.kind], weights.kind);
        this.#label(number, addressOf(page.path), weights.address);
        this.#label(number, index.publications[page.publication] ?? '', weights.publication);
        this.#call(number, addressOf(page.path), 1);
      }
      for (const name of callsOf(isFirst ? page.title : heading)) this.#call(number, name, isFirst ? 1 : 0.6);
      this.#call(number, numberOf(isFirst ? page.title : heading), 3);
      for (const name of names) if (functionWordsOf(name).length === 0) this.#call(number, name, 0.9);
    }
  }

  #label(section: number, text: string, weight: number): void {
    const ids = new Set(this.interpreter.idsOf(text));
    for (const id of ids) {
      const weightsOf = this.#labels.get(id) ?? new Map<number, number>();
      // Of several names the best counts, so that a page does not win by having many.
      weightsOf.set(section, Math.max(weightsOf.get(section) ?? 0, weight / Math.sqrt(ids.size)));
      this.#labels.set(id, weightsOf);
    }
  }

  #shape(section: number, title: string): void {
    const words = functionWordsOf(title);
    const share = 1 / Math.sqrt(wordsOf(title).length);
    for (const word of new Set(words)) {
      const sections = this.#shapes.get(word) ?? new Map<number, number>();
      this.#shapes.set(word, sections.set(section, share));
    }
  }

  #call(section: number, name: string, weight: number): void {
    const key = keyOf(this.interpreter.idsOf(name));
    if (!key) return;
    const sections = this.#called.get(key) ?? new Map<number, number>();
    sections.set(section, Math.max(weight, sections.get(section) ?? 0));
    this.#called.set(key, sections);
  }

  /** Weight of one meaning in every section that has it. */
  #weigh(meaning: ReadonlyMap<number, number>): Map<number, number> {
    const found = new Map<number, number>();
    for (const [id, fit] of meaning) {
      for (const { section, count } of unpackPlaces(this.#places[id] ?? '')) {
        const length = this.#sections[section]?.section.length ?? 0;
        const norm = 1 - lengthMatters + (lengthMatters * length) / this.#meanLength;
        found.set(section, (found.get(section) ?? 0) + (fit * weights.text * count) / norm);
      }
      for (const [section, weight] of this.#labels.get(id) ?? [])
        found.set(section, (found.get(section) ?? 0) + fit * weight);
    }
    return found;
  }

  /** The pages that answer a question, best first. */
  rank(text: string, isDutch: IsDutch): Ranking {
    const { meanings, hints, wanted, form, corrected, missing, exact, strange } = this.interpreter.understand(
      text,
      isDutch,
    );
    const total = this.#sections.length;
    const words = [...meanings, ...hints].map((meaning, at) => {
      const found = this.#weigh(meaning);
      const rarity = Math.log(1 + (total - found.size + 0.5) / (found.size + 0.5));
      const isHint = at >= meanings.length;
      return { found, rarity: isHint ? rarity * weights.hint : rarity, needed: isHint ? 0 : rarity };
    });
    /** What the words weigh that stand nowhere: as much as the rarest. */
    const lost = strange * Math.log(1 + (total + 0.5) / 0.5);
    const isShort =
      meanings.length + strange > 1 && meanings.length + strange <= fewWords && !/\d/.test(text);
    const labelOf = (ids: readonly number[], section: number) =>
      Math.max(0, ...ids.map((id) => this.#labels.get(id)?.get(section) ?? 0));
    const allRarity = words.reduce((sum, { needed }) => sum + needed, 0) || 1;

    const scores = new Map<number, number>();
    const onPage = new Map<number, number[]>();
    for (const [at, { found, rarity }] of words.entries())
      for (const [section, weight] of found) {
        const value = (rarity * weight * (saturation + 1)) / (weight + saturation);
        scores.set(section, (scores.get(section) ?? 0) + value);
        const page = this.#sections[section]?.page ?? 0;
        const best = onPage.get(page) ?? words.map(() => 0);
        best[at] = Math.max(best[at] ?? 0, value);
        onPage.set(page, best);
      }
    for (const word of new Set(form)) {
      const found = this.#shapes.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (total - found.size + 0.5) / (found.size + 0.5));
      for (const [section, share] of found) {
        const score = scores.get(section);
        if (score !== undefined) scores.set(section, score + weights.form * rarity * share);
      }
    }
    for (const [section, weight] of this.#called.get(keyOf(wanted)) ?? [])
      scores.set(section, (scores.get(section) ?? 0) + weight * 1.5 * allRarity);

    const pages = new Map<number, { section: IndexedSection; score: number }[]>();
    const named = new Set<number>();
    const touched = new Set<number>();
    for (const [number, score] of scores) {
      const entry = this.#sections[number];
      if (!entry) continue;
      if (labelOf(exact, number) >= namedBy) named.add(entry.page);
      if (labelOf(wanted, number) >= touchedBy) touched.add(entry.page);
      pages.set(entry.page, [...(pages.get(entry.page) ?? []), { section: entry.section, score }]);
    }
    const ranked = [...pages].flatMap(([number, sections]): RankedPage[] => {
      const page = this.index.pages[number];
      const best = onPage.get(number);
      if (!page || !best) return [];
      sections.sort((a, b) => b.score - a.score);
      const top = sections[0]?.score ?? 0;
      const known = words.reduce((sum, { needed }, at) => sum + ((best[at] ?? 0) > 0 ? needed : 0), 0);
      // Most of what was asked is not here, and the rest is said in passing: that is no answer.
      if (known < lost && !named.has(number)) return [];
      if (isShort && known < leastKnown * (allRarity + lost) && !touched.has(number)) return [];
      const covered = known / allRarity;
      const whole = best.reduce((sum, value) => sum + value, 0);
      const score =
        (top + 0.4 * whole) *
        covered *
        (isPatient(page.reader) ? patientsFirst : 1) *
        (page.last ? listsLast : 1);
      return [
        {
          page,
          score,
          sections: sections.filter((entry) => entry.score > top * 0.5).map(({ section }) => section),
        },
      ];
    });
    ranked.sort((a, b) => b.score - a.score);
    const least = (ranked[0]?.score ?? 0) * worthShowing;
    const result = {
      missing,
      pages: ranked.filter(({ score }) => score >= least),
      words: new Set(
        meanings.flatMap((meaning) => [...meaning].flatMap(([id, fit]) => (fit >= worthMarking ? [id] : []))),
      ),
    };
    return corrected ? { ...result, corrected } : result;
  }
}

/** The last part of an address as words: a short name of the page. */
const addressOf = (path: string) => (path.split('/').at(-2) ?? '').replaceAll('-', ' ');

/** The section number a title begins with ("5.5", not the "1." of a list); who asks for 5.5 means no other page. */
const numberOf = (title: string) => /^\d+(\.\d+)*(?= )/.exec(title)?.[0] ?? '';

/** What a title may be called by: the whole, with and without its number, before and after a colon, in brackets. */
function callsOf(title: string): string[] {
  const bare = title.slice(numberOf(title).length);
  const inBrackets = [...bare.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const outside = bare.replace(/\([^)]*\)/g, '');
  return [title, bare, outside, ...outside.split(': '), ...inBrackets];
}
