import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import { lengthOf, longestSeries, seriesLength } from '@/components/session-timer/series-time.ts';
import { folder } from '@/device/site-folder.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { canBeTimed } from '@/dose/dose.ts';
import { dosedInAddress } from '@/dose/in-address.ts';

const minutesFor = (seconds: number) => Math.max(1, Math.round(seconds / 60));

/** What the link does not say is as last time. What the therapist adds is for reading. */
function linkTo(exercises: readonly DosedExercise[], seconds: number): string {
  const series = dosedInAddress(exercises.map((one) => ({ ...one, remark: '' })));
  return `${folder}/hulpmiddelen/sessie/#doe=${series}&duur=${minutesFor(seconds)}`;
}

/** How a patient begins: all in one session, or one by one. */
export interface SessionLinks {
  /** The whole programme; undefined where it cannot be one session. */
  all: string | undefined;
  /** Why not. */
  reason: 'too-long' | 'not-timed' | undefined;
  /** Of one exercise; undefined where nobody said how much of it. */
  one: (exercise: GivenExercise) => string | undefined;
  /** Minutes that all of it takes, about. */
  minutes: number;
}

/** The ways into a session for the exercises of a programme. */
export function sessionLinks(given: readonly GivenExercise[]): SessionLinks {
  const dosed = given.map((one) => one.dosed);
  const canTime = ({ dosed: one, known }: GivenExercise) => canBeTimed(one, known.isLying);
  const seconds = seriesLength(
    dosed,
    given.map(({ known }) => known),
  );
  const isTimed = given.every(canTime);
  const isShort = seconds <= longestSeries;
  return {
    all: isTimed && isShort ? linkTo(dosed, seconds) : undefined,
    reason: isTimed ? (isShort ? undefined : 'too-long') : 'not-timed',
    one: (exercise) =>
      canTime(exercise) ? linkTo([exercise.dosed], lengthOf(exercise.dosed, exercise.known)) : undefined,
    minutes: minutesFor(seconds),
  };
}
