import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directions,
  highest,
  pains,
  periods,
  questionsFor,
  type Scale,
  scales,
  tools,
} from '@/components/pain-scale/entry.ts';
import {
  forgetChange,
  rememberChange,
  unfinishedChange,
  unfinishedEntry,
} from '@/components/pain-scale/log/unfinished-change.ts';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import {
  type Answer,
  keyOf,
  newRound,
  type Progress,
  questionsOf,
  stepsBefore,
} from '@/components/pain-scale/round.ts';
import { remember, unfinishedIn } from '@/components/pain-scale/unfinished.ts';
import { type Memory, plainMemory } from '@/device/memory.ts';
import { anyEntries, anyEntry } from './any-entry.ts';

/** A tab that holds this, whatever the key. */
const holding = (value: unknown): Memory => ({
  read: () => (typeof value === 'string' ? value : JSON.stringify(value)),
  write: () => undefined,
});

const line = { direction: 'staand', length: 272, tool: 'aanraken' } as const;
const answers = {
  'NRS fantoompijn nu': { choice: { score: 6 }, note: 'net wakker' },
  'VAS fantoompijn nu': { choice: { score: 43, line }, note: '' },
  'NRS stomppijn week': { note: '' },
} satisfies Record<string, Answer>;
const going = {
  step: 2,
  round: { ...newRound, doing: 'Gekookt', pains: ['fantoompijn'], periods: ['nu'], answers },
} satisfies Progress;

const anyAnswer = (scale: Scale): fc.Arbitrary<Answer> => {
  const score = fc.nat({ max: highest[scale] });
  const choice =
    scale === 'NRS'
      ? fc.record({ score })
      : fc.record({
          score,
          line: fc.record({
            direction: fc.constantFrom(...directions),
            length: fc.integer({ min: 1, max: 3000 }),
            tool: fc.constantFrom(...tools),
          }),
        });
  return fc.record({ choice, note: fc.string({ unit: 'binary' }) }, { requiredKeys: ['note'] });
};
const anyAnswers = (scale: Scale) =>
  fc.dictionary(
    fc.constantFrom(...questionsFor(pains, periods).map((question) => keyOf({ scale }, question))),
    anyAnswer(scale),
  );
const anyProgress: fc.Arbitrary<Progress> = fc
  .record({
    doing: fc.string({ unit: 'binary' }),
    pains: fc.uniqueArray(fc.constantFrom(...pains)),
    periods: fc.uniqueArray(fc.constantFrom(...periods)),
    scale: fc.constantFrom(...scales),
    direction: fc.constantFrom(...directions),
    answers: fc
      .tuple(anyAnswers('NRS'), anyAnswers('VAS'))
      .map(([numbers, lines]) => ({ ...numbers, ...lines })),
  })
  .chain((round) =>
    fc.record({
      round: fc.constant(round),
      step: fc.nat({ max: stepsBefore + questionsOf(round).length - 1 }),
    }),
  );

test('every round comes back as it was, at the same question', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const memory = plainMemory();
      expect(remember(memory, progress)).toBe(true);
      expect(JSON.stringify(unfinishedIn(memory))).toBe(JSON.stringify(progress));
    }),
  );
});

test('a text that grew too long while it was typed is not lost', () => {
  const long = { ...going, round: { ...going.round, doing: 'x'.repeat(1200) } };
  expect(unfinishedIn(holding(long))).toEqual(long);
});

test('a browser that does not allow it says so', () => {
  expect(unfinishedIn(plainMemory())).toBeUndefined();
  expect(remember({ read: () => undefined, write: () => undefined }, going)).toBe(false);
});

const withRound = (part: object) => ({ ...going, round: { ...going.round, ...part } });
const withAnswer = (name: string, answer: unknown) => withRound({ answers: { ...answers, [name]: answer } });

test.each([
  ['half a text', '{"step":2,"rou'],
  ['nothing', 'null'],
  ['a list', []],
  ['no round', { step: 0 }],
  ['something more', { ...going, at: 1 }],
  ['something more in the round', withRound({ advies: 'neem meer' })],
  ['a name that every object has', withRound({ constructor: 1 })],
  ['a prototype', '{"step":0,"__proto__":{},"round":{}}'],
  ['a step below the first', { ...going, step: -1 }],
  ['half a step', { ...going, step: 1.5 }],
  ['a question that is not asked', { ...going, step: 3 }],
  ['a question without pains', { ...going, round: newRound }],
  ['a text that is none', withRound({ doing: 7 })],
  ['another pain', withRound({ pains: ['hoofdpijn'] })],
  ['a pain that is no list', withRound({ pains: 'fantoompijn' })],
  ['another period', withRound({ periods: ['ooit'] })],
  ['another scale', withRound({ scale: 'VRS' })],
  ['another direction', withRound({ direction: 'schuin' })],
  ['no answers', withRound({ answers: null })],
  ['a list of answers', withRound({ answers: [] })],
  ['an answer to nothing', withAnswer('NRS hoofdpijn nu', { note: '' })],
  ['an answer without a note', withAnswer('NRS fantoompijn nu', {})],
  ['an empty answer', withAnswer('NRS fantoompijn nu', null)],
  ['a score of 11', withAnswer('NRS fantoompijn nu', { choice: { score: 11 }, note: '' })],
  ['a score below 0', withAnswer('NRS fantoompijn nu', { choice: { score: -1 }, note: '' })],
  ['half a score', withAnswer('NRS fantoompijn nu', { choice: { score: 6.5 }, note: '' })],
  ['a score in words', withAnswer('NRS fantoompijn nu', { choice: { score: '6' }, note: '' })],
  ['a number on a line', withAnswer('NRS fantoompijn nu', { choice: { score: 6, line }, note: '' })],
  ['a mark without its line', withAnswer('VAS fantoompijn nu', { choice: { score: 43 }, note: '' })],
  ['a mark of 101', withAnswer('VAS fantoompijn nu', { choice: { score: 101, line }, note: '' })],
  [
    'a line without length',
    withAnswer('VAS fantoompijn nu', { choice: { score: 43, line: { ...line, length: 0 } }, note: '' }),
  ],
])('%s is no round, and breaks nothing', (_, value) => {
  expect(unfinishedIn(holding(going))).toEqual(going);
  expect(unfinishedIn(holding(value))).toBeUndefined();
});

test('a change to an entry comes back as it was, to that entry only, and goes when it is done', () => {
  const change = fc.record({ text: fc.string({ unit: 'binary' }), note: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(anyEntries, anyEntry, change, fc.boolean(), (others, entry, { text, note }, isScored) => {
      const memory = plainMemory();
      expect(unfinishedEntry(memory, [...others, entry])).toBeUndefined();
      const choice =
        entry.kind === 'score' && isScored && entry.score !== null
          ? { score: entry.score, ...(entry.line && { line: entry.line }) }
          : undefined;
      const written = { text, answer: choice ? { choice, note } : { note } };
      rememberChange(memory, entry, written);
      expect(unfinishedChange(memory, entry)).toEqual(written);
      expect(unfinishedEntry(memory, [...others, entry])).toBe(entry);
      expect(unfinishedEntry(memory, others)).toBeUndefined();
      for (const other of others) expect(unfinishedChange(memory, other)).toBeUndefined();
      forgetChange(memory);
      expect(unfinishedChange(memory, entry)).toBeUndefined();
    }),
  );
});

test.each([
  ['half a text', '{"id":'],
  ['nothing', 'null'],
  ['another entry', { text: '', answer: { note: '' }, id: 'x' }],
  ['something more', { text: '', answer: { note: '' }, more: 1 }],
  ['something more in the answer', { text: '', answer: { note: '', more: 1 } }],
  ['a text that is too long', { text: 'x'.repeat(1001), answer: { note: '' } }],
  ['a score of 11', { text: '', answer: { note: '', choice: { score: 11 } } }],
  ['a number on a line', { text: '', answer: { note: '', choice: { score: 6, line } } }],
])('%s is no change, and breaks nothing', (_, value) => {
  const id = '00000000-0000-4000-8000-000000000001';
  const stamp = { id, now: '2026-03-14T20:15:00+01:00' };
  const entry = scoreEntry({ pain: 'fantoompijn', period: 'nu' }, 'NRS', { score: 6 }, stamp);
  const memory = holding(typeof value === 'string' ? value : { id, ...value });
  expect(unfinishedChange(memory, entry)).toBeUndefined();
  expect(unfinishedEntry(memory, [entry])).toBeUndefined();
});
