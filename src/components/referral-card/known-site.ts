import { type CollectionEntry, getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapterId } from '@/addresses.ts';
import { isShown } from '@/clinic.ts';
import type { KnownExercise, KnownPage, KnownSite, Shelf } from '@/components/referral-card/known-pages.ts';
import { programmeEntries } from '@/components/session-timer/programme-data.ts';
import { newestFirst } from '@/queries/editions.ts';
import { exercisesOf } from '@/queries/exercises.ts';
import {
  exerciseAddress,
  getEveryPageOf,
  getLeftOut,
  getPagesOf,
  getThingPages,
  type ListedPage,
  type ThingPage,
} from '@/queries/pages.ts';
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

/** Whether a frozen edition holds the text of a page, and not only a link to it. */
const canBeFrozen = (publication: string, { repeats }: { repeats: boolean }) =>
  publication !== publicationOfTools && !repeats;

const asKnown = ({ href, entry: { data } }: ListedPage): KnownPage => ({
  path: href,
  title: data.title,
  publication: canBeFrozen(data.publication.id, data) ? data.publication.id : undefined,
  isWhole: data.wholePublication || undefined,
});

const knownExercise = ({ id, data }: CollectionEntry<'exercises'>): KnownExercise => {
  const { title, levels, repetitions, sets, holdSeconds, restSeconds, minutes, often, frequency } = data;
  return {
    ...{ id, title, isLying: minutes !== undefined, repetitions, sets, holdSeconds, restSeconds, minutes },
    ...{ often, frequency, levels },
  };
};

const thingAsKnown = ({ href, title, publication, repeats }: ThingPage): KnownPage => ({
  path: href,
  title,
  publication: canBeFrozen(publication, { repeats }) ? publication : undefined,
});

/** The publications for patients with their pages, to choose from. Build only. */
export async function shelves(): Promise<Shelf[]> {
  const publications = await getCollection('publications');
  return Promise.all(
    publicationsForPatients.filter(isShown).map(async (id) => {
      const publication = publications.find((one) => one.id === id);
      if (!publication) throw new Error(`Publicatie "${id}" bestaat niet.`);
      return { title: publication.data.title, pages: (await getPagesOf(id)).map(asKnown) };
    }),
  );
}

/**
 * What a practitioner chooses from: what this copy leaves out cannot be given, though a link of before still opens it.
 * Build only.
 */
export async function offeredSite(): Promise<KnownSite> {
  const [site, leftOut, programmes] = await Promise.all([knownSite(), getLeftOut(), programmeEntries()]);
  const isOffered = ({ path }: { path: string }) => !leftOut.has(path);
  const pageOf = new Map(programmes.map(({ programme, page }) => [programme.id, page]));
  return {
    ...site,
    pages: site.pages.filter(isOffered),
    onlyRead: site.onlyRead?.filter(isOffered),
    exercises: site.exercises.filter(({ id }) => isOffered({ path: exerciseAddress(id) })),
    programmes: site.programmes.filter(({ id }) => isOffered({ path: pageOf.get(id) ?? '' })),
  };
}

/** What this build knows of its own addresses, to write and to read a referral. Build only. */
export async function knownSite(): Promise<KnownSite> {
  const [publications, things, short, moved, programmes, frozen] = await Promise.all([
    getCollection('publications'),
    getThingPages(),
    getCollection('shortAddresses'),
    getCollection('movedAddresses'),
    programmeEntries(),
    getCollection('editions'),
  ]);
  const others = publications.map(({ id }) => id).filter((id) => !publicationsForPatients.includes(id));
  const written = await Promise.all([...publicationsForPatients, ...others].map(getEveryPageOf));

  const secondsOf = new Map(
    programmes.map(({ programme }) => [
      programme.id,
      programme.form === 'tellen' ? programme.repetitionSeconds : undefined,
    ]),
  );
  const newest = newestFirst(frozen);
  const editionsOf = (publication: string | undefined) =>
    newest.filter(({ data }) => data.publication.id === publication);
  const texts = new Map(
    frozen.map(({ id, data: { files } }) => [
      id,
      files
        .filter(({ path }) => path.endsWith('.html'))
        .map(({ path }) => readFileSync(join('public', path), 'utf8'))
        .join(),
    ]),
  );
  const withEditions = (page: KnownPage): KnownPage => {
    // A row that only names a page, among those that show the same, is no chapter.
    const chapter = `<section class="chapter" aria-labelledby="${chapterId(page.path)}"`;
    const without = editionsOf(page.publication).filter(({ id }) => !texts.get(id)?.includes(chapter));
    return page.isWhole || without.length === 0
      ? page
      : { ...page, notIn: without.map(({ data }) => data.edition) };
  };
  const pages: KnownPage[] = [
    ...written.flat().map(asKnown),
    ...things.filter(({ forPatients }) => !forPatients).map(thingAsKnown),
  ];

  return {
    address: siteUrl,
    pages: pages.filter(({ path }) => !doors.includes(path)).map(withEditions),
    onlyRead: things
      .filter(({ forPatients }) => forPatients)
      .map(thingAsKnown)
      .map(withEditions),
    forTherapists: publications.filter(({ data }) => data.audience === 'therapeuten').map(({ id }) => id),
    editions: Object.fromEntries(
      publications.map(({ id }) => [id, editionsOf(id).map(({ data }) => data.edition)]),
    ),
    shortAddresses: short.map(({ id, data: { to } }) => ({ id, to })),
    moved: moved.map(({ data: { from, to } }) => ({ from, to })),
    exercises: (await exercisesOf(undefined)).map((entry) => ({
      ...knownExercise(entry),
      repetitionSeconds: secondsOf.get(entry.id),
    })),
    programmes: programmes.map(({ programme: { id, title, form } }) => ({ id, title, form })),
  };
}
