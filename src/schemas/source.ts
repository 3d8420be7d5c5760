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
  kind: z.enum(keysOf(sourceKinds)),
  /** Authors or publisher as in a reference list; "Onbekend" when the source names nobody. */
  authors: z.string().min(2),
  /** Short form for in the text, for instance "Griffin e.a. 2017". */
  short: z.string().min(2),
  /** Year of publication; left out when the source has no date. */
  year: z.number().int().min(1900).max(2100).optional(),
  title: z.string().min(2),
  /** Journal, book, or organisation with volume and pages. */
  container: z.string().optional(),
  /** Address of the source, outside this site. */
  url: z.url('Schrijf het hele adres, met https:// ervoor.').optional(),
  /** BCP 47 language of the source. */
  language: z.enum(keysOf(sourceLanguages)),
  /** How much of it we read: everything, the summary, or what another source says about it. */
  read: z.enum(['geheel', 'samenvatting', 'via een andere bron']),
  /** What it is good for, in one sentence, for the list of sources. */
  use: z.string().min(10).optional(),
  /** Remark for the reader, for instance on what is known to be wrong or missing. */
  note: z.string().optional(),
});

export type Source = z.infer<typeof sourceSchema>;
