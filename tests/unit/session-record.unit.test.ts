import { describe, expect, test } from 'vitest';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import {
  listed,
  putScores,
  type SessionEntry,
  sessionRecord,
} from '@/components/session-timer/session-record.ts';
import { timestampOf } from '@/exchange/timestamp.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-03-01T10:00:00Z');

/** Session so many days after the first, written on a clock with an offset. */
const session = (days: number, offset = 60, more: Partial<SessionEntry> = {}): SessionEntry => {
  const at = timestampOf(new Date(start + days * day), offset);
  const id = `00000000-0000-4000-8000-${String(Math.round(days * 1000)).padStart(12, '0')}`;
  return {
    ...{ id, at, changed: at, programme: 'been', title: 'Been', isMirror: true, practised: 900 },
    ...{ ending: 'tijd-om', doing: '', note: '' },
    ...more,
  };
};
const every = (days: number, count: number) => Array.from({ length: count }, (_, i) => session(i * days));
const reviews = (entries: readonly SessionEntry[]) =>
  listed(entries).flatMap(({ number, review }) => (review ? [[number, review]] : []));

describe('moments to look back', () => {
  test('after 7, 14, 21 and 28 sessions, whatever they were', () => {
    expect(reviews(every(0.5, 30))).toEqual([
      [7, 'aantal'],
      [14, 'aantal'],
      [21, 'aantal'],
      [28, 'aantal'],
    ]);
  });

  test('once after four weeks, for who does fewer', () => {
    expect(reviews(every(6, 8))).toEqual([
      [6, 'weken'],
      [7, 'aantal'],
    ]);
  });

  test('four weeks is four weeks in every time zone', () => {
    expect(reviews([session(0, 60), session(27.99, 14 * 60), session(28.01, -11 * 60)])).toEqual([
      [3, 'weken'],
    ]);
  });

  test('exercises after an amputation are listed and not counted', () => {
    const entries = [session(0), session(1, 60, { isMirror: false }), session(2)];
    expect(listed(entries).map(({ number }) => number)).toEqual([1, undefined, 2]);
  });

  test('the order is that of the clock, not of the list', () => {
    expect(listed([session(3), session(1)]).map(({ entry }) => entry.at)).toEqual([
      session(1).at,
      session(3).at,
    ]);
  });
});

test('the record gives back what was kept, and leaves out what is damaged', () => {
  const good = session(0, 60, { side: 'links', note: 'ok' });
  expect(sessionRecord.read([good, { ...good, practised: -1 }, 'x'])).toEqual({ data: [good], refused: 2 });
  expect(sessionRecord.read('x')).toBeUndefined();
});

test('a session that is written down twice has its pain scores once, and takes no other away', () => {
  let ids = 0;
  const score = (id: string | undefined, moment: 'voor' | 'na' = 'voor') =>
    scoreEntry(
      { pain: 'fantoompijn', period: 'nu' },
      'NRS',
      { score: 4 },
      { id: String(++ids), now: session(0).at },
      id === undefined ? {} : { session: { id, moment } },
    );
  const kept = [score(undefined), score('a'), score('a', 'na'), score('b')];
  expect(putScores(kept, [score('a')]).map((entry) => entry.id)).toEqual(['1', '3', '4', '5']);
});
