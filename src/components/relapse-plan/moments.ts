import { itemsOf, type Plan } from '@/components/relapse-plan/plan.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';

/** Months after today that are proposed to look back at. A booster tends to come in the first year. */
export const proposedMonths = [1, 3, 6, 12] as const;

/** The time that is filled in beforehand; it can be changed. */
export const usualTime = '10:00';

/** The same day so many months later; the last day of the month when it has no such day. */
export function monthsLater(today: string, months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** A moment in the plan. */
export interface Moment {
  id: string;
  /** Local date and time, "2027-02-20T10:00". */
  start: string;
  /** When it was last changed, and how often. */
  changed: Timestamp;
  changes: number;
}

/** Whether the calendar has this day and the clock this time, in a year that can be meant. */
export function isMoment(text: string): boolean {
  const moment = Date.parse(`${text}Z`);
  return (
    /^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(text) &&
    !Number.isNaN(moment) &&
    new Date(moment).toISOString().startsWith(text)
  );
}

/** The moments to look back, earliest first. What is no date, for instance from a damaged file, is left out. */
export const momentsOf = (plan: Pick<Plan, 'items'>): Moment[] =>
  itemsOf(plan, 'momenten')
    .filter(({ text }) => isMoment(text))
    .map(({ id, text, changed, past }) => ({ id, start: text, changed, changes: past.length }))
    .sort((a, b) => a.start.localeCompare(b.start));

/** The first moment that is today or later, and the last that has passed without a review since. */
export function agenda(plan: Plan, now: Timestamp): { next: Moment | undefined; due: Moment | undefined } {
  const moments = momentsOf(plan);
  const today = dayOf(now);
  const lastReview =
    plan.versions
      .map(({ reviewed }) => dayOf(reviewed))
      .sort()
      .at(-1) ?? '';
  return {
    next: moments.find(({ start }) => dayOf(start) > today),
    due: moments.filter(({ start }) => dayOf(start) <= today && dayOf(start) > lastReview).at(-1),
  };
}
