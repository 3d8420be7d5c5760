import { getCollection } from 'astro:content';
import { formatDay, isoDay } from '@/exchange/dates.ts';
import type { PublicationContent } from '@/publishing/freeze.ts';
import { withCounts } from '@/queries/counts.ts';
import { getEveryPageOf, getThingPages } from '@/queries/pages.ts';
import { reviewText, withEditions } from '@/queries/publication.ts';

/** What each publication says of itself and which pages it has, in reading order: what an edition is made from. */
export async function GET() {
  const [publications, things] = await Promise.all([getCollection('publications'), getThingPages()]);
  const contents = await Promise.all(
    publications.map(async (publication): Promise<PublicationContent> => {
      const { id, data } = publication;
      const current = await withEditions(publication);
      const pages = await getEveryPageOf(id);
      const whole = pages.find(({ entry }) => entry.data.wholePublication);
      const written = pages.filter((page) => page !== whole);
      return {
        id,
        title: data.title,
        audience: data.audience,
        edition: data.edition,
        laidDown: current.laidDown.map(({ edition }) => edition),
        date: isoDay(data.date),
        dateText: formatDay(data.date),
        review: reviewText(current, formatDay),
        nextReview: formatDay(data.nextReview),
        changes: data.changes.map(({ edition, date, text }) => ({ edition, date: formatDay(date), text })),
        ...(whole && { whole: whole.href }),
        pages: [
          ...(await Promise.all(
            written.map(async ({ href, entry }) => ({
              href,
              title: entry.data.title,
              description: await withCounts(entry.data.description),
              repeats: entry.data.repeats,
            })),
          )),
          ...things
            .filter(({ publication, repeats }) => publication === id && !repeats)
            .map(({ href, title, description }) => ({ href, title, description, repeats: false })),
        ],
      };
    }),
  );
  return Response.json(contents);
}
