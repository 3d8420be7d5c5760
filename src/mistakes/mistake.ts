/** One mistake of an author: where it stands and what to do. */
export interface Mistake {
  /** Path from the root of the project. */
  file: string;
  /** Line in the file, from 1; left out when it is about the file as a whole. */
  line?: number | undefined;
  /** The row, in a file that is a list: its name, or its place from 1 when it has none. */
  row?: string | number | undefined;
  /** The way to the field: names, and numbers in a list from 0. */
  field: readonly PropertyKey[];
  /** What to do, as a sentence. */
  text: string;
}

/** The way to a field in words: `"round", nummer 2, "line"`. */
const fieldInWords = (field: readonly PropertyKey[]): string =>
  field.map((part) => (typeof part === 'number' ? `nummer ${part + 1}` : `"${String(part)}"`)).join(', ');

/** A mistake as one line: file, line, row, field and what to do. */
export const sentenceOf = ({ file, line, row, field, text }: Mistake): string => {
  const place = [
    file,
    line !== undefined && `regel ${line}`,
    row !== undefined && (typeof row === 'number' ? `rij ${row}` : `rij "${row}"`),
    field.length > 0 && `veld ${fieldInWords(field)}`,
  ];
  return `${place.filter(Boolean).join(', ')}: ${text}`;
};

/** So many are told at once; one cause, such as a file that is gone, may make hundreds. */
const most = 30;

/** Stops a build with a sentence that says what to do. Astro prints the message alone: a stack says nothing to an author. */
export class Stop extends Error {
  override name = 'Stop';

  constructor(sentence: string) {
    super(sentence);
    this.stack = '';
  }
}

/** All that is wrong, for who builds the site. */
export class AuthorMistakes extends Stop {
  override name = 'AuthorMistakes';

  constructor(mistakes: readonly Mistake[]) {
    const told = mistakes.slice(0, most).map((mistake) => `  ${sentenceOf(mistake)}`);
    if (mistakes.length > most) told.push(`  En nog ${mistakes.length - most} fouten.`);
    const count = mistakes.length === 1 ? 'Er zit een fout' : `Er zitten ${mistakes.length} fouten`;
    super(`${count} in de inhoud. De site is niet gebouwd.\n\n${told.join('\n')}\n`);
  }
}
