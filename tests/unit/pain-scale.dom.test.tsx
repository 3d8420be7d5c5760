import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '@/components/pain-scale/entry.ts';
import type { LoadedLog } from '@/components/pain-scale/loaded-log.ts';
import { entriesOf } from '@/components/pain-scale/log/new-entries.ts';
import { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import { doingEntry } from '@/components/pain-scale/new-entry.ts';
import PainScale from '@/components/pain-scale/PainScale.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { newRound } from '@/components/pain-scale/round.ts';
import { remember } from '@/components/pain-scale/unfinished.ts';
import { stoppedClock } from '@/device/clock.ts';
import { countingIds } from '@/device/ids.ts';
import { type Memory, plainMemory } from '@/device/memory.ts';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';

/** A list that comes when it is let through. */
function slowLog(device = memoryDevice()) {
  const record = openRecord(painRecord, device.openTab());
  const clock = stoppedClock('2026-03-14T20:15:00+01:00');
  const newId = countingIds();
  const log: LoadedLog = {
    View: PainLog,
    record,
    clock,
    newEntries: (round) => entriesOf(round, clock.now(), newId),
  };
  let letThrough: () => void = () => undefined;
  const comes = new Promise<LoadedLog>((resolve) => {
    letThrough = () => resolve(log);
  });
  return {
    record,
    entries: (): readonly Entry[] => record.state().data,
    load: vi.fn(() => comes),
    letThrough,
  };
}
const words = () => screen.getByRole('textbox') as HTMLTextAreaElement;
const write = (text: string) => fireEvent.input(words(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  fireEvent(window, event);
  return event.defaultPrevented ? 'asks' : 'goes';
};

beforeEach(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

test('two presses while the list is on its way make one entry', async () => {
  const { entries, load, letThrough } = slowLog();
  render(<PainScale memory={plainMemory()} loadLog={load} />);
  write('Gekookt');
  press('Zet in mijn lijst');
  press('Zet in mijn lijst');
  press('Mijn lijst bekijken');
  letThrough();
  await screen.findByText('Dit staat in uw lijst:');
  expect(load).toHaveBeenCalledTimes(1);
  expect(entries()).toEqual([expect.objectContaining({ kind: 'doen', text: 'Gekookt' })]);
});

test('looking at the list takes nothing away of what was being written', async () => {
  const { entries, load, letThrough } = slowLog();
  render(<PainScale memory={plainMemory()} loadLog={load} />);
  write('Gekookt');
  letThrough();
  press('Mijn lijst bekijken');
  await screen.findByText('Er staat nog niets in uw lijst.');
  press('Nog iets invullen');
  expect(words().value).toBe('Gekookt');
  expect(entries()).toEqual([]);
});

test('a page that comes back from the browser’s memory does not bring back what is in the list', () => {
  const memory = plainMemory();
  render(<PainScale memory={memory} loadLog={slowLog().load} />);
  write('Gekookt');
  // Another page in this tab put it in the list meanwhile.
  remember(memory, { round: newRound, step: 0 });
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: true }));
  expect(words().value).toBe('');
});

test('where the tab remembers nothing, a page that comes back has it still, and it asks before it goes', () => {
  const forbidden: Memory = { read: () => undefined, write: () => undefined };
  render(<PainScale memory={forbidden} loadLog={slowLog().load} />);
  expect(leave()).toBe('goes');
  write('Gekookt');
  fireEvent(window, new PageTransitionEvent('pageshow', { persisted: true }));
  expect(words().value).toBe('Gekookt');
  expect(leave()).toBe('asks');
});

test('where the tab remembers it, it does not ask', () => {
  render(<PainScale memory={plainMemory()} loadLog={slowLog().load} />);
  write('Gekookt');
  expect(leave()).toBe('goes');
});

test('a kept list that takes no more says so when it opens with what was just filled in', async () => {
  const device = memoryDevice();
  const stamp = { id: '00000000-0000-4000-8000-000000000099', now: '2026-03-13T20:15:00+01:00' };
  const data = [doingEntry('Gekookt', stamp)];
  device.values.set(painRecord.name, { version: painRecord.version, data, setAside: [] });
  const { record, load, letThrough } = slowLog(device);
  await record.opened;
  device.fail('full');
  letThrough();
  render(<PainScale memory={plainMemory()} loadLog={load} />);
  write('Gewandeld');
  press('Zet in mijn lijst');
  await screen.findByText('Dit staat in uw lijst:');
  expect((await screen.findByRole('alert')).textContent).toContain('geen ruimte meer');
  expect(screen.getAllByText('Gewandeld', { exact: false })).toHaveLength(2);
});

test('what was removed, came back from a file changed and is put back too, is there once, as it was last', async () => {
  const device = memoryDevice();
  const { record } = slowLog(device);
  const stamp = { id: '00000000-0000-4000-8000-000000000099', now: '2026-03-13T20:15:00+01:00' };
  const entry = doingEntry('Gekookt', stamp) as Entry;
  const later = { ...entry, text: 'Gekookt en gewandeld', changed: '2026-03-13T21:00:00+01:00' };
  await record.change(() => [entry]);
  render(
    <PainLog
      record={record}
      saved={[]}
      clock={stoppedClock('2026-03-14T20:15:00+01:00')}
      memory={plainMemory()}
      heading={createRef()}
      onAgain={() => undefined}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Verwijder/ }));
  fireEvent.change(screen.getByLabelText('Open een bewaard bestand'), {
    target: { files: [new File([writeBackup(painRecord, [later], stamp.now)], 'lijst.json')] },
  });
  await screen.findByText(/uit het bestand toegevoegd of bijgewerkt/);
  press('Zet terug');
  await screen.findByText('Teruggezet.');
  expect(record.state().data).toEqual([later]);
});
