import { reference } from 'astro:content';
import { existsSync } from 'node:fs';
import { z } from 'astro/zod';

/**
 * A reference to an entry that must exist, by its file name without ".yaml". A wrong name stops the build with
 * the file and the field it stands in; Astro's own reference() only notices when the entry is used.
 */
export const existing = <Collection extends 'interventions' | 'publications' | 'sources'>(
  collection: Collection,
) =>
  z
    .string()
    .refine((id) => existsSync(`src/content/${collection}/${id}.yaml`), {
      error: ({ input }) =>
        `"${input}" bestaat niet. Maak src/content/${collection}/${input}.yaml of kies een naam die er is.`,
    })
    .pipe(reference(collection));
