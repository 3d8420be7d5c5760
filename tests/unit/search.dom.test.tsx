import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hit, SearchEngine } from '@/components/search/engine.ts';
import SearchResults from '@/components/search/SearchResults.tsx';

const helps = [
  {
    id: 'zelfdoding',
    call: '113',
    says: 'Praat erover. Bel 113.',
    page: '/pijn/negatieve-spiraal/#als-u-erg-somber-bent',
    title: 'Als u erg somber bent',
    words: ['zelfmoord*'],
    endings: [],
  },
];

const hits = (count: number): Hit[] =>
  Array.from({ length: count }, (_, index) => ({
    reader: index % 2 === 0 ? 'patienten' : 'therapeuten',
    publication: 'Stuk',
    kind: 'uitleg',
    load: () =>
      Promise.resolve({
        title: `Pagina ${index + 1}`,
        url: `/p${index + 1}/`,
        heading: index === 0 ? 'Kop' : '',
        more: [],
        variants: [],
        pieces: [{ text: 'been', found: true }],
      }),
  }));
const searching = (search: SearchEngine['search']): SearchEngine => ({ prepare: () => undefined, search });
const finding = (count: number) => searching(() => Promise.resolve({ hits: hits(count), missing: [] }));
const searchFor = (words: string) => {
  history.replaceState(null, '', `/zoeken/#q=${encodeURIComponent(words)}`);
  fireEvent(window, new HashChangeEvent('hashchange'));
};

beforeEach(() => history.replaceState(null, '', '/zoeken/'));
afterEach(cleanup);

test('nothing is searched before the user asks', () => {
  render(<SearchResults helps={helps} engine={searching(() => Promise.reject(new Error('searched')))} />);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('who finds nothing is not led where a copy does not lead', async () => {
  render(<SearchResults helps={helps} closed={['/oefeningen/']} engine={finding(0)} />);
  searchFor('qqq');
  await screen.findByRole('link', { name: 'Pijn begrijpen' });
  expect(screen.queryByRole('link', { name: 'Oefeningen na een beenamputatie' })).toBeNull();
});

test('results come with their number, and more on request', async () => {
  render(<SearchResults helps={helps} engine={finding(7)} />);
  searchFor('been');
  await screen.findByText('7 pagina’s gevonden voor “been”');
  expect(screen.getAllByRole('link')).toHaveLength(5);
  fireEvent.click(screen.getByRole('button', { name: 'Meer resultaten' }));
  await screen.findByText('Pagina 7');
  expect(screen.queryByRole('button', { name: 'Meer resultaten' })).toBeNull();
});

test('a result of which the text cannot be had is counted, and the others are shown', async () => {
  const lost = () => Promise.reject(new Error('no network'));
  const [first, ...others] = hits(3);
  render(
    <SearchResults
      helps={helps}
      engine={searching(() =>
        Promise.resolve({ hits: first ? [{ ...first, load: lost }, ...others] : [], missing: [] }),
      )}
    />,
  );
  searchFor('been');
  await screen.findByText(/2 pagina’s gevonden.*Nog 1 pagina staat niet op dit apparaat/);
  expect(screen.getAllByRole('link')).toHaveLength(2);
});

test('when no text can be had, it says so', async () => {
  const lost = () => Promise.reject(new Error('no network'));
  render(
    <SearchResults
      helps={helps}
      engine={searching(() =>
        Promise.resolve({ hits: hits(2).map((hit) => ({ ...hit, load: lost })), missing: [] }),
      )}
    />,
  );
  searchFor('been');
  await screen.findByText(/Zoeken lukt nu niet/);
});

test('one result is called one page; none says what to do', async () => {
  render(
    <SearchResults
      helps={helps}
      engine={searching((query) => finding(query === 'arm' ? 1 : 0).search(query))}
    />,
  );
  searchFor('arm');
  await screen.findByText('1 pagina gevonden voor “arm”');
  searchFor('qqq');
  await screen.findByText(/Niets gevonden voor “qqq”\. Probeer een ander of korter woord/);
});

test('a late answer to an earlier question does not replace the later one', async () => {
  let answerLate: () => void = () => undefined;
  const engine = searching((query) =>
    query === 'traag'
      ? new Promise((resolve) => {
          answerLate = () => resolve({ hits: hits(3), missing: [] });
        })
      : finding(1).search(query),
  );
  render(<SearchResults helps={helps} engine={engine} />);
  searchFor('traag');
  await screen.findByText('Bezig met zoeken…');
  searchFor('snel');
  await screen.findByText('1 pagina gevonden voor “snel”');
  answerLate();
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByRole('status').textContent).toContain('snel');
});

test('keys that follow each other fast are one question', async () => {
  const asked: string[] = [];
  render(
    <SearchResults
      helps={helps}
      engine={searching((query) => {
        asked.push(query);
        return finding(1).search(query);
      })}
    />,
  );
  for (const words of ['a', 'ar', 'arm']) searchFor(words);
  await screen.findByText('1 pagina gevonden voor “arm”');
  expect(asked).toEqual(['arm']);
});

test('a mistake gets “Bedoelde u” with the results of what was meant', async () => {
  render(
    <SearchResults
      helps={helps}
      engine={searching(() => Promise.resolve({ hits: hits(2), missing: [], corrected: 'fantoompijn' }))}
    />,
  );
  searchFor('fantompijn');
  await screen.findByText(/Bedoelde u “fantoompijn”\?.*2 pagina’s/);
  expect(screen.getAllByRole('link')).toHaveLength(2);
});

test('nothing found still leads somewhere', async () => {
  render(<SearchResults helps={helps} engine={finding(0)} />);
  searchFor('qqq');
  await screen.findByText(/Niets gevonden/);
  expect(screen.getByRole('link', { name: /Voor patiënten/ }).getAttribute('href')).toBe('/patienten/');
});

test('a result says its section, for whom it is and what it is', async () => {
  render(<SearchResults helps={helps} engine={finding(1)} />);
  searchFor('been');
  expect((await screen.findByRole('link', { name: 'Pagina 1 – Kop' })).getAttribute('href')).toBe('/p1/');
  expect(screen.getByText('Voor patiënten | uitleg | Stuk')).toBeTruthy();
});

test('choosing for whom leaves those, and says how many', async () => {
  render(<SearchResults helps={helps} engine={finding(6)} />);
  searchFor('been');
  const choice = await screen.findByLabelText('Voor wie');
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Beste resultaten',
    'Meer voor studenten en therapeuten',
    'Meer voor patiënten',
  ]);
  fireEvent.change(choice, { target: { value: 'patienten' } });
  await screen.findByText('3 van 6 pagina’s');
  expect(screen.getAllByRole('link')).toHaveLength(3);
});

test('words that are not on the site are named before what was found without them', async () => {
  render(
    <SearchResults
      helps={helps}
      engine={searching(() => Promise.resolve({ hits: hits(2), missing: ['fietsen'] }))}
    />,
  );
  searchFor('fietsen met prothese');
  await screen.findByText('“fietsen” staat niet op deze site. Zonder dat woord: 2 pagina’s.');
});

test('help stands above what was found, and is said at once, also while the search files cannot be had', async () => {
  render(<SearchResults helps={helps} engine={searching(() => Promise.reject(new Error('no network')))} />);
  searchFor('zelfmoord');
  await screen.findByText(/Zoeken lukt nu niet/);
  const help = screen.getByRole('alert');
  expect(help.textContent).toContain('Bel 113');
  expect(screen.getByRole('link', { name: 'Bel 113' }).getAttribute('href')).toBe('tel:113');
  expect(screen.getByRole('link', { name: 'Als u erg somber bent' }).getAttribute('href')).toBe(
    '/pijn/negatieve-spiraal/#als-u-erg-somber-bent',
  );
  const status = screen.getByRole('status');
  expect(help.compareDocumentPosition(status) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  searchFor('slaap');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('when nothing is found, the first door leads to whom to call', async () => {
  render(<SearchResults helps={helps} engine={finding(0)} />);
  searchFor('qqq');
  await screen.findByText(/Niets gevonden/);
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/patienten/#wanneer-u-belt');
});
