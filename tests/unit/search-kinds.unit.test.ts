import { describe, expect, test } from 'vitest';
import { siteEngine } from '@/components/search/engine.ts';
import type { KnownPage } from '@/components/search/search-knowledge.ts';
import { sectionsOf } from '@/publishing/page-sections.ts';
import { buildIndex } from '@/publishing/search-index.ts';

const page = (path: string, title: string, more: Partial<KnownPage> = {}): KnownPage => ({
  path,
  title,
  description: '',
  publication: 'Stuk',
  reader: 'patienten',
  kind: 'uitleg',
  ...more,
});
const written: [KnownPage, string][] = [
  [page('/slaap/', 'Slapen met pijn'), 'Slaap is te leren. Een vast moment helpt.'],
  [page('/rug/', 'Bewegen en angst'), 'Uw rug mag bewegen. De trein rijdt door.'],
  [page('/knie/', 'Uw knie strekken'), 'Strek uw knie.'],
  [
    page('/knie-band/', 'Uw knie strekken met een band', { variantOf: '/knie/' }),
    'Strek uw knie met de band.',
  ],
  [
    page('/bronnen/', 'Bronnen', { last: true }),
    'Terugval voorkomen: een boek over terugval. Terugval voorkomen.',
  ],
  [page('/terugval/', 'Weer vooruit'), 'Zo kunt u terugval voorkomen. Maak een plan.'],
  [page('/boek/', 'Boeken'), 'Van Kersten en Boom, bij de uitgever.'],
  // What a site is about stands on many pages.
  ...Array.from({ length: 16 }, (_, at): [KnownPage, string] => [
    page(`/blad-${at}/`, `Blad ${at}`),
    `Rug en slaap, deel ${at}.`,
  ]),
];
const { pieces } = buildIndex(
  {
    pages: written.map(([known]) => known),
    names: [],
    corrections: {},
    alike: [['rug', 'rugpijn']],
  },
  new Map(written.map(([{ path }, text]) => [path, [{ anchor: '', heading: '', text }]])),
  { isDutch: (word) => !/^(kersten|boom)$/.test(word), isEnglish: () => false },
);
const engine = siteEngine(
  async (address) => pieces.get(address) ?? [],
  async () => true,
);
const told = async (query: string) =>
  Promise.all((await engine.search(query)).hits.map(({ load }) => load()));
const found = async (query: string) => (await told(query)).map(({ url }) => url);

describe('a compound of which one part is known', () => {
  test.each([
    ['slaapkliniek', '/slaap/'],
    ['rugspreekkamer', '/rug/'],
  ])('“%s” gives the known part, and says that the word itself is not here', async (query, path) => {
    expect(await found(query)).toContain(path);
    expect((await engine.search(query)).missing).toEqual([query]);
  });

  test.each(['boomhut', 'kerstboom', 'treinkaartje', 'momentopname'])(
    '“%s” is about something else: names of people and words said in passing are no part',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );
});

describe('a question outside the site', () => {
  test('gets nothing, though one of its words is said in passing', async () => {
    expect(await found('trein naar Maastricht')).toEqual([]);
  });

  test('but a subject of the site is found beside a word that is not here', async () => {
    expect(await found('slapen in Maastricht')).toContain('/slaap/');
  });

  test('short pieces of a word with a hyphen are not guessed at', async () => {
    expect(await engine.search('bral-uit')).toMatchObject({ hits: [], missing: ['bral-uit'] });
  });
});

test('one exercise is one result, with its other forms below it', async () => {
  const [first, ...others] = await told('knie strekken');
  expect(first?.url).toBe('/knie/');
  expect(others.filter(({ url }) => url.startsWith('/knie'))).toEqual([]);
  expect(first?.variants).toEqual([{ title: 'Uw knie strekken met een band', url: '/knie-band/' }]);
  const [withBand] = await told('knie strekken met band');
  expect(withBand).toMatchObject({ url: '/knie-band/', variants: [{ url: '/knie/' }] });
});

test('a list that only names things goes after a page that tells about them', async () => {
  expect((await found('terugval voorkomen')).slice(0, 2)).toEqual(['/terugval/', '/bronnen/']);
});

test('code is no text to find', () => {
  const [section] = sectionsOf(
    '<div class="prose"><p>Zet <code>knie-strekken</code> in het adres.</p></div>',
  );
  expect(section?.text).toBe('Zet in het adres.');
});
