/** A cell: what the site writes, or what somebody wrote and must stay text. */
export type Cell = string | number | { written: string };

/** Begins a formula, also behind what a program may leave out (CWE-1236). */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/;
/** What a spreadsheet makes a number, date, time or truth value of has a digit in it or is one of these words. */
const value = /\d|^\s*(?:waar|onwaar|true|false)\s*$/i;

/**
 * Text that a spreadsheet would take for something else gets a tab before it. Excel and LibreOffice keep such a
 * cell as text and show no sign of it; of an apostrophe both show the apostrophe, and a space they leave out.
 */
function guarded(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.written;
  return formula.test(text) || (typeof cell === 'object' && value.test(text)) ? `\t${text}` : text;
}

/**
 * A table as CSV that a Dutch Excel opens by double click: UTF-8 with a byte order mark, semicolons, CRLF, every
 * cell quoted (RFC 4180). Numbers must be whole, as the decimal comma is left out.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows
    .map((row) => `${row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(';')}\r\n`)
    .join('')}`;
