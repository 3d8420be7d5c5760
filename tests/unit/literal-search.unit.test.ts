import { describe, expect, test } from 'vitest';
import { askedIn, hashOf, termsOf } from '../../src/components/search/literal/asked.ts';
import { foundWords } from '../../src/components/search/literal/found-words.ts';
import { placesOf } from '../../src/components/search/literal/LiteralResults.tsx';
import { policyFor } from '../../src/publishing/content-security-policy.ts';
import { recordsOf, tellsWhatIsMissing } from '../../src/publishing/literal-index.ts';

describe('what is asked', () => {
  test('stands in the address and comes back from it, with the quotation marks of any keyboard', () => {
    const asked = askedIn(
      '#q=%E2%80%9Estop+bij+pijn%E2%80%9D&stuk=hulpmiddelen&editie=2026.1&voor=patienten',
    );
    expect(asked).toEqual({
      query: '"stop bij pijn"',
      publication: 'hulpmiddelen',
      edition: '2026.1',
      reader: 'patienten',
    });
    expect(askedIn(hashOf(asked))).toEqual(asked);
    expect(hashOf(askedIn(''))).toBe('#');
  });

  test('is phrases and words; a mark without letters is none', () => {
    expect(termsOf('"hurt is niet harm" pijn - "half open')).toEqual([
      { text: 'hurt is niet harm', isPhrase: true },
      { text: 'pijn', isPhrase: false },
      { text: 'half open', isPhrase: true },
    ]);
    expect(termsOf('" " …')).toEqual([]);
  });
});

describe('the words that were found', () => {
  const marked = (text: string, query: string) =>
    foundWords(text, query)
      .pieces.map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
      .join('');

  test('are marked: a phrase whatever its accents and marks, a word also as a beginning', () => {
    expect(marked('Eén stap, en dan: Een  stap-voor-stap.', '"een stap"')).toBe(
      '[Eén stap], en dan: [Een  stap]-voor-stap.',
    );
    expect(marked('Pijnlijk of pijn; de kniepijn niet.', 'pijn')).toBe(
      '[Pijnlijk] of [pijn]; de kniepijn niet.',
    );
    expect(marked('Een stappenplan.', '"een stap"')).toBe('Een stappenplan.');
  });

  test('come with some words around them, and say how they are written there', () => {
    const far = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
    const { pieces, first } = foundWords(`${far} Stop bij pijn. ${far}`, '"stop bij pijn"');
    expect(first).toBe('Stop bij pijn');
    expect(pieces[0]?.text).toMatch(/^… /);
    expect(pieces.at(-1)?.text).toMatch(/ …$/);
    expect(
      pieces
        .map(({ text }) => text)
        .join('')
        .split(' ').length,
    ).toBeLessThan(50);
  });
});

test('editions that say the same in the same place are one result', () => {
  const hit = (edition: string, text: string) => ({
    title: 'Bed',
    heading: '',
    publication: 'Slapen',
    edition,
    url: `/${edition}/`,
    text,
  });
  const places = placesOf(
    [hit('nu', 'Lig goed.'), hit('2026.2', 'Lig goed.'), hit('2026.1', 'Lig zeer goed.')],
    'goed',
  );
  expect(places.map(({ hit: { edition }, same }) => [edition, same.map((other) => other.edition)])).toEqual([
    ['nu', ['2026.2']],
    ['2026.1', []],
  ]);
});

test('a record is a part of a text with its place, edition, publication and reader', () => {
  const chapter = { anchor: 'bed', title: 'Bed' };
  const records = recordsOf(
    { id: 'slapen', title: 'Slapen', audience: 'patienten' },
    '2026.1',
    [
      { anchor: 'bed', title: 'Bed', chapter, blocks: ['Lig goed.', 'En warm.'] },
      { anchor: 'bed-leeg', title: 'Leeg', chapter, blocks: [] },
    ],
    ({ anchor }) => `/edities/slapen/2026.1/#${anchor}`,
  );
  expect(records).toEqual([
    {
      url: '/edities/slapen/2026.1/#bed',
      content: 'Bed\nLig goed.\nEn warm.',
      meta: { title: 'Bed', heading: '', publication: 'Slapen', edition: '2026.1' },
      filters: { stuk: ['slapen'], editie: ['2026.1'], voor: ['patienten'] },
    },
  ]);
});

test('a version of Pagefind in which its silence is not found is refused', () => {
  expect(() => tellsWhatIsMissing('export {};')).toThrow('pagefind.js');
});

test('only a page that says so may run WebAssembly', () => {
  expect(policyFor('<div data-runs-webassembly data-props="{}"></div>')).toContain(
    "script-src 'self' 'wasm-unsafe-eval';",
  );
  expect(policyFor('<p>data-runs-webassembly</p>')).not.toContain('wasm');
});
