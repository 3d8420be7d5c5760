import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hit, SearchEngine } from '@/components/search/engine.ts';
import Search from '@/components/search/Search.tsx';

const hits = (count: number): Hit[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Pagina ${index + 1}`,
    url: `/p${index + 1}/`,
    excerpt: [{ text: 'been', found: true }],
  }));
const finding =
  (count: number): SearchEngine =>
  () =>
    Promise.resolve({
      count,
      load: (start, length) => Promise.resolve(hits(count).slice(start, start + length)),
    });
const searchFor = (words: string) => {
  fireEvent.input(screen.getByLabelText('Wat zoekt u?'), { target: { value: words } });
  fireEvent.submit(screen.getByRole('button', { name: 'Zoeken' }).closest('form') as HTMLFormElement);
};

beforeEach(() => history.replaceState(null, '', '/zoeken/'));
afterEach(cleanup);

test('nothing is searched before the user asks', () => {
  render(<Search engine={() => Promise.reject(new Error('searched'))} />);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('results come with their number, and more on request', async () => {
  render(<Search engine={finding(12)} />);
  searchFor('been');
  await screen.findByText('12 pagina’s gevonden voor “been”');
  expect(screen.getAllByRole('link')).toHaveLength(10);
  fireEvent.click(screen.getByRole('button', { name: 'Meer resultaten' }));
  await screen.findByText('Pagina 12');
  expect(screen.queryByRole('button', { name: 'Meer resultaten' })).toBeNull();
  expect(location.hash).toBe('#q=been');
});

test('one result is called one page; none says what to do', async () => {
  render(<Search engine={(query) => finding(query === 'arm' ? 1 : 0)(query)} />);
  searchFor('arm');
  await screen.findByText('1 pagina gevonden voor “arm”');
  searchFor('qqq');
  await screen.findByText(/Niets gevonden voor “qqq”\. Probeer een ander of korter woord/);
});

test('a late answer to an earlier question does not replace the later one', async () => {
  let answerLate: () => void = () => undefined;
  const engine: SearchEngine = (query) =>
    query === 'traag'
      ? new Promise((resolve) => {
          answerLate = () => resolve(finding(3)(query));
        })
      : finding(1)(query);
  render(<Search engine={engine} />);
  searchFor('traag');
  searchFor('snel');
  await screen.findByText('1 pagina gevonden voor “snel”');
  answerLate();
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByRole('status').textContent).toContain('snel');
});
