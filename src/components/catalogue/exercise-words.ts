import type { Exercise } from '@/schemas/exercise.ts';
import { materials } from '@/vocabulary/exercise.ts';

type Dose = Pick<Exercise, 'repetitions' | 'sets' | 'holdSeconds' | 'restSeconds' | 'minutes' | 'frequency'>;

/** The dose of an exercise as short lines to read or to tick: what the source says, nothing computed. */
export function doseOf({ repetitions, sets, holdSeconds, restSeconds, minutes, frequency }: Dose): string[] {
  const lines = [
    minutes && `${minutes} minuten per keer`,
    repetitions && `${repetitions} keer herhalen`,
    holdSeconds && `${holdSeconds} seconden vasthouden`,
    sets && `${sets} series`,
    restSeconds && `${restSeconds} seconden rust tussen de series`,
    frequency,
  ];
  return lines.filter((line): line is string => typeof line === 'string');
}

/** The dose in one line, for a list to choose from; how often a week stands above the list and on the card. */
export function shortDoseOf({ repetitions, sets, holdSeconds, minutes, frequency }: Dose): string {
  const times = repetitions && (sets ? `${sets} series van ${repetitions} keer` : `${repetitions} keer`);
  return [
    minutes && `${minutes} minuten`,
    times,
    holdSeconds && `${holdSeconds} seconden vasthouden`,
    minutes && frequency,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What a patient needs, in words: "niets", "een rolletje", "niets, of als u wilt een rolletje". */
export function materialText(material: Exercise['material']): string {
  const things = material.filter((thing) => thing !== 'geen').map((thing) => materials[thing]);
  if (things.length === 0) return materials.geen;
  const list = things.join(' en ');
  return material.includes('geen') ? `${materials.geen}, of als u wilt ${list}` : list;
}
