import { getEntry } from 'astro:content';
import { askedFor, factsOf, studyText } from '@/components/catalogue/instrument-facts.ts';
import { getConstructNames, getInstruments } from '@/components/catalogue/instruments.ts';
import type { KnownFacts } from '@/components/catalogue/side-by-side.ts';
import { isoDay } from '@/exchange/dates.ts';
import { instrumentTitle } from '@/queries/pages.ts';
import { editionText, withEditions } from '@/queries/publication.ts';
import { siteUrl } from '@/site.ts';
import { makersName } from '@/site-name.ts';

/** The facts of every instrument, to compare and to save them: loaded when somebody asks for it. */
export async function GET() {
  const entry = await getEntry('publications', 'handreiking');
  if (!entry) throw new Error('src/content/publications/handreiking.yaml ontbreekt.');
  const publication = await withEditions(entry);
  const names = await getConstructNames();
  const instruments = (await getInstruments()).map(({ id, data }) => ({
    id,
    data,
    facts: factsOf(data, names),
  }));
  const known: KnownFacts = {
    names: [...new Set(instruments.flatMap(({ facts }) => facts.map(({ name }) => name)))],
    asked: askedFor,
    things: instruments.map(({ id, data, facts }) => {
      const title = instrumentTitle(data);
      const path = `/meetinstrumenten/${id}/`;
      return {
        id,
        title,
        path,
        values: Object.fromEntries(facts.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
        reference: {
          id: `wegwijs-bij-pijn-meetinstrumenten-${id}`,
          author: makersName,
          title,
          container: publication.title,
          edition: editionText(publication),
          published: isoDay(publication.date),
          publisher: makersName,
          url: siteUrl + path,
          note: studyText(data),
          language: 'nl',
        },
      };
    }),
  };
  return Response.json(known);
}
