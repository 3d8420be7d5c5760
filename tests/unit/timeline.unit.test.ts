import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineUse, Question, Scale } from '@/components/pain-scale/entry.ts';
import { picturesOf } from '@/components/pain-scale/log/timeline.ts';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { anyEntries } from './any-entry.ts';

const line: LineUse = { direction: 'liggend', length: 272, tool: 'muis' };
const at = (hour: number, question: Question, scale: Scale, score: number) =>
  scoreEntry(question, scale, scale === 'VAS' ? { score, line } : { score }, {
    id: `${hour}`,
    now: `2026-03-14T${hour}:00:00+01:00`,
  });
const now = { pain: 'fantoompijn', period: 'nu' } as const;

test('a dot stands where its moment and its score are', () => {
  const pictures = picturesOf([at(20, now, 'NRS', 10), at(10, now, 'NRS', 0), at(15, now, 'NRS', 5)]);
  expect(pictures?.plots).toHaveLength(1);
  expect(pictures?.plots[0]?.dots.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0.5, 0.5],
    [1, 1],
  ]);
});

test('answers to different questions or on different scales never share a picture', () => {
  const pictures = picturesOf([
    at(10, now, 'NRS', 1),
    at(11, { ...now, period: 'week' }, 'NRS', 1),
    at(12, { ...now, pain: 'stomppijn' }, 'NRS', 1),
    at(13, now, 'VAS', 50),
    { ...at(14, now, 'NRS', 1), wording: 2 },
  ]);
  expect(pictures?.plots.map(({ dots }) => dots.length)).toEqual([1, 1, 1, 1, 1]);
});

test('without a score there is no picture', () => {
  expect(picturesOf([])).toBeUndefined();
  expect(
    picturesOf([scoreEntry(now, 'NRS', undefined, { id: 'a', now: '2026-03-14T20:00:00+01:00' })]),
  ).toBeUndefined();
});

test('every score is one dot inside its picture', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const dots = picturesOf(entries)?.plots.flatMap(({ dots }) => dots) ?? [];
      const scored = entries.filter((entry) => entry.kind === 'score' && entry.score !== null);
      expect(dots.map(({ id }) => id).sort()).toEqual(scored.map(({ id }) => id).sort());
      for (const { x, y } of dots) for (const share of [x, y]) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});
