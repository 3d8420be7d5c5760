import * as v from 'valibot';

/** Whether the calendar has this day and the clock this time: Date.parse makes 2 March of 30 February. */
function exists(text: string): boolean {
  const local = Date.parse(`${text.slice(0, 19)}Z`);
  return !Number.isNaN(local) && new Date(local).toISOString().startsWith(text.slice(0, 19));
}

/** A timestamp that came from outside. */
export const timestampSchema = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d[+-](0\d|1[0-4]):[0-5]\d$/),
  v.check(exists),
);
