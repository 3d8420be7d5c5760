/** A sentence: where it begins and ends in its text. */
export interface Sentence {
  start: number;
  end: number;
}

/** The end of a sentence: its last mark, with quotes and brackets that close, before a capital or a figure. */
const endOfSentence = /[.!?…]+[”"’')\]]*\s+(?=[“"‘'([]*[\p{Lu}\p{N}])/gu;

/** What a Dutch voice says wrongly, and how it is said. 112 is no hundred and twelve. */
const saidAs: readonly [written: RegExp, said: string][] = [
  [/\b112\b/g, 'één één twee'],
  [/\b113\b/g, 'één één drie'],
  [/\bbijv\./g, 'bijvoorbeeld'],
  [/\be\.a\./g, 'en anderen'],
  [/\bNRS\b/g, 'N R S'],
];

/**
 * The sentences of a text, in order. Nothing of the text is left out but the white space between them; what has no
 * letter and no figure is not said.
 */
export function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(endOfSentence)].map(({ 0: mark, index }) => index + mark.length);
  return [...ends, text.length].flatMap((end, index, all) => {
    const from = all[index - 1] ?? 0;
    const sentence = text.slice(from, end);
    const words = sentence.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const start = from + sentence.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}

/** A sentence as the voice gets it. */
export const spoken = (sentence: string): string =>
  saidAs
    .reduce((text, [written, said]) => text.replace(written, said), sentence)
    .replace(/\s+/g, ' ')
    .trim();
