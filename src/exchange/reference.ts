/** What a reference list needs to know of a text, whatever the form it is written in. */
export interface Reference {
  /** Short name for keys and file names, for instance "wegwijs-bij-pijn-handreiking-5-5-doel". */
  id: string;
  /** Who made it: on this site always an organisation, never a person. */
  author: string;
  title: string;
  /** Place within the text: the heading, none for what stands before the first one, and the block below it. */
  part?: { heading?: string; block?: number };
  /** The larger publication that the text is part of. */
  container?: string;
  edition?: string;
  /** "2026-11-20", or only a year; left out when the text has no date. */
  published?: string;
  publisher?: string;
  url?: string;
  /** Address of the same edition as it stays for ever. */
  fixedUrl?: string;
  /** Day on which the address was opened, "2026-11-27". */
  accessed?: string;
  /** What the reader of the reference must know, as words that follow a full stop. */
  note?: string;
  /** BCP 47 language of the text. */
  language: string;
}

/** A piece of a written reference; titles stand in italics. */
export interface Piece {
  text: string;
  italic?: boolean;
}

/** The words of a written reference, without its italics. */
export const plainText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Where the edition stays as it is, in words; undefined when it is not laid down. */
export const fixedText = ({ fixedUrl }: Reference): string | undefined =>
  fixedUrl && `Vastgelegde editie: ${fixedUrl}`;

/** The year, when it is known. */
export const yearOf = ({ published }: Reference): string | undefined => published?.slice(0, 4);

/** The title with its place in the text: "5.5 Terugvalpreventie: Doel (blok 2)". */
export function fullTitle({ title, part }: Reference): string {
  if (!part) return title;
  const block = part.block === undefined ? '' : ` (blok ${part.block})`;
  return `${title}${/[.?!]$/.test(title) ? '' : ':'} ${part.heading ?? 'begin'}${block}`;
}

const isDay = (published: string | undefined): published is string => published?.length === 10;
const inWords = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' }).format(new Date(day));
const dayAndMonth = (day: string) => inWords(day, { day: 'numeric', month: 'long' });
const wholeDay = (day: string) => inWords(day, { day: 'numeric', month: 'long', year: 'numeric' });
/** "2026 nov 20", the order of the NLM. */
const yearFirst = (day: string) =>
  `${day.slice(0, 4)} ${inWords(day, { month: 'short' }).replace('.', '')} ${Number(day.slice(8))}`;
const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/**
 * A reference in the Dutch form of APA 7, in which an author that is also the publisher is named once.
 * The date of opening is named because the text at an address may change.
 */
export function toApa(reference: Reference): Piece[] {
  const { author, container, edition, published, publisher, url, accessed, note } = reference;
  const year = yearOf(reference) ?? 'z.d.';
  const date = isDay(published) ? `${year}, ${dayAndMonth(published)}` : year;
  const details = [edition && ` (editie ${edition})`, note && ` [${note}]`].filter(Boolean).join('');
  const title = fullTitle(reference);
  const titles: Piece[] = container
    ? [{ text: `${sentence(title)} In ` }, { text: container, italic: true }]
    : [{ text: title, italic: true }];
  const end = details || !/[.?!]$/.test(container ?? title) ? `${details}.` : '';
  const fixed = fixedText(reference);
  const where = url ? ` ${accessed ? `Geraadpleegd op ${wholeDay(accessed)}, van ` : ''}${url}` : '';
  return [
    { text: `${sentence(author)} (${date}). ` },
    ...titles,
    {
      text: `${end}${publisher && publisher !== author ? ` ${sentence(publisher)}` : ''}${where}${fixed ? ` ${fixed}` : ''}`,
    },
  ];
}

/** How the text itself names the reference, in APA 7: the place goes here, as web pages have no page numbers. */
export function toApaInText(reference: Reference): string {
  const { author, part } = reference;
  const place = part && [
    part.heading ? `onder “${part.heading}”` : 'begin',
    part.block !== undefined && `blok ${part.block}`,
  ];
  return `(${[author, yearOf(reference) ?? 'z.d.', ...(place ?? [])].filter(Boolean).join(', ')})`;
}

/** A reference as Vancouver lists write it: the NLM's form for a part of a website ("Citing Medicine", 25). */
export function toVancouver(reference: Reference): string {
  const { author, container, edition, published, publisher, url, accessed, note } = reference;
  const title = fullTitle(reference);
  const year = yearOf(reference) ?? '[datum onbekend]';
  const day = isDay(published) ? yearFirst(published) : year;
  const opened = url && accessed ? ` [geraadpleegd ${yearFirst(accessed)}]` : '';
  const whole = container ?? title;
  const issued = container ? year : `${day}${opened}`;
  return [
    sentence(author),
    url ? `${whole} [internet].` : sentence(whole),
    edition && `Editie ${edition}.`,
    `${publisher ? `[plaats onbekend]: ${publisher}; ` : ''}${issued}.`,
    container && `${title}; ${day}${opened}.`,
    note && sentence(note),
    url && `Beschikbaar via: ${url}`,
    fixedText(reference),
  ]
    .filter(Boolean)
    .join(' ');
}
