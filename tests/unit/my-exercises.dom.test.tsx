import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { openExercises } from '@/components/my-exercises/open-exercises.ts';
import { dosedInAddress } from '@/dose/in-address.ts';
import { site } from './any-referral.ts';

/** A patient's own exercises as they stand when nothing was pressed yet, and what a press brings. */

const text = { startPosition: 'U zit.', steps: ['Strek uw knie.', 'Doe dit {herhalingen}.'], tips: [] };
const knowledge = {
  site,
  exerciseTexts: { 'oefening-1': text, 'oefening-2': text },
  safety: { pause: 'Wordt het te veel? Rust.', stop: 'Stop bij nieuwe pijn.', call: 'Bel meteen 112.' },
};
const link = `#v=2&doe=${dosedInAddress([
  { exercise: 'oefening-1', dose: { repetitions: 8 }, remark: 'Rustig aan.' },
  { exercise: 'oefening-2', dose: { repetitions: 9 }, remark: '' },
])}&lees=slaap&zin=Bel_gerust.&einde=1`;

function open(fragment: string): HTMLElement {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no drawing')));
  history.replaceState(null, '', `/mijn-oefeningen/${fragment}`);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  openExercises(root, knowledge);
  return root;
}
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the whole sheet stands there before anything is pressed, so that any way of printing gives it', () => {
  const root = open(link);
  expect([...root.querySelectorAll('.day-ticks tbody th')].map((cell) => cell.textContent)).toEqual([
    'oefening-1',
    'oefening-2',
  ]);
  expect(root.querySelectorAll('.day-ticks tbody tr:first-child td')).toHaveLength(28);
  const foot = root.querySelector('.exercise-foot')?.textContent;
  for (const words of ['Bel meteen 112.', 'Behandelaar:', 'Telefoon:', 'pijn.voorbeeld.nl'])
    expect(foot).toContain(words);
});

test('exercises, doses, safety, the remark, the line and the pages need nothing more', () => {
  open(link);
  expect(screen.getByRole('link', { name: 'Begin met geluid' }).getAttribute('href')).toContain(
    'doe=oefening-1',
  );
  expect(screen.getAllByText('Doe dit 8 keer.')).toHaveLength(1);
  expect(screen.getAllByText('Doe dit 9 keer.')).toHaveLength(1);
  for (const words of ['Rustig aan.', 'Bel gerust.', 'Slapen met pijn'])
    screen.getByText(words, { exact: false });
  expect(screen.getByText(/Stop bij nieuwe pijn/, { selector: '.safety-brief' })).toBeTruthy();
});

test('a link that changed on the way says so at once, and shows no dose', () => {
  const root = open(link.replace('.h8', '.h7'));
  screen.getByText(/De aantallen bij uw oefeningen kwamen niet goed over/);
  expect(root.querySelectorAll('.dose li')).toHaveLength(0);
  expect(root.textContent).not.toMatch(/[789] keer/);
});

test('a press keeps it: ticks, a name and the way to take it off come, and the offer goes', async () => {
  const root = open(link);
  const offer = screen.getByRole('button', { name: 'Op dit apparaat bewaren' });
  fireEvent.click(offer);
  await waitFor(() => expect(screen.getAllByLabelText('Vandaag gedaan')).toHaveLength(2), {
    timeout: 20_000,
  });
  // There is no storage here: it does not say that anything is kept.
  expect(document.activeElement?.textContent).toBe('Bewaren op dit apparaat');
  expect(offer.closest('section')?.hidden).toBe(true);
  const [first] = screen.getAllByLabelText('Vandaag gedaan');
  if (first) fireEvent.click(first);
  await waitFor(() =>
    expect(
      [...root.querySelectorAll('.week dd')].filter((day) => day.textContent !== 'niets aangevinkt'),
    ).toHaveLength(1),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Haal deze oefeningen van dit apparaat' }));
  await screen.findByText('Weggehaald. De link van uw behandelaar blijft werken.');
  expect(screen.queryAllByLabelText('Vandaag gedaan')).toEqual([]);
  expect(offer.closest('section')?.hidden).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  await waitFor(() => expect(screen.getAllByLabelText('Vandaag gedaan')).toHaveLength(2));
}, 60_000);
