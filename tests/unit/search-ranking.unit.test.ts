import { describe, expect, test } from 'vitest';
import { chosen, everything, groupsOf, optionsFor } from '@/components/search/choices.ts';
import { type Hit, siteEngine } from '@/components/search/engine.ts';
import { excerptOf } from '@/components/search/excerpt.ts';
import {
  addressesIn,
  type SearchStart,
  startAddress,
  type TextFile,
  wordListOf,
} from '@/components/search/index-file.ts';
import { Pieces } from '@/components/search/pieces.ts';
import { rank as rankPages } from '@/components/search/ranking.ts';
import { buildIndex } from '@/publishing/search-index.ts';

const pages = [
  ['/spiegeltherapie/', 'Spiegeltherapie', 'patienten', 'U oefent met een spiegel. Zo traint u uw brein.'],
  [
    '/pijn/slaap/',
    'Slapen met pijn',
    'patienten',
    'Pijn maakt slapen moeilijk. U ligt wakker van pijn. Slaap zonder pillen; slaappillen helpen kort.',
  ],
  ['/pijn/angst/', 'Bewegen en angst', 'patienten', 'Bewegingsangst heet ook kinesiofobie. Bewegen is goed.'],
  ['/hoe-lang/', 'Hoe lang en hoe vaak?', 'patienten', 'Oefenen doet u elke dag 15 minuten. Niet langer.'],
  [
    '/handreiking/5-5/',
    '5.5 Terugvalpreventie',
    'therapeuten',
    'De patiënt maakt een plan. Terugval is normaal.',
  ],
  [
    '/handreiking/5-6/',
    '5.6 Slaapeducatie',
    'therapeuten',
    'Slapen en pijn hangen samen. Slapen is te leren.',
  ],
  ['/csi-1/', 'CSI: Central Sensitization Inventory', 'therapeuten', 'Meet symptomen.'],
  ['/csi-2/', 'CSI: Caregiver Strain Index', 'therapeuten', 'Meet de belasting van mantelzorgers.'],
] as const;
const { pieces } = buildIndex(
  {
    pages: pages.map(([path, title, reader]) => ({
      path,
      title,
      description: '',
      publication: 'Stuk',
      reader,
      kind: 'uitleg' as const,
    })),
    names: [{ path: '/spiegeltherapie/', anchor: '', names: ['mirror therapy'] }],
    corrections: { 'kinisio fobie': 'kinesiofobie' },
    alike: [['brein', 'hersenen']],
  },
  new Map(
    pages.map(([path, , , text]) => [
      path,
      [
        { anchor: '', heading: '', text },
        { anchor: 'meer', heading: `Meer over ${path.length}`, text: 'Lees de folder van Vlaeyen.' },
      ],
    ]),
  ),
  // Of the words here only names of people and of instruments are not Dutch.
  { isDutch: (word) => !/^(vlaeyen|caregiver|strain|inventory)$/.test(word), isEnglish: () => true },
);
const start = pieces.get(startAddress) as SearchStart;
const textsOf = (page: number) => pieces.get(addressesIn(start).text(page)) as TextFile;
/** Ranks as the search page does; `dutch` are right words that the site does not have. */
const rank = async (query: string, dutch: string[] = []) => {
  const ranking = await rankPages(query, new Pieces(start, async (address) => pieces.get(address) ?? dutch));
  return { ...ranking, pages: ranking.pages.map(({ page }) => textsOf(page).path) };
};
const first = async (query: string) => (await rank(query)).pages[0];

describe('a question finds its page', () => {
  test.each([
    ['spiegeltherapie', '/spiegeltherapie/'],
    ['therapie', '/spiegeltherapie/'],
    ['spiegel therapie', '/spiegeltherapie/'],
    ['mirror therapy', '/spiegeltherapie/'],
    ['hersenen', '/spiegeltherapie/'],
    ['geslapen', '/pijn/slaap/'],
    ['slaap educatie', '/handreiking/5-6/'],
    ['hoe lang moet ik oefenen?', '/hoe-lang/'],
    ['bewegings angst', '/pijn/angst/'],
    ['5.5', '/handreiking/5-5/'],
    ['paragraaf 5.5', '/handreiking/5-5/'],
    ['§5.6', '/handreiking/5-6/'],
  ])('%s', async (query, path) => {
    expect(await first(query)).toBe(path);
    expect((await rank(query)).corrected).toBeUndefined();
  });

  test('with the words it begins with, while it is being typed', async () => {
    expect(await first('terugvalpre')).toBe('/handreiking/5-5/');
  });

  test('both that share an abbreviation come first', async () => {
    expect((await rank('csi')).pages.slice(0, 2).sort()).toEqual(['/csi-1/', '/csi-2/']);
  });

  test('patients’ pages go first when both answer', async () => {
    expect(await first('pijn slapen')).toBe('/pijn/slaap/');
  });

  test('a mistake is put right, and said', async () => {
    expect(await first('spiegelterapie')).toBe('/spiegeltherapie/');
    expect((await rank('spiegelterapie')).corrected).toBe('spiegeltherapie');
    expect((await rank('Wat is kinisio fobie?')).corrected).toBe('wat is kinesiofobie?');
  });

  test('a right word is no mistake: it is said that it is not here', async () => {
    expect((await rank('wekker')).corrected).toBe('wakker');
    expect(await rank('wekker', ['wekker'])).toMatchObject({ pages: [], missing: ['wekker'] });
    expect(await rank('wekker en slapen', ['wekker'])).toMatchObject({ missing: ['wekker'] });
    expect((await rank('slapen')).missing).toEqual([]);
  });

  test('nor is an abbreviation', async () => {
    expect((await rank('terugval plam')).corrected).toBe('terugval plan');
    expect(await rank('PLAM')).toMatchObject({ pages: [], missing: ['PLAM'] });
    expect((await rank('SPIEGELTERAPIE')).corrected).toBe('spiegeltherapie');
  });

  test('a name of a person corrects nothing; a foreign word only beside another of its name', async () => {
    expect(await rank('vlaeyem')).toMatchObject({ pages: [], missing: ['vlaeyem'] });
    expect(await rank('caregivar')).toMatchObject({ pages: [], missing: ['caregivar'] });
    expect((await rank('caregivar strain')).corrected).toBe('caregiver strain');
  });

  test('two right words are not made into one compound of the site', async () => {
    expect((await rank('slaap pillan')).corrected).toBe('slaappillen');
    expect((await rank('slaap pillan', ['pillan'])).corrected).toBeUndefined();
  });

  test('what differs in a hyphen only is not told as a mistake', async () => {
    expect(await first('spiegel-therapie')).toBe('/spiegeltherapie/');
    expect((await rank('spiegel-therapie')).corrected).toBeUndefined();
    expect((await rank('kinisio-fobie')).corrected).toBe('kinesiofobie');
  });

  test('the same word in other letters is found', async () => {
    expect(await first('p\u0133n slapen')).toBe('/pijn/slaap/');
  });

  test('what is not there gives nothing', async () => {
    expect((await rank('ωωω')).pages).toEqual([]);
    expect((await rank('de het')).pages).toEqual([]);
    expect((await rank('')).pages).toEqual([]);
  });
});

describe('the engine', () => {
  const files = (address: string) => pieces.get(address) ?? [];

  test('gives the words around what was found, each file fetched once', async () => {
    const asked: string[] = [];
    const engine = siteEngine(async (address) => {
      asked.push(address);
      return files(address);
    });
    const { hits } = await engine.search('wakker');
    expect(hits[0]).toMatchObject({ publication: 'Stuk', reader: 'patienten', kind: 'uitleg' });
    const told = await hits[0]?.load();
    expect(told).toMatchObject({ title: 'Slapen met pijn', url: '/pijn/slaap/', heading: '' });
    expect(told?.pieces.filter(({ found }) => found)).toEqual([{ text: 'wakker', found: true }]);
    await (await engine.search('wakker')).hits[0]?.load();
    expect(asked).toEqual([
      startAddress,
      expect.stringContaining('/woord/'),
      expect.stringContaining('/tekst/'),
    ]);
  });

  test.each([
    ['hersenen', 'brein'],
    ['slapen', 'slaap'],
    ['slapen', 'slaappillen'],
  ])('“%s” marks “%s”: words that mean the same, forms and compounds', async (query, marked) => {
    const { hits } = await siteEngine(async (address) => files(address)).search(query);
    const told = await Promise.all(hits.map(({ load }) => load()));
    const found = told.flatMap((one) => one.pieces.filter((piece) => piece.found));
    expect(found.map(({ text }) => text.toLowerCase())).toContain(marked);
  });

  test('asks a list of Dutch words only before it would correct a word', async () => {
    const asked: string[] = [];
    const engine = siteEngine(async (address) => {
      asked.push(address);
      return address === wordListOf('wekker') ? ['wekker'] : files(address);
    });
    expect(await engine.search('wakker')).toMatchObject({ missing: [] });
    expect(asked.filter((address) => address.includes('/woorden/'))).toEqual([]);
    expect(await engine.search('wekker')).toEqual({ hits: [], missing: ['wekker'] });
    expect((await engine.search('spiegelterapie')).corrected).toBe('spiegeltherapie');
    expect(asked).toContain(wordListOf('wekker'));
  });

  test('without the index it rejects, and works again later', async () => {
    let isOnline = false;
    const engine = siteEngine(async (address) => {
      if (!isOnline) throw new Error('offline');
      return files(address);
    });
    await expect(engine.search('pijn')).rejects.toThrow('offline');
    isOnline = true;
    expect((await engine.search('pijn')).hits.length).toBeGreaterThan(0);
  });

  test('when the site is renewed while the page is open, it goes on with the new pieces', async () => {
    let isRenewed = false;
    const engine = siteEngine(async (address) => {
      if (address === startAddress) return { ...start, folder: isRenewed ? '/zoeken/nieuw' : '/zoeken/oud' };
      const [, of = '', rest = ''] = /^\/zoeken\/(oud|nieuw|woorden)(.*)$/.exec(address) ?? [];
      if (of === (isRenewed ? 'oud' : 'nieuw')) throw new Error('gone');
      return files(start.folder + rest);
    });
    const { hits } = await engine.search('wakker');
    isRenewed = true;
    await expect(hits[0]?.load()).rejects.toThrow('gone');
    const again = await engine.search('wakker');
    expect((await again.hits[0]?.load())?.url).toBe('/pijn/slaap/');
    isRenewed = false;
    expect((await engine.search('terugval')).hits.length).toBeGreaterThan(0);
  });

  test('without a network only what is on the device, and how many are not', async () => {
    const all = await siteEngine(async (address) => files(address)).search('pijn');
    const engine = siteEngine(
      async (address) => files(address),
      async (texts) => (files(texts) as TextFile).path === '/pijn/slaap/',
    );
    const { hits, outOfReach } = await engine.search('pijn');
    const told = await Promise.all(hits.map(({ load }) => load()));
    expect(told.map(({ url }) => url.replace(/#.*/, ''))).toEqual(['/pijn/slaap/']);
    expect(outOfReach).toBe(all.hits.length - 1);
    expect(all.outOfReach).toBeUndefined();
  });
});

test('an excerpt starts at a sentence, marks the words and leaves the marks of reading out', () => {
  const text = `${'Woord '.repeat(40)}einde. Zet de spiegel (recht) voor u. ${'Nog '.repeat(40)}`;
  const pieces = excerptOf(text, (word) => /spiegel|recht/.test(word));
  expect(pieces.slice(0, 5)).toEqual([
    { text: '… Zet de ', found: false },
    { text: 'spiegel', found: true },
    { text: ' (', found: false },
    { text: 'recht', found: true },
    { text: expect.stringMatching(/^\) voor u\. Nog/), found: false },
  ]);
  expect(excerptOf('', () => true)).toEqual([]);
});

describe('choosing', () => {
  const hit = (reader: Hit['reader'], kind: Hit['kind']): Hit => ({
    reader,
    publication: 'Stuk',
    kind,
    load: () => Promise.reject(new Error('not asked for')),
  });
  const hits = [
    hit('patienten', 'uitleg'),
    hit('therapeuten', 'instrument'),
    hit('patienten', 'oefening'),
    hit('therapeuten', 'uitleg'),
    hit('patienten', 'uitleg'),
    hit('therapeuten', 'metafoor'),
  ];

  test('the best come first, the others by reader', () => {
    expect(groupsOf(hits).map(({ id, hits: members }) => [id, members.length])).toEqual([
      ['best', 3],
      ['therapeuten', 2],
      ['patienten', 1],
    ]);
  });

  test('one choice counts what the others leave', () => {
    const patients = { ...everything, reader: 'patienten' as const };
    expect(chosen(hits, patients)).toHaveLength(3);
    expect(optionsFor(hits, patients, 'kind')).toEqual([
      { value: 'uitleg', count: 2 },
      { value: 'oefening', count: 1 },
    ]);
    expect(optionsFor(hits, patients, 'reader').map(({ count }) => count)).toEqual([3, 3]);
  });

  test('a choice that nothing fits can be undone', () => {
    const none = { ...everything, reader: 'patienten' as const, kind: 'metafoor' as const };
    expect(chosen(hits, none)).toEqual([]);
    expect(optionsFor(hits, none, 'kind')).toContainEqual({ value: 'metafoor', count: 0 });
  });
});
