import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  highest,
  longestText,
  numberAt,
  placeAt,
  questionsFor,
  scales,
  scoreAfterKey,
  wording,
} from '@/components/pain-scale/entry.ts';
import { doingEntry, scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { readBackup, writeBackup } from '@/exchange/backup.ts';
import { anyEntries } from './any-entry.ts';

const stamp = { id: '00000000-0000-4000-8000-000000000001', now: '2026-03-14T20:15:00+01:00' };
const question = { pain: 'fantoompijn', period: 'nu' } as const;
const line = { direction: 'liggend', length: 272, tool: 'aanraken' } as const;

test('the wording is what the literature and the first entries have; changing it needs a new version', () => {
  expect(wording).toEqual({
    question: {
      nu: 'Hoeveel pijn heeft u nu?',
      week: 'Hoeveel pijn had u gemiddeld in de afgelopen 7 dagen?',
    },
    lowest: 'geen pijn',
    highest: 'de ergst denkbare pijn',
    doing: 'Wat deed u vandaag dat voor u belangrijk is?',
  });
});

test('an entry says what its score means', () => {
  expect(scoreEntry(question, 'NRS', { score: 6 }, stamp, { note: ' na de wandeling ' })).toEqual({
    kind: 'score',
    id: stamp.id,
    at: stamp.now,
    changed: stamp.now,
    wording: 1,
    pain: 'fantoompijn',
    period: 'nu',
    scale: 'NRS',
    score: 6,
    note: 'na de wandeling',
  });
  expect(scoreEntry(question, 'VAS', { score: 43, line }, stamp)).toMatchObject({ score: 43, line });
});

test('“niet invullen” is an answer without a score', () => {
  expect(scoreEntry(question, 'VAS', undefined, stamp)).toMatchObject({ score: null });
});

test('an entry can say that it belongs to a session', () => {
  const session = { id: stamp.id, moment: 'voor' } as const;
  expect(scoreEntry(question, 'NRS', { score: 3 }, stamp, { session })).toMatchObject({ session });
});

test('what somebody did is kept as written, nothing written is no entry', () => {
  expect(doingEntry('  gekookt ', stamp)).toMatchObject({ kind: 'doen', text: 'gekookt' });
  expect(doingEntry('   ', stamp)).toBeUndefined();
  expect(doingEntry('x'.repeat(longestText + 5), stamp)?.text).toHaveLength(longestText);
});

test('phantom pain and stump pain are separate questions, each period too', () => {
  expect(questionsFor(['stomppijn', 'fantoompijn'], ['week', 'nu'])).toEqual([
    { pain: 'fantoompijn', period: 'nu' },
    { pain: 'fantoompijn', period: 'week' },
    { pain: 'stomppijn', period: 'nu' },
    { pain: 'stomppijn', period: 'week' },
  ]);
  expect(questionsFor([], ['nu'])).toEqual([]);
});

test('a place on the line is a whole number, and beside the line its end', () => {
  expect([0, 0.432, 1, -3, 7].map(placeAt)).toEqual([0, 43, 100, 0, 100]);
});

test('the numbers have equal parts of their track, and beside the track its end', () => {
  expect([0, 0.09, 0.1, 0.5, 0.99, 1, -3, 7].map(numberAt)).toEqual([0, 0, 1, 5, 10, 10, 0, 10]);
});

const key = (name: string) => ({ key: name, altKey: false, ctrlKey: false, metaKey: false });

test('keys move a score as on any slider and never past an end', () => {
  expect(scoreAfterKey(key('ArrowUp'), 4, 'NRS')).toBe(5);
  expect(scoreAfterKey(key('ArrowLeft'), 43, 'VAS')).toBe(42);
  expect(scoreAfterKey(key('PageUp'), 43, 'VAS')).toBe(53);
  expect(scoreAfterKey(key('Home'), 43, 'VAS')).toBe(0);
  expect(scoreAfterKey(key('End'), 3, 'NRS')).toBe(10);
  expect(scoreAfterKey(key('a'), 3, 'NRS')).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom(...scales), fc.nat({ max: 10 }), fc.string(), (scale, score, name) => {
      const next = scoreAfterKey(key(name), score, scale) ?? score;
      expect(next).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(highest[scale]);
    }),
  );
});

test.each(['altKey', 'ctrlKey', 'metaKey'])('a key with %s is for the browser', (modifier) => {
  for (const name of ['ArrowLeft', 'ArrowUp', 'Home', 'PageDown'])
    expect(scoreAfterKey({ ...key(name), [modifier]: true }, 5, 'VAS')).toBeUndefined();
});

test('every entry comes back from a backup as it went in', () => {
  fc.assert(
    fc.property(anyEntries, (data) => {
      const text = writeBackup(painRecord, data, stamp.now);
      expect(readBackup(painRecord, text)).toEqual({ kind: 'read', data, refused: 0 });
    }),
  );
});

test('a backup of version 1 opens whole: nothing is said of what its answers were changed from', () => {
  const old = [
    { ...scoreEntry(question, 'NRS', { score: 6 }, stamp), changed: '2026-03-15T09:00:00+01:00' },
    doingEntry('gekookt', { ...stamp, id: '00000000-0000-4000-8000-000000000002' }),
  ];
  const text = JSON.stringify({
    format: 'wegwijs-bij-pijn',
    formatVersion: 1,
    saved: stamp.now,
    records: { pijnscores: { version: 1, data: old } },
  });
  expect(readBackup(painRecord, text)).toEqual({ kind: 'read', data: old, refused: 0 });
});

test('an older page refuses a backup of now, and does not drop what it does not know', () => {
  const older = { ...painRecord, version: 1 };
  expect(readBackup(older, writeBackup(painRecord, [], stamp.now))).toEqual({
    kind: 'problem',
    problem: 'newer',
  });
});

test('entries that this site cannot have made are left out', () => {
  const nrs = scoreEntry(question, 'NRS', { score: 6 }, stamp);
  const vas = scoreEntry(question, 'VAS', { score: 43, line }, stamp);
  const wrong = [
    { ...nrs, score: 11 },
    { ...nrs, score: -1 },
    { ...nrs, score: 6.5 },
    { ...nrs, score: '6' },
    { ...nrs, line },
    { ...vas, score: 101 },
    { ...scoreEntry(question, 'VAS', undefined, stamp), line },
    { ...nrs, scale: 'VAS' },
    { ...nrs, pain: 'hoofdpijn' },
    { ...nrs, note: 'x'.repeat(longestText + 1) },
    { ...nrs, note: { toString: 'x' } },
    { ...nrs, id: '../../etc/passwd' },
    { ...nrs, at: 'vandaag' },
    { ...nrs, advies: 'neem meer' },
    { ...nrs, kind: 'onbekend' },
    { ...doingEntry('gekookt', stamp), text: '' },
  ];
  expect(painRecord.read([...wrong, nrs])).toEqual({ data: [nrs], refused: wrong.length });
});
