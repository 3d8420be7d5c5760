import { sourceToBibtex } from '@/exchange/source-reference.ts';
import { getLiteratureReferences } from '@/queries/references.ts';

/** What is known of the publications that the handreiking names, in BibTeX, to take into a reference manager at once. */
export const GET = async () =>
  new Response((await getLiteratureReferences()).map(sourceToBibtex).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
