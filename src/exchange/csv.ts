/**
 * A cell. Text that a spreadsheet would take for a formula gets an apostrophe before it (CWE-1236, as OWASP
 * advises); numbers never look like one.
 */
function cell(value: string | number): string {
  const text = String(value);
  const isFormula = typeof value === 'string' && /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/**
 * A table as CSV that a Dutch Excel opens by double click: UTF-8 with a byte order mark, semicolons, CRLF, every
 * cell quoted (RFC 4180). Numbers must be whole, as the decimal comma is left out.
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
