import {
  type Counted,
  type CountedProgramme,
  isMirrorForm,
  type Line,
  type Lying,
  type LyingProgramme,
  type Programme,
  type ProgrammeName,
  type SeriesPart,
  type SeriesProgramme,
} from '@/components/session-timer/programme.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import type { KnownExercises } from '@/dose/in-address.ts';

/**
 * Exercises one after the other in one session: a programme that is made in the browser, of the programmes of its
 * exercises and the doses that a therapist gave.
 */

/** Id of such a programme, also in addresses. */
export const seriesId = 'mijn-oefeningen';
export const seriesTitle = 'Mijn oefeningen';

/** Time to lie or sit otherwise between two exercises; less where one stays as one is. In seconds. */
export const changeOver = { other: 30, same: 15 } as const;

/** A session longer than this is a mistake, or too much for one go. In seconds. */
export const longestSeries = 60 * 60;

/** Time to say what an exercise is, about. In seconds. */
const saying = 10;

/** The exercises among the programmes, for reading doses. */
export const exercisesAmong = (programmes: readonly ProgrammeName[]): KnownExercises =>
  new Map(
    programmes
      .filter(({ form }) => !isMirrorForm(form))
      .map(({ id, form }) => [id, { isLying: form === 'liggen' }]),
  );

/** Whether a session can go by this dose: it must be known when the exercise is done. */
export const canBeTimed = ({ dose }: DosedExercise, isLying: boolean): boolean =>
  (isLying ? dose?.minutes : dose?.repetitions) !== undefined;

/** Seconds that one exercise takes, about; 0 where nobody said how much. */
export function lengthOf(
  { dose, side }: DosedExercise,
  { repetitionSeconds = 0 }: Pick<ProgrammeName, 'repetitionSeconds'>,
): number {
  if (!dose) return 0;
  const { repetitions = 0, sets = 1, holdSeconds = 0, restSeconds = 0, minutes = 0 } = dose;
  const counted = sets * repetitions * (repetitionSeconds + holdSeconds) + (sets - 1) * restSeconds;
  const once = saying + minutes * 60 + counted;
  return side === 'beide' ? 2 * once + changeOver.other : once;
}

/** Seconds that exercises take in one session, about. */
export const seriesLength = (
  exercises: readonly DosedExercise[],
  programmes: readonly Pick<ProgrammeName, 'id' | 'repetitionSeconds'>[],
): number =>
  exercises.reduce((sum, exercise) => {
    const programme = programmes.find(({ id }) => id === exercise.exercise);
    return sum + lengthOf(exercise, programme ?? {});
  }, 0) +
  Math.max(0, exercises.length - 1) * changeOver.other;

/** What the first screen says of exercises before their programmes are fetched. */
export function seriesName(
  exercises: readonly DosedExercise[],
  programmes: readonly ProgrammeName[],
): ProgrammeName {
  const first = programmes.find(({ id }) => id === exercises[0]?.exercise);
  return {
    id: seriesId,
    title: exercises.length === 1 && first ? first.title : seriesTitle,
    form: 'reeks',
    note: first?.note,
    minutes: Math.max(1, Math.round(seriesLength(exercises, programmes) / 60)),
  };
}

/**
 * The programme of these exercises.
 *
 * @param base what every such session says, without exercises
 * @param programmes of the exercises, by id
 * @throws when one of them is not there or cannot be timed
 */
export function seriesOf(
  exercises: readonly DosedExercise[],
  base: SeriesProgramme,
  programmes: ReadonlyMap<string, Programme>,
): SeriesProgramme {
  const lines: Record<string, Line> = { ...base.lines };
  const drawings = { ...base.drawings };
  const parts: SeriesPart[] = [];
  for (const dosed of exercises) {
    const programme = programmes.get(dosed.exercise);
    if (!programme || !isExercise(programme)) throw new Error(`"${dosed.exercise}" is no exercise.`);
    Object.assign(lines, programme.lines);
    for (const side of sidesOf(dosed)) {
      const key = side === 'rechts' ? `${programme.id}-rechts` : programme.id;
      const drawing = programme.drawings[programme.drawing];
      if (drawing) drawings[key] = { ...drawing, isOther: side === 'rechts' };
      const ready = `klaar-${key}`;
      lines[ready] = readyLine(programme, side, parts.at(-1), lines);
      parts.push({ ...partOf(programme, dosed), drawing: key, ready });
    }
  }
  const title = exercises.length === 1 ? programmes.get(exercises[0]?.exercise ?? '')?.title : undefined;
  return { ...base, title: title ?? base.title, lines, drawings, parts };
}

const isExercise = (programme: Programme): programme is CountedProgramme | LyingProgramme =>
  programme.form === 'tellen' || programme.form === 'liggen';

/** Both limbs are done one after the other, each with the whole dose. */
const sidesOf = ({ side }: DosedExercise) => (side === 'beide' ? (['links', 'rechts'] as const) : [side]);

function partOf(programme: CountedProgramme | LyingProgramme, dosed: DosedExercise): Counted | Lying {
  const { dose = {} } = dosed;
  const { line, drawing, position } = programme;
  if (!canBeTimed(dosed, programme.form === 'liggen')) throw new Error(`"${dosed.exercise}" has no dose.`);
  if (programme.form === 'liggen')
    return { form: 'liggen', line, drawing, position, minutes: dose.minutes ?? programme.minutes };
  return {
    ...{ form: 'tellen', line, drawing, position, repetitionSeconds: programme.repetitionSeconds },
    ...{ repetitions: dose.repetitions ?? programme.repetitions, sets: dose.sets ?? 1 },
    ...{ holdSeconds: dose.holdSeconds ?? 0, restSeconds: dose.restSeconds ?? 0 },
  };
}

/** Tells what comes: the screen how to lie or sit for it, the voice in short. */
function readyLine(
  { title, note = '', line, position }: CountedProgramme | LyingProgramme,
  side: DosedExercise['side'],
  before: SeriesPart | undefined,
  lines: Readonly<Record<string, Line>>,
): Line {
  const said =
    before?.line === line ? 'andere-kant' : before?.position === position ? 'volgende-oefening' : position;
  const spoken = lines[said];
  if (!spoken) throw new Error(`The line "${said}" is missing.`);
  const which = side && side !== 'beide' ? `${title}, ${side}` : title;
  return { ...spoken, text: `Hierna: ${which}. ${note}`.trim() };
}
