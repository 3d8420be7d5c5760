import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  classOf,
  fileSizes,
  letterOfClass,
  mostSections,
  packNumbers,
  packWeights,
  type SearchStart,
  sectionsPerFile,
  startAddress,
  type TextFile,
  unpackNumbers,
  unpackWeights,
  type WordEntry,
  wordListOf,
} from '@/components/search/index-file.ts';
import { sectionsOf } from '@/publishing/page-sections.ts';
import { buildIndex } from '@/publishing/search-index.ts';
import { wordLists } from '@/publishing/words-at-risk.ts';

test('a page says what it is in one letter, also where there are more kinds than letters of the alphabet', () => {
  const classes = Array.from({ length: 500 }, (_, publication) => ({
    reader: 'patienten' as const,
    kind: 'uitleg' as const,
    publication,
  }));
  const files = classes.map((_, number) => letterOfClass(number)).join('');
  expect(files).toHaveLength(500);
  // A point says that a file goes on with the page before it.
  expect(files).not.toContain('.');
  for (const [number, one] of classes.entries()) expect(classOf({ files, classes }, number)).toBe(one);
});

describe('sections with a weight', () => {
  test('come back as they went in, the weight within a tenth', () => {
    const weights = new Map([
      [0, 0.3],
      [1, 1],
      [70, 7.2],
      [64 * 64 + 3, 20],
      [1_000_000, 2],
    ]);
    const back = unpackWeights(packWeights(weights));
    expect([...back.keys()]).toEqual([...weights.keys()]);
    for (const [section, weight] of weights)
      expect(Math.abs((back.get(section) ?? 0) / weight - 1)).toBeLessThan(0.1);
    expect(packWeights(new Map())).toBe('');
  });

  test('are the best only, when a word stands everywhere', () => {
    const weights = new Map(Array.from({ length: 400 }, (_, at) => [at, at % 2 === 0 ? 1 : 5]));
    const back = unpackWeights(packWeights(weights));
    expect(back.size).toBe(mostSections);
    expect([...back.keys()].every((section) => section % 2 === 1)).toBe(true);
  });
});

test('numbers come back as they went in', () => {
  expect(unpackNumbers(packNumbers([9000, 0, 63, 64, 0]))).toEqual([0, 63, 64, 9000]);
});

test('a page’s texts stand in a file of its own, a long page in several', () => {
  expect(fileSizes([{ length: 100 }, { length: 180 }, { length: 50 }])).toEqual([1, 2]);
  expect(fileSizes([{ length: 9000 }])).toEqual([1]);
  expect(fileSizes(Array.from({ length: 70 }, () => ({ length: 1 })))).toEqual([sectionsPerFile, 6]);
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
  const { index, pieces } = buildIndex(
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

  test('has another folder when a text grows so that numbers shift: an open page must not meet the text of another', () => {
    const folderWith = (text: string) => {
      const known = new Map(
        knowledge.pages.map(({ path }) => [
          path,
          [
            { anchor: '', heading: '', text: `Pagina ${path}. ${path === '/a/' ? text : ''}` },
            { anchor: 'b', heading: 'B', text: `Wond op ${path}.` },
          ],
        ]),
      );
      const { pieces } = buildIndex(knowledge, known, languages);
      return (pieces.get(startAddress) as SearchStart).folder;
    };
    expect(folderWith('Een woord meer.')).toBe(folderWith('Een woord.'));
    expect(folderWith('Spiegel en pagina. '.repeat(120))).not.toBe(folderWith('Een woord.'));
  });

  test('a block that stands on every page is found on the first only', () => {
    expect(index.pages.map(({ sections }) => sections.length)).toEqual([2, 1, 1, 1]);
    expect(index.places[index.words.indexOf('wond')]).toEqual([{ section: 1, count: 1 }]);
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

  describe('in pieces', () => {
    const start = pieces.get(startAddress) as SearchStart;
    const addresses = addressesIn(start);
    const entryOf = (stem: string) =>
      (pieces.get(addresses.word(stem)) as Record<string, WordEntry> | undefined)?.[stem];

    test('a word stands with all of its sections, one that it is a part of counting for less', () => {
      const weights = unpackWeights(entryOf('spiegel')?.weights ?? '');
      expect([...weights.keys()]).toEqual([0, 64, 128, 192]);
      const alone = unpackWeights(entryOf('wond')?.weights ?? '');
      expect([...alone.keys()]).toEqual([1]);
      expect(entryOf('spiegeltherapie')?.word).toBe('spiegeltherapie');
    });

    test('two words that are one on the site lead to it, and so does the start of a known misspelling', () => {
      expect(entryOf('spiegel')?.compounds).toEqual(['spiegeltherapie']);
      expect(entryOf('protes')?.corrections).toEqual({ 'protese been': 'prothese' });
    });

    test('every file that a number may lead to is there', () => {
      for (let file = 0; file < start.wordFiles; file++)
        expect(pieces.has(`${start.folder}/woord/${file}.json`)).toBe(true);
      for (const sound of start.sounds) expect(pieces.has(addresses.sound(sound))).toBe(true);
      const paths = [...start.files].map((_, file) => (pieces.get(addresses.text(file)) as TextFile).path);
      expect(paths).toEqual(['/a/', '/b/', '/c/', '/d/']);
    });

    test('no address spells out a page or a word', () => {
      for (const address of pieces.keys())
        expect(address).toMatch(
          /^\/zoeken\/(index|[a-z0-9]+\/((woord|klank|tekst)\/[a-z0-9]+|[a-z]+))\.json$/,
        );
    });
  });

  test('misspellings are kept as words', () => {
    expect(index.corrections).toEqual({ 'protese been': 'prothese' });
  });
});
