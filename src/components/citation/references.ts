import { anchorInWhole } from '@/addresses.ts';
import { type CitedPage, findAnchor } from '@/components/citation/cited-page.ts';
import type { TextFile } from '@/device/files.ts';
import { toBibtex } from '@/exchange/bibtex.ts';
import type { Reference } from '@/exchange/reference.ts';
import { toRis } from '@/exchange/ris.ts';

/** The one source that a publication gives in other words. */
export interface Original {
  id: string;
  author: string;
  title: string;
  year?: number;
  publisher?: string;
  url?: string;
  language: string;
}

/** What the site knows of a publication, beside what its pages say. */
export interface CitedPublication {
  /** The one source that it gives in other words. */
  original?: Original;
  /** Its editions that are laid down, the newest first. */
  editions: LaidDownEdition[];
}

/** An edition that never changes. */
export interface LaidDownEdition {
  edition: string;
  /** "2026-11-20" */
  date: string;
  url: string;
}

/** What is known of the publication of a page. An edition keeps a title that the publication may have changed since. */
export const citedPublicationOf = (
  page: CitedPage,
  publications: Readonly<Record<string, CitedPublication>>,
): CitedPublication | undefined =>
  page.isEdition
    ? Object.values(publications).find(({ editions }) => editions.some(({ url }) => url === page.address))
    : publications[page.publication];

const slug = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/**
 * The reference to a place on a page, or in an edition: there the chapter is the title.
 *
 * @param siteName author and publisher: the site names no person
 * @param anchor id on the page; one that is not there gives the whole page
 * @param publication what is known of the page's publication
 * @param today day of the reader, "2026-11-27"
 */
export function referenceTo(
  page: CitedPage,
  anchor: string,
  siteName: string,
  publication: CitedPublication | undefined,
  today: string,
): Reference {
  const original = publication?.original;
  const found = anchor ? findAnchor(page, anchor) : undefined;
  const { section, block } = found ?? {};
  const path = new URL(page.address).pathname;
  const fixed = page.isEdition
    ? undefined
    : publication?.editions.find(({ edition }) => edition === page.edition);
  const chapter = page.isEdition && section?.anchor ? (section.chapter ?? section) : undefined;
  const title = chapter?.heading ?? page.title;
  const heading = section === chapter ? undefined : section?.heading || undefined;
  return {
    id: slug(`${siteName} ${path} ${found ? anchor : ''}`).toLowerCase(),
    author: siteName,
    title,
    ...((heading || block) && { part: { heading, block: block?.number } }),
    ...(page.publication !== title && { container: page.publication }),
    edition: page.inPreparation ? `${page.edition}, in voorbereiding` : page.edition,
    published: page.date,
    publisher: siteName,
    url: found ? `${page.address}#${encodeURIComponent(anchor)}` : page.address,
    ...(fixed && {
      fixedUrl: `${fixed.url}#${encodeURIComponent(anchorInWhole(path, found ? anchor : ''))}`,
    }),
    accessed: today,
    ...(original && {
      note: `Weergave in eigen woorden van: ${original.author}${original.year ? ` (${original.year})` : ''}, ${original.title}`,
    }),
    language: 'nl',
  };
}

/** The reference to an edition that was laid down, whole: for who needs words that stay. */
export const laidDownReference = (
  { edition, date, url }: LaidDownEdition,
  title: string,
  siteName: string,
  today: string,
): Reference => ({
  id: slug(`${siteName} ${title} ${edition}`).toLowerCase(),
  author: siteName,
  title,
  edition,
  published: date,
  publisher: siteName,
  url,
  accessed: today,
  language: 'nl',
});

/** The reference to the source itself. */
export const originalReference = ({ year, url, ...original }: Original, today: string): Reference => ({
  ...original,
  ...(year && { published: String(year) }),
  ...(url && { url, accessed: today }),
});

/** The two files that programmes for references open. */
export const referenceFiles = (reference: Reference): { bibtex: TextFile; ris: TextFile } => ({
  bibtex: { name: `${reference.id}.bib`, type: 'application/x-bibtex', text: toBibtex(reference) },
  ris: {
    name: `${reference.id}.ris`,
    type: 'application/x-research-info-systems',
    text: toRis(reference),
  },
});
