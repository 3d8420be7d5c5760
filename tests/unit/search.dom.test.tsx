import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hit, SearchEngine } from '@/components/search/engine.ts';
import SearchResults from '@/components/search/SearchResults.tsx';

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
  history.replaceState(null, '', `/zoeken/#q=${encodeURIComponent(words)}`);
  fireEvent(window, new HashChangeEvent('hashchange'));
};

beforeEach(() => history.replaceState(null, '', '/zoeken/'));
afterEach(cleanup);

test('nothing is searched before the user asks', () => {
  render(<SearchResults engine={() => Promise.reject(new Error('searched'))} />);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('results come with their number, and more on request', async () => {
  render(<SearchResults engine={finding(12)} />);
  searchFor('been');
  await screen.findByText('12 pagina’s gevonden voor “been”');
  expect(screen.getAllByRole('link')).toHaveLength(10);
  fireEvent.click(screen.getByRole('button', { name: 'Meer resultaten' }));
  await screen.findByText('Pagina 12');
  expect(screen.queryByRole('button', { name: 'Meer resultaten' })).toBeNull();
});

test('one result is called one page; none says what to do', async () => {
  render(<SearchResults engine={(query) => finding(query === 'arm' ? 1 : 0)(query)} />);
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
  render(<SearchResults engine={engine} />);
  searchFor('traag');
  searchFor('snel');
  await screen.findByText('1 pagina gevonden voor “snel”');
  answerLate();
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByRole('status').textContent).toContain('snel');
});
