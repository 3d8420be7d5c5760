/**
 * A moment as the person's own clock showed it: ISO 8601 with seconds and the offset from UTC, for instance
 * "2026-03-14T20:15:00+01:00". FHIR asks for both once a time is given.
 */
export type Timestamp = string;

/**
 * @param date the moment
 * @param offset minutes the local clock is ahead of UTC (+60 in a Dutch winter)
 */
export function timestampOf(date: Date, offset: number): Timestamp {
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** The day on the person's own calendar, "2026-03-14". */
export const dayOf = (timestamp: Timestamp): string => timestamp.slice(0, 10);

/** The time on the person's own clock, "20:15". */
export const timeOf = (timestamp: Timestamp): string => timestamp.slice(11, 16);

/** Milliseconds since 1970, to order moments written with different offsets. */
export const instantOf = (timestamp: Timestamp): number => Date.parse(timestamp);
