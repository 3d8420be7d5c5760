import type { Exercise } from '@/schemas/exercise.ts';

/** What is told of an exercise besides its dose. */
export type ExerciseText = Pick<Exercise, 'startPosition' | 'steps' | 'tips' | 'alternative'>;

/** The rules of the exercises, as they stand on this page and on its sheet. */
export interface SafetyBrief {
  pause: string;
  stop: string;
  call: string;
}
