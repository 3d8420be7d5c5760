import { z } from 'astro/zod';
import { day } from '@/schemas/day.ts';
import { existing } from '@/schemas/existing.ts';
import { withSiteName } from '@/site.ts';
import { audiences } from '@/vocabulary/audiences.ts';

const editionWords = 'Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".';
/** The number of an edition: "year.number". */
export const edition = z.string({ error: editionWords }).regex(/^\d{4}\.\d+$/, editionWords);

/** Whether a care professional has judged the text. A reviewed text names who and when. */
const review = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not-reviewed') }),
  z.strictObject({
    state: z.literal('reviewed'),
    /** Name and profession of the reviewer, as on the page. */
    by: z.string().min(3),
    date: day,
  }),
]);

/** One publication: the unit a clinic refers to. Its pages take edition, date, review and sources from here. */
export const publicationSchema = z.strictObject({
  /** Title as in a reference list; "{site}" is the name of the site. */
  title: z.string().min(3).transform(withSiteName),
  /** For whom the publication is written. Decides the tone and the readability bar. */
  audience: z.enum(audiences),
  /**
   * Number of the edition that the text is now. A number that is not laid down yet is in preparation: the pages say so,
   * and many changes become one edition.
   */
  edition,
  /** Date of this edition; in preparation the day on which its text last changed. */
  date: day,
  /** False for what only says how this site works: no editions of it are laid down. */
  hasEditions: z.boolean().default(true),
  review,
  /** Date before which the text is checked again. */
  nextReview: day,
  /** Sources the whole publication rests on. */
  sources: z.array(existing('sources')).min(1, 'Noem minstens één bron uit src/content/sources.'),
  /** What changed per edition, newest first, in plain words. */
  changes: z
    .array(z.strictObject({ edition, date: day, text: z.string().min(10) }))
    .min(1, 'Schrijf op wat er in deze editie veranderde.'),
});

export type Publication = z.infer<typeof publicationSchema>;
