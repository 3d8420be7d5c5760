import { type Choices, seriesId } from '@/components/session-timer/choices.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';

export const seriesTitle = 'Mijn oefeningen';

/**
 * What the first screen says of exercises with doses of their own, before they are read: one exercise gives the session
 * its name. How long it lasts stands in the link.
 */
export function seriesName(
  { series = '', minutes }: Choices,
  programmes: readonly ProgrammeName[],
): ProgrammeName {
  // The last part is the proof.
  const [first = '', ...others] = series.split(',').slice(0, -1);
  const known = programmes.find(({ id }) => id === first.split('.')[0]);
  const title = known && others.length === 0 ? known.title : seriesTitle;
  return { id: seriesId, title, form: 'reeks', note: known?.note, minutes };
}
