import type { Dose, DosedExercise, Often } from '@/dose/dose.ts';
import { type DosePlace, doseSides } from '@/vocabulary/dose.ts';

const seconds = (number: number) => (number === 1 ? '1 seconde' : `${number} seconden`);
const minutes = (number: number) => (number === 1 ? '1 minuut' : `${number} minuten`);
const series = (number: number) => (number === 1 ? '1 serie' : `${number} series`);

/** "3 keer per week". */
export const oftenText = ({ times, per }: Often): string => `${times} keer per ${per}`;

/**
 * A dose as short lines to read or to tick: what was said and nothing computed.
 *
 * @param frequency how often, in words
 */
export function doseLines(
  { repetitions, sets, holdSeconds, restSeconds, minutes: length }: Dose,
  frequency?: string,
): string[] {
  const lines = [
    length && `${minutes(length)} per keer`,
    repetitions && `${repetitions} keer herhalen`,
    holdSeconds && `${seconds(holdSeconds)} vasthouden`,
    sets && series(sets),
    restSeconds && `${seconds(restSeconds)} rust tussen de series`,
    frequency,
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}

/** The dose in one line, for a list to choose from: "3 series van 10 keer, 10 seconden vasthouden". */
export function shortDose({ repetitions, sets, holdSeconds, minutes: length }: Dose): string {
  const times = repetitions && (sets ? `${series(sets)} van ${repetitions} keer` : `${repetitions} keer`);
  return [length && minutes(length), times, holdSeconds && `${seconds(holdSeconds)} vasthouden`]
    .filter(Boolean)
    .join(', ');
}

/** Which limb and which band: "kant: links", "band: rood"; what nobody said is left out. */
export const sideAndBand = ({ side, band }: Pick<DosedExercise, 'side' | 'band'>): string[] =>
  [side && `kant: ${doseSides[side]}`, band && `band: ${band}`].filter((words) => words !== undefined);

/** What a sentence of a step may leave to the dose, with the words that take its place. */
const places: Readonly<Record<DosePlace, (dose: Dose) => string | 0 | undefined>> = {
  herhalingen: ({ repetitions }) => (repetitions ? `${repetitions} keer` : '… keer'),
  minuten: ({ minutes: length }) => (length ? minutes(length) : '… minuten'),
  vasthouden: ({ holdSeconds }) => holdSeconds && seconds(holdSeconds),
  series: ({ sets = 1 }) => (sets > 1 ? series(sets) : undefined),
  rust: ({ restSeconds, sets = 1 }) => (sets > 1 && restSeconds ? seconds(restSeconds) : undefined),
};

const placeIn = /\{([a-z]+)\}/g;
const sentences = /[^.!?]+[.!?]*\s*/g;

/**
 * The steps of an exercise with one dose in them. A sentence whose number nobody said is left out; what was said and
 * has no place in the steps gets a sentence of its own.
 */
export function stepsWith(steps: readonly string[], dose: Dose): string[] {
  const unless = (place: DosePlace, step: string) =>
    steps.some((one) => one.includes(`{${place}}`)) ? [] : [step];
  const count = steps.findIndex((step) => step.includes('{herhalingen}'));
  const movement = count < 0 ? steps : steps.slice(0, count);
  return [
    ...movement,
    ...unless('vasthouden', 'Houd op het verste punt {vasthouden} vast.'),
    ...steps.slice(movement.length),
    ...unless('series', 'Rust {rust}. Doe zo {series}.'),
  ].flatMap((step) => {
    const text = step.replace(sentences, (sentence) => filled(sentence, dose)).trim();
    return text ? [text] : [];
  });
}

/** Whether a step with its dose says nothing but what the lines of the dose say too: how often, and how many series. */
export const isOnlyDose = (step: string): boolean =>
  /^(Doe dit [^.]* keer\.|Rust [^.]*\. Doe zo [^.]*\.|Doe zo [^.]*\.)$/.test(step);

function filled(sentence: string, dose: Dose): string {
  let isOpen = false;
  const text = sentence.replace(placeIn, (_, name: DosePlace) => {
    const words = places[name](dose);
    isOpen ||= !words;
    return words || '';
  });
  return isOpen ? '' : text;
}
