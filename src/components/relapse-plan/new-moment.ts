import { isMoment } from '@/components/relapse-plan/moments.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** The last year that can be chosen. */
export const lastYear = 2099;

/** Why a day and a time are no moment to look back at. */
export type MomentProblem =
  /** Something is not filled in, or the calendar has no such day. */
  | 'incomplete'
  /** A year such as 26, which a date field takes as it is typed. */
  | 'short-year'
  | 'past'
  | 'far'
  /** In the hour that the clock skips in the night that summer time begins. */
  | 'skipped';

/** The hour between two and three on the last Sunday of March: the rule of the Dutch clock since 1996. */
const isSkipped = (start: string) =>
  /-03-(?:2[5-9]|3[01])T02/.test(start) && new Date(start.slice(0, 10)).getUTCDay() === 0;

/**
 * Why a moment cannot be taken; undefined when it can.
 *
 * @param start as date and time fields give it, "2027-02-20T10:00"; either half may be empty
 */
export function momentProblem(start: string, now: Timestamp): MomentProblem | undefined {
  const [, year, rest] = /^(\d{4,6})(-\d\d-\d\dT\d\d:\d\d)$/.exec(start) ?? [];
  if (year === undefined || !isMoment(`20${year.slice(-2)}${rest}`)) return 'incomplete';
  if (Number(year) < 1000) return 'short-year';
  if (Number(year) > lastYear) return 'far';
  if (start <= now.slice(0, start.length)) return 'past';
  return isSkipped(start) ? 'skipped' : undefined;
}
