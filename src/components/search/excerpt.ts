/** A piece of an excerpt; `found` marks the words that were looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Words in an excerpt, about two lines on a phone held upright twice. */
const length = 30;

/**
 * The part of a text that holds most of the words looked for, from the start of a sentence where that is near.
 *
 * @param isFound whether a word, as written in the text, was looked for
 */
export function excerptOf(text: string, isFound: (word: string) => boolean): Piece[] {
  const words = text.split(' ').filter(Boolean);
  const found = words.map(isFound);
  // A word that comes twice is worth less than another one.
  const worth = words.map((word, at) => (found[at] ? (words.indexOf(word) < at ? 0.3 : 1) : 0));
  let start = 0;
  let best = -1;
  for (let at = 0; at < Math.max(1, words.length - length / 2); at++) {
    const startsSentence = at === 0 || /[.!?:]$/.test(words[at - 1] ?? '');
    const value = worth.slice(at, at + length).reduce((sum, each) => sum + each, startsSentence ? 0.9 : 0);
    if (value > best) [start, best] = [at, value];
  }
  const end = Math.min(words.length, start + length);
  const pieces: Piece[] = [];
  const put = (piece: string, mark: boolean) => {
    const last = pieces.at(-1);
    if (last && last.found === mark) last.text += piece;
    else pieces.push({ text: piece, found: mark });
  };
  if (start > 0) put('… ', false);
  for (let at = start; at < end; at++) {
    // Leading and trailing marks of reading stay outside the marked word.
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[at] ?? '') ?? [];
    if (before) put(before, false);
    put(word, found[at] ?? false);
    put(after + (at < end - 1 ? ' ' : ''), false);
  }
  if (end < words.length) put(' …', false);
  return pieces.filter(({ text: piece }) => piece);
}
