import * as v from 'valibot';
import { type Item, listKind } from '@/exchange/record.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

/** A programme that a patient keeps, as its therapist gave it, with the days on which its exercises were done. */
export interface KeptProgramme extends Item {
  /** What the person calls it. */
  name: string;
  /** What stands behind the "#" of its address. */
  fragment: string;
  /** Ids of exercises by day ("2026-11-29"). */
  done: Readonly<Record<string, readonly string[]>>;
}

/** Most characters of a name. */
export const longestName = 60;
/** More than a link can hold. */
const longestFragment = 4000;

const programmeSchema: v.GenericSchema<unknown, KeptProgramme> = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  changed: timestampSchema,
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName)),
  fragment: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestFragment)),
  done: v.record(v.pipe(v.string(), v.isoDate()), v.array(v.pipe(v.string(), v.maxLength(80)))),
});

/** What a patient keeps of exercises. */
export const exercisesRecord = listKind<KeptProgramme>({
  name: 'oefeningen',
  version: 1,
  item: programmeSchema,
});

/** Whether an exercise was done on a day. */
export const isDone = ({ done }: KeptProgramme, day: string, exercise: string): boolean =>
  done[day]?.includes(exercise) ?? false;

/** The programme with one exercise of a day ticked, or no more. */
export function ticked(programme: KeptProgramme, day: string, exercise: string, now: string): KeptProgramme {
  const others = (programme.done[day] ?? []).filter((one) => one !== exercise);
  const ids = isDone(programme, day, exercise) ? others : [...others, exercise];
  const { [day]: _, ...days } = programme.done;
  return { ...programme, changed: now, done: ids.length > 0 ? { ...days, [day]: ids } : days };
}

/** The seven days of the week of a day, Monday first, as "2026-11-23". */
export function weekOf(day: string): string[] {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, i) => {
    const one = new Date(date);
    one.setUTCDate(date.getUTCDate() + i);
    return one.toISOString().slice(0, 10);
  });
}
