import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OfferedExercise } from '@/components/referral-card/offered-exercises.ts';
import ReferralCard from '@/components/referral-card/ReferralCard.tsx';
import { site } from './any-referral.ts';

// A phone: without room for what the patient sees.
beforeEach(() => {
  const query = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal('matchMedia', () => query);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const offered: OfferedExercise[] = [{ id: 'knie-buigen', position: 'stoel', material: [], trains: '' }];
const steps = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('a copy without exercises or sessions asks for none, and its steps are numbered without them', () => {
  render(<ReferralCard site={site} shelves={[]} offered={offered} />);
  expect(steps().slice(0, 3)).toEqual(['1. Kies oefeningen', '2. Kies pagina’s', '3. Zet een sessie klaar']);
  cleanup();
  render(<ReferralCard site={{ ...site, programmes: [] }} shelves={[]} offered={[]} />);
  expect(steps()).toEqual([
    '1. Kies pagina’s',
    '2. Nieuwste of vaste tekst',
    '3. Schrijf er een zin bij',
    '4. Geef het mee',
  ]);
});

test('what is done in one go, before anything is drawn again, counts together', async () => {
  render(<ReferralCard site={site} shelves={[]} offered={offered} />);
  const session = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sessie' });
  session.value = 'been';
  for (const field of [
    screen.getByRole('radio', { name: 'bovenbeen' }),
    screen.getByRole('radio', { name: 'rechts' }),
    session,
  ])
    field.dispatchEvent(new Event('change', { bubbles: true }));
  const link = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
  expect(link.value).toContain('programma=been&kant=rechts');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'bovenbeen' }).checked).toBe(true);
});

test('what was written before it came stands in it', () => {
  render(<ReferralCard site={site} shelves={[]} offered={offered} sentence="Tot dinsdag" />);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Uw zin' }).value).toBe('Tot dinsdag');
});
