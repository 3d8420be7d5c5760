import { reference } from 'astro:content';
import { fileNamed } from '@/schemas/file-named.ts';

/**
 * A reference to an entry that must exist, by its file name without ".yaml". A wrong name stops the build with
 * the file and the field it stands in; Astro's own reference() only notices when the entry is used.
 */
export const existing = <
  Collection extends
    | 'constructs'
    | 'exercises'
    | 'instruments'
    | 'interventions'
    | 'movements'
    | 'publications'
    | 'sources'
    | 'worksheets',
>(
  collection: Collection,
) => fileNamed(collection).pipe(reference(collection));
