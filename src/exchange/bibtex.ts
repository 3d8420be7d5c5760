import { fixedText, fullTitle, type Reference, yearOf } from '@/exchange/reference.ts';

/** TeX's own characters. Braces go by name: BibTeX counts them, with a backslash or without. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** A text of one line, in which nothing is a command of TeX. */
export const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^]/g, (character) => commands[character] ?? '')
    .replace(/[$&#_%]/g, '\\$&');
/** An address is taken as it stands, so what would end the field is written as URLs do. */
const address = (url: string) =>
  url.replace(/[{}\\\s\p{Cc}]/gu, (character) => encodeURIComponent(character));
/** Letters of the alphabet, digits and hyphens: what every program takes in a key. */
const keyOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * A BibTeX entry. A web page is `@misc`: `@online` is BibLaTeX's alone, and BibTool throws such an entry away. The
 * styles of BibTeX itself know no `url`, so the address stands in `howpublished` too, as Zotero writes it, and the
 * publication in the note. Names and titles stand in double braces: an organisation is no person, and a Dutch title
 * keeps its capitals.
 */
export function toBibtex(reference: Reference): string {
  const { id, author, container, edition, published, publisher, url, accessed, note, language } = reference;
  const within = container && `In: ${container}${edition ? `, editie ${edition}` : ''}`;
  const notes = [within, note, fixedText(reference)].filter((text) => text !== undefined).map(escaped);
  const year = yearOf(reference);
  const fields = {
    author: `{${escaped(author)}}`,
    title: `{${escaped(fullTitle(reference))}}`,
    year,
    date: published,
    version: edition && escaped(edition),
    organization: publisher && `{${escaped(publisher)}}`,
    howpublished: url && escaped(address(url)),
    url: url && address(url),
    urldate: url && accessed,
    langid: language === 'nl' ? 'dutch' : undefined,
    note: notes.length > 0 ? notes.join('. ') : undefined,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${keyOf(id) || 'bron'},\n${lines.join(',\n')}\n}\n`;
}
