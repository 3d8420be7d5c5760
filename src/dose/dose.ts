import {
  type BandColour,
  type DoseNumber,
  type DoseSide,
  doseLimits,
  type Period,
  periods,
} from '@/vocabulary/dose.ts';
import type { AmputationLevel } from '@/vocabulary/exercise.ts';

/** How often an exercise is done. */
export interface Often {
  times: number;
  per: Period;
}

/** How much of an exercise, and how often. What is not there is left open: nobody said it. */
export interface Dose {
  repetitions?: number | undefined;
  sets?: number | undefined;
  holdSeconds?: number | undefined;
  restSeconds?: number | undefined;
  minutes?: number | undefined;
  often?: Often | undefined;
}

/** One exercise of a patient's own programme. */
export interface DosedExercise {
  /** Id of the exercise. */
  exercise: string;
  /** Undefined when it could not be read; then nothing is said about it. */
  dose: Dose | undefined;
  /** What the amputation is: it says which drawing fits. */
  level?: AmputationLevel | undefined;
  side?: DoseSide | undefined;
  band?: BandColour | undefined;
  /** What the therapist adds; may be empty. */
  remark: string;
}

/** Most exercises in one programme. */
export const mostExercises = 12;

export const doseNumbers = Object.keys(doseLimits) as DoseNumber[];

/** Whether a number can be meant. */
export const isPossible = (name: DoseNumber, value: number): boolean =>
  Number.isInteger(value) && value >= doseLimits[name].least && value <= doseLimits[name].most;

export const isPossibleOften = ({ times, per }: Often): boolean =>
  Number.isInteger(times) && times >= 1 && times <= periods[per].most;

/** The numbers that belong to an exercise: lying still takes minutes, all others are counted. */
export const numbersFor = (isLying: boolean): readonly DoseNumber[] =>
  doseNumbers.filter((name) => (name === 'minutes') === isLying);

/** Whether a dose has only possible numbers, of this kind of exercise. */
export const isDose = (dose: Dose, isLying: boolean): boolean =>
  doseNumbers.every(
    (name) =>
      dose[name] === undefined || (numbersFor(isLying).includes(name) && isPossible(name, dose[name])),
  ) &&
  (dose.often === undefined || isPossibleOften(dose.often));

/** Whether two doses ask the same. One series and none named are the same. */
export const isSameDose = (one: Dose, other: Dose): boolean =>
  doseNumbers.every((name) => (one[name] ?? open(name)) === (other[name] ?? open(name))) &&
  one.often?.times === other.often?.times &&
  one.often?.per === other.often?.per;

const open = (name: DoseNumber) => (name === 'sets' ? 1 : undefined);

/** Whether a session can go by this dose: it must be known when the exercise is done. */
export const canBeTimed = ({ dose }: DosedExercise, isLying: boolean): boolean =>
  (isLying ? dose?.minutes : dose?.repetitions) !== undefined;
