import { type CollectionEntry, getCollection } from 'astro:content';
import { metaphorPurposes } from '@/schemas/metaphor.ts';

/** All metaphors in the order of their list: by what they help to explain, then by title. */
export async function getMetaphors(): Promise<CollectionEntry<'metaphors'>[]> {
  const order = Object.keys(metaphorPurposes);
  return (await getCollection('metaphors')).sort(
    (a, b) =>
      order.indexOf(a.data.purpose) - order.indexOf(b.data.purpose) ||
      a.data.title.localeCompare(b.data.title, 'nl'),
  );
}
