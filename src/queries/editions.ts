import type { CollectionEntry } from 'astro:content';

type Edition = CollectionEntry<'editions'>;

/** Editions by date, the newest first; of one day the higher number first: a correction may follow at once. */
export const newestFirst = (editions: readonly Edition[]): Edition[] =>
  editions.toSorted(
    (a, b) =>
      b.data.date.getTime() - a.data.date.getTime() ||
      b.data.edition.localeCompare(a.data.edition, 'nl', { numeric: true }),
  );

/** Two texts of a publication that a page compares. */
export interface Comparison {
  /** The last part of the page's address. */
  slug: string;
  /** Number of the earlier edition. */
  from: string;
  /** Number of the later one; absent for the text of now. */
  to?: string;
}

/** The address of what is different now from the last edition: the same whatever number that text will get. */
const unfinished = 'in-voorbereiding';

/**
 * What can be compared of a publication: each edition with the one before it, and the text of now with the last.
 *
 * @param laidDown its editions, the newest first
 */
export function comparisonsOf(laidDown: readonly Pick<Edition['data'], 'edition'>[]): Comparison[] {
  return laidDown.flatMap(({ edition }, at): Comparison[] => {
    const before = laidDown[at + 1]?.edition;
    return [
      ...(at === 0 ? [{ slug: unfinished, from: edition }] : []),
      ...(before ? [{ slug: `${before}-${edition}`, from: before, to: edition }] : []),
    ];
  });
}

/** A page about the editions of a publication. */
export interface EditionPage {
  link: string;
  label: string;
}

/**
 * The pages about the editions of a publication, in the order in which they follow each other: the list of them, then
 * what changed, the newest first.
 *
 * @param laidDown its editions, the newest first
 */
export const editionPages = (
  publication: string,
  laidDown: readonly Pick<Edition['data'], 'edition'>[],
): EditionPage[] => [
  { link: `/edities/${publication}/`, label: 'Edities' },
  ...comparisonsOf(laidDown).map(({ slug, from, to }) => ({
    link: `/over/edities/${publication}/${slug}/`,
    label: to ? `Wat er in editie ${to} veranderde` : `Wat er sinds editie ${from} veranderde`,
  })),
];
