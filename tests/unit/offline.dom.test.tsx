import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { openOffline } from '@/components/offline/open-offline.ts';
import type { Progress } from '@/offline/keeper.ts';
import type { Device, OnDevice, Outcome } from '@/offline/on-device.ts';
import type { Topic } from '@/offline/topics.ts';

afterEach(() => document.body.replaceChildren());

/** A device whose filling goes as far as the test lets it. */
function slowDevice(kept?: OnDevice) {
  const device = {
    kept,
    asked: [] as (readonly Topic[])[],
    tell: (_: Progress) => {},
    end: (_: Outcome) => {},
    isPossible: true,
    look: async () => device.kept,
    put: (topics, tell) => {
      device.asked.push(topics);
      device.tell = tell;
      return new Promise((resolve) => {
        device.end = resolve;
      });
    },
    remove: async () => {
      device.kept = undefined;
    },
  } satisfies Device & Record<string, unknown> as Device & {
    kept: OnDevice | undefined;
    asked: (readonly Topic[])[];
    tell: (progress: Progress) => void;
    end: (outcome: Outcome) => void;
  };
  return device;
}

const sizes = [2_000_000, 300_000, 400_000, 200_000, 1_500_000];
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const told = () => screen.getByRole('status').textContent;

test('says how much it is before anything is fetched, and fetches what was chosen', async () => {
  const device = slowDevice();
  openOffline(document.body, { sizes, device });
  await screen.findByText(/Samen is het ongeveer 2,9 MB/);
  expect(screen.queryByRole('button', { name: 'Haal van dit apparaat' })).toBeNull();
  fireEvent.click(screen.getByLabelText(/Pijn begrijpen/));
  await screen.findByText(/Samen is het ongeveer 2,7 MB/);
  expect(device.asked).toEqual([]);
  press('Zet op dit apparaat');
  expect(device.asked).toEqual([['spiegeltherapie', 'oefeningen']]);
});

test('a topic that the copy leaves out is not offered, and not fetched', async () => {
  const device = slowDevice();
  openOffline(document.body, { sizes, offered: ['spiegeltherapie', 'vak'], device });
  await screen.findByText(/Samen is het ongeveer 2,3 MB/);
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  press('Zet op dit apparaat');
  expect(device.asked).toEqual([['spiegeltherapie']]);
});

test('shows how far it is, and says that it is there when it is', async () => {
  const device = slowDevice();
  openOffline(document.body, { sizes, device });
  await screen.findByText(/2,9 MB/);
  press('Zet op dit apparaat');
  device.tell({ done: 30, of: 600 });
  await screen.findByText(/Bezig met ophalen/);
  const bar = (await screen.findByRole('progressbar')) as HTMLProgressElement;
  expect([bar.value, bar.max]).toEqual([30, 600]);
  expect(document.activeElement).toBe(screen.getByRole('status'));
  device.kept = { topics: ['spiegeltherapie', 'oefeningen', 'pijn'], done: 600, of: 600 };
  device.end('done');
  await screen.findByText(/Op dit apparaat staan de hulpmiddelen en: Spiegeltherapie/);
  expect(screen.queryByRole('progressbar')).toBeNull();
  // Nothing is left to put there until something else is chosen.
  expect(screen.queryByRole('button', { name: /^Zet/ })).toBeNull();
  fireEvent.click(screen.getByLabelText(/Spiegeltherapie/));
  await screen.findByRole('button', { name: 'Zet deze keuze op dit apparaat' });
});

test.each([
  ['failed', /Niet alles kwam binnen/],
  ['full', /geen ruimte meer/],
] as const)('when it %s it says so, and goes on where it was', async (outcome, words) => {
  const device = slowDevice();
  openOffline(document.body, { sizes, device });
  await screen.findByText(/2,9 MB/);
  press('Zet op dit apparaat');
  device.kept = { topics: ['spiegeltherapie', 'oefeningen', 'pijn'], done: 10, of: 600 };
  device.end(outcome);
  await screen.findByText(words);
  expect(told()).toMatch(/nog niet alles/);
  press('Ga verder');
  expect(device.asked.length).toBe(2);
});

test('takes it off the device, also while it is being fetched', async () => {
  const device = slowDevice();
  openOffline(document.body, { sizes, device });
  await screen.findByText(/2,9 MB/);
  press('Zet op dit apparaat');
  await screen.findByRole('progressbar');
  press('Stop, en haal het van dit apparaat');
  await screen.findByText(/van dit apparaat af/);
  // What still comes has no say any more.
  device.tell({ done: 31, of: 600 });
  device.end('failed');
  await screen.findByRole('button', { name: 'Zet op dit apparaat' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a browser that cannot do it says so, with what can be done', async () => {
  openOffline(document.body, { sizes, device: { ...slowDevice(), isPossible: false } });
  await screen.findByText(/Printen kan wel/);
});
