import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import type { DosedExercise } from '@/dose/dose.ts';

/** What is known of exercises in one session before their programmes are fetched: how long it lasts. */

/** Time to lie or sit otherwise between two exercises; less where one stays as one is. In seconds. */
export const changeOver = { other: 30, same: 15 } as const;

/** A session longer than this is a mistake, or too much for one go. In seconds. */
export const longestSeries = 60 * 60;

/** Time to say what an exercise is, about. In seconds. */
const saying = 10;

/** Seconds that one exercise takes, about; 0 where nobody said how much. */
export function lengthOf(
  { dose, side }: DosedExercise,
  { repetitionSeconds = 0 }: Pick<ProgrammeName, 'repetitionSeconds'>,
): number {
  if (!dose) return 0;
  const { repetitions = 0, sets = 1, holdSeconds = 0, restSeconds = 0, minutes = 0 } = dose;
  const counted = sets * repetitions * (repetitionSeconds + holdSeconds) + (sets - 1) * restSeconds;
  const once = saying + minutes * 60 + counted;
  return side === 'beide' ? 2 * once + changeOver.other : once;
}

/** Seconds that exercises take in one session, about. */
export const seriesLength = (
  exercises: readonly DosedExercise[],
  programmes: readonly Pick<ProgrammeName, 'id' | 'repetitionSeconds'>[],
): number =>
  exercises.reduce((sum, exercise) => {
    const programme = programmes.find(({ id }) => id === exercise.exercise);
    return sum + lengthOf(exercise, programme ?? {});
  }, 0) +
  Math.max(0, exercises.length - 1) * changeOver.other;
