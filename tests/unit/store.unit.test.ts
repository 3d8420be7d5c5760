import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { listKind } from '@/exchange/record.ts';
import { type Note, note, noteSchema, notes } from './notes-kind.ts';

const add = (item: Note) => (data: readonly Note[]) => [...data, item];
const without = (id: string) => (data: readonly Note[]) => data.filter((item) => item.id !== id);
const ids = (data: readonly Note[]) => data.map(({ id }) => id).sort();

/** A device on which the notes are kept. */
async function keepingDevice(...data: Note[]) {
  const device = memoryDevice();
  device.values.set('notities', { version: 3, data, setAside: [] });
  const open = async () => {
    const record = openRecord(notes, device.openTab());
    await record.opened;
    return record;
  };
  return { device, open };
}

test('nothing is kept until the person chooses', async () => {
  const device = memoryDevice();
  const record = openRecord(notes, device.openTab());
  await record.opened;
  await record.change(add(note('a')));
  expect(record.state()).toMatchObject({ data: [note('a')], place: 'tab' });
  expect(device.values.size).toBe(0);

  await record.keep();
  await record.change(add(note('b')));
  expect(record.state().place).toBe('device');
  const later = openRecord(notes, device.openTab());
  await later.opened;
  expect(later.state()).toMatchObject({ data: [note('a'), note('b')], place: 'device' });

  await record.stopKeeping();
  expect(device.values.size).toBe(0);
  expect(record.state()).toMatchObject({ data: [note('a'), note('b')], place: 'tab' });
});

test('what could not be read outlives that the person stops keeping, and keeps again', async () => {
  const { device, open } = await keepingDevice(note('a'));
  device.values.set('notities', { version: 99, data: 'van later', setAside: [] });
  const record = await open();
  await record.stopKeeping();
  expect(device.values.size).toBe(0);
  await record.keep();
  expect(JSON.stringify(device.values.get('notities'))).toContain('van later');
});

test('a change is shown at once, before it is written', async () => {
  const { open } = await keepingDevice();
  const record = await open();
  const written = record.change(add(note('a')));
  expect(ids(record.state().data)).toEqual(['a']);
  await written;
  expect(ids(record.state().data)).toEqual(['a']);
});

test('two tabs that change the record in any order lose nothing', async () => {
  const step = fc.record({ tab: fc.nat({ max: 1 }), remove: fc.boolean(), wait: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { open } = await keepingDevice(note('kept'));
      const tabs = [await open(), await open()];
      const expected = new Set(['kept']);
      const done: Promise<void>[] = [];
      let last: string | undefined;
      for (const [index, { tab, remove, wait }] of steps.entries()) {
        if (remove && last) {
          done.push(tabs[tab]?.change(without(last)) ?? Promise.resolve());
          expected.delete(last);
          last = undefined;
        } else {
          const id = `${tab}-${index}`;
          done.push(tabs[tab]?.change(add(note(id))) ?? Promise.resolve());
          expected.add(id);
          last = wait ? id : undefined;
        }
        if (wait) await Promise.all(done);
      }
      await Promise.all(done);
      const late = await open();
      for (const tab of [...tabs, late]) expect(ids(tab.state().data)).toEqual([...expected].sort());
    }),
  );
});

test('what stood in one tab joins when another tab starts keeping', async () => {
  const device = memoryDevice();
  const [one, two] = [openRecord(notes, device.openTab()), openRecord(notes, device.openTab())];
  await Promise.all([one.opened, two.opened]);
  await one.change(add(note('one')));
  await two.change(add(note('two')));
  await one.keep();
  await two.change((data) => data);
  await one.change((data) => data);
  expect(ids(one.state().data)).toEqual(['one', 'two']);
  expect(ids(two.state().data)).toEqual(['one', 'two']);
});

test('when another tab stops keeping, nothing is written any more', async () => {
  const { device, open } = await keepingDevice(note('a'));
  const [one, two] = [await open(), await open()];
  await one.stopKeeping();
  await two.change(add(note('b')));
  expect(device.values.size).toBe(0);
  expect(two.state()).toMatchObject({ data: [note('a'), note('b')], place: 'tab' });
});

test.each(['full', 'forbidden'] as const)(
  'storage that is %s: told, nothing lost, tried again',
  async (reason) => {
    const { device, open } = await keepingDevice(note('a'));
    const record = await open();
    device.fail(reason);
    await record.change(add(note('b')));
    await record.change(add(note('c')));
    expect(record.state()).toMatchObject({ problem: reason, place: 'device' });
    expect(ids(record.state().data)).toEqual(['a', 'b', 'c']);

    device.fail(undefined);
    await record.keep();
    expect(record.state().problem).toBeUndefined();
    expect(ids((await open()).state().data)).toEqual(['a', 'b', 'c']);
    expect(record.state().data).toHaveLength(3);
  },
);

test('choosing to keep while storage is forbidden: told, and still only in the tab', async () => {
  const device = memoryDevice();
  device.fail('forbidden');
  const record = openRecord(notes, device.openTab());
  await record.opened;
  expect(record.state().problem).toBe('forbidden');
  await record.change(add(note('a')));
  await record.keep();
  expect(record.state()).toMatchObject({ data: [note('a')], place: 'tab', problem: 'forbidden' });
});

test.each([
  ['damaged', { version: 3, data: 'kapot', setAside: [] }, { version: 3, data: 'kapot' }],
  ['of another form', 'kapot', 'kapot'],
  ['newer', { version: 9, data: [], setAside: [] }, { version: 9, data: [] }],
])('data that is %s is set aside and not overwritten', async (_, value, aside) => {
  const { device, open } = await keepingDevice();
  device.values.set('notities', value);
  const record = await open();
  expect(record.state()).toMatchObject({ data: [], place: 'device', setAside: [aside] });
  await record.change(add(note('a')));
  const later = await open();
  expect(later.state()).toMatchObject({ data: [note('a')], setAside: [aside] });

  await later.discardSetAside();
  expect((await open()).state()).toMatchObject({ data: [note('a')], setAside: [] });
});

test('of data that is damaged in part the rest stays in use', async () => {
  const { device, open } = await keepingDevice();
  const value = { version: 3, data: [note('a'), { id: 'b' }] };
  device.values.set('notities', { ...value, setAside: [] });
  expect((await open()).state()).toMatchObject({ data: [note('a')], setAside: [value] });
});

test('what was set aside comes back as soon as it can be read', async () => {
  const { device, open } = await keepingDevice();
  const newer = { version: 3, data: [note('nieuw')] };
  device.values.set('notities', {
    version: 2,
    data: [{ id: 'oud', tekst: 'oud', changed: note('x').changed }],
    setAside: [newer],
  });
  const record = await open();
  expect(record.state().setAside).toEqual([]);
  expect(ids(record.state().data)).toEqual(['nieuw', 'oud']);
});

test('after an exception that nobody foresaw, the next change is written, and nothing is lost', async () => {
  const { open } = await keepingDevice(note('a'));
  const record = await open();
  const failing = record.change((data) => {
    // On what is shown it works, on what the device has it does not.
    if (data !== record.state().data) throw new Error('nobody foresaw this');
    return [...data, note('b')];
  });
  await expect(failing).rejects.toThrow('nobody foresaw this');
  expect(record.state()).toMatchObject({ isWritten: false, problem: expect.any(String) });
  await record.change(add(note('c')));
  expect(record.state().problem).toBeUndefined();
  expect(ids((await open()).state().data)).toEqual(['a', 'b', 'c']);
});

describe('one answer for all tools', () => {
  const others = listKind<Note>({ ...notes, name: 'andere', item: noteSchema });

  test('a yes in one tool keeps what is made in another, also later and in another tab', async () => {
    const device = memoryDevice();
    const [one, two] = [openRecord(notes, device.openTab()), openRecord(others, device.openTab())];
    await two.change(add(note('before')));
    expect([one.answer(), two.answer()]).toEqual([undefined, undefined]);
    await one.keep();
    expect([one.answer(), two.answer()]).toEqual(['ja', 'ja']);
    await two.change(add(note('after')));
    expect(two.state()).toMatchObject({ place: 'device', isWritten: true });
    const later = openRecord(others, device.openTab());
    await later.opened;
    expect(ids(later.state().data)).toEqual(['after', 'before']);
  });

  test('a no is for this tab only, leaves nothing on the device, and can be taken back', async () => {
    const device = memoryDevice();
    const record = openRecord(notes, device.openTab());
    await record.change(add(note('a')));
    record.refuse();
    await record.change(add(note('b')));
    expect(record.answer()).toBe('nee');
    expect([device.values.size, device.memory.read('bewaard')]).toEqual([0, undefined]);
    expect(openRecord(notes, device.openTab()).answer()).toBeUndefined();
    await record.keep();
    expect(record.answer()).toBe('ja');
    expect(ids(record.state().data)).toEqual(['a', 'b']);
  });

  test('a yes that the device cannot keep is none', async () => {
    const device = memoryDevice();
    const record = openRecord(notes, device.openTab());
    await record.opened;
    device.fail('full');
    await record.keep();
    expect(record.answer()).toBeUndefined();
    expect(record.state().problem).toBe('full');
  });

  test('who kept something before it was asked, said yes by that', async () => {
    const { device } = await keepingDevice(note('a'));
    const record = openRecord(others, device.openTab());
    await record.opened;
    expect(record.answer()).toBe('ja');
  });

  test('what is taken off the device is not kept again unasked, while the other stays', async () => {
    const device = memoryDevice();
    const storage = device.openTab();
    const [one, two] = [openRecord(notes, storage), openRecord(others, storage)];
    await one.keep();
    await two.keep();
    await one.stopKeeping();
    await one.change(add(note('a')));
    await two.change(add(note('b')));
    expect([...device.values.keys()]).toEqual(['andere']);
    const later = openRecord(notes, device.openTab());
    await later.opened;
    expect(later.answer()).toBeUndefined();
    await two.stopKeeping();
    expect(device.memory.read('bewaard')).toBeUndefined();
  });

  test('what may be told of a record stands beside it, and goes when the browser wiped the record', async () => {
    const device = memoryDevice();
    const record = openRecord(notes, device.openTab());
    await record.keep();
    expect(device.memory.read('bewaard')).toBe('{"notities":false}');
    await record.change(add(note('a')));
    expect(device.memory.read('bewaard')).toBe('{"notities":true}');
    device.values.clear();
    const later = openRecord(notes, device.openTab());
    await later.opened;
    expect([device.memory.read('bewaard'), later.answer()]).toEqual([undefined, undefined]);
  });
});
