import { getCollection } from 'astro:content';
import type { KnownPage, SearchKnowledge } from '@/components/search/search-knowledge.ts';
import { withCounts } from '@/queries/counts.ts';
import { getAllPages, getLeftOut, instrumentTitle } from '@/queries/pages.ts';
import type { Publication } from '@/schemas/publication.ts';

/** What the collections know about each address, for the search index; src/publishing/search-index.ts takes it away. */
export async function GET() {
  const publications = new Map(
    (await getCollection('publications')).map(({ id, data }): [string, Publication] => [id, data]),
  );
  const inPublication = (id: string) => {
    const publication = publications.get(id);
    if (!publication) throw new Error(`Publicatie "${id}" bestaat niet.`);
    return { publication: publication.title, reader: publication.audience };
  };
  const [constructs, exercises, instruments, metaphors, interventions, terms, alikeWords] = await Promise.all(
    [
      getCollection('constructs'),
      getCollection('exercises'),
      getCollection('instruments'),
      getCollection('metaphors'),
      getCollection('interventions'),
      getCollection('terms'),
      getCollection('alikeWords'),
    ],
  );
  // A page that repeats a whole publication would stand between the reader and the right page.
  // In reading order: a block that stands on many pages is found on the first.
  const written = (await getAllPages())
    .filter(({ entry: { data } }) => data.pagefind !== false && !data.wholePublication)
    .sort((a, b) => (a.entry.data.sidebar.order ?? 0) - (b.entry.data.sidebar.order ?? 0));

  const pages: KnownPage[] = [
    ...(await Promise.all(
      written.map(async ({ href, entry: { data } }) => {
        const { publication, reader } = inPublication(data.publication.id);
        return {
          path: href,
          title: data.title,
          description: await withCounts(data.description),
          publication,
          reader: data.audience ?? reader,
          kind: data.kind,
          ...(data.foundLast ? { last: true } : {}),
        };
      }),
    )),
    ...exercises.map(({ id, data }) => ({
      path: `/oefeningen/kaart/${id}/`,
      title: data.title,
      description: data.description,
      ...inPublication('oefeningen-beenamputatie'),
      kind: 'oefening' as const,
      ...(data.variantOf ? { variantOf: `/oefeningen/kaart/${data.variantOf.id}/` } : {}),
    })),
    ...instruments.map(({ id, data }) => ({
      path: `/meetinstrumenten/${id}/`,
      title: instrumentTitle(data),
      description: data.measures,
      ...inPublication('handreiking'),
      kind: 'instrument' as const,
    })),
    ...metaphors.map(({ id, data }) => ({
      path: `/metaforen/${id}/`,
      title: data.title,
      description: data.description,
      ...inPublication('metaforen'),
      kind: 'metafoor' as const,
    })),
  ];
  const namesOf = (path: string, anchor: string, ...names: (string | undefined)[]) => ({
    path,
    anchor,
    names: names.filter((name) => name !== undefined),
  });
  // What the glossary calls a construct is a name of its instruments too.
  const termNames = new Map(terms.map(({ data: { term, synonyms } }) => [term, synonyms]));
  const measured = new Map(
    constructs.map(({ id, data: { name, synonyms } }) => [
      id,
      [...new Set([name, ...synonyms, ...(termNames.get(name) ?? [])])],
    ]),
  );
  const wordsFor = ({ id }: { id: string }) => measured.get(id) ?? [];
  const leftOut = await getLeftOut();
  const isFound = ({ path }: { path: string }) => !leftOut.has(path);
  const knowledge: SearchKnowledge = {
    pages: pages.filter(isFound),
    names: [
      ...written.flatMap(({ href, entry: { data } }) => [
        namesOf(href, '', ...data.searchWords),
        ...Object.entries(data.sectionSearchWords).map(([anchor, words]) => namesOf(href, anchor, ...words)),
      ]),
      ...instruments.map(({ id, data: { abbreviation, name, dutchName, synonyms, ...data } }) =>
        namesOf(
          `/meetinstrumenten/${id}/`,
          '',
          abbreviation,
          name,
          dutchName,
          ...synonyms,
          ...[...data.constructs, ...data.namedFor].flatMap(wordsFor),
        ),
      ),
      ...interventions.map(({ data: { section, title, abbreviation } }) =>
        namesOf(`/handreiking/${section}/`, '', title, abbreviation),
      ),
      ...terms.flatMap(({ id, data: { term, abbreviation, synonyms, searchWords, more } }) => [
        namesOf('/begrippen/', id, term, abbreviation, ...synonyms, ...searchWords),
        ...(more ? [namesOf(more, '', term, abbreviation, ...synonyms, ...searchWords)] : []),
      ]),
    ].filter((entry) => entry.names.length > 0 && isFound(entry)),
    corrections: Object.fromEntries(
      terms.flatMap(({ data: { term, misspellings } }) => misspellings.map((wrong) => [wrong, term])),
    ),
    alike: alikeWords.map(({ data }) => data.words),
  };
  return Response.json(knowledge);
}
