import { z } from 'astro/zod';

/** What the collections need of "astro:content", which is there only while Astro runs. */
export { defineCollection } from 'astro/content/config';

/** A reference to an entry, as Astro keeps it. */
export const reference = (collection: string) => z.string().transform((id) => ({ id, collection }));
