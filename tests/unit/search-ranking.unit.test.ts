import { describe, expect, test } from 'vitest';
import { chosen, everything, groupsOf, optionsFor } from '@/components/search/choices.ts';
import { type Hit, siteEngine } from '@/components/search/engine.ts';
import { excerptOf } from '@/components/search/excerpt.ts';
import { wordListOf } from '@/components/search/index-file.ts';
import type { IsDutch } from '@/components/search/question.ts';
import { Ranker } from '@/components/search/ranking.ts';
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
const { index, files: textFiles } = buildIndex(
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
const ranker = new Ranker(index);
const rank = (query: string, isDutch: IsDutch = () => false) => ranker.rank(query, isDutch);
const first = (query: string) => rank(query).pages[0]?.page.path;

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
  ])('%s', (query, path) => {
    expect(first(query)).toBe(path);
    expect(rank(query).corrected).toBeUndefined();
  });

  test('with the words it begins with, while it is being typed', () => {
    expect(first('terugvalpre')).toBe('/handreiking/5-5/');
  });

  test('both that share an abbreviation come first', () => {
    expect(
      rank('csi')
        .pages.slice(0, 2)
        .map(({ page }) => page.path)
        .sort(),
    ).toEqual(['/csi-1/', '/csi-2/']);
  });

  test('patients’ pages go first when both answer', () => {
    expect(first('pijn slapen')).toBe('/pijn/slaap/');
  });

  test('a mistake is put right, and said', () => {
    expect(first('spiegelterapie')).toBe('/spiegeltherapie/');
    expect(rank('spiegelterapie').corrected).toBe('spiegeltherapie');
    expect(rank('Wat is kinisio fobie?').corrected).toBe('wat is kinesiofobie?');
  });

  test('a right word is no mistake: it is said that it is not here', () => {
    expect(rank('wekker').corrected).toBe('wakker');
    expect(rank('wekker', (word) => word === 'wekker')).toMatchObject({ pages: [], missing: ['wekker'] });
    expect(rank('wekker en slapen', (word) => word === 'wekker')).toMatchObject({ missing: ['wekker'] });
    expect(rank('slapen').missing).toEqual([]);
  });

  test('nor is an abbreviation', () => {
    expect(rank('terugval plam').corrected).toBe('terugval plan');
    expect(rank('PLAM')).toMatchObject({ pages: [], missing: ['PLAM'] });
    expect(rank('SPIEGELTERAPIE').corrected).toBe('spiegeltherapie');
  });

  test('a name of a person corrects nothing; a foreign word only beside another of its name', () => {
    expect(rank('vlaeyem')).toMatchObject({ pages: [], missing: ['vlaeyem'] });
    expect(rank('caregivar')).toMatchObject({ pages: [], missing: ['caregivar'] });
    expect(rank('caregivar strain').corrected).toBe('caregiver strain');
  });

  test('two right words are not made into one compound of the site', () => {
    expect(rank('slaap pillan').corrected).toBe('slaappillen');
    expect(rank('slaap pillan', (word) => word === 'pillan').corrected).toBeUndefined();
  });

  test('what differs in a hyphen only is not told as a mistake', () => {
    expect(first('spiegel-therapie')).toBe('/spiegeltherapie/');
    expect(rank('spiegel-therapie').corrected).toBeUndefined();
    expect(rank('kinisio-fobie').corrected).toBe('kinesiofobie');
  });

  test('the same word in other letters is found', () => {
    expect(first('p\u0133n slapen')).toBe('/pijn/slaap/');
  });

  test('what is not there gives nothing', () => {
    expect(rank('ωωω').pages).toEqual([]);
    expect(rank('de het').pages).toEqual([]);
    expect(rank('').pages).toEqual([]);
  });
});

describe('the engine', () => {
  const files = (address: string) => (address.endsWith('index.json') ? index : textFiles.get(address));

  test('gives the words around what was found, each file fetched once', async () => {
    const asked: string[] = [];
    const engine = siteEngine(async (address) => {
      asked.push(address);
      return files(address);
    });
    const { hits } = await engine.search('wakker');
    expect(hits[0]).toMatchObject({
      title: 'Slapen met pijn',
      url: '/pijn/slaap/',
      heading: '',
      publication: 'Stuk',
    });
    expect((await hits[0]?.excerpt())?.filter(({ found }) => found)).toEqual([
      { text: 'wakker', found: true },
    ]);
    await (await engine.search('wakker')).hits[0]?.excerpt();
    expect(asked).toEqual(['/zoeken/index.json', expect.stringContaining('/zoeken/tekst/')]);
  });

  test('asks a list of Dutch words only before it would correct a word', async () => {
    const asked: string[] = [];
    const engine = siteEngine(async (address) => {
      asked.push(address);
      return address === wordListOf('wekker')
        ? ['wekker']
        : address.includes('/woorden/')
          ? []
          : files(address);
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

  test('without a network only what is on the device, and how many are not', async () => {
    const all = await siteEngine(async (address) => files(address)).search('pijn');
    const engine = siteEngine(
      async (address) => files(address),
      async (path) => path === '/pijn/slaap/',
    );
    const { hits, outOfReach } = await engine.search('pijn');
    expect(hits.map(({ url }) => url.replace(/#.*/, ''))).toEqual(['/pijn/slaap/']);
    expect(outOfReach).toBe(all.hits.length - 1);
    expect(all.outOfReach).toBeUndefined();
  });

  test('a result without its text is still a result', async () => {
    const engine = siteEngine(async (address) => {
      if (address.includes('/tekst/')) throw new Error('offline');
      return index;
    });
    const { hits } = await engine.search('wakker');
    expect(await hits[0]?.excerpt()).toEqual([]);
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
    title: reader,
    url: `/${reader}/${kind}/`,
    heading: '',
    reader,
    publication: 'Stuk',
    kind,
    more: [],
    variants: [],
    excerpt: () => Promise.resolve([]),
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
