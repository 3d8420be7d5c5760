import { getCollection } from 'astro:content';
import { Feed } from 'feed';
import { isShown } from '@/clinic.ts';
import { escapeHtml } from '@/exchange/html.ts';
import { comparisonsOf, newestFirst } from '@/queries/editions.ts';
import type { Publication } from '@/schemas/publication.ts';
import { siteName, siteUrl } from '@/site.ts';
import { makersName } from '@/site-name.ts';

/** The feed of new editions (Atom, RFC 4287): one entry per frozen edition, newest first. */
export async function GET() {
  const [editions, publications] = await Promise.all([
    getCollection('editions', ({ data }) => isShown(data.publication.id)),
    getCollection('publications'),
  ]);
  const publicationOf = new Map(publications.map(({ id, data }): [string, Publication] => [id, data]));
  const newest = newestFirst(editions);
  const feed = new Feed({
    title: `Nieuwe edities van ${siteName}`,
    id: `${siteUrl}/edities/nieuw.xml`,
    link: `${siteUrl}/over/edities/`,
    feedLinks: { atom: `${siteUrl}/edities/nieuw.xml` },
    language: 'nl',
    copyright: 'CC BY 4.0',
    author: { name: makersName },
    ...(newest[0] && { updated: newest[0].data.date }),
  });
  for (const { data } of newest) {
    const publication = publicationOf.get(data.publication.id);
    const change = publication?.changes.find(({ edition }) => edition === data.edition);
    const address = `${siteUrl}/edities/${data.publication.id}/${data.edition}/`;
    const own = newest.filter((edition) => edition.data.publication.id === data.publication.id);
    const comparison = comparisonsOf(own.map((edition) => edition.data)).find(
      ({ to }) => to === data.edition,
    );
    const changes = comparison && `${siteUrl}/over/edities/${data.publication.id}/${comparison.slug}/`;
    feed.addItem({
      title: `${publication?.title ?? data.publication.id}, editie ${data.edition}`,
      id: address,
      link: address,
      date: data.date,
      description: change?.text ?? '',
      ...(changes && {
        content: `<p>${escapeHtml(change?.text ?? '')}</p><p><a href="${changes}">Wat er woord voor woord veranderde</a></p>`,
      }),
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml' } });
}
