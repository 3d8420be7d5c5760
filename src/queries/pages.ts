import { type CollectionEntry, getCollection } from 'astro:content';
import { isShown } from '@/clinic.ts';
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
  /** Listed for therapists and students rather than for patients. */
  professional: boolean;
  description: string;
  /** The publication it belongs to. */
  publication: string;
  /** Shows for another reader what another page of its publication shows too: an edition does not say it twice. */
  repeats: boolean;
  /** Address of the page that a patient is given in place of this one. */
  forPatients?: string;
}

/** The patients' page of a metaphor: the story alone. */
export const storyAddress = (id: string): string => `/metaforen/${id}/verteld/`;

/** The page of an exercise. */
export const exerciseAddress = (id: string): string => `/oefeningen/kaart/${id}/`;

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
      href: exerciseAddress(id),
      professional: false,
      description: data.description,
      publication: 'oefeningen-beenamputatie',
      repeats: false,
    })),
    ...instruments.map(({ id, data }) => ({
      title: instrumentTitle(data),
      href: `/meetinstrumenten/${id}/`,
      professional: true,
      description: data.measures,
      publication: 'handreiking',
      repeats: false,
    })),
    ...metaphors.map(({ id, data }) => ({
      title: `Metafoor: ${data.title}`,
      href: `/metaforen/${id}/`,
      professional: true,
      description: data.description,
      publication: 'metaforen',
      repeats: false,
      forPatients: storyAddress(id),
    })),
    // A therapist gives these: they are listed beside the cards.
    ...metaphors.map(({ id, data }) => ({
      title: `Verhaal voor de patiënt: ${data.storyTitle}`,
      href: storyAddress(id),
      professional: true,
      description: data.alt,
      publication: 'metaforen',
      repeats: true,
    })),
  ];
}

/** An instrument as a title: "COPM: Canadian Occupational Performance Measure". */
export const instrumentTitle = ({ abbreviation, name }: Pick<Instrument, 'abbreviation' | 'name'>): string =>
  abbreviation && abbreviation !== name ? `${abbreviation}: ${name}` : name;

/** Every written page by title, but the one for unknown addresses and those that are in no menu and no search. */
export async function getAllPages(): Promise<ListedPage[]> {
  const entries = await getCollection(
    'docs',
    ({ id, data }) => id !== '404' && !(data.sidebar.hidden && data.pagefind === false),
  );
  return entries
    .map((entry) => ({ entry, href: hrefOf(entry.id) }))
    .sort((a, b) => a.entry.data.title.localeCompare(b.entry.data.title, 'nl', { numeric: true }));
}

/** The addresses of the pages that this copy leaves out of its menus, lists and search. */
export async function getLeftOut(): Promise<ReadonlySet<string>> {
  const [written, things] = await Promise.all([getAllPages(), getThingPages()]);
  return new Set([
    ...written.filter(({ entry }) => !isShown(entry.data.publication.id)).map(({ href }) => href),
    ...things.filter(({ publication }) => !isShown(publication)).map(({ href }) => href),
  ]);
}

/** All pages of one publication, in reading order; also those that are not in its menu. */
export async function getEveryPageOf(publication: string): Promise<ListedPage[]> {
  return (await getAllPages())
    .filter(({ entry }) => entry.data.publication.id === publication)
    .sort((a, b) => orderOf(a.entry) - orderOf(b.entry));
}

/** The pages in the menu of one publication, in reading order. Fails when there are none. */
export async function getPagesOf(publication: string): Promise<ListedPage[]> {
  const pages = (await getEveryPageOf(publication)).filter(({ entry }) => !entry.data.sidebar.hidden);
  if (pages.length === 0) throw new Error(`Publicatie "${publication}" heeft geen pagina’s. Klopt de naam?`);
  return pages;
}

/** Address of the page in the menu by which a publication is known: its first, or the list of editions for the site's own. */
export async function getMenuPageOf({ id, data }: CollectionEntry<'publications'>): Promise<string> {
  const [first] = data.hasEditions ? await getPagesOf(id) : [];
  return first?.href ?? '/over/edities/';
}

/** The ids of a page's sources; of all pages of the publication for the page that shows it whole. */
export async function getSourceIdsOf(page: Pick<CollectionEntry<'docs'>, 'data'>): Promise<string[]> {
  const { publication, sources, wholePublication } = page.data;
  const gathered = wholePublication ? await getPagesOf(publication.id) : [];
  const all = [...sources, ...gathered.flatMap(({ entry }) => entry.data.sources)];
  return [...new Set(all.map(({ id }) => id))];
}
