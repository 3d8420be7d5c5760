import fc from 'fast-check';
import {
  directions,
  type Entry,
  highest,
  longestText,
  pains,
  periods,
  type ScoreEntry,
  scales,
  tools,
} from '@/components/pain-scale/entry.ts';
import { timestampOf } from '@/exchange/timestamp.ts';

/** Any entry the site could ever have kept, with the strangest texts a keyboard can make. */

const timestamp = fc
  .tuple(
    fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.integer({ min: -12 * 60, max: 14 * 60 }),
  )
  .map(([date, offset]) => timestampOf(date, offset));

const text = (minLength = 0) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '- minder dan gisteren',
      '<script>alert(1)</script>',
      '"; DROP',
      'één\r\ntwee',
      '\u0000',
    ),
    fc.constant('x'.repeat(longestText)),
  );

const kept = { id: fc.uuid({ version: 4 }), at: timestamp, changed: timestamp };

const doing: fc.Arbitrary<Entry> = fc.record({ ...kept, kind: fc.constant('doen' as const), text: text(1) });

const score: fc.Arbitrary<ScoreEntry> = fc
  .record(
    {
      ...kept,
      kind: fc.constant('score' as const),
      wording: fc.integer({ min: 1, max: 9 }),
      pain: fc.constantFrom(...pains),
      period: fc.constantFrom(...periods),
      scale: fc.constantFrom(...scales),
      score: fc.option(fc.nat({ max: 10 })),
      note: text(),
      again: fc.record({ at: timestamp, wording: fc.integer({ min: 1, max: 9 }) }),
      session: fc.record({ id: fc.uuid(), moment: fc.constantFrom('voor', 'na') }),
    },
    { requiredKeys: ['id', 'at', 'changed', 'kind', 'wording', 'pain', 'period', 'scale', 'score', 'note'] },
  )
  .chain((entry) =>
    entry.scale === 'NRS' || entry.score === null
      ? fc.constant(entry)
      : fc
          .record({
            score: fc.nat({ max: highest.VAS }),
            line: fc.record({
              direction: fc.constantFrom(...directions),
              length: fc.integer({ min: 1, max: 2000 }),
              tool: fc.constantFrom(...tools),
            }),
          })
          .map((taken) => ({ ...entry, ...taken })),
  );

export const anyEntry: fc.Arbitrary<Entry> = fc.oneof(doing, score);
export const anyEntries = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 8 });
