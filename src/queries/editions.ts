import type { CollectionEntry } from 'astro:content';

type Edition = CollectionEntry<'editions'>;

/** Editions by date, the newest first; of one day the higher number first: a correction may follow at once. */
export const newestFirst = (editions: readonly Edition[]): Edition[] =>
  editions.toSorted(
    (a, b) =>
      b.data.date.getTime() - a.data.date.getTime() ||
      b.data.edition.localeCompare(a.data.edition, 'nl', { numeric: true }),
  );
