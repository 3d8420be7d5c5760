import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { sourceKinds } from '@/schemas/source.ts';

/** A study as it was found and read. Nothing in it comes from memory. */
const study = z.strictObject({
  kind: z.enum(keysOf(sourceKinds)),
  /** Authors as in a reference list: "Vlaeyen JWS, Linton SJ"; "e.a." where we saw no more. */
  authors: z.string().min(2),
  year: z.number().int().min(1900).max(2100),
  title: z.string().min(2),
  /** Journal with volume and pages. */
  container: z.string().min(2),
  /** As it was seen, without https://doi.org/ in front. */
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Schrijf de DOI zonder adres ervoor: hij begint met "10.".')
    .optional(),
  /** Where it was found, when no DOI was seen. */
  url: z.url('Schrijf het hele adres, met https:// ervoor.').optional(),
  /** BCP 47 language. */
  language: z.enum(['nl', 'en']),
  /** How much of it we read: the summary, or only that it is named in a list. */
  read: z.enum(['samenvatting', 'alleen de vermelding']),
  /** What the reader must know of it, for instance that the summary says nothing of the claim. */
  note: z.string().min(10).optional(),
});

/**
 * A name with a year in the handreiking, which has no list of literature. Either the study that we looked for and found,
 * or one of our own sources, or neither: then the handreiking gives only name and year.
 */
export const literatureSchema = z
  .strictObject({
    /** Unique name of the row, and its anchor: "vlaeyen-linton-2000". */
    id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.'),
    /** How the text names it, letter for letter: "Vlaeyen & Linton, 2000". */
    named: z.array(z.string().min(4)).min(1, 'Schrijf bij "named" hoe de tekst de bron noemt.'),
    /** The study, when we found it. */
    study: study.optional(),
    /** One of our sources: a book or guideline that the handreiking names elsewhere in full. */
    source: existing('sources').optional(),
  })
  .refine(({ study: found, source }) => !(found && source), {
    error: 'Kies "study" of "source", niet allebei.',
  });

export type Literature = z.infer<typeof literatureSchema>;
