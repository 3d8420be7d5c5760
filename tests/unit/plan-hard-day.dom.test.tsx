import { cleanup, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { HardDay } from '@/components/relapse-plan/HardDay.tsx';

const withPhone = (phone: string) =>
  render(
    <HardDay
      plan={{
        versions: [],
        items: [
          { id: 'p', part: 'mensen', text: 'An', phone, changed: '2026-03-14T20:15:00+01:00', past: [] },
        ],
      }}
      heading={createRef()}
    />,
  );

afterEach(cleanup);

test('the number is dialled, and all that was written with it can be read', () => {
  withPhone('06 12345678 na 18 uur');
  const link = screen.getByRole('link', { name: /^Bel 06 12345678 na 18 uur/ });
  expect(link.getAttribute('href')).toBe('tel:0612345678');
});

test('what is no certain number is only text', () => {
  withPhone('via de balie, toestel 12');
  expect(screen.queryByRole('link', { name: /Bel/ })).toBeNull();
  expect(screen.getByText('via de balie, toestel 12')).toBeTruthy();
});
