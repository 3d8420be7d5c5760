import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { clinic } from '@/clinic.ts';
import { newestFirst } from '@/queries/editions.ts';
import type { Publication } from '@/schemas/publication.ts';
import type { PageShape } from '@/vocabulary/page-shapes.ts';

type Page = Pick<CollectionEntry<'docs'>, 'id' | 'data'>;

/** A publication with where its edition stands. */
export interface CurrentPublication extends Publication {
  /** Its text may still change under this number: no edition of that number is laid down. */
  inPreparation: boolean;
  /** Its editions that are laid down, the newest first. */
  laidDown: CollectionEntry<'editions'>['data'][];
}

/**
 * Who judged a text. A clinic may name people for its copy; they judged one edition, and a text in preparation is not
 * that edition any more.
 */
function reviewOf(
  id: string,
  { edition, review }: Publication,
  inPreparation: boolean,
): Publication['review'] {
  const own = (clinic.reviewers ?? [])
    .filter((one) => one.publication === id && one.edition === edition)
    .sort((a, b) => a.date.getTime() - b.date.getTime());
  const last = own.at(-1);
  if (inPreparation || !last) return review;
  const by = new Intl.ListFormat('nl').format(own.map(({ name, profession }) => `${name}, ${profession}`));
  return { state: 'reviewed', by, date: last.date };
}

/** What the ledger knows of a publication, added to what it says of itself. */
export async function withEditions({
  id,
  data,
}: CollectionEntry<'publications'>): Promise<CurrentPublication> {
  const own = await getCollection('editions', (edition) => edition.data.publication.id === id);
  const laidDown = newestFirst(own).map((edition) => edition.data);
  const inPreparation = data.hasEditions && !laidDown.some(({ edition }) => edition === data.edition);
  return { ...data, review: reviewOf(id, data, inPreparation), inPreparation, laidDown };
}

/** The publication a page belongs to. Fails the build when the page names one that does not exist. */
export async function getPublicationOf(page: Page): Promise<CurrentPublication> {
  const { id } = page.data.publication;
  const publication = await getEntry('publications', id);
  if (!publication)
    throw new Error(
      `Pagina "${page.id}": publicatie "${id}" bestaat niet. Maak src/content/publications/${id}.yaml of kies een bestaande.`,
    );
  return withEditions(publication);
}

/** The number of an edition, with whether its text may still change: "2026.2, in voorbereiding". */
export const editionText = ({ edition, inPreparation }: CurrentPublication): string =>
  inPreparation ? `${edition}, in voorbereiding` : edition;

/** The review state in words, the same on every page and on paper. */
export function reviewText({ review }: Publication, formatDay: (day: Date) => string): string {
  return review.state === 'reviewed'
    ? `Beoordeeld door ${review.by} op ${formatDay(review.date)}`
    : 'Nog niet beoordeeld door een zorgverlener';
}

/** For whom a page is: its own word for it, else that of its publication. */
export const audienceOf = (page: Page, publication: Publication): Publication['audience'] =>
  page.data.audience ?? publication.audience;

/** The shape of a page: its own, else that of most pages for its readers. */
export const shapeOf = (page: Page, publication: Publication): PageShape =>
  page.data.shape ?? (audienceOf(page, publication) === 'therapeuten' ? 'vak' : 'uitleg');

/** Whether somebody may refer to a page. Not to one that only leads to others, as the search does: it is in no index. */
export const isCitable = (page: Page): boolean => page.data.pagefind !== false;

/** Whether sources are numbers in the text, with their names once per section: for all who are not professionals. */
export const hasNumberedSources = (page: Page, publication: Publication): boolean =>
  ['patienten', 'over'].includes(audienceOf(page, publication));

/** Whether every heading links to its citation. Who is tired needs no link at each heading, so only for therapists. */
export const hasCiteLinks = (page: Page, publication: Publication): boolean =>
  audienceOf(page, publication) === 'therapeuten';

/** Whether a page can be read aloud: what patients read, but not a tool, nor a whole publication, which is for paper. */
export const isReadAloud = (page: Page, publication: Publication): boolean =>
  audienceOf(page, publication) === 'patienten' &&
  shapeOf(page, publication) !== 'hulpmiddel' &&
  !page.data.wholePublication;

/** Whether a page offers to be printed: what patients read. A tool has a way of its own, and its form on paper. */
export const isPrinted = (page: Page, publication: Publication): boolean =>
  audienceOf(page, publication) === 'patienten' && shapeOf(page, publication) !== 'hulpmiddel';
