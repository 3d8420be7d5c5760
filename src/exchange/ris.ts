import { fixedText, fullTitle, type Reference, yearOf } from '@/exchange/reference.ts';

/** A value is one line; a break would start what looks like another field. */
const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
/**
 * An organisation is no person with a family name. EndNote and Zotero know it by a comma at the end and none within;
 * bibutils by spaces that do not break, as it takes two words for two names, and a bar for the next author.
 */
const organisation = (name: string) =>
  `${oneLine(name)
    .replace(/\s*[,|]\s*/g, ' – ')
    .replaceAll(' ', '\u00a0')},`;
const slashed = (day: string) => `${day.replaceAll('-', '/')}/`;

/** A reference in RIS, which EndNote, Zotero, Mendeley and RefWorks open: two letters a field, CRLF. */
export function toRis(reference: Reference): string {
  const { id, author, container, edition, published, publisher, url, accessed, note, language } = reference;
  const fixed = fixedText(reference);
  const fields: [name: string, value: string | undefined][] = [
    ['TY', url ? 'ELEC' : 'GEN'],
    ['ID', oneLine(id)],
    ['AU', organisation(author)],
    ['TI', oneLine(fullTitle(reference))],
    ['T2', container && oneLine(container)],
    ['ET', edition && oneLine(edition)],
    ['PY', yearOf(reference)],
    ['DA', published?.length === 10 ? slashed(published) : undefined],
    ['PB', publisher && oneLine(publisher)],
    ['LA', language],
    ['N1', note && oneLine(note)],
    ['N1', fixed && oneLine(fixed)],
    ['UR', url && oneLine(url)],
    ['Y2', url && accessed && slashed(accessed)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}  - ${value}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}
