import { getCollection } from 'astro:content';
import { chapterId } from '@/components/catalogue/chapter-html.ts';
import { getAllPages, getPagesOf, getThingPages } from '@/components/catalogue/pages.ts';
import type { KnownPage, KnownSite } from '@/components/referral-card/known-pages.ts';
import { programmeEntries } from '@/components/session-timer/programme-data.ts';
import { siteUrl } from '@/site.ts';

/** Publication of the pages that show one thing, by the start of their address. */
const publicationOfThings = [
  ['/oefeningen/', 'oefeningen-beenamputatie'],
  ['/meetinstrumenten/', 'handreiking'],
  ['/metaforen/', 'metaforen'],
] as const;

/** Tools work; they cannot be frozen. */
const publicationOfTools = 'hulpmiddelen';

/** Pages that lead elsewhere: nobody refers a patient to those. */
const doors = ['/', '/zoeken/'];

/** What this build knows of its own addresses, for the referral card and the page that it opens. Build only. */
export async function knownSite(): Promise<KnownSite> {
  const [publications, written, things, short, moved, programmes] = await Promise.all([
    getCollection('publications'),
    getAllPages(),
    getThingPages(),
    getCollection('shortAddresses'),
    getCollection('movedAddresses'),
    programmeEntries(),
  ]);
  const editions = (await getCollection('editions')).toSorted(
    (a, b) => b.data.date.getTime() - a.data.date.getTime(),
  );
  const known = publications.map(({ id, data: { title, audience } }) => ({
    id,
    title,
    isForPatients: audience === 'patienten',
    editions: editions.filter(({ data }) => data.publication === id).map(({ data }) => data.edition),
  }));

  const inMenus: KnownPage[] = [];
  for (const { id } of known) {
    for (const { href, entry } of await getPagesOf(id)) {
      const chapter = entry.data.wholePublication ? '' : chapterId(href);
      const part = id === publicationOfTools ? undefined : chapter;
      inMenus.push({ path: href, title: entry.data.title, publication: id, part, isInMenu: true });
    }
  }
  const isListed = new Set([...inMenus.map(({ path }) => path), ...doors]);
  const rest = [
    ...written.map(({ href, entry: { data } }) => ({
      path: href,
      title: data.title,
      publication: data.publication.id,
    })),
    ...things.map(({ href, title }) => ({
      path: href,
      title,
      publication: publicationOfThings.find(([start]) => href.startsWith(start))?.[1] ?? '',
    })),
  ].filter(({ path }) => !isListed.has(path));

  return {
    address: siteUrl,
    publications: known.toSorted((a, b) => Number(b.isForPatients) - Number(a.isForPatients)),
    pages: [...inMenus.filter(({ path }) => !doors.includes(path)), ...rest],
    shortAddresses: short.map(({ id, data: { to } }) => ({ id, to })),
    moved: moved.map(({ data: { from, to } }) => ({ from, to })),
    programmes: programmes.map(({ programme: { id, title, form } }) => ({ id, title, form })),
  };
}
