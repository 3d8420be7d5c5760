import { getCollection, getEntry } from 'astro:content';
import type { Original } from '@/components/citation/references.ts';

/** By title of the publication: its source, where the whole publication rests on one. */
export async function getOriginals(): Promise<Record<string, Original>> {
  const publications = await getCollection('publications');
  const entries = publications.map(async ({ data: { title, sources } }) => {
    const [only, ...others] = sources;
    const source = only && others.length === 0 ? await getEntry(only) : undefined;
    if (!source) return [];
    const { authors, title: name, year, container, url, language } = source.data;
    const original: Original = {
      id: source.id,
      author: authors,
      title: name,
      language,
      ...(year && { year }),
      ...(container && { publisher: container }),
      ...(url && { url }),
    };
    return [[title, original] as const];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}
