import { type CollectionEntry, getCollection } from 'astro:content';
import type { ConstructNames } from '@/components/catalogue/instrument-facts.ts';
import { domains } from '@/schemas/instrument.ts';

/** What an instrument is called in a list: its abbreviation, else its name. */
export const shortNameOf = ({ data }: CollectionEntry<'instruments'>): string =>
  data.abbreviation ?? data.name;

/** What instruments measure, by id. */
export const getConstructNames = async (): Promise<ConstructNames> =>
  new Map((await getCollection('constructs')).map(({ id, data }) => [id, data.name]));

/** All instruments in the order of the handreiking's domains, then by short name. */
export async function getInstruments(): Promise<CollectionEntry<'instruments'>[]> {
  const order = Object.keys(domains);
  return (await getCollection('instruments')).sort(
    (a, b) =>
      order.indexOf(a.data.domain) - order.indexOf(b.data.domain) ||
      shortNameOf(a).localeCompare(shortNameOf(b), 'nl'),
  );
}
