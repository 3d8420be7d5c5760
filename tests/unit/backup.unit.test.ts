import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxBackupBytes, readBackup, writeBackup } from '@/exchange/backup.ts';
import { mergeById } from '@/exchange/record.ts';
import { at, note, notes } from './notes-kind.ts';

const anyNote = fc
  .tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 3599 }))
  .map(([id, text, second]) => note(id, text, second));
const anyNotes = fc.uniqueArray(anyNote, { selector: ({ id }) => id });

/** A backup with this under the tool's name. */
const file = (record: unknown) =>
  JSON.stringify({ format: 'wegwijs-bij-pijn', formatVersion: 1, records: { notities: record } });

test('what was saved comes back the same', () => {
  fc.assert(
    fc.property(anyNotes, (data) => {
      expect(readBackup(notes, writeBackup(notes, data, at(0)))).toEqual({ kind: 'read', data, refused: 0 });
    }),
  );
});

test('a file of an older version is read', () => {
  expect(readBackup(notes, file({ version: 1, data: [' een ', 'twee'] }))).toEqual({
    kind: 'read',
    refused: 0,
    data: [note('oud-0', 'een'), note('oud-1', 'twee')],
  });
  expect(readBackup(notes, file({ version: 2, data: [{ id: 'a', tekst: 'a', changed: at(0) }] }))).toEqual({
    kind: 'read',
    refused: 0,
    data: [note('a')],
  });
});

test('what cannot be read is left out and counted', () => {
  const hostile = [
    note('a'),
    { ...note('b'), text: 7 },
    { ...note('c'), extra: true },
    { ...note('d'), changed: 'gisteren' },
    null,
    [],
    'tekst',
  ];
  expect(readBackup(notes, file({ version: 3, data: hostile }))).toEqual({
    kind: 'read',
    data: [note('a')],
    refused: 6,
  });
});

test.each([
  ['no JSON', 'geen json', 'foreign'],
  ['half a file', writeBackup(notes, [note('a')], at(0)).slice(0, -20), 'foreign'],
  ['JSON of something else', '{"entries":[]}', 'foreign'],
  ['a bare value', 'null', 'foreign'],
  ['a newer frame', '{"format":"wegwijs-bij-pijn","formatVersion":2,"records":{}}', 'newer'],
  ['a newer record', file({ version: 4, data: [] }), 'newer'],
  ['another tool', '{"format":"wegwijs-bij-pijn","formatVersion":1,"records":{"plan":{}}}', 'other-tool'],
  ['no version', file({ data: [] }), 'damaged'],
  ['no list', file({ version: 3, data: { a: 1 } }), 'damaged'],
  ['an older form that is damaged', file({ version: 2, data: [{ id: 'a' }] }), 'damaged'],
  ['a million items', file({ version: 3, data: new Array(1_000_000).fill(0) }), 'too-large'],
  ['more bytes than allowed', 'x'.repeat(maxBackupBytes + 1), 'too-large'],
])('%s is refused with a reason', (_, text, problem) => {
  expect(readBackup(notes, text)).toEqual({ kind: 'problem', problem });
});

test('keys that could change how objects work do nothing', () => {
  const hostile = `{"format":"wegwijs-bij-pijn","formatVersion":1,"__proto__":{"a":1},"records":{"__proto__":{"notities":{"version":3,"data":[]}},"constructor":1}}`;
  expect(readBackup(notes, hostile)).toEqual({ kind: 'problem', problem: 'other-tool' });
  const item = `{"__proto__":{"polluted":true},"id":"a","text":"a","changed":"${at(0)}"}`;
  const text = file({ version: 3, data: [] }).replace('[]', `[${item}]`);
  expect(readBackup(notes, text)).toMatchObject({ kind: 'read', data: [] });
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('no text at all makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(file)), (text) => {
      expect(['read', 'problem']).toContain(readBackup(notes, text).kind);
    }),
  );
});

test('joining two lists loses nothing, and the last change stays', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (kept, added) => {
      const merged = mergeById(kept, added);
      expect(new Set(merged.map(({ id }) => id))).toEqual(new Set([...kept, ...added].map(({ id }) => id)));
      expect(merged).toHaveLength(new Set(merged.map(({ id }) => id)).size);
      expect(mergeById(merged, added)).toEqual(merged);
    }),
  );
  expect(mergeById([note('a', 'oud', 1)], [note('a', 'nieuw', 2)])).toEqual([note('a', 'nieuw', 2)]);
  expect(mergeById([note('a', 'nieuw', 2)], [note('a', 'oud', 1)])).toEqual([note('a', 'nieuw', 2)]);
});
