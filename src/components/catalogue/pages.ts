import { type CollectionEntry, getCollection } from 'astro:content';
import type { Instrument } from '@/schemas/instrument.ts';

/** A page with its address on this site. */
export interface ListedPage {
  entry: CollectionEntry<'docs'>;
  /** Path with slashes at both ends. */
  href: string;
}

const hrefOf = (id: string) => (id === 'index' ? '/' : `/${id.replace(/(^|\/)index$/, '')}/`);
const orderOf = (entry: CollectionEntry<'docs'>) => entry.data.sidebar.order ?? Number.MAX_SAFE_INTEGER;

/** A page that shows one thing from a collection. */
export interface ThingPage {
  title: string;
  href: string;
  /** For therapists and students rather than patients. */
  professional: boolean;
}

/** The addresses of all things that have a page of their own. */
export async function getThingPages(): Promise<ThingPage[]> {
  const [exercises, instruments, metaphors] = await Promise.all([
    getCollection('exercises'),
    getCollection('instruments'),
    getCollection('metaphors'),
  ]);
  return [
    ...exercises.map(({ id, data }) => ({
      title: `Oefening: ${data.title}`,
      href: `/oefeningen/kaart/${id}/`,
      professional: false,
    })),
    ...instruments.map(({ id, data }) => ({
      title: instrumentTitle(data),
      href: `/meetinstrumenten/${id}/`,
      professional: true,
    })),
    ...metaphors.map(({ id, data }) => ({
      title: `Metafoor: ${data.title}`,
      href: `/metaforen/${id}/`,
      professional: true,
    })),
  ];
}

/** An instrument as a title: "COPM: Canadian Occupational Performance Measure". */
export const instrumentTitle = ({ abbreviation, name }: Pick<Instrument, 'abbreviation' | 'name'>): string =>
  abbreviation && abbreviation !== name ? `${abbreviation}: ${name}` : name;

/** Every written page but the one for unknown addresses, by title. */
export async function getAllPages(): Promise<ListedPage[]> {
  const entries = await getCollection('docs', ({ id }) => id !== '404');
  return entries
    .map((entry) => ({ entry, href: hrefOf(entry.id) }))
    .sort((a, b) => a.entry.data.title.localeCompare(b.entry.data.title, 'nl', { numeric: true }));
}

/** The pages in the menu of one publication, in reading order. Fails when there are none. */
export async function getPagesOf(publication: string): Promise<ListedPage[]> {
  const pages = (await getAllPages())
    .filter(({ entry }) => entry.data.publication.id === publication && !entry.data.sidebar.hidden)
    .sort((a, b) => orderOf(a.entry) - orderOf(b.entry));
  if (pages.length === 0) throw new Error(`Publicatie "${publication}" heeft geen pagina’s. Klopt de naam?`);
  return pages;
}

/** The ids of a page's sources; of all pages of the publication for the page that shows it whole. */
export async function getSourceIdsOf(page: Pick<CollectionEntry<'docs'>, 'data'>): Promise<string[]> {
  const { publication, sources, wholePublication } = page.data;
  const gathered = wholePublication ? await getPagesOf(publication.id) : [];
  const all = [...sources, ...gathered.flatMap(({ entry }) => entry.data.sources)];
  return [...new Set(all.map(({ id }) => id))];
}
