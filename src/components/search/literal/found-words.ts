import type { Piece } from '../excerpt.ts';
import { termsOf } from './asked.ts';

/** Words on each side of the first place that was found. */
const around = 18;

const escaped = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** A word in any accents. */
const wordPattern = (word: string) =>
  [...word.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => `${escaped(letter)}\\p{M}*`).join('');

/** Where the words of a question stand in a text: a phrase with its words in that order, a word also at the start of a longer one. */
function pattern(query: string): RegExp | undefined {
  const parts = termsOf(query).map(({ text, isPhrase }) => {
    const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
    return (
      words.map(wordPattern).join('[^\\p{L}\\p{N}]+') +
      (isPhrase ? '(?![\\p{L}\\p{N}])' : '[\\p{L}\\p{M}\\p{N}]*')
    );
  });
  return parts.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'giu') : undefined;
}

/** What is shown of a place that was found. */
export interface FoundWords {
  pieces: Piece[];
  /** The words found first, as they stand in the text, to go right to them; empty when none was seen. */
  first: string;
}

/** The part of a text around the first words found, all that was looked for marked. */
export function foundWords(text: string, query: string): FoundWords {
  const plain = text.normalize('NFD');
  const matcher = pattern(query);
  const first = matcher ? [...plain.matchAll(matcher)][0] : undefined;
  const at = first?.index ?? 0;
  const before = plain.slice(0, at).split(' ');
  const rest = plain.slice(at).split(' ');
  const start = before.slice(Math.max(0, before.length - around)).join(' ');
  const length = around + (first?.[0].split(' ').length ?? 0);
  const shown = start + rest.slice(0, length).join(' ');
  const pieces: Piece[] = [];
  const put = (piece: string, found: boolean) => {
    if (piece) pieces.push({ text: piece.normalize('NFC'), found });
  };
  if (before.length > around) put('… ', false);
  let end = 0;
  for (const { 0: words, index } of matcher ? shown.matchAll(matcher) : []) {
    put(shown.slice(end, index), false);
    put(words, true);
    end = index + words.length;
  }
  put(shown.slice(end), false);
  if (rest.length > length) put(' …', false);
  return { pieces, first: first?.[0].normalize('NFC') ?? '' };
}
