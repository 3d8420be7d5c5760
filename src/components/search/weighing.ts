import { kinds } from '../../vocabulary/page-kinds.ts';
import { withoutJoint } from './compounds.ts';
import { functionWordsOf, isFunctionWord, normalise, tellsQuestion, wordsOf } from './dutch.ts';
import type { SearchIndex } from './index-file.ts';
import { Lexicon } from './lexicon.ts';

/**
 * The half of the ranking that does not wait for a question: how much a section has of each word of the site. The
 * build does it once, over the whole index; ranking.ts does the rest. BM25F: a word in a title or name counts for more than
 * one in the text, and one in a long text for less.
 * Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond.
 */

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
};
/** A text twice as long as the mean counts its words for less. */
const lengthMatters = 0.35;
/** More of the same word in one section tells no more. */
const mostTimes = 3;
/** A section whose title or name weighs this much for a word is about it. */
const namedBy = 3.5;
/** And so much when it is in a longer title or name. */
const touchedBy = 2;
/** How much it says that a page or section is called by a whole name. */
const called = { page: 1, heading: 0.6, number: 3, name: 0.9 };
/** How well another word of the site stands for a word. */
const fit = { alike: 0.5, compound: 0.4, part: 0.15 };
/** Less than this says nothing: a part of a compound, once in a long text. */
const worthKeeping = 0.2;
/** A word that stands in so many sections is what the site is about, when a title or name has it. */
const manyPlaces = 15;

/** Words by number, with how well each fits (1 is the word itself). */
type Meaning = Map<number, number>;
/** Sections by number, with a weight. */
type Weights = Map<number, number>;

/** What the whole index says of each of its words, by their numbers and those of the sections. */
export class Weighing {
  readonly index: SearchIndex;
  readonly lexicon: Lexicon;
  /** Words without bars, normalised. */
  readonly plain: readonly string[];
  /** The page of each section. */
  readonly #pageOf: readonly number[];
  /** Weight of a word in titles, headings and names, by word and section. */
  readonly #labels = new Map<number, Weights>();
  /** Sections by a whole title, heading or name: by its words, which are given beside it. */
  readonly called = new Map<string, { ids: readonly number[]; weights: Weights }>();
  /** What makes a title or heading a question, by word and section. */
  readonly shapes = new Map<string, Weights>();
  /** Titles and other names of pages, as words. */
  readonly names: readonly (readonly number[])[];
  /** What the site is about: words of titles and other names, and the first of words that are alike, on many places. */
  readonly subjects: ReadonlySet<number>;
  readonly #labelled: ReadonlySet<number>;
  readonly #own: readonly Weights[];
  readonly #parts: readonly (readonly number[])[];
  /** Compounds by the words they are made of. */
  readonly #compounds = new Map<number, number[]>();
  readonly #alike = new Map<number, Set<number>>();

  constructor(index: SearchIndex) {
    this.index = index;
    const { words, pages, places, alike, ordinary } = index;
    this.lexicon = new Lexicon(words);
    this.plain = words.map((word) => normalise(word.replaceAll('|', '')));
    this.#pageOf = pages.flatMap(({ sections }, page) => sections.map(() => page));
    this.names = pages.flatMap(({ title, sections }) =>
      [title, ...sections.flatMap((section) => section.names ?? [])].map((name) => this.idsOf(name)),
    );
    this.#labelled = new Set(this.names.flat());
    this.#parts = words.map((word) => {
      const cut = word.split('|').map(normalise);
      return cut.length < 2 ? [] : cut.flatMap((part) => this.#partId(part) ?? []);
    });
    for (const [id, parts] of this.#parts.entries())
      for (const part of parts) this.#compounds.set(part, [...(this.#compounds.get(part) ?? []), id]);
    for (const group of alike) {
      const ids = group
        .flatMap((word) => wordsOf(word).slice(-1))
        .flatMap((word) => this.lexicon.idOf(word) ?? []);
      for (const id of ids) this.#alike.set(id, new Set([...(this.#alike.get(id) ?? []), ...ids]));
    }
    this.subjects = new Set(
      [...this.#labelled, ...alike.flatMap(([word = '']) => this.lexicon.idOf(normalise(word)) ?? [])].filter(
        (id) => id < ordinary && (places[id]?.length ?? 0) >= manyPlaces,
      ),
    );
    this.#readLabels();
    this.#own = this.#ownWeights();
  }

  /** The word a part of a compound is, with or without the s, e or en that joins it to the next. */
  #partId(part: string): number | undefined {
    const bare = withoutJoint(part);
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

  #readLabels(): void {
    const { pages, publications } = this.index;
    let number = 0;
    for (const page of pages)
      for (const [at, { heading, names = [] }] of page.sections.entries()) {
        const isFirst = at === 0;
        const title = isFirst ? page.title : heading;
        this.#label(number, page.title, isFirst ? weights.title : weights.titleOfPage);
        this.#label(number, heading, weights.heading);
        // A word out of a longer name says little by itself; the whole name counts below.
        for (const name of names)
          this.#label(number, name, weights.name / Math.sqrt(this.idsOf(name).length || 1));
        this.#shape(number, title);
        if (isFirst) {
          this.#label(number, kinds[page.kind], weights.kind);
          this.#label(number, addressOf(page.path), weights.address);
          this.#label(number, publications[page.publication] ?? '', weights.publication);
          this.#call(number, addressOf(page.path), called.page);
        }
        for (const name of callsOf(title)) this.#call(number, name, isFirst ? called.page : called.heading);
        this.#call(number, numberOf(title), called.number);
        for (const name of names)
          if (functionWordsOf(name).length === 0) this.#call(number, name, called.name);
        number++;
      }
  }

  #label(section: number, text: string, weight: number): void {
    const ids = new Set(this.idsOf(text));
    for (const id of ids) {
      const weightsOf = this.#labels.get(id) ?? new Map<number, number>();
      // Of several names the best counts, so that a page does not win by having many.
      weightsOf.set(section, Math.max(weightsOf.get(section) ?? 0, weight / Math.sqrt(ids.size)));
      this.#labels.set(id, weightsOf);
    }
  }

  #shape(section: number, title: string): void {
    const share = 1 / Math.sqrt(wordsOf(title).length);
    for (const word of new Set(functionWordsOf(title).filter(tellsQuestion))) {
      const sections = this.shapes.get(word) ?? new Map<number, number>();
      this.shapes.set(word, sections.set(section, share));
    }
  }

  #call(section: number, name: string, weight: number): void {
    const ids = [...new Set(this.idsOf(name))].sort((a, b) => a - b);
    if (ids.length === 0) return;
    const key = ids.join(' ');
    const entry = this.called.get(key) ?? { ids, weights: new Map<number, number>() };
    entry.weights.set(section, Math.max(weight, entry.weights.get(section) ?? 0));
    this.called.set(key, entry);
  }

  #ownWeights(): Weights[] {
    const { pages, places } = this.index;
    const lengths = pages.flatMap(({ sections }) => sections.map(({ length }) => length));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return places.map((list, id) => {
      const own: Weights = new Map(
        list.map(({ section, count }) => {
          const norm = 1 - lengthMatters + (lengthMatters * (lengths[section] ?? 0)) / mean;
          return [section, (weights.text * Math.min(count, mostTimes)) / norm];
        }),
      );
      for (const [section, weight] of this.#labels.get(id) ?? [])
        own.set(section, (own.get(section) ?? 0) + weight);
      return own;
    });
  }

  #meaningOf(id: number): Meaning {
    const meaning: Meaning = new Map([[id, 1]]);
    const add = (other: number, weight: number) =>
      meaning.set(other, Math.max(weight, meaning.get(other) ?? 0));
    for (const compound of this.#compounds.get(id) ?? []) add(compound, fit.compound);
    for (const part of this.#parts[id] ?? []) add(part, fit.part);
    for (const other of this.#alike.get(id) ?? []) add(other, other === id ? 1 : fit.alike);
    return meaning;
  }

  /** How much each section has of a word, with its compounds, its parts and words that mean the same. */
  weightsOf(id: number): Weights {
    const found: Weights = new Map();
    for (const [other, value] of this.#meaningOf(id))
      for (const [section, weight] of this.#own[other] ?? [])
        found.set(section, (found.get(section) ?? 0) + value * weight);
    for (const [section, weight] of found) if (weight < worthKeeping) found.delete(section);
    return found;
  }

  /** In how many sections a word stands itself; one in a title or name is no slip. */
  commonness(id: number): number {
    return (this.index.places[id]?.length ?? 0) + (this.#labelled.has(id) ? 3 : 0);
  }

  /** Other words that readers use for it. */
  alike(id: number): number[] {
    return [...(this.#alike.get(id) ?? [])].filter((other) => other !== id);
  }

  /** The pages that are about a word, and those that have it in a title or name. */
  aboutIt(id: number): { named: number[]; touched: number[] } {
    const holding = (weight: number) =>
      [...(this.#labels.get(id) ?? [])].flatMap(([section, label]) =>
        label >= weight ? (this.#pageOf[section] ?? []) : [],
      );
    return { named: holding(namedBy), touched: holding(touchedBy) };
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
