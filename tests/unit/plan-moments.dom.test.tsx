import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { useDesk } from '@/components/relapse-plan/desk.ts';
import { Moments } from '@/components/relapse-plan/Moments.tsx';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { stoppedClock } from '@/device/clock.ts';
import type { TextFile } from '@/device/files.ts';
import { countingIds } from '@/device/ids.ts';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';

const clock = stoppedClock('2026-03-14T20:15:00+01:00');
const ids = countingIds();
const saved: TextFile[] = [];

/** The question when to look back, with a plan that has these moments. */
async function openMoments(...starts: string[]) {
  const record = openRecord(planRecord, memoryDevice().openTab());
  const items = starts.map((text) => ({
    ...{ id: ids(), part: 'momenten' as const, text, changed: '2026-01-01T10:00:00+01:00', past: [] },
  }));
  await record.change(() => ({ items, versions: [] }));
  function Question() {
    const desk = useDesk(record, clock, ids);
    return (
      <Moments
        desk={desk}
        tell={() => undefined}
        save={(file) => void saved.push(file)}
        heading={createRef()}
      />
    );
  }
  render(<Question />);
  return record;
}
const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

afterEach(cleanup);

test.each([
  ['', '10:00', 'Vul een dag en een tijd in. Staan ze er al? Kijk dan of die dag bestaat.'],
  ['2027-02-20', '', 'Vul een dag en een tijd in. Staan ze er al? Kijk dan of die dag bestaat.'],
  ['0026-04-20', '10:00', 'Schrijf het jaar met 4 cijfers, bijvoorbeeld 2027.'],
  ['2026-03-13', '10:00', 'Dit moment is al voorbij. Kies een dag en een tijd die nog komen.'],
  ['2026-03-14', '20:00', 'Dit moment is al voorbij. Kies een dag en een tijd die nog komen.'],
  ['2100-01-01', '10:00', 'Dit jaar is te ver weg. Kies een jaar tot en met 2099.'],
  [
    '2026-03-29',
    '02:30',
    'Deze tijd bestaat niet op die dag: de klok gaat dan van 2 uur meteen naar 3 uur. Kies een andere tijd.',
  ],
  ['2026-06-14', '10:00', 'Deze dag staat er al.'],
])('%s at “%s” is not taken, and the reason is told', async (day, time, reason) => {
  const record = await openMoments('2026-06-14T10:00');
  fill('Dag', day);
  fill('Tijd', time);
  fireEvent.click(screen.getByRole('button', { name: 'Voeg deze dag toe' }));
  expect((await screen.findByRole('alert')).textContent).toBe(reason);
  expect(record.state().data.items).toHaveLength(1);
});

test('only what is still to come goes to the calendar; what is over can be taken away', async () => {
  await openMoments('2026-02-01T10:00', '2026-06-14T10:00');
  fireEvent.click(screen.getByRole('button', { name: 'Zet in mijn agenda' }));
  expect(saved.at(-1)?.text.match(/DTSTART;TZID.*/g)).toEqual([
    'DTSTART;TZID=Europe/Amsterdam:20260614T100000',
  ]);
  cleanup();
  await openMoments('2026-02-01T10:00', '2026-03-29T02:30');
  expect(screen.getAllByRole('button', { name: /^Haal weg/ })).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Zet in mijn agenda' })).toBeNull();
});
