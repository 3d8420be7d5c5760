import { withoutJoint } from './compounds.ts';
import { infinitivesOf, normalise, soundOf, stem } from './dutch.ts';
import {
  addressesIn,
  type SearchStart,
  type SoundFile,
  type TitleShapes,
  unpackWeights,
  type WordEntry,
  wordListOf,
} from './index-file.ts';
import { type KnownWord, spelled } from './spelling.ts';

/** Gets a JSON file of this site. */
export type GetFile = (address: string) => Promise<unknown>;

/** How much sections have of something, and in how many it is. */
export interface Meaning {
  weights: ReadonlyMap<number, number>;
  total: number;
}

/** A word of the site. */
export interface Word extends Meaning {
  stem: string;
  /** As it is shown. */
  shown: string;
  entry: WordEntry;
}

/** Words of one first sound, to find what was meant. */
export interface Sounds {
  /** All of them, without bars. */
  words: readonly string[];
  /** What somebody may have meant. */
  ordinary: readonly KnownWord[];
  /** The same by their stems. */
  ordinaryStems: readonly KnownWord[];
  stems: ReadonlySet<string>;
  /** Stems of {@link ordinary}, to cut compounds by. */
  parts: ReadonlySet<string>;
  /** The parts of a compound by the word, without bars. */
  cuts: ReadonlyMap<string, readonly string[]>;
}

/** The pieces of the index by what is asked of them. A piece is fetched when it is needed, and once. */
export class Pieces {
  readonly start: SearchStart;
  readonly #addresses: ReturnType<typeof addressesIn>;
  readonly #get: GetFile;
  readonly #sounds = new Map<string, Sounds>();

  /** @param get gives a file; is asked for the same one again and again */
  constructor(start: SearchStart, get: GetFile) {
    this.start = start;
    this.#get = get;
    this.#addresses = addressesIn(start);
  }

  /** What is known of letters, by their stem. */
  async entryOf(key: string): Promise<WordEntry | undefined> {
    const entries = (await this.#get(this.#addresses.word(key))) as Record<string, WordEntry>;
    return Object.hasOwn(entries, key) ? entries[key] : undefined;
  }

  /** The word of the site that a form (normalised) is a plural, infinitive or the like of. */
  wordOf(form: string): Promise<Word | undefined> {
    return this.wordOfStem(stem(form));
  }

  /** The word of the site with this stem. */
  async wordOfStem(key: string): Promise<Word | undefined> {
    const entry = await this.entryOf(key);
    return entry?.word === undefined
      ? undefined
      : { stem: key, shown: entry.word, entry, ...meaningOf(entry) };
  }

  /** The word a part of a compound is, with or without the s, e or en that joins it to the next. */
  async wordOfPart(part: string): Promise<Word | undefined> {
    const bare = withoutJoint(part);
    return (await this.wordOf(part)) ?? (bare ? this.wordOf(bare) : undefined);
  }

  /** The verb that a form may belong to. Guesses more than {@link wordOf}. */
  async verbOf(form: string): Promise<Word | undefined> {
    for (const infinitive of infinitivesOf(form)) {
      const key = stem(infinitive);
      if ((await this.soundsLike(infinitive)).stems.has(key)) return this.wordOfStem(key);
    }
    return undefined;
  }

  /** The words of the site whose sound begins as that of a word. */
  async soundsLike(word: string): Promise<Sounds> {
    const first = soundOf(word).charAt(0);
    const known = this.#sounds.get(first);
    if (known) return known;
    const file = this.start.sounds.includes(first)
      ? ((await this.#get(this.#addresses.sound(first))) as SoundFile)
      : { words: [], ordinary: 0 };
    const sounds = soundsIn(file);
    this.#sounds.set(first, sounds);
    return sounds;
  }

  /** Words that the site is about. */
  async subjects(): Promise<readonly string[]> {
    return (await this.#get(this.#addresses.subjects)) as readonly string[];
  }

  /** Titles by the words that tell a question. */
  async titleShapes(): Promise<TitleShapes> {
    return (await this.#get(this.#addresses.titles)) as TitleShapes;
  }

  /** Verbs that may stand in two pieces. */
  async verbs(): Promise<readonly string[]> {
    return (await this.#get(this.#addresses.verbs)) as readonly string[];
  }

  /** Whether a word (normalised) is right Dutch that the site does not have. Asked only of what looks like a mistake. */
  async isDutch(word: string): Promise<boolean> {
    return ((await this.#get(wordListOf(word))) as readonly string[]).includes(word);
  }
}

/** How much sections have of an entry; a word that stands nowhere has none. */
export function meaningOf({ weights = '', total }: WordEntry): Meaning {
  const unpacked = unpackWeights(weights);
  return { weights: unpacked, total: total ?? unpacked.size };
}

function soundsIn({ words, ordinary }: SoundFile): Sounds {
  const written = words.map((word) => word.slice(0, -1));
  const plain = written.map((word) => normalise(word.replaceAll('|', '')));
  const known = plain.slice(0, ordinary).map((word, at) => ({
    ...spelled(word),
    count: 2 ** Number(words[at]?.at(-1)) - 1,
  }));
  const stems = plain.map(stem);
  return {
    words: plain,
    ordinary: known,
    ordinaryStems: known.map(({ count }, at) => ({ ...spelled(stems[at] ?? ''), count })),
    stems: new Set(stems),
    parts: new Set(stems.slice(0, ordinary)),
    cuts: new Map(
      written.flatMap((word, at) =>
        word.includes('|') ? [[plain[at] ?? '', word.split('|').map(normalise)]] : [],
      ),
    ),
  };
}
