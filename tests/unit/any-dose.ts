import fc from 'fast-check';
import { type Dose, type DosedExercise, mostExercises } from '@/dose/dose.ts';
import type { KnownExercises } from '@/dose/in-address.ts';
import { longestSentence, tidySentence } from '@/exchange/sentence.ts';
import { bandColours, type DoseNumber, type DoseSide, doseLimits, doseSides } from '@/vocabulary/dose.ts';

/** Exercises for tests: one lies still, the others are counted. */
export const knownExercises: KnownExercises = new Map(
  Array.from({ length: mostExercises + 3 }, (_, i) => [`oefening-${i}`, { isLying: i === 0 }] as const),
);

const number = (name: DoseNumber) =>
  fc.option(fc.integer({ min: doseLimits[name].least, max: doseLimits[name].most }), { nil: undefined });
const often = fc.option(
  fc.oneof(
    fc.record({ times: fc.integer({ min: 1, max: 10 }), per: fc.constant('dag' as const) }),
    fc.record({ times: fc.integer({ min: 1, max: 7 }), per: fc.constant('week' as const) }),
  ),
  { nil: undefined },
);
const lying: fc.Arbitrary<Dose> = fc.record({ minutes: number('minutes'), often });
const counted: fc.Arbitrary<Dose> = fc.record({
  repetitions: number('repetitions'),
  sets: number('sets'),
  holdSeconds: number('holdSeconds'),
  restSeconds: number('restSeconds'),
  often,
});

/** A programme as a therapist may make it. */
export const anyProgramme: fc.Arbitrary<DosedExercise[]> = fc
  .uniqueArray(fc.nat(knownExercises.size - 1), { maxLength: mostExercises })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((i) =>
        fc.record({
          exercise: fc.constant(`oefening-${i}`),
          dose: i === 0 ? lying : counted,
          level: fc.constantFrom(undefined, 'transtibiaal' as const, 'transfemoraal' as const),
          side: fc.option(fc.constantFrom(...(Object.keys(doseSides) as DoseSide[])), { nil: undefined }),
          band: fc.option(fc.constantFrom(...bandColours), { nil: undefined }),
          remark: fc
            .string({ unit: 'grapheme', maxLength: longestSentence })
            .map((text) => tidySentence(text)),
        }),
      ),
    ),
  );

/** Without what is undefined, to compare. */
export const written = (exercises: readonly DosedExercise[]): unknown =>
  JSON.parse(JSON.stringify(exercises));
