const long = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as Dutch readers write it: "20 november 2026". The day is read in UTC, as YAML dates are. */
export const formatDay = (day: Date): string => long.format(day);

/** A day for a machine: "2026-11-20". */
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
