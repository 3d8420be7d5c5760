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
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.')
    .describe('De naam van de rij. Geen twee rijen hebben dezelfde.'),
  /** Technique or theme as in the appendix, for instance "Graded Activity". */
  technique: z.enum(techniques).describe('De techniek of het thema, zoals in bijlage 1 van de handreiking.'),
  /** General behavioural technique, or occupational therapy. */
  kind: z.enum(['algemeen', 'ergotherapeutisch']).describe('Een algemene gedragstechniek, of ergotherapie.'),
  title: z.string().min(3).describe('De naam van de scholing, zoals de aanbieder die schrijft.'),
  provider: z.string().min(2).describe('Wie de scholing geeft.'),
  /** How it is given, when the source says so, for instance "e-learning". */
  form: z.string().optional().describe('Hoe de scholing wordt gegeven, als de bron dat zegt: `e-learning`.'),
  url: z.url().optional().describe('Het hele adres van de scholing, met `https://`.'),
  note: z.string().optional().describe('Een opmerking voor de lezer.'),
});

export type Training = z.infer<typeof trainingSchema>;

/** The address of one who gives trainings, which the appendix does not name. */
export const trainingProviderSchema = z.strictObject({
  /** Unique name of the row. */
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'Gebruik voor "id" kleine letters, cijfers en streepjes.')
    .describe('De naam van de rij. Geen twee rijen hebben dezelfde.'),
  name: z.string().min(2).describe('De aanbieder, geschreven zoals bij `provider` in `trainings.yaml`.'),
  url: z.url().describe('Het adres van de aanbieder, met `https://`. Alleen als u daar zelf keek.'),
});
