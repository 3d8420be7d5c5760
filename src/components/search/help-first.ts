import { wordsOf } from './dutch.ts';
import { distanceOf, spelled } from './spelling.ts';

/** Help that goes before every result, as the search page gets it from src/content/help-first.yaml. */
export interface Help {
  id: string;
  /** Number to call at once. */
  call?: string | undefined;
  says: string;
  /** Address of the part of a page that tells more, and its title. */
  page: string;
  title: string;
  words: readonly string[];
  endings: readonly string[];
}

/** So many other words may stand between two words of a phrase. */
const gap = 3;
/** From this length on a slip is still the word; a shorter one is too soon another word ("lezen", "leven"). */
const sureLength = 7;
/** Letters off, on paper and in sound together. */
const slip = 1;

const isNear = (asked: string, word: string): boolean => {
  const distance = distanceOf(spelled(asked), spelled(word));
  return distance !== undefined && distance <= slip;
};

/** Whether a word that was typed is a word of a phrase. */
function fits(asked: string, part: string): boolean {
  const isOpen = part.endsWith('*');
  const word = isOpen ? part.slice(0, -1) : part;
  if (isOpen ? asked.startsWith(word) : asked === word) return true;
  if (word.length < sureLength || asked.length < sureLength - 1) return false;
  // Of a word with any ending, the beginning, which a slip makes a letter longer or shorter.
  const ends = isOpen ? [word.length - 1, word.length, word.length + 1] : [asked.length];
  return ends.some((end) => isNear(asked.slice(0, end), word));
}

/** Whether the words stand in the question in this order, from `from` on, not too far apart; `atEnd`: up to its end. */
function holds(asked: readonly string[], parts: readonly string[], atEnd: boolean, from = 0): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return !atEnd || from === asked.length;
  const isFirst = from === 0;
  return asked.some(
    (word, at) =>
      at >= from && (isFirst || at <= from + gap) && fits(word, part) && holds(asked, rest, atEnd, at + 1),
  );
}

/**
 * The help that somebody must see first who asks this, in the order of the list. Pure: looks at the words only, and
 * knows nothing of what was found.
 */
export function helpFor(query: string, helps: readonly Help[]): Help[] {
  const asked = wordsOf(query);
  const isAsked = (phrase: string, atEnd: boolean) => holds(asked, phrase.split(' '), atEnd);
  return helps.filter(
    ({ words, endings }) =>
      words.some((phrase) => isAsked(phrase, false)) || endings.some((phrase) => isAsked(phrase, true)),
  );
}
