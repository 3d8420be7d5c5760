import { ChosenExercises } from '@/components/referral-card/ChosenExercises.tsx';
import chooseStyles from '@/components/referral-card/choose-exercises.css?url&no-inline';
import { ExerciseList } from '@/components/referral-card/ExerciseList.tsx';
import { loadStyles } from '@/device/styles.ts';

const parts = { ChosenExercises, ExerciseList };

/** What comes with the first exercise. */
export type ExerciseParts = typeof parts;

/** Choosing exercises and their doses, with its styles. Who gives pages only needs none of it. */
export async function openExercises(): Promise<ExerciseParts> {
  await loadStyles([chooseStyles]);
  return parts;
}
