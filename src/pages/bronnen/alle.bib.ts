import { sourceToBibtex } from '@/exchange/source-reference.ts';
import { getSourceReferences } from '@/queries/references.ts';

/** Every source of the site, in BibTeX, to take into a reference manager at once. */
export const GET = async () =>
  new Response((await getSourceReferences()).map(sourceToBibtex).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
