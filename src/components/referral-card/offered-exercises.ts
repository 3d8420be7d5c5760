import { isShown } from '@/clinic.ts';
import { exercisesOf } from '@/queries/exercises.ts';
import type { Exercise } from '@/schemas/exercise.ts';

/** What a practitioner finds an exercise by, beside what {@link KnownExercise} says. */
export type OfferedExercise = { id: string } & Pick<Exercise, 'position' | 'material' | 'trains'>;

/** The exercises to choose from, in the order of the source. Build only. */
export const offeredExercises = async (): Promise<OfferedExercise[]> =>
  (isShown('oefeningen-beenamputatie') ? await exercisesOf(undefined) : []).map(
    ({ id, data: { position, material, trains } }) => ({
      id,
      position,
      material,
      trains,
    }),
  );
