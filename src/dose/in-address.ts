import { type Dose, type DosedExercise, isDose, mostExercises, type Often } from '@/dose/dose.ts';
import { sentenceFrom, sentenceInAddress } from '@/exchange/sentence.ts';
import { bandColours, type DoseNumber, type DoseSide, doseSides, type Period } from '@/vocabulary/dose.ts';
import { amputationLevels } from '@/vocabulary/exercise.ts';

/**
 * A patient's programme in an address: `knie-strekken.h10.v5.2d.links,knie-buigen.h8.s2.r30.3w.zRustig_aan,x1k2j3h4`.
 * An exercise stands there by its id, then what is said of it, each behind a dot. The last part proves the rest (see
 * {@link proofOf}): a number that changed on the way would be another dose. Only letters, digits and - . _ ~ , occur.
 * Add a letter, never change one: these stand on paper.
 */

/** The letter before each number. */
const letters: Readonly<Record<DoseNumber, string>> = {
  repetitions: 'h',
  sets: 's',
  holdSeconds: 'v',
  restSeconds: 'r',
  minutes: 'm',
};
const periodLetters: Readonly<Record<Period, string>> = { dag: 'd', week: 'w' };
const remarkLetter = 'z';
const proofLetter = 'x';

/** What must be known of the exercises of this site to read them: by id, whether one lies still. */
export type KnownExercises = ReadonlyMap<string, { isLying: boolean }>;

/** What could not be read, in the words that stood there. */
export type UnreadDose =
  /** Something changed or went missing on the way: no dose can be trusted. */
  | { kind: 'doses' }
  | { kind: 'exercise'; text: string }
  /** The dose of one exercise is not possible, or holds what this version does not know. */
  | { kind: 'dose'; exercise: string }
  | { kind: 'too-many-exercises'; count: number };

/** CRC-32 (ISO 3309) of a text in small letters, in base 36: it tells any one change, and nearly all others. */
function proofOf(text: string): string {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text.toLowerCase())) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return proofLetter + (~crc >>> 0).toString(36);
}

/** A programme as it stands in an address; empty for none. */
export function dosedInAddress(exercises: readonly DosedExercise[]): string {
  if (exercises.length === 0) return '';
  const list = exercises.map(exerciseInAddress).join(',');
  return `${list},${proofOf(list)}`;
}

function exerciseInAddress({ exercise, dose = {}, level, side, band, remark }: DosedExercise): string {
  const numbers = Object.entries(letters).map(([name, letter]) => {
    const value = dose[name as DoseNumber];
    return value !== undefined && letter + value;
  });
  const often = dose.often && dose.often.times + periodLetters[dose.often.per];
  // A dot parts what is said of an exercise.
  const words = sentenceInAddress(remark).replaceAll('.', '~2E');
  const which = [level && amputationLevels[level], side, band];
  return [exercise, ...numbers, often, ...which, words && remarkLetter + words].filter(Boolean).join('.');
}

/**
 * Reads a programme from an address. Never throws, and never gives a dose that was not written: where the proof does
 * not fit, the exercises have none.
 */
export function dosedFrom(
  text: string,
  known: KnownExercises,
): { exercises: DosedExercise[]; unread: UnreadDose[] } {
  const at = text.toLowerCase().lastIndexOf(`,${proofLetter}`);
  const list = at < 0 ? text : text.slice(0, at);
  const isProved = at >= 0 && text.slice(at + 1).toLowerCase() === proofOf(list);
  const unread: UnreadDose[] = isProved ? [] : [{ kind: 'doses' }];
  const exercises: DosedExercise[] = [];
  const parts = list.split(',').filter(Boolean);
  for (const part of parts.slice(0, mostExercises)) {
    const [name = '', ...said] = part.split('.');
    const exercise = name.trim().toLowerCase();
    const kind = known.get(exercise);
    if (!kind) unread.push({ kind: 'exercise', text: name });
    else if (exercises.some((one) => one.exercise === exercise)) continue;
    else if (!isProved) exercises.push({ exercise, dose: undefined, remark: '' });
    else {
      const read = readSaid(said, kind.isLying);
      if (!read) unread.push({ kind: 'dose', exercise });
      exercises.push({ exercise, dose: undefined, remark: '', ...read });
    }
  }
  if (parts.length > mostExercises) unread.push({ kind: 'too-many-exercises', count: parts.length });
  return { exercises, unread };
}

/** What is said of one exercise; undefined when a part of it is unknown, twice there or not possible. */
function readSaid(said: readonly string[], isLying: boolean): Omit<DosedExercise, 'exercise'> | undefined {
  const dose: Dose = {};
  const more: Pick<DosedExercise, 'level' | 'side' | 'band'> = {};
  let remark = '';
  const names = new Set<string>();
  for (const part of said) {
    const lower = part.toLowerCase();
    const [, letter = '', number] = /^([a-z])([1-9]\d{0,2})$/.exec(lower) ?? [];
    const [, times, period] = /^([1-9]\d?)([a-z])$/.exec(lower) ?? [];
    const name = keyOf(letters, letter);
    const per = keyOf(periodLetters, period);
    const level = keyOf(amputationLevels, lower);
    const side = (Object.keys(doseSides) as DoseSide[]).find((one) => one === lower);
    const band = bandColours.find((one) => one === lower);
    const field =
      name ?? (per && 'often') ?? (level && 'level') ?? (side && 'side') ?? (band && 'band') ?? lower[0];
    if (!field || names.has(field)) return undefined;
    names.add(field);
    if (name) dose[name] = Number(number);
    else if (per) dose.often = { times: Number(times), per } satisfies Often;
    else if (level) more.level = level;
    else if (side) more.side = side;
    else if (band) more.band = band;
    else if (field === remarkLetter) remark = sentenceFrom(part.slice(1)).text;
    else return undefined;
  }
  return isDose(dose, isLying) ? { dose, ...more, remark } : undefined;
}

const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, value: string | undefined) =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);
