/**
 * Readability of Dutch text: words per sentence, long sentences and the Flesch-Douma reading ease.
 * A formula does not prove B1; it finds the pages that surely are not.
 */

/** What patients' pages must reach: Flesch on the mean and at least, and long sentences of a page in %; see SCHRIJFWIJZER.md. */
export const bar = { mean: 65, lowest: 58, longSentences: 5 };

/** Figures for one text. */
export interface Readability {
  /** Number of words with at least one letter. */
  words: number;
  sentences: number;
  /** Mean number of words per sentence. */
  wordsPerSentence: number;
  /** Share of sentences with more than 20 words, in percent. */
  longSentences: number;
  /** Flesch-Douma: 206.83 − 0.93 · words per sentence − 77 · syllables per word. Higher reads easier. */
  flesch: number;
}

/** A sentence longer than this many words counts as long (NHS content standard: at most 20). */
const longSentence = 20;

// Longest first: "aai" is one sound, "ea" is two. A trema starts a new syllable.
const vowelSounds =
  /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou|[aeiouyàáâèéêìíîòóôùúûäëïöü]/g;

// A full stop after these does not end a sentence.
const abbreviations = /\b(e\.a|o\.a|bijv|bv|nr|dr|drs|prof|blz|enz|ca|d\.w\.z|m\.b\.v|t\/m|vs)\./gi;

/** Number of syllables in one Dutch word; at least 1. */
export function countSyllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(vowelSounds)?.length ?? 0);
}

/** Splits one block of running text (a paragraph, a list item) into sentences. */
export function splitSentences(block: string): string[] {
  return block
    .replace(abbreviations, (match) => match.replaceAll('.', ''))
    .split(/(?<=[.!?…]["”’)]*)\s+(?=["“‘(]*[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** A run of this many sentences of at most that many words each reads as a telegram. */
const telegram = { sentences: 3, words: 8 };

/**
 * Runs of short sentences in one paragraph that nothing joins: read aloud they sound as a telegram ("Zij is moe. Ze
 * slaapt slecht. Ze werkt niet."). A question and its answer count as one sentence, as "Bent u moe? Rust dan." is said.
 */
export function telegramsIn(paragraph: string): string[] {
  const said: string[] = [];
  for (const sentence of splitSentences(paragraph)) {
    const before = said.at(-1);
    if (before?.endsWith('?')) said.splice(-1, 1, `${before} ${sentence}`);
    else said.push(sentence);
  }
  const runs: string[][] = [[]];
  for (const sentence of said)
    if (sentence.split(/\s+/).length <= telegram.words) runs.at(-1)?.push(sentence);
    else runs.push([]);
  return runs.filter(({ length }) => length >= telegram.sentences).map((run) => run.join(' '));
}

/** The words of a text: runs of letters, hyphen and apostrophe included. Numbers do not count. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

/**
 * Measures a text given as blocks; the end of a block ends a sentence, as a list item does.
 * Returns zeros for a text without words.
 */
export function measureReadability(blocks: string[]): Readability {
  const sentences = blocks.flatMap(splitSentences).map(wordsIn);
  const words = sentences.flat();
  if (words.length === 0) return { words: 0, sentences: 0, wordsPerSentence: 0, longSentences: 0, flesch: 0 };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  return {
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence,
    longSentences: (100 * sentences.filter((s) => s.length > longSentence).length) / sentences.length,
    flesch: 206.83 - 0.93 * wordsPerSentence - 77 * (syllables / words.length),
  };
}
