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
  title: z.string().min(3).describe('De korte naam van de oefening, in gewone woorden.'),
  /** One sentence: what the exercise does. */
  description: z.string().min(20).max(180).describe('Eén zin: wat doet deze oefening?'),
  group: z.enum(keysOf(exerciseGroups)).describe('Waar de oefening voor is.'),
  /** Levels the exercise is for. */
  levels: z
    .array(z.enum(keysOf(amputationLevels)))
    .min(1)
    .describe('Bij welke amputatie de oefening past.'),
  /** Place in its group in the source, from 1. */
  order: z.number().int().positive().describe('De plaats in de groep, zoals in de bron. Begin bij 1.'),
  /** What it trains, in plain words. */
  trains: z.string().min(5).describe('Wat de oefening traint, in gewone woorden.'),
  material: z
    .array(z.enum(keysOf(materials)))
    .min(1)
    .describe('Wat de patiënt nodig heeft naast een bed of een mat.'),
  /** How to lie or sit before the first step. */
  startPosition: z.string().min(5).describe('Hoe iemand ligt of zit voor de eerste stap.'),
  /** What to do, one action a step, with the places where the numbers of the dose come. */
  steps: z
    .array(step)
    .min(1)
    .describe(
      'Wat iemand doet, elke stap één ding. Schrijf geen getal maar de plek ervan: `Doe dit {herhalingen}.`',
    ),
  /** Remarks that help, for instance how to stretch more. */
  tips: z.array(z.string().min(5)).default([]).describe('Wat helpt, zoals hoe iemand meer rek voelt.'),
  /** What another source says of the dose; not shown beside a therapist's own. */
  otherDose: z
    .string()
    .min(10)
    .optional()
    .describe(
      'Wat een andere bron over het aantal zegt. Dit staat nooit naast het aantal van een therapeut.',
    ),
  /** Number of repetitions; left out for lying still. */
  repetitions: doseNumber('repetitions').describe('Hoe vaak achter elkaar. Laat dit weg bij stil liggen.'),
  /** Number of series; left out when the source names none. */
  sets: doseNumber('sets').describe('Het aantal series, als de bron dat noemt.'),
  /** Seconds to hold the end position. */
  holdSeconds: doseNumber('holdSeconds').describe('Hoeveel seconden iemand de laatste stand vasthoudt.'),
  /** Seconds of rest between series. */
  restSeconds: doseNumber('restSeconds').describe('Hoeveel seconden rust tussen de series.'),
  /** Minutes the exercise takes when it is lying still. */
  minutes: doseNumber('minutes').describe('Hoeveel minuten iemand stil ligt. Alleen dan.'),
  /** How often, in plain words. */
  frequency: z.string().min(5).describe('Hoe vaak per dag of week, in gewone woorden.'),
  /** How often, in numbers; left out when the source leaves it open. */
  often: z
    .strictObject({
      times: z.number().int().positive().describe('Het aantal keer.'),
      per: z.enum(keysOf(periods)).describe('Per dag of per week.'),
    })
    .optional()
    .describe('Hetzelfde in getallen. Laat dit weg als de bron het openlaat.'),
  /** Another position when this one does not work, with its source's short name. */
  alternative: z
    .string()
    .min(10)
    .optional()
    .describe('Een andere houding als deze niet lukt, met de korte naam van de bron.'),
  /** The exercise that this is another form of: the search shows them as one result. */
  variantOf: existing('exercises')
    .optional()
    .describe(
      'De oefening waar dit een andere vorm van is: een bestandsnaam uit `src/content/exercises`. Het zoeken laat ze samen zien.',
    ),
  /** How one lies or sits while doing it, to choose by. */
  position: z.enum(keysOf(positions)).describe('Hoe iemand ligt of zit, om op te kiezen.'),
  /** Its drawing: a file name in src/content/movements. */
  movement: existing('movements').describe(
    'De tekening: een bestandsnaam uit `src/content/movements`, zonder `.yaml`.',
  ),
  /** What the exercise and its remarks rest on. */
  sources: z
    .array(existing('sources'))
    .min(1)
    .describe('Waar de oefening op rust: bestandsnamen uit `src/content/sources`, zonder `.yaml`.'),
});

export type Exercise = z.infer<typeof exerciseSchema>;
