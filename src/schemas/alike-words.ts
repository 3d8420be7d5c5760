import { z } from 'astro/zod';

/** Words that readers use for each other, so that the search finds one by the other. */
export const alikeWordsSchema = z.strictObject({
  /** Unique name of the row. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.'),
  words: z
    .array(z.string().regex(/^[^\sA-Z]+$/, 'Schrijf losse woorden met kleine letters.'))
    .min(2, 'Schrijf minstens twee woorden die hetzelfde betekenen.'),
});

export type AlikeWords = z.infer<typeof alikeWordsSchema>;
