import { z } from 'astro/zod';

/** Techniques and themes of appendix 1, in its order. */
export const techniques = [
  'Graded Activity',
  'Graded Exposure',
  'ACT',
  'Pijneducatie',
  'ET en pijn',
  'Balans, Opbouw en veerkracht in Activiteiten',
  'Bekrachtigende benaderingswijzen',
  'Arbeid',
  'Slaap',
] as const;

/** One training from appendix 1 of the handreiking. */
export const trainingSchema = z.strictObject({
  /** Unique name of the row. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.'),
  /** Technique or theme as in the appendix, for instance "Graded Activity". */
  technique: z.enum(techniques),
  /** General behavioural technique, or occupational therapy. */
  kind: z.enum(['algemeen', 'ergotherapeutisch']),
  title: z.string().min(3),
  provider: z.string().min(2),
  /** How it is given, when the source says so, for instance "e-learning". */
  form: z.string().optional(),
  url: z.url().optional(),
  note: z.string().optional(),
});

export type Training = z.infer<typeof trainingSchema>;
