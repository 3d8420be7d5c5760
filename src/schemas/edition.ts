import { z } from 'astro/zod';
import { day } from '@/schemas/day.ts';
import { existing } from '@/schemas/existing.ts';
import { edition } from '@/schemas/publication.ts';

/** A published edition, frozen. `npm run edition` writes these rows; nobody changes them by hand. */
export const editionSchema = z.strictObject({
  /** "<publication>-<edition>". */
  id: z.string(),
  publication: existing('publications'),
  edition,
  /** Date of the edition, as it says itself. */
  date: day,
  /** What was published, with the bytes it must keep having. */
  files: z
    .array(
      z.strictObject({
        /** Path below public/. */
        path: z.string(),
        /** Size in bytes. */
        bytes: z.number().int().positive(),
        /** SHA-256 of the bytes, in hexadecimal. */
        sha256: z.string().length(64),
      }),
    )
    .min(1),
  /** How many addresses the ledger had, and the SHA-256 of those lines: it only grows. */
  addresses: z.strictObject({ lines: z.number().int().nonnegative(), sha256: z.string().length(64) }),
});

export type Edition = z.infer<typeof editionSchema>;
