import { describe, expect, test } from 'vitest';
import { packPlaces, textPlaces, unpackPlaces, wordListOf } from '@/components/search/index-file.ts';
import { sectionsOf } from '@/publishing/page-sections.ts';
import { buildIndex } from '@/publishing/search-index.ts';
import { wordLists } from '@/publishing/words-at-risk.ts';

test('places come back as they went in', () => {
  const places = [
    { section: 0, count: 1 },
    { section: 1, count: 2 },
    { section: 70, count: 1 },
    { section: 9000, count: 3 },
    { section: 9001, count: 1 },
  ];
  expect(unpackPlaces(packPlaces(places))).toEqual(places);
  expect(packPlaces([])).toBe('');
});

test('a page’s texts stand in a file of its own, a long page in several; its name does not spell the page', () => {
  const places = textPlaces({
    path: '/pijn/slaap/',
    sections: [{ length: 300 }, { length: 600 }, { length: 50 }],
  });
  expect(places.map(({ at }) => at)).toEqual([0, 0, 1]);
  expect(places[0]?.file).toMatch(/^\/zoeken\/tekst\/[a-z0-9]+\.0\.json$/);
  expect(places[1]?.file).toBe(places[0]?.file.replace('.0.', '.1.'));
  expect(places[2]?.file).toBe(places[1]?.file);
  const other = textPlaces({ path: '/pijn/', sections: [{ length: 9000 }] });
  expect(other[0]?.file).not.toBe(places[0]?.file);
});

describe('the sections of a page', () => {
  test('start at headings and terms with an address; only the page’s own text counts', () => {
    const html = `<html><body><nav>Menu</nav><main><h1>Titel</h1><div class="prose">
      <p>Eerst <b>di</b>t.</p><h2 id="a">Kop <em>een</em></h2><ul><li>punt</li><li>nog een</li></ul>
      <script>geen()</script><dl><div><dt id="t">term</dt><dd>uitleg</dd></div></dl></div><p>voet</p></main></body></html>`;
    expect(sectionsOf(html)).toEqual([
      { anchor: '', heading: '', text: 'Eerst dit.' },
      { anchor: 'a', heading: 'Kop een', text: 'punt. nog een.' },
      { anchor: 't', heading: 'term', text: 'uitleg.' },
    ]);
  });

  test('leave out numbers and names of sources, which are no text of the page', () => {
    const html = `<div class="prose"><p>Pijn.\u202f<sup class="cite-number" aria-hidden="true">2</sup> Slaap.</p>
      <p class="section-sources">Bron: <a href="#bron-nhs">2 NHS</a></p></div>`;
    expect(sectionsOf(html)).toEqual([{ anchor: '', heading: '', text: 'Pijn. Slaap.' }]);
  });

  test('do not start at the title of a box, and hold no link to cite', () => {
    const html = `<main><div class="prose"><div class="cited-heading"><h2 id="a">Kop</h2><a class="cite-this" href="/citeren/#x/a">Citeer</a></div>
      <div class="advice"><h3 class="box-title"><span aria-hidden="true">✓</span> Wel doen</h3><ul><li>Rust.</li></ul></div></div></main>`;
    expect(sectionsOf(html).map(({ anchor, text }) => [anchor, text.replace('✓ ', '')])).toEqual([
      ['', ''],
      ['a', 'Wel doen Rust.'],
    ]);
  });

  test('a page without text of its own stops the build', () => {
    expect(() => sectionsOf('<main></main>')).toThrow('prose');
  });
});

describe('the index', () => {
  const page = (path: string) => ({
    path,
    title: `Pagina ${path}`,
    description: '',
    publication: 'Stuk',
    reader: 'patienten' as const,
    kind: 'uitleg' as const,
  });
  const knowledge = {
    pages: ['/a/', '/b/', '/c/', '/d/'].map(page),
    names: [{ path: '/a/', anchor: '', names: ['kunstbeen'] }],
    corrections: { 'Protese been': 'prothese' },
    alike: [],
  };
  const veilig = { anchor: 'veilig', heading: 'Veilig', text: 'Stop bij een wond.' };
  const dutch = new Set('patiënt kijkt spiegel therapie spiegeltherapie stop wond pagina hoort'.split(' '));
  const languages = {
    isDutch: (word: string) => dutch.has(word),
    isEnglish: (word: string) => word === 'pain',
  };
  const { index } = buildIndex(
    knowledge,
    new Map(
      knowledge.pages.map(({ path }) => [
        path,
        [
          {
            anchor: '',
            heading: '',
            text: 'De patiënt kijkt 30 minuten in 1 spiegel (Jansen, www.sites.nl/pad). Therapie en spiegeltherapie.',
          },
          veilig,
        ],
      ]),
    ),
    languages,
  );

  test('holds words with their accents and cuts; function words, addresses and single digits left out', () => {
    expect(index.words).toContain('patiënt');
    expect(index.words).toContain('spiegel|therapie');
    expect(index.words).toContain('kunstbeen');
    expect(index.words).not.toContain('de');
    expect(index.words).toContain('30');
    expect(index.words).not.toContain('1');
    for (const piece of ['www', 'sites', 'nl', 'pad']) expect(index.words).not.toContain(piece);
    expect(index.words).toHaveLength(index.places.length);
  });

  test('a block that stands on every page is found on the first only', () => {
    expect(index.pages.map(({ sections }) => sections.length)).toEqual([2, 1, 1, 1]);
    expect(unpackPlaces(index.places[index.words.indexOf('wond')] ?? '')).toEqual([{ section: 1, count: 1 }]);
  });

  test('knows which words somebody may have meant: Dutch ones and names of pages, no names of people', () => {
    const ordinary = index.words.slice(0, index.ordinary);
    expect(ordinary).toEqual(expect.arrayContaining(['patiënt', 'spiegel|therapie', 'kunstbeen']));
    expect(index.words.slice(index.ordinary)).toContain('jansen');
  });

  test('has right words beside it that look like a mistake for one of its own, and no others', () => {
    const lists = wordLists(index, ['wonden', 'Word', 'stoep', 'olifant']);
    expect([...lists.values()].flat().sort()).toEqual(['stoep', 'word']);
    expect(lists.get(wordListOf('word'))).toContain('word');
  });

  test('words for a section that the page does not have stop the build', () => {
    const wrong = { ...knowledge, names: [{ path: '/a/', anchor: 'weg', names: ['112'] }] };
    expect(() => buildIndex(wrong, new Map([['/a/', [veilig]]]), languages)).toThrow(/#weg.*112/);
  });

  test('misspellings are kept as words', () => {
    expect(index.corrections).toEqual({ 'protese been': 'prothese' });
  });
});
