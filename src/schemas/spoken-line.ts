import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { tones } from '../vocabulary/tones.ts';
import { keysOf } from './keys-of.ts';

/** One line that a session speaks. */
export const spokenLineSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.')
    .describe('De naam van de zin. Geen twee zinnen hebben dezelfde.'),
  /** Its recording, a file in public/stem. */
  file: z
    .string()
    .refine((file) => existsSync(`public/stem/${file}`), {
      error: ({ input }) =>
        `De opname public/stem/${input} bestaat niet. Zet hem daar, of maak hem met "node scripts/make-clips.ts".`,
    })
    .describe('De opname: een bestand in `public/stem`.'),
  /** What is shown, and said unless "say" differs. */
  text: z.string().min(1).describe('Wat op het scherm staat, en wordt gezegd als `say` er niet is.'),
  /** What is said, where that is written differently from what is shown. */
  say: z
    .string()
    .optional()
    .describe('Wat wordt gezegd, als u dat anders schrijft dan het op het scherm staat.'),
  /** Time kept free for it in a session. The recording may not last longer. */
  seconds: z
    .number()
    .positive()
    .max(15)
    .describe('Hoeveel seconden de sessie ervoor vrijhoudt. De opname duurt niet langer.'),
  /** The tone for who hears only tones. */
  tone: z.enum(keysOf(tones)).describe('De toon voor wie alleen tonen hoort.'),
});

export type SpokenLine = z.infer<typeof spokenLineSchema>;
