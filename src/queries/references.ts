import { getCollection, getEntry } from 'astro:content';
import type { SourceReference } from '@/exchange/source-reference.ts';
import { getLiterature } from '@/queries/literature.ts';
import type { Source } from '@/schemas/source.ts';
import { makersName } from '@/site-name.ts';

const kinds = {
  handleiding: 'rapport',
  handreiking: 'rapport',
  brochure: 'rapport',
  artikel: 'artikel',
  onderzoek: 'artikel',
  overzicht: 'artikel',
  richtlijn: 'rapport',
  wet: 'rapport',
  boek: 'boek',
  film: 'film',
  website: 'website',
} as const satisfies Record<Source['kind'], SourceReference['kind']>;

const ofSource = (id: string, source: Source): SourceReference => {
  const { kind, authors, year, title, container, url, language, read, note } = source;
  return {
    id,
    kind: kinds[kind],
    authors,
    title,
    language,
    note: [`${makersName} las hiervan: ${read}.`, note].filter(Boolean).join(' '),
    ...(year !== undefined && { year }),
    ...(container && { container }),
    ...(url && { url }),
  };
};

/**
 * What each source is used for: by its id the publications that cite it, with the first words of their title. Cards of
 * things count for the publication they belong to.
 */
export async function getTopicsOfSources(): Promise<Map<string, Map<string, string>>> {
  const [publications, pages, exercises, instruments, metaphors] = await Promise.all([
    getCollection('publications'),
    getCollection('docs'),
    getCollection('exercises'),
    getCollection('instruments'),
    getCollection('metaphors'),
  ]);
  const names = new Map(publications.map(({ id, data }) => [id, data.title.split(':')[0] ?? data.title]));
  const topics = new Map<string, Map<string, string>>();
  const add = (sources: readonly { id: string }[] | undefined, publication: string) => {
    for (const { id } of sources ?? []) {
      const used = topics.get(id) ?? new Map<string, string>();
      topics.set(id, used.set(publication, names.get(publication) ?? publication));
    }
  };
  for (const { data } of pages) add(data.sources, data.publication.id);
  for (const { data } of exercises) add(data.sources, 'oefeningen-beenamputatie');
  for (const { data } of instruments) add(data.sources, 'handreiking');
  for (const { data } of metaphors) add(data.sources, 'metaforen');
  return topics;
}

/** What kind of source each is, in a word for the reader, by its id. */
export async function getKindsOfSources(): Promise<(id: string) => string> {
  const kinds: Map<string, string> = new Map(
    (await getCollection('sources')).map(({ id, data }) => [id, data.kind]),
  );
  return (id) => kinds.get(id) ?? '';
}

/** Every source of the site, by id. */
export const getSourceReferences = async (): Promise<SourceReference[]> =>
  (await getCollection('sources'))
    .map(({ id, data }) => ofSource(id, data))
    .sort((a, b) => a.id.localeCompare(b.id, 'nl'));

/** What we know of the publications that the handreiking names: not those of which it gives only name and year. */
export async function getLiteratureReferences(): Promise<SourceReference[]> {
  const references = await Promise.all(
    (await getLiterature()).map(async ({ entry: { id, data } }): Promise<SourceReference[]> => {
      const { study, source } = data;
      const known = source && (await getEntry('sources', source.id));
      if (known) return [ofSource(known.id, known.data)];
      if (!study) return [];
      const { kind, authors, year, title, container, doi, url, language, read, note } = study;
      const told = `In de handreiking: ${data.named.join(' of ')}. Door ${makersName} gezocht; gelezen: ${read}.`;
      return [
        {
          id,
          kind: kinds[kind],
          authors,
          year,
          title,
          container,
          language,
          note: [told, note].filter(Boolean).join(' '),
          ...(doi && { doi }),
          ...(url && { url }),
        },
      ];
    }),
  );
  return references.flat();
}
