/** Text inside a diagram: SVG does not wrap, so lines are broken here, when the site is built. */

/** Height of the letters in drawing units. A diagram is 288 units wide, as is a 320 px screen less its margins: this is body text. */
export const textSize = 19;

/** From one line of text to the next, in drawing units. */
export const lineHeight = 23;

// Widths in 1/100 of the text size, of DejaVu Sans: the widest of the fonts a device may use.
// What fits in it fits in Segoe UI, Roboto, San Francisco and Arial.
const letterWidths: [width: number, letters: string][] = [
  [29, 'ijlIJ'],
  [32, ' .,’'],
  [36, ':;/-f'],
  [41, 't()!r'],
  [53, 'sz“”?–'],
  [56, 'cL'],
  [60, 'kFvxyPaoTYée'],
  [64, 'bdghnpquES0123456789ëï'],
  [69, 'KAVBRXZC'],
  [79, 'UHNDGOQw+'],
  [99, 'MmW'],
];
const widthOf = new Map(
  letterWidths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);
const unknownLetter = 79;
const boldFactor = 1.12;

/** Where a long word may be broken: the author writes it, so that it breaks as Dutch does. */
const softHyphen = '\u00ad';

/** Widest that a text can be on any device, in drawing units. Soft hyphens count for nothing. */
export function textWidth(text: string, bold = false): number {
  const hundredths = [...text.replaceAll(softHyphen, '')].reduce(
    (sum, letter) => sum + (widthOf.get(letter) ?? unknownLetter),
    0,
  );
  return (hundredths / 100) * textSize * (bold ? boldFactor : 1);
}

/**
 * Breaks a text into lines that fit, as few as possible. A newline always breaks; a soft hyphen is where a
 * word may break, and shows as a hyphen only there.
 *
 * @param width room in drawing units
 * @throws when a word does not fit: the drawing then needs a shorter word, a soft hyphen or more room
 */
export function breakLines(text: string, width: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, bold) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const parts = word.split(softHyphen);
      for (const [index, part] of parts.entries()) {
        const startsWord = index === 0;
        const longer = `${line}${startsWord && line ? ' ' : ''}${part}`;
        if (fits(index < parts.length - 1 ? `${longer}-` : longer)) line = longer;
        else {
          if (line) lines.push(startsWord ? line : `${line}-`);
          line = part;
        }
        if (!fits(line))
          throw new Error(
            `“${part}” past niet in ${width} eenheden. Kies een korter woord, zet een zacht afbreekteken (\\u00ad) of maak het vak breder.`,
          );
      }
    }
    return [...lines, line];
  });
}

/** Height of a box around a text, in drawing units. */
export function boxHeight(text: string, width: number, bold = false): number {
  return breakLines(text, width - 2 * boxPadding, bold).length * lineHeight + 2 * boxPadding;
}

/** Between the edge of a box and its text, in drawing units. */
export const boxPadding = 7;
