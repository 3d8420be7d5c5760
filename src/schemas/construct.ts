import { z } from 'astro/zod';

/** One thing that instruments measure, to choose and to search by. The file name is what instruments call it. */
export const constructSchema = z.strictObject({
  /** As it stands in a table, with small letters. */
  name: z.string().min(4),
  /** Other words for it, Dutch and English: an instrument is found by them. */
  synonyms: z
    .array(z.string().min(4), {
      error: 'Noem minstens één ander woord waarmee mensen dit zoeken, Nederlands of Engels.',
    })
    .min(1, 'Noem minstens één ander woord waarmee mensen dit zoeken, Nederlands of Engels.'),
});

export type Construct = z.infer<typeof constructSchema>;
