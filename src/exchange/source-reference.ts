/** A source of others as a reference manager takes it: RIS and BibTeX of a book, an article, a film or a page. */

import { escaped } from '@/exchange/bibtex.ts';

/** What is known of a source; the words are those of a reference list. */
export interface SourceReference {
  /** Short name for keys. */
  id: string;
  kind: 'artikel' | 'boek' | 'film' | 'website' | 'rapport';
  /** "Vlaeyen JWS, Linton SJ", or an organisation. */
  authors: string;
  year?: number;
  title: string;
  /** Journal with volume and pages, or publisher. */
  container?: string;
  doi?: string;
  url?: string;
  language: string;
  /** How much of it we read, and what is to be known of it. */
  note?: string;
}

/** The authors one by one; people as "family name, initials", whoever else as one name. */
export function authorsOf(authors: string): { name: string; isPerson: boolean }[] {
  const others = / e\.a\.$/;
  const person = /^(.+) (\p{Lu}{1,5})$/u;
  const names = authors.replace(others, '').split(', ');
  const people = names.map((name) => person.exec(name));
  if (people.some((match) => !match)) return [{ name: authors, isPerson: false }];
  return people.map((match) => ({
    name: `${match?.[1]}, ${[...(match?.[2] ?? '')].map((letter) => `${letter}.`).join('')}`,
    isPerson: true,
  }));
}

const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();

const risTypes = { artikel: 'JOUR', boek: 'BOOK', film: 'VIDEO', website: 'ELEC', rapport: 'RPRT' } as const;

/** A source in RIS: two letters a field, CRLF. */
export function sourceToRis(source: SourceReference): string {
  const { id, kind, authors, year, title, container, doi, url, language, note } = source;
  const place = kind === 'artikel' ? 'T2' : 'PB';
  const fields: [string, string | undefined][] = [
    ['TY', risTypes[kind]],
    ['ID', id],
    // A comma at the end makes an organisation of a name: see ris.ts.
    ...authorsOf(authors).map(({ name, isPerson }): [string, string] => [
      'AU',
      isPerson ? name : `${name.replaceAll(',', ' –')},`,
    ]),
    ['TI', title],
    [place, container],
    ['PY', year === undefined ? undefined : String(year)],
    ['DO', doi],
    ['UR', url],
    ['LA', language],
    ['N1', note],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}  - ${oneLine(value)}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}

const bibtexTypes = {
  artikel: 'article',
  boek: 'book',
  film: 'misc',
  website: 'misc',
  rapport: 'techreport',
} as const;
const placeFields = {
  artikel: 'journal',
  boek: 'publisher',
  film: 'howpublished',
  website: 'howpublished',
  rapport: 'institution',
} as const;

/** A source in BibTeX. */
export function sourceToBibtex(source: SourceReference): string {
  const { id, kind, authors, year, title, container, doi, url, language, note } = source;
  const names = authorsOf(authors).map(({ name, isPerson }) =>
    isPerson ? escaped(name) : `{${escaped(name)}}`,
  );
  const fields: Record<string, string | undefined> = {
    author: names.join(' and '),
    title: `{${escaped(title)}}`,
    [placeFields[kind]]: container && escaped(container),
    year: year === undefined ? undefined : String(year),
    doi: doi && oneLine(doi),
    url: url && encodeURI(decodeURI(oneLine(url))),
    langid: language === 'nl' ? 'dutch' : undefined,
    note: note && escaped(note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${bibtexTypes[kind]}{${id},\n${lines.join(',\n')}\n}\n`;
}
