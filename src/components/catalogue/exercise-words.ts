import type { Dose } from '@/dose/dose.ts';
import { doseLines, shortDose } from '@/dose/words.ts';
import type { Exercise } from '@/schemas/exercise.ts';
import { materials } from '@/vocabulary/exercise.ts';

/** The dose of an exercise as short lines to read or to tick: what the source says, nothing computed. */
export const doseOf = (exercise: Pick<Exercise, keyof Dose | 'frequency'>): string[] =>
  doseLines(exercise, exercise.frequency);

/** The dose in one line, for a list to choose from; how often a week stands above the list and on the card. */
export const shortDoseOf = (exercise: Pick<Exercise, keyof Dose | 'frequency'>): string =>
  [shortDose(exercise), exercise.minutes && exercise.frequency].filter(Boolean).join(', ');

/** What a patient needs, in words: "niets", "een rolletje", "niets, of als u wilt een rolletje". */
export function materialText(material: Exercise['material']): string {
  const things = material.filter((thing) => thing !== 'geen').map((thing) => materials[thing]);
  if (things.length === 0) return materials.geen;
  const list = things.join(' en ');
  return material.includes('geen') ? `${materials.geen}, of als u wilt ${list}` : list;
}
