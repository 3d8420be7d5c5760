import { z } from 'astro/zod';

/** One term of the glossary: /begrippen/#<file name>. */
export const termSchema = z.strictObject({
  term: z.string().min(2),
  abbreviation: z.string().optional(),
  /** Plain explanation for patients, B1, one to three short sentences. */
  plain: z.string().min(20),
  /** Professional definition. */
  professional: z.string().min(20),
  synonyms: z.array(z.string()).default([]),
  /** Words of other languages and of everyday, that readers type for it: found by, not shown. */
  searchWords: z.array(z.string().min(2)).default([]),
  /** What people type when they mean it. */
  misspellings: z.array(z.string()).default([]),
  /** Address on this site that tells more. */
  more: z
    .string()
    .regex(/^\/.*\/$/, 'Schrijf een adres op deze site met een / aan beide kanten.')
    .optional(),
});

export type Term = z.infer<typeof termSchema>;
