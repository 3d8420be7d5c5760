import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { doseLimits, dosePlaces, periods } from '@/vocabulary/dose.ts';
import { amputationLevels, exerciseGroups, materials, positions } from '@/vocabulary/exercise.ts';

/** A number of a dose, within what can be meant. */
const doseNumber = (name: keyof typeof doseLimits) =>
  z.number().int().min(doseLimits[name].least).max(doseLimits[name].most).optional();

const places = dosePlaces.map((place) => `{${place}}`);

/** One action. Its numbers come from the dose, so that a therapist's own dose can take their place. */
const step = z
  .string()
  .min(5)
  .refine((text) => !/\d/.test(text), {
    error: `Een getal in een stap komt uit de dosis. Zet op die plek ${places.join(', ')}.`,
  })
  .refine((text) => (text.match(/\{[^}]*\}?/g) ?? []).every((place) => places.includes(place)), {
    error: `Tussen accolades kan alleen ${places.join(', ')}.`,
  });

/** One exercise after a leg amputation. The file name is its address. */
export const exerciseSchema = z.strictObject({
  /** Short name, B1. */
  title: z.string().min(3),
  /** One sentence: what the exercise does. */
  description: z.string().min(20).max(180),
  group: z.enum(keysOf(exerciseGroups)),
  /** Levels the exercise is for. */
  levels: z.array(z.enum(keysOf(amputationLevels))).min(1),
  /** Place in its group in the source, from 1. */
  order: z.number().int().positive(),
  /** What it trains, in plain words. */
  trains: z.string().min(5),
  material: z.array(z.enum(keysOf(materials))).min(1),
  /** How to lie or sit before the first step. */
  startPosition: z.string().min(5),
  /** What to do, one action a step, with the places where the numbers of the dose come. */
  steps: z.array(step).min(1),
  /** Remarks that help, for instance how to stretch more. */
  tips: z.array(z.string().min(5)).default([]),
  /** What another source says of the dose; not shown beside a therapist's own. */
  otherDose: z.string().min(10).optional(),
  /** Number of repetitions; left out for lying still. */
  repetitions: doseNumber('repetitions'),
  /** Number of series; left out when the source names none. */
  sets: doseNumber('sets'),
  /** Seconds to hold the end position. */
  holdSeconds: doseNumber('holdSeconds'),
  /** Seconds of rest between series. */
  restSeconds: doseNumber('restSeconds'),
  /** Minutes the exercise takes when it is lying still. */
  minutes: doseNumber('minutes'),
  /** How often, in plain words. */
  frequency: z.string().min(5),
  /** How often, in numbers; left out when the source leaves it open. */
  often: z.strictObject({ times: z.number().int().positive(), per: z.enum(keysOf(periods)) }).optional(),
  /** Another position when this one does not work, with its source's short name. */
  alternative: z.string().min(10).optional(),
  /** The exercise that this is another form of: the search shows them as one result. */
  variantOf: existing('exercises').optional(),
  /** How one lies or sits while doing it, to choose by. */
  position: z.enum(keysOf(positions)),
  /** Its drawing: a file name in src/content/movements. */
  movement: existing('movements'),
  /** What the exercise and its remarks rest on. */
  sources: z.array(existing('sources')).min(1),
});

export type Exercise = z.infer<typeof exerciseSchema>;
