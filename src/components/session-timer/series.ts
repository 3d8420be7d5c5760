import type {
  Counted,
  CountedProgramme,
  Line,
  Lying,
  LyingProgramme,
  Programme,
  SeriesPart,
  SeriesProgramme,
} from '@/components/session-timer/programme.ts';
import { canBeTimed, type DosedExercise } from '@/dose/dose.ts';

/**
 * Exercises one after the other in one session: a programme that is made in the browser, of the programmes of its
 * exercises and the doses that a therapist gave.
 */

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
