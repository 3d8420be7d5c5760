import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { choiceFrom } from '@/components/catalogue/table-filter.ts';
import { placeInFragment } from '@/components/citation/place.ts';
import { exercisesRecord } from '@/components/my-exercises/exercises-record.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { referralFrom } from '@/components/referral-card/referral.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { askedIn, termsOf } from '@/components/search/literal/asked.ts';
import { queryFrom } from '@/components/search/query.ts';
import { choicesFrom, fragmentOf } from '@/components/session-timer/choices.ts';
import { sessionRecord } from '@/components/session-timer/session-record.ts';
import { worksheetsRecord } from '@/components/worksheet/worksheets-record.ts';
import { dosedFrom } from '@/dose/in-address.ts';
import { readBackup } from '@/exchange/backup.ts';
import { type RecordKind, readRecord } from '@/exchange/record.ts';
import { tellFigures } from '../../scripts/figures.ts';
import { site } from './any-referral.ts';

/**
 * Whatever comes from outside, by the ten thousands: files, what stands behind the “#” of an address, what a device
 * kept. No reader may throw, take over a prototype, or give more than it was given. `HOSTILE_SEED` tries others.
 */
const seed = Number(process.env['HOSTILE_SEED'] ?? 20261129);
let cases = 0;
let notBorne = 0;
afterAll(() => {
  console.log(`seed ${seed}`);
  tellFigures('hostile input', { cases, 'not borne': notBorne });
});

/** Tries one reader with many inputs. */
const tryMany = <T>(input: fc.Arbitrary<T>, numRuns: number, read: (input: T) => void) =>
  fc.assert(
    fc.property(input, (value) => {
      cases++;
      notBorne++;
      read(value);
      expect(Object.prototype).not.toHaveProperty('polluted');
      notBorne--;
    }),
    { seed, numRuns },
  );

const names = [
  'id',
  'changed',
  'data',
  'version',
  'items',
  'versions',
  'past',
  'text',
  'part',
  'score',
  'answers',
  'exercises',
];
const strange = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '%00',
  '%',
  '%E0%A4%A',
  '\u0000',
  '\ud800',
  '../../etc',
  'javascript:alert(1)',
  '//elsewhere.example/',
  '2026-13-45T99:99:99+99:99',
  '2026-03-14T20:00:00+01:00',
  '9'.repeat(400),
  '-0',
  '1e999',
  'NaN',
  'a'.repeat(5000),
];
const word = fc.oneof(
  fc.constantFrom(...strange, ...names),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer().map(String),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(word, fc.double(), fc.boolean(), fc.constant(null), fc.integer({ min: -2, max: 12 })),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.array(fc.tuple(word, tie('tree')), { maxLength: 6 }).map((pairs) => {
      // As JSON.parse makes it: “__proto__” is then a name like any other.
      const text = pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`);
      return JSON.parse(`{${text.join()}}`);
    }),
  ),
}));

const kinds: readonly RecordKind<unknown>[] = [
  planRecord,
  painRecord,
  sessionRecord,
  worksheetsRecord,
  exercisesRecord,
] as never;

describe.each(kinds)('the record $name', (kind) => {
  test('is read from whatever the device has, or is told to be damaged', () =>
    tryMany(fc.record({ version: fc.constantFrom(0, 1, 2, 99, -1, '1'), data: tree }), 1000, (value) => {
      const reading = readRecord(kind, value);
      expect(['read', 'newer', 'damaged']).toContain(reading.kind);
      // What was read can be joined and written, whatever it is.
      if (reading.kind === 'read')
        JSON.stringify(kind.merge(kind.merge(kind.empty, reading.data), reading.data));
    }));

  test('is read from whatever stands in a file', () =>
    tryMany(
      fc.oneof(
        tree.map((data) =>
          JSON.stringify({
            format: 'wegwijs-bij-pijn',
            formatVersion: 1,
            records: { [kind.name]: { version: 1, data } },
          }),
        ),
        tree.map((data) => JSON.stringify(data) ?? ''),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      1500,
      (text) => {
        expect(['read', 'problem']).toContain(readBackup(kind, text).kind);
      },
    ));
});

const piece = fc.oneof(
  word,
  fc.constantFrom(
    '#',
    '&',
    '=',
    ',',
    '.',
    '/',
    '~2E',
    '+',
    'v=1',
    'v=2',
    'doe=',
    'lees=',
    'programma=been',
    'duur=15',
    'q=',
    'einde=1',
  ),
);
const fragment = fc.array(piece, { maxLength: 14 }).map((pieces) => `#${pieces.join('')}`);

test('a session, a referral and a dose are read from whatever stands behind the “#”', () =>
  tryMany(fragment, 5000, (text) => {
    const choices = choicesFrom(text, ['been', 'arm']);
    expect(choices.minutes).toBeLessThanOrEqual(60);
    expect(fragmentOf(choices).length).toBeLessThan(5000);
    const { referral } = referralFrom(text, site);
    expect(JSON.stringify(referral ?? {}).length).toBeLessThan(20_000);
    const { exercises } = dosedFrom(text, new Map([['knie-buigen', { isLying: false }]]));
    expect(exercises.length).toBeLessThanOrEqual(1);
  }));

test('a citation, a search and a filter are read from whatever stands behind the “#”', () =>
  tryMany(fragment, 5000, (text) => {
    const reading = placeInFragment(text);
    // It leads nowhere but to this site.
    if (reading.kind === 'place') expect(new URL(reading.place.path, site.address).origin).toBe(site.address);
    expect([...queryFrom({ hash: text, search: text.replace('#', '?') })].length).toBeLessThanOrEqual(200);
    const { query } = askedIn(text);
    expect(termsOf(query).length).toBeLessThanOrEqual(200);
    choiceFrom(text, { meet: ['slaap'] });
  }));

describe('what is made to keep a page busy', () => {
  const file = (data: unknown) =>
    JSON.stringify({
      format: 'wegwijs-bij-pijn',
      formatVersion: 1,
      records: { terugvalplan: { version: 1, data } },
    });
  const item = (past: readonly string[], text = 'a') => ({
    ...{ id: 'x', part: 'risicos', text, changed: '2026-03-14T20:00:00+01:00' },
    past,
  });

  test('a plan with one thing thirty times, each with a hundred thousand marks, costs no more than a real one', () => {
    const marks = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => (from + at).toString(36));
    // Work is counted, not time: on a busy machine time says nothing.
    let work = 0;
    class Counted<T> extends Set<T> {
      constructor(values?: Iterable<T> | null) {
        super(values);
        work += this.size;
      }
    }
    vi.stubGlobal('Set', Counted);
    const heavy = Array.from({ length: 30 }, (_, at) =>
      item(marks(at < 10 ? at * 100_000 : 0, at < 10 ? 100_000 : 9), `${at % 2}`),
    );
    const reading = readBackup(planRecord, file({ items: heavy, versions: [] }));
    vi.unstubAllGlobals();
    expect(reading.kind).toBe('read');
    expect(work).toBeLessThan(200_000);
  });

  test('the newest marks stay, so that a text of a moment ago is still known as the older one', () => {
    const marks = Array.from({ length: 5000 }, (_, at) => at.toString(36));
    const reading = readBackup(planRecord, file({ items: [item(marks)], versions: [] }));
    const past = reading.kind === 'read' ? reading.data.items[0]?.past : undefined;
    expect(past?.at(-1)).toBe(marks.at(-1));
    expect(past?.length).toBe(1000);
  });

  test('a million things in a list are refused before they are read', () => {
    const text = `{"format":"wegwijs-bij-pijn","formatVersion":1,"records":{"pijnscores":{"version":1,"data":[${'1,'.repeat(999_999)}1]}}}`;
    expect(readBackup(painRecord, text)).toEqual({ kind: 'problem', problem: 'too-large' });
  });

  test('what is nested a hundred thousand deep is read or refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const kind of kinds) expect(readBackup(kind, deep).kind).toBe('problem');
    const inside = `{"format":"wegwijs-bij-pijn","formatVersion":1,"records":{"terugvalplan":{"version":1,"data":${deep}}}}`;
    expect(readBackup(planRecord, inside).kind).toBe('problem');
  });
});
