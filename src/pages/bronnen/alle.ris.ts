import { sourceToRis } from '@/exchange/source-reference.ts';
import { getSourceReferences } from '@/queries/references.ts';

/** Every source of the site, in RIS, to take into a reference manager at once. */
export const GET = async () =>
  new Response((await getSourceReferences()).map(sourceToRis).join(''), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
