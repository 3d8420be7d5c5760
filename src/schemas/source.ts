import { z } from 'astro/zod';
import { keysOf } from '@/schemas/keys-of.ts';

/** What kind of source it is; the reader sees the Dutch word. */
export const sourceKinds = {
  handleiding: 'handleiding',
  handreiking: 'handreiking',
  brochure: 'brochure',
  artikel: 'artikel',
  onderzoek: 'onderzoek',
  overzicht: 'overzicht van onderzoeken',
  richtlijn: 'richtlijn',
  wet: 'wet',
  boek: 'boek',
  film: 'film',
  website: 'website',
} as const;

/** Languages that a source can be in; the reader sees the Dutch word. */
export const sourceLanguages = { nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans' } as const;

/** One source: document, article, guideline or website that a page rests on. The file name is its id. */
export const sourceSchema = z.strictObject({
  kind: z.enum(keysOf(sourceKinds)).describe('Wat voor bron het is.'),
  /** Authors or publisher as in a reference list; "Onbekend" when the source names nobody. */
  authors: z
    .string()
    .min(2)
    .describe('De schrijvers of de uitgever. Noemt de bron niemand? Vul `Onbekend` in.'),
  /** Short form for in the text, for instance "Griffin e.a. 2017". */
  short: z.string().min(2).describe('De korte naam voor in de tekst: `Griffin e.a. 2017`.'),
  /** Year of publication; left out when the source has no date. */
  year: z
    .number()
    .int()
    .min(1900)
    .max(2100)
    .optional()
    .describe('Het jaar. Laat dit weg als de bron geen jaar heeft.'),
  title: z
    .string()
    .min(2)
    .describe(
      'De titel in de taal van de bron. Staat er een dubbele punt in? Zet de titel dan tussen rechte aanhalingstekens.',
    ),
  /** Journal, book, or organisation with volume and pages. */
  container: z
    .string()
    .optional()
    .describe('Het tijdschrift, het boek of de organisatie, met jaargang en bladzijden.'),
  /** Address of the source, outside this site. */
  url: z
    .url('Schrijf het hele adres, met https:// ervoor.')
    .optional()
    .describe('Het hele adres van de bron, met `https://`.'),
  /** BCP 47 language of the source. */
  language: z.enum(keysOf(sourceLanguages)).describe('De taal van de bron.'),
  /** How much of it we read: everything, the summary, or what another source says about it. */
  read: z
    .enum(['geheel', 'samenvatting', 'via een andere bron'])
    .describe('Hoeveel u ervan las. Wees eerlijk: de lezer ziet dit.'),
  /** What it is good for, in one sentence, for the list of sources. */
  use: z
    .string()
    .min(10)
    .optional()
    .describe('Waar de bron goed voor is, in één zin, voor de lijst met bronnen.'),
  /** Remark for the reader, for instance on what is known to be wrong or missing. */
  note: z.string().optional().describe('Een opmerking voor de lezer, zoals wat er niet klopt of ontbreekt.'),
});

export type Source = z.infer<typeof sourceSchema>;
