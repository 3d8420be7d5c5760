import { getCollection } from 'astro:content';
import type { SourceChoices } from '@/components/catalogue/source-choices.ts';
import { sourceKindHeadings } from '@/components/catalogue/source-kinds.ts';
import { getTopicsOfSources } from '@/queries/references.ts';
import { sourceLanguages } from '@/schemas/source.ts';

/** What the sources can be chosen by; fetched when somebody wants to choose. */
export const GET = async () => {
  const sources = (await getCollection('sources')).sort((a, b) => a.id.localeCompare(b.id));
  const topics = await getTopicsOfSources();
  const publications = [...new Map([...topics.values()].flatMap((used) => [...used]))].sort(([, a], [, b]) =>
    a.localeCompare(b, 'nl'),
  );
  const choices: SourceChoices = {
    choices: [
      {
        name: 'soort',
        label: 'Soort',
        options: Object.entries(sourceKindHeadings).filter(([kind]) =>
          sources.some(({ data }) => data.kind === kind),
        ),
      },
      { name: 'bij', label: 'Gebruikt bij', options: publications },
      {
        name: 'taal',
        label: 'Taal',
        options: Object.entries(sourceLanguages).filter(([language]) =>
          sources.some(({ data }) => data.language === language),
        ),
      },
    ],
    sources: sources.map(({ id, data }) => ({
      id,
      soort: data.kind,
      taal: data.language,
      bij: [...(topics.get(id)?.keys() ?? [])].join(' '),
    })),
  };
  return new Response(JSON.stringify(choices), { headers: { 'content-type': 'application/json' } });
};
