import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';
import { amputationLevels, exerciseGroups, materials } from '@/vocabulary/exercise.ts';

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
  /** What to do, one action a step. */
  steps: z.array(z.string().min(5)).min(1),
  /** Remarks that help, for instance how to stretch more. */
  tips: z.array(z.string().min(5)).default([]),
  /** Number of repetitions; left out for lying still. */
  repetitions: z.number().int().positive().optional(),
  /** Number of series; left out when the source names none. */
  sets: z.number().int().positive().optional(),
  /** Seconds to hold the end position. */
  holdSeconds: z.number().int().positive().optional(),
  /** Seconds of rest between series. */
  restSeconds: z.number().int().positive().optional(),
  /** Minutes the exercise takes when it is lying still. */
  minutes: z.number().int().positive().optional(),
  /** How often, in plain words. */
  frequency: z.string().min(5),
  /** Another position when this one does not work, with its source's short name. */
  alternative: z.string().min(10).optional(),
  /** Its drawing: a file name in src/content/movements. */
  movement: existing('movements'),
  /** What the exercise and its remarks rest on. */
  sources: z.array(existing('sources')).min(1),
});

export type Exercise = z.infer<typeof exerciseSchema>;
