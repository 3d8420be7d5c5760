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
