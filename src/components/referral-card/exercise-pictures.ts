import { fetchFile } from '@/device/fetch-file.ts';
import type { DoseSide } from '@/vocabulary/dose.ts';
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

const fetchPictures = (exercise: string): Promise<ExercisePictures> =>
  fetchFile(`/mijn-oefeningen/tekening/${exercise}.json`, (response) => response.json());

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

/** How an exercise is drawn for one person. */
export interface DrawnFor {
  /** Left out, or where there is no drawing of it, the first there is. */
  level?: AmputationLevel | undefined;
  /** It is drawn for the left; for “rechts” it is mirrored. */
  side?: DoseSide | undefined;
  /** All its panels; left out, the first: it is small. */
  isWhole?: boolean | undefined;
}

/**
 * The drawing of an exercise as an `<svg>`; empty where there is none. Words beside it say the same: it is decoration.
 * Made of our own drawings alone.
 */
export function drawingOf(pictures: ExercisePictures, { level, side, isWhole }: DrawnFor): string {
  const picture = (level && pictures[level]) ?? Object.values(pictures)[0];
  if (!picture) return '';
  const [width, height] = isWhole ? [picture.width, picture.height] : picture.panel;
  const mirrored = side === 'rechts' ? ' mirrored' : '';
  // The inner frame keeps other panels out.
  return `<svg class="thumbnail person-${picture.person}${mirrored}" viewBox="0 0 ${width} ${height}" stroke-width="${picture.lineWidth}" aria-hidden="true"><svg width="${width}" height="${height}">${picture.svg}</svg></svg>`;
}
