import { expect, test } from 'vitest';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { memoryTab, surviveReload } from '@/device/tab-storage.ts';
import { note, notes } from './notes-kind.ts';

/** A page with this record in this tab; `leave` is what happens just before it goes away. */
async function openPage(tab = memoryTab(), device = memoryDevice()) {
  const record = openRecord(notes, device.openTab());
  await record.opened;
  let leave = () => undefined as unknown;
  surviveReload(
    notes,
    record,
    tab,
    (data) => data.length === 0,
    (listener) => {
      leave = listener;
    },
  );
  return { tab, device, record, leave: () => leave() };
}
const add = (id: string) => (data: typeof notes.empty) => [...data, note(id)];

test('what was not kept is there again after a reload', async () => {
  const { tab, record, leave } = await openPage();
  await record.change(add('a'));
  leave();
  const again = await openPage(tab);
  expect(again.record.state()).toMatchObject({ data: [note('a')], place: 'tab' });
});

test('what is put in the record while the page goes away is there too', async () => {
  const { tab, record, leave } = await openPage();
  leave();
  void record.change(add('a'));
  expect((await openPage(tab)).record.state().data).toEqual([note('a')]);
});

test('what another page wrote in the tab is not lost when this one comes back', async () => {
  const first = await openPage();
  await first.record.change(add('a'));
  first.leave();
  const second = await openPage(first.tab);
  await second.record.change(add('b'));
  second.leave();
  first.tab.comeBack();
  first.leave();
  expect((await openPage(first.tab)).record.state().data).toEqual([note('a'), note('b')]);
});

test('a page that comes back may hold what was wiped meanwhile: it starts anew and puts nothing back', async () => {
  const first = await openPage();
  await first.record.change(add('a'));
  first.leave();
  const second = await openPage(first.tab);
  await second.record.change(() => []);
  second.leave();
  first.tab.comeBack();
  expect(first.tab.isNew).toBe(true);
  first.leave();
  expect((await openPage(first.tab)).record.state().data).toEqual([]);
});

test('what is on its way to the device when the page goes away is still in the tab', async () => {
  const { tab, device, record, leave } = await openPage();
  await record.keep();
  void record.change(add('a'));
  // The page goes away before the device has it.
  leave();
  expect(tab.text).toContain('"a"');
  const again = await openPage(tab, device);
  expect(again.record.state().data).toEqual([note('a')]);
});

test('what is kept on the device, or wiped, is not in the tab any more', async () => {
  const { tab, record, leave } = await openPage();
  await record.change(add('a'));
  leave();
  expect(tab.text).toContain('"a"');
  await record.keep();
  leave();
  expect(tab.text).toBeUndefined();
  await record.stopKeeping();
  leave();
  expect(tab.text).toContain('"a"');
  await record.change(() => []);
  expect(tab.text).toBeUndefined();
});

test('a device that refuses costs nothing', async () => {
  const { tab, device, record, leave } = await openPage();
  await record.change(add('a'));
  await record.keep();
  device.fail('full');
  await record.change(add('b'));
  leave();
  device.fail(undefined);
  const again = await openPage(tab, device);
  expect(again.record.state().data).toEqual([note('a'), note('b')]);
});

test.each(['', 'half {', '{"version":99,"data":[]}'])(
  'a text that cannot be read (%s) does no harm',
  async (text) => {
    const { record } = await openPage(memoryTab(text));
    expect(record.state().data).toEqual([]);
  },
);
