import * as v from 'valibot';
import { type Entry, longestText, type ScoreEntry } from '@/components/pain-scale/entry.ts';
import { seriesId, sides } from '@/components/session-timer/choices.ts';
import { type Item, listKind } from '@/exchange/record.ts';
import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

/** How a session came to its end. */
export const endings = ['tijd-om', 'gestopt'] as const;

/** One session that was done. */
export interface SessionEntry extends Item {
  /** When it was done. */
  at: Timestamp;
  programme: string;
  /** Name of the programme as it was then. */
  title: string;
  /** Before a mirror or a screen; exercises are not counted with them. */
  isMirror: boolean;
  side?: (typeof sides)[number] | undefined;
  /** Seconds that were practised. */
  practised: number;
  ending: (typeof endings)[number];
  /** What somebody did that day; may be empty. */
  doing: string;
  /** In the person's own words; may be empty. */
  note: string;
}

const text = v.pipe(v.string(), v.maxLength(longestText));

const entrySchema: v.GenericSchema<unknown, SessionEntry> = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  at: timestampSchema,
  changed: timestampSchema,
  programme: v.pipe(text, v.nonEmpty()),
  title: v.pipe(text, v.nonEmpty()),
  isMirror: v.boolean(),
  side: v.optional(v.picklist(sides)),
  practised: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ending: v.picklist(endings),
  doing: text,
  note: text,
});

/** What the session keeps: its list. */
export const sessionRecord = listKind<SessionEntry>({
  name: 'sessies',
  version: 1,
  item: entrySchema,
  // What was practised last, by id and in words, and whether its length is chosen. A therapist's exercises have a row of
  // their own.
  brief: (entries) => {
    const [last] = entries.toSorted((a, b) => instantOf(b.at) - instantOf(a.at));
    return last && last.programme !== seriesId && [last.programme, last.title, last.isMirror];
  },
});

/**
 * The pain scores with those of a session in them. A session has one before and one after it: a session that is
 * written down again, for instance from a copied tab, puts its scores in the place of those.
 */
export const putScores = (kept: readonly Entry[], scores: readonly ScoreEntry[]): Entry[] => [
  ...kept.filter(
    (entry) =>
      entry.kind !== 'score' ||
      !scores.some(
        ({ session }) => session?.id === entry.session?.id && session?.moment === entry.session?.moment,
      ),
  ),
  ...scores,
];

/** Sessions after which to look back with a therapist: the same for everyone (Griffin 2017; the manual). */
const reviewAfter: readonly number[] = [7, 14, 21, 28];
const fourWeeks = 28 * 24 * 60 * 60 * 1000;

/** One line of the list of sessions. */
export interface ListedSession {
  entry: SessionEntry;
  /** Which mirror session it was, from 1; undefined for an exercise. */
  number?: number | undefined;
  /** To look back with a therapist after this one: so many sessions, or four weeks since the first. */
  review?: 'aantal' | 'weken' | undefined;
}

/** The sessions, oldest first, with their numbers and the moments to look back. */
export function listed(entries: readonly SessionEntry[]): ListedSession[] {
  const inOrder = entries.toSorted((a, b) => instantOf(a.at) - instantOf(b.at));
  const first = inOrder.find(({ isMirror }) => isMirror);
  let number = 0;
  let hasFourWeeks = false;
  return inOrder.map((entry) => {
    if (!entry.isMirror || !first) return { entry };
    number++;
    if (reviewAfter.includes(number)) return { entry, number, review: 'aantal' };
    const isFourWeeks = instantOf(entry.at) - instantOf(first.at) >= fourWeeks;
    if (!isFourWeeks || hasFourWeeks) return { entry, number };
    hasFourWeeks = true;
    return { entry, number, review: 'weken' };
  });
}
