import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { techniques } from '@/schemas/training.ts';

/** Maintaining factors and questions for help that chapter 5 of the handreiking names as a reason for a choice. */
export const maintainingFactors = {
  angst: 'Angst voor pijn en bewegen',
  klachtencontingent: 'Klachtencontingent functioneren: de klacht bepaalt wat iemand doet',
  'niet-accepteren': 'Niet kunnen accepteren, en het ontbreken van een levensinvulling',
  elke: 'Bij elke behandeling',
  slaap: 'Hulpvraag over slapen',
  arbeid: 'Hulpvraag over werk',
  balans: 'Verstoorde balans in dagelijkse activiteiten',
  opbouw: 'Laag of verstoord niveau van activiteiten',
  flexibiliteit: 'Vaste patronen in hoe iemand activiteiten uitvoert',
  waarden: 'Zoeken naar wat belangrijk is',
  veerkracht: 'Veerkracht vergroten',
} as const;

/** How strictly the handreiking advises against a combination, as a heading above the interventions. */
export const clashStrengths = {
  /** "Combineer het niet." */
  niet: 'Niet tegelijk met',
  /** "Let op", or advice to start with one of the two. */
  'let-op': 'Let op bij',
} as const;

/** One intervention of chapter 5: data for the guide; the text stands in its page. File name: short id. */
export const interventionSchema = z.strictObject({
  title: z.string().min(2),
  abbreviation: z.string().optional(),
  /** Page of the handreiking, for instance "5-1". */
  section: z
    .string()
    .regex(/^5-\d+$/, 'Schrijf het nummer van de paragraaf met een streepje, bijvoorbeeld "5-1".'),
  kind: z.enum(['basis', 'aanvullend']),
  /** True for interventions of occupational therapists only. */
  occupational: z.boolean(),
  /** Aim in one sentence. */
  aim: z.string().min(20),
  /** Factors that point to it. */
  factors: z.array(z.enum(keysOf(maintainingFactors))).min(1),
  /** For whom the handreiking means it, in one sentence. */
  forWhom: z.string().min(15),
  /** When another one fits better, each as a whole sentence; what must be so before stands under `conditions`. */
  notFor: z.array(z.string().min(20)).default([]),
  /** Its steps, a few words each: the text stands in its page. */
  steps: z.array(z.string().min(5)).min(1),
  /** What the source says of time; left out when it says nothing. */
  time: z.string().min(10).optional(),
  /** What the source says of its effect, its own words between quotation marks; left out when it says nothing. */
  evidence: z.string().min(20).optional(),
  /** Instruments that its section names: file names in src/content/instruments. */
  instruments: z.array(existing('instruments')).default([]),
  /** Techniques of the trainings that go with it, as in src/content/trainings.yaml. */
  techniques: z.array(z.enum(techniques)).default([]),
  /** What must be so before it is chosen, each as one or two whole sentences. */
  conditions: z.array(z.string().min(20)).default([]),
  /** Goes well with, and why: ids of interventions. */
  combineWith: z
    .array(z.strictObject({ with: existing('interventions'), why: z.string().min(10) }))
    .default([]),
  /** Clashes with, how strictly the handreiking says so, and why. */
  clashesWith: z
    .array(
      z.strictObject({
        with: existing('interventions'),
        strength: z.enum(keysOf(clashStrengths)),
        why: z.string().min(10),
      }),
    )
    .default([]),
});

export type Intervention = z.infer<typeof interventionSchema>;
