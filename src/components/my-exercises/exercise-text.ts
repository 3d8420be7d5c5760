import type { Exercise } from '@/schemas/exercise.ts';

/** What is told of an exercise besides its dose. */
export type ExerciseText = Pick<Exercise, 'startPosition' | 'steps' | 'tips' | 'alternative'>;
