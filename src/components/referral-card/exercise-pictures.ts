import { folder } from '@/device/site-folder.ts';
import type { AmputationLevel } from '@/vocabulary/exercise.ts';

/** The drawing of an exercise, as the site gives it. */
export interface ExerciseDrawing {
  width: number;
  height: number;
  /** Width and height of its first panel, at the top left. */
  panel: readonly [number, number];
  /** Width of a line in drawing units. */
  lineWidth: number;
  /** Whose colours it has. */
  person: string;
  /** The inside of an `<svg>`. */
  svg: string;
}

/** The drawings of an exercise, by level of amputation. */
export type ExercisePictures = Partial<Record<AmputationLevel, ExerciseDrawing>>;

const known = new Map<string, Promise<ExercisePictures>>();

async function fetchPictures(exercise: string): Promise<ExercisePictures> {
  const response = await fetch(`${folder}/mijn-oefeningen/tekening/${exercise}.json`);
  if (!response.ok) throw new Error(`No drawing of ${exercise}.`);
  return response.json();
}

/** The drawings of an exercise, fetched once. Empty when they do not come; then they are asked for again next time. */
export function picturesOfExercise(exercise: string): Promise<ExercisePictures> {
  const coming =
    known.get(exercise) ??
    fetchPictures(exercise).catch(() => {
      known.delete(exercise);
      return {};
    });
  known.set(exercise, coming);
  return coming;
}
