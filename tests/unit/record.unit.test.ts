import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { readBackup, writeBackup } from '@/exchange/backup.ts';
import { type RecordKind, readRecord, writeRecord } from '@/exchange/record.ts';
import { at } from './notes-kind.ts';

/** One tool in two versions of the site: the first keeps names as one text, the second as a list. */
interface Old {
  names: string;
}
interface New {
  names: readonly string[];
}

const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (data: unknown) => {
    const result = v.safeParse(schema, data);
    return result.success ? { data: result.output, refused: 0 } : undefined;
  };

const older: RecordKind<Old> = {
  name: 'namen',
  version: 1,
  empty: { names: '' },
  read: reader(v.strictObject({ names: v.string() })),
  merge: (kept, added) => ({ names: [kept.names, added.names].filter(Boolean).join(',') }),
};

const newer: RecordKind<New> = {
  name: 'namen',
  version: 2,
  empty: { names: [] },
  read: reader(v.strictObject({ names: v.array(v.string()) })),
  migrations: { 1: (data) => ({ names: (data as Old).names.split(',').filter(Boolean) }) },
  merge: (kept, added) => ({ names: [...new Set([...kept.names, ...added.names])] }),
};

const anyName = fc.string({ minLength: 1 }).filter((name) => !name.includes(','));

test('a backup that the older site made opens in the newer one, whole', () =>
  fc.assert(
    fc.property(fc.array(anyName), (names) => {
      const text = writeBackup(older, { names: names.join(',') }, at(0));
      expect(readBackup(newer, text)).toEqual({ kind: 'read', data: { names }, refused: 0 });
    }),
  ));

test('a backup that the newer site made is refused by the older one, with the reason', () => {
  const text = writeBackup(newer, { names: ['An'] }, at(0));
  expect(readBackup(older, text)).toEqual({ kind: 'problem', problem: 'newer' });
});

test('what the older site kept is there after the site became newer, and is kept in the new form', async () => {
  const device = memoryDevice();
  const before = openRecord(older, device.openTab());
  await before.opened;
  await before.change(() => ({ names: 'An,Bo' }));
  await before.keep();
  const after = openRecord(newer, device.openTab());
  await after.opened;
  expect(after.state()).toMatchObject({ data: { names: ['An', 'Bo'] }, place: 'device', setAside: [] });
  await after.change(({ names }) => ({ names: [...names, 'Cas'] }));
  expect(device.values.get('namen')).toEqual({
    version: 2,
    data: { names: ['An', 'Bo', 'Cas'] },
    setAside: [],
  });
});

test('what the newer site kept is set aside by an older page, and joins what that wrote when the site is newer again', async () => {
  const device = memoryDevice();
  const first = openRecord(newer, device.openTab());
  await first.opened;
  await first.change(() => ({ names: ['An'] }));
  await first.keep();
  const old = openRecord(older, device.openTab());
  await old.opened;
  expect(old.state()).toMatchObject({
    data: { names: '' },
    setAside: [writeRecord(newer, { names: ['An'] })],
  });
  await old.change(() => ({ names: 'Bo' }));
  const again = openRecord(newer, device.openTab());
  await again.opened;
  expect(again.state().setAside).toEqual([]);
  expect(again.state().data.names.toSorted()).toEqual(['An', 'Bo']);
});

test.each([
  ['a migration that is missing', { ...newer, migrations: {} }, { names: 'An' }],
  ['an older form that is damaged', newer, { names: 7 }],
  ['a migration whose outcome cannot be read', { ...newer, migrations: { 1: () => null } }, { names: 'An' }],
])('%s counts as damage, and nothing is thrown', (_, kind, data) => {
  expect(readRecord(kind, { version: 1, data })).toEqual({ kind: 'damaged' });
});

test('data of the present version is not migrated', () => {
  expect(readRecord(newer, { version: 2, data: { names: ['a,b'] } })).toMatchObject({
    data: { names: ['a,b'] },
  });
});
