import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { SessionList } from '@/components/session-timer/room/SessionList.tsx';
import { type SessionEntry, sessionRecord } from '@/components/session-timer/session-record.ts';
import { useRecord } from '@/components/tool/kept/use-record.ts';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';

const session = (day: number): SessionEntry => {
  const at = `2026-03-${String(day).padStart(2, '0')}T10:00:00+01:00`;
  const id = `00000000-0000-4000-8000-0000000000${String(day).padStart(2, '0')}`;
  return {
    ...{ id, at, changed: at, programme: 'been', title: 'Been', isMirror: true, practised: 900 },
    ...{ ending: 'tijd-om', doing: '', note: '' },
  };
};

/** The list with these sessions in it, as the page draws it. */
async function openList(...entries: readonly SessionEntry[]) {
  const device = memoryDevice();
  const sessions = openRecord(sessionRecord, device.openTab());
  const pains = openRecord(painRecord, device.openTab());
  await sessions.change(() => entries);
  function List() {
    useRecord(sessions);
    useRecord(pains);
    return <SessionList sessions={sessions} pains={pains} heading={createRef()} onAgain={() => undefined} />;
  }
  render(<List />);
  return { sessions, pains };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const openFile = async (text: string) => {
  fireEvent.change(screen.getByLabelText('Open een bewaard bestand'), {
    target: { files: [new File([text], 'sessies.json')] },
  });
  await screen.findByText(/uit het bestand toegevoegd of bijgewerkt/);
};

beforeEach(() => {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

test('what was removed, came back from a file and is put back too, is there once', async () => {
  const before = [1, 2, 3, 4, 5, 6, 7].map(session);
  const { sessions } = await openList(...before);
  press(/^Verwijder: .* 3 maart/);
  await openFile(writeBackup(sessionRecord, before, '2026-03-08T10:00:00+01:00'));
  press('Zet terug');
  await screen.findByText('Teruggezet.');
  expect(
    sessions
      .state()
      .data.map(({ id }) => id)
      .toSorted(),
  ).toEqual(before.map(({ id }) => id));
  expect(screen.getAllByRole('heading', { name: /^Sessie \d/ })).toHaveLength(7);
});
