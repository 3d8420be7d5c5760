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
  z.strictObject({
    state: z
      .literal('not-reviewed')
      .describe('Niet beoordeeld, of wel. Alleen bij `reviewed` schrijft u `by` en `date`.'),
  }),
  z.strictObject({
    state: z.literal('reviewed'),
    /** Name and profession of the reviewer, as on the page. */
    by: z.string().min(3).describe('De naam en het beroep van wie de tekst beoordeelde, zoals op de pagina.'),
    date: day.describe('De dag waarop die persoon de tekst beoordeelde.'),
  }),
]);

/** One publication: the unit a clinic refers to. Its pages take edition, date, review and sources from here. */
export const publicationSchema = z.strictObject({
  /** Title as in a reference list; "{site}" is the name of the site. */
  title: z
    .string()
    .min(3)
    .transform(withSiteName)
    .describe('De titel, zoals in een lijst met literatuur. Schrijf `{site}` voor de naam van de site.'),
  /** For whom the publication is written. Decides the tone and the readability bar. */
  audience: z
    .enum(audiences)
    .describe('Voor wie het stuk is. Dat bepaalt de toon en hoe makkelijk de tekst moet zijn.'),
  /**
   * Number of the edition that the text is now. A number that is not laid down yet is in preparation: the pages say so,
   * and many changes become one edition.
   */
  edition: edition.describe(
    'Het nummer van de tekst zoals die nu is. Is dat nummer nog niet vastgelegd, dan staat er “in voorbereiding”.',
  ),
  /** Date of this edition; in preparation the day on which its text last changed. */
  date: day.describe(
    'De dag van deze editie. In voorbereiding: de dag waarop de tekst het laatst veranderde.',
  ),
  /** False for what only says how this site works: no editions of it are laid down. */
  hasEditions: z
    .boolean()
    .default(true)
    .describe(
      '`false` voor een stuk dat alleen zegt hoe de site werkt: daar wordt geen editie van vastgelegd.',
    ),
  review: review.describe('Of een zorgverlener de tekst heeft beoordeeld.'),
  /** Date before which the text is checked again. */
  nextReview: day.describe('De dag waarvoor de tekst weer wordt bekeken.'),
  /** Sources the whole publication rests on. */
  sources: z
    .array(existing('sources'))
    .min(1, 'Noem minstens één bron uit src/content/sources.')
    .describe('De bronnen van het hele stuk: bestandsnamen uit `src/content/sources`, zonder `.yaml`.'),
  /** What changed per edition, newest first, in plain words. */
  changes: z
    .array(
      z.strictObject({
        edition: edition.describe('Het nummer van die editie.'),
        date: day.describe('De dag van die editie.'),
        text: z.string().min(10).describe('Wat er veranderde, in gewone woorden.'),
      }),
    )
    .min(1, 'Schrijf op wat er in deze editie veranderde.')
    .describe('Wat er per editie veranderde, de nieuwste bovenaan.'),
});

export type Publication = z.infer<typeof publicationSchema>;
