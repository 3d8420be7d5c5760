import { z } from 'astro/zod';

/** One term of the glossary: /begrippen/#<file name>. */
export const termSchema = z.strictObject({
  term: z.string().min(2).describe('Het begrip, zoals het in een zin staat.'),
  abbreviation: z.string().optional().describe('De afkorting.'),
  /** Plain explanation for patients, B1, one to three short sentences. */
  plain: z.string().min(20).describe('De uitleg voor patiënten: 1 tot 3 korte zinnen in gewone woorden.'),
  /** Professional definition. */
  professional: z.string().min(20).describe('De uitleg voor therapeuten en studenten.'),
  synonyms: z.array(z.string()).default([]).describe('Andere woorden voor hetzelfde. De lezer ziet ze.'),
  /** Words of other languages and of everyday, that readers type for it: found by, not shown. */
  searchWords: z
    .array(z.string().min(2))
    .default([])
    .describe('Woorden uit een andere taal of van alledag. Het zoeken kent ze, de lezer ziet ze niet.'),
  /** What people type when they mean it. */
  misspellings: z.array(z.string()).default([]).describe('Wat mensen typen als ze dit begrip bedoelen.'),
  /** Address on this site that tells more. */
  more: z
    .string()
    .regex(/^\/.*\/$/, 'Schrijf een adres op deze site met een / aan beide kanten.')
    .optional()
    .describe('Het adres van een pagina op deze site die er meer over zegt.'),
});

export type Term = z.infer<typeof termSchema>;
