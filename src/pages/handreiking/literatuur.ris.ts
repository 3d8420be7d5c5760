import { sourceToRis } from '@/exchange/source-reference.ts';
import { getLiteratureReferences } from '@/queries/references.ts';

/** What is known of the publications that the handreiking names, in RIS, to take into a reference manager at once. */
export const GET = async () =>
  new Response((await getLiteratureReferences()).map(sourceToRis).join(''), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
