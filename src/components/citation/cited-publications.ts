import { getCollection, getEntry } from 'astro:content';
import type { CitedPublication, Original } from '@/components/citation/references.ts';
import type { Publication } from '@/schemas/publication.ts';
import { siteUrl } from '@/site.ts';

/** The source of a publication that rests on one. */
async function originalOf({ sources }: Publication): Promise<Original | undefined> {
  const [only, ...others] = sources;
  const source = only && others.length === 0 ? await getEntry(only) : undefined;
  if (!source) return undefined;
  const { authors, title, year, container, url, language } = source.data;
  return { id: source.id, author: authors, title, language, year, publisher: container, url };
}

/** What the page for citing must know of each publication, by its title. */
export async function getCitedPublications(): Promise<Record<string, CitedPublication>> {
  const [publications, editions] = await Promise.all([
    getCollection('publications'),
    getCollection('editions'),
  ]);
  const entries = publications.map(async ({ id, data }): Promise<[string, CitedPublication]> => {
    const own = editions.filter(({ data: { publication } }) => publication.id === id);
    return [
      data.title,
      {
        original: await originalOf(data),
        editions: Object.fromEntries(
          own.map(({ data: { edition } }) => [edition, `${siteUrl}/edities/${id}/${edition}/`]),
        ),
      },
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}
