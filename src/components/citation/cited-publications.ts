import { getCollection, getEntry } from 'astro:content';
import type { CitedPublication, Original } from '@/components/citation/references.ts';
import { isoDay } from '@/exchange/dates.ts';
import { withEditions } from '@/queries/publication.ts';
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
  const publications = await getCollection('publications');
  const entries = publications.map(async (entry): Promise<[string, CitedPublication]> => {
    const { laidDown } = await withEditions(entry);
    return [
      entry.data.title,
      {
        original: await originalOf(entry.data),
        editions: laidDown.map(({ edition, date }) => ({
          edition,
          date: isoDay(date),
          url: `${siteUrl}/edities/${entry.id}/${edition}/`,
        })),
      },
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}
