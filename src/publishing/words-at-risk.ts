import { normalise, stem, wordsOf } from '../components/search/dutch.ts';
import { type SearchIndex, wordListOf } from '../components/search/index-file.ts';
import { Lexicon } from '../components/search/lexicon.ts';
import { distanceOf, reachOf, type Spelled, spelled } from '../components/search/spelling.ts';

/** Which of the letters a word has, one bit a letter. */
const lettersIn = (word: string): number =>
  [...word].reduce((letters, letter) => letters | (1 << (letter.charCodeAt(0) & 31)), 0);

/** The number of bits that are set. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Finds out which words the spelling would take for one of the given words. */
class Reach {
  /** By the first letter of their sound, and by its length. */
  readonly #words = new Map<string, { spelled: Spelled; letters: number }[][]>();
  /** Many words have one stem. */
  readonly #known = new Map<string, boolean>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word.length < 4) continue;
      const entry = spelled(word);
      const { length, 0: first = '' } = entry.sound;
      const byLength = this.#words.get(first) ?? [];
      this.#words.set(first, byLength);
      byLength[length] ??= [];
      byLength[length].push({ spelled: entry, letters: lettersIn(entry.sound) });
    }
  }

  holds(word: string): boolean {
    const known = this.#known.get(word) ?? this.#find(word);
    this.#known.set(word, known);
    return known;
  }

  #find(word: string): boolean {
    const asked = spelled(word);
    const limit = reachOf(word);
    const letters = lettersIn(asked.sound);
    const { length, 0: first = '' } = asked.sound;
    const byLength = this.#words.get(first) ?? [];
    for (const others of byLength.slice(Math.max(0, length - limit), length + limit + 1))
      for (const other of others ?? []) {
        // Each letter off is at most one too many and one too few. Comparing word by word takes minutes.
        if (bitsIn(letters ^ other.letters) > 2 * limit) continue;
        if (distanceOf(asked, other.spelled) !== undefined) return true;
      }
    return false;
  }
}

/**
 * The words of a dictionary that are right, are not on the site, and would be taken for a mistake in a word of it: by
 * the list they belong in. A reader who asks for one of them hears that it is not here.
 *
 * @param dictionary words as they are written
 */
export function wordLists(
  { words, ordinary, pages }: Pick<SearchIndex, 'words' | 'ordinary' | 'pages'>,
  dictionary: Iterable<string>,
): Map<string, string[]> {
  const lexicon = new Lexicon(words);
  // What a mistake may be taken for: see Interpreter.
  const named = new Set(
    pages
      .flatMap(({ title, sections }) => [title, ...sections.flatMap(({ names = [] }) => names)])
      .flatMap(wordsOf)
      .flatMap((word) => lexicon.idOf(word) ?? []),
  );
  const plain = words
    .filter((_, id) => id < ordinary || named.has(id))
    .map((word) => normalise(word.replaceAll('|', '')));
  const reach = new Reach(plain);
  const stems = new Reach(plain.map(stem));
  const lists = new Map<string, string[]>();
  for (const word of new Set([...dictionary].map(normalise))) {
    if (!/^[a-z]{4,}$/.test(word) || lexicon.idOf(word) !== undefined) continue;
    if (!reach.holds(word) && !(word.length >= 7 && stems.holds(stem(word)))) continue;
    const address = wordListOf(word);
    lists.set(address, [...(lists.get(address) ?? []), word]);
  }
  return new Map([...lists].map(([address, list]) => [address, list.sort()]));
}
