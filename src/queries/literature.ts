import { type CollectionEntry, getCollection } from 'astro:content';
import { getEveryPageOf, type ListedPage } from '@/queries/pages.ts';

/** The page with what the handreiking names by name and year. */
export const literaturePage = '/handreiking/literatuur/';

/** Every way in which the text names a publication, with the address of its entry. */
export const getNamedLiterature = async (): Promise<{ named: string; href: string }[]> =>
  (await getCollection('literature')).flatMap(({ id, data }) =>
    data.named.map((named) => ({ named, href: `${literaturePage}#${id}` })),
  );

/** A publication with the pages that name it. */
export interface LiteratureEntry {
  entry: CollectionEntry<'literature'>;
  pages: ListedPage[];
}

/** Everything the handreiking names, by name, with where. Fails for what no page names. */
export async function getLiterature(): Promise<LiteratureEntry[]> {
  const [entries, written] = await Promise.all([getCollection('literature'), getEveryPageOf('handreiking')]);
  return entries
    .map((entry) => {
      const pages = written.filter(({ entry: page }) =>
        entry.data.named.some((named) => page.body?.includes(named)),
      );
      if (pages.length === 0)
        throw new Error(
          `src/content/literature.yaml: “${entry.data.named.join('” of “')}” staat op geen pagina van de handreiking. Haal de rij weg of verbeter "named".`,
        );
      return { entry, pages };
    })
    .sort((a, b) => (a.entry.data.named[0] ?? '').localeCompare(b.entry.data.named[0] ?? '', 'nl'));
}
