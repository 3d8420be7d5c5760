import { getCollection } from 'astro:content';
import { getAllPages, getPagesOf, getThingPages } from '@/components/catalogue/pages.ts';
import type { KnownPage, KnownSite, Shelf } from '@/components/referral-card/known-pages.ts';
import { programmeEntries } from '@/components/session-timer/programme-data.ts';
import { siteUrl } from '@/site.ts';

/** What patients are pointed to, in the order of the menu. */
const publicationsForPatients = [
  'spiegeltherapie',
  'oefeningen-beenamputatie',
  'pijn-begrijpen',
  'hulpmiddelen',
];

/** Tools work; they cannot be frozen. */
const publicationOfTools = 'hulpmiddelen';

/** Pages that lead elsewhere: nobody refers a patient to those. */
const doors = ['/', '/zoeken/'];

/** The pages of a publication in reading order. */
const pagesOf = async (publication: string): Promise<KnownPage[]> =>
  (await getPagesOf(publication)).map(({ href, entry: { data } }) => ({
    path: href,
    title: data.title,
    publication: publication === publicationOfTools ? undefined : publication,
    isWhole: data.wholePublication || undefined,
  }));

/** The publications for patients with their pages, to choose from. Build only. */
export async function shelves(): Promise<Shelf[]> {
  const publications = await getCollection('publications');
  return Promise.all(
    publicationsForPatients.map(async (id) => {
      const publication = publications.find((one) => one.id === id);
      if (!publication) throw new Error(`Publicatie "${id}" bestaat niet.`);
      return { title: publication.data.title, pages: await pagesOf(id) };
    }),
  );
}

/** What this build knows of its own addresses, to write and to read a referral. Build only. */
export async function knownSite(): Promise<KnownSite> {
  const [publications, written, things, short, moved, programmes, frozen] = await Promise.all([
    getCollection('publications'),
    getAllPages(),
    getThingPages(),
    getCollection('shortAddresses'),
    getCollection('movedAddresses'),
    programmeEntries(),
    getCollection('editions'),
  ]);
  const others = publications.map(({ id }) => id).filter((id) => !publicationsForPatients.includes(id));
  const inMenus = (await Promise.all([...publicationsForPatients, ...others].map(pagesOf))).flat();
  const paths = new Set(inMenus.map(({ path }) => path));
  const rest = [...written.map(({ href, entry }) => ({ href, title: entry.data.title })), ...things]
    .filter(({ href }) => !paths.has(href))
    .map(({ href, title }) => ({ path: href, title }));

  const newestFirst = frozen.toSorted((a, b) => b.data.date.getTime() - a.data.date.getTime());
  const editions = Object.fromEntries(
    publications.map(({ id }) => [
      id,
      newestFirst.filter(({ data }) => data.publication.id === id).map(({ data }) => data.edition),
    ]),
  );

  return {
    address: siteUrl,
    pages: [...inMenus, ...rest].filter(({ path }) => !doors.includes(path)),
    editions,
    shortAddresses: short.map(({ id, data: { to } }) => ({ id, to })),
    moved: moved.map(({ data: { from, to } }) => ({ from, to })),
    programmes: programmes.map(({ programme: { id, title, form } }) => ({ id, title, form })),
  };
}
