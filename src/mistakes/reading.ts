import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';

/** What a text says, and on which line it says it. */
export type Reading =
  | { data: unknown; lineOf: (field: readonly PropertyKey[]) => number }
  /** The text cannot be read; nothing is known but where that showed. */
  | { line: number; text: string };

/** What to do when YAML cannot be read, by what its reader found. */
const unreadable: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Dit veld staat er twee keer: haal er een weg.',
  TAB_AS_INDENT: 'Spring in met spaties, niet met een tab.',
  MISSING_CHAR:
    'Vóór dit punt ontbreekt een teken: sluit elk aanhalingsteken en elke haak, en zet achter elk veld een dubbele punt.',
  BAD_INDENT:
    'Deze regel springt verkeerd in: zet hem even ver naar rechts als de regels waar hij bij hoort.',
  BLOCK_AS_IMPLICIT_KEY:
    'Staat er een dubbele punt in de tekst? Zet de hele tekst dan tussen aanhalingstekens.',
  BAD_SCALAR_START: 'Tekst die met een leesteken begint, hoort tussen aanhalingstekens.',
  BAD_ALIAS: 'Tekst die met een sterretje begint, hoort tussen aanhalingstekens.',
};
const unreadableOtherwise =
  'Vanaf deze regel is het bestand niet te lezen. Kijk naar het inspringen, de dubbele punten en de aanhalingstekens.';

/** The first text of a kind in a document. */
function firstText(document: Document.Parsed, isIt: (text: Scalar) => boolean): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Scalar: (_, text) => {
      if (!isIt(text)) return undefined;
      found = text;
      return visit.BREAK;
    },
  });
  return found;
}

/** A text of which the quote never ends. A word like 't begins with one, and shows at the end of the file. */
const isOpenAt =
  (end: number) =>
  ({ type, range }: Scalar): boolean =>
    (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') && range?.[1] === end;
const openQuote =
  'Het aanhalingsteken op deze regel heeft geen eind. Zet er een achter, of zet de hele tekst tussen dubbele aanhalingstekens.';

/** A day that no month has: YAML would make it some day later. */
const isNoDay = ({ source = '', value }: Scalar): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(source) && value instanceof Date && !value.toISOString().startsWith(source);
const noDay = 'Deze dag bestaat niet. Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.';

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?---/;

/**
 * Reads YAML (or JSON, which is YAML too).
 *
 * @param linesBefore lines of the file before this text
 */
function readYaml(text: string, linesBefore: number): Reading {
  const lines = new LineCounter();
  // Dates and merged fields as Astro reads them.
  const document = parseDocument(text, { lineCounter: lines, customTags: ['timestamp', 'merge'] });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const [error] = document.errors;
  if (error) {
    const open = error.code === 'MISSING_CHAR' && firstText(document, isOpenAt(error.pos[0]));
    if (open) return { line: lineAt(open.range?.[0] ?? 0), text: openQuote };
    return { line: lineAt(error.pos[0]), text: unreadable[error.code] ?? unreadableOtherwise };
  }
  const wrongDay = firstText(document, isNoDay);
  if (wrongDay) return { line: lineAt(wrongDay.range?.[0] ?? 0), text: noDay };
  /** Where a field stands; of one that is missing, where the group begins that it is missing from. */
  const lineOf = (field: readonly PropertyKey[]): number => {
    let node: ParsedNode | null = document.contents;
    let offset = node?.range[0] ?? 0;
    for (const part of field) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
        if (!isPair(pair) || !isNode(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value as ParsedNode | null;
      } else if (isSeq(node) && typeof part === 'number') {
        const item = node.items[part] as ParsedNode | undefined;
        if (!item) break;
        offset = item.range[0];
        node = item;
      } else break;
    }
    return lineAt(offset);
  };
  return { data: document.toJS(), lineOf };
}

/** Reads what a file says: the front matter of a page, all of any other file. */
export function readContent(file: string, text: string): Reading {
  if (!file.endsWith('.mdx')) return readYaml(text, 0);
  const found = frontMatter.exec(text);
  if (!found)
    return {
      line: 1,
      text: 'Begin de pagina met haar gegevens: een regel ---, dan "title" en de rest, dan weer een regel ---.',
    };
  return readYaml(found[1] ?? '', 1);
}
