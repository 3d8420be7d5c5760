/** Most characters of the line that a practitioner adds. */
export const longestSentence = 140;

/** Characters that are not seen but change what is: controls, direction marks, halves of a character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** A line as it is shown: one line, no unseen characters, not too long. */
export const tidySentence = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .replace(/ +/g, ' ')
    .trimStart()
    .slice(0, longestSentence)
    .replace(unseen, '')
    .trimEnd();

/**
 * A line for in an address: a space is "_", other characters but letters, digits, - and . are "~" and their bytes.
 * Not the usual percent signs: mail programs change those.
 */
export const sentenceInAddress = (text: string): string =>
  encodeURIComponent(tidySentence(text))
    .replace(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '_')
    .replaceAll('%', '~');

/** Reads a line from an address. What is broken in it is left out. */
export function sentenceFrom(encoded: string): { text: string; isShortened: boolean } {
  const text = encoded.replaceAll('_', ' ').replace(/(?:~[0-9a-f]{2})+|~[0-9a-f]?/gi, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('~', '%'));
    } catch {
      return '';
    }
  });
  return { text: tidySentence(text), isShortened: text.length > longestSentence };
}
