import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type CitedPage, findAnchor, readCitedPage, readEdition } from '@/components/citation/cited-page.ts';
import { placeInFragment } from '@/components/citation/place.ts';
import { dist, isForPatients, readPages } from '../built-site.ts';

const pages = readPages();
const documents = new Map(pages.map(({ path, document }) => [path, document]));
/** Pages that only lead to others, a story whose card is referred to, and those with all drawings and all parts of the tools, for authors. */
const uncited = [
  ...pages.flatMap(({ path }) => (/^\/metaforen\/.+\/verteld\/$/.test(path) ? [path] : [])),
  // What lists editions or compares two: one refers to those.
  ...pages.flatMap(({ path }) => (/^(\/over)?\/edities\/./.test(path) ? [path] : [])),
  '/404.html',
  '/niet-op-dit-apparaat/',
  '/alle-paginas/',
  '/zoeken/',
  '/zoeken/letterlijk/',
  '/verwezen/',
  '/over/tekeningen/',
  '/over/onderdelen/',
  '/over/opnamen/',
];
/** Every edition that is laid down, by its address. */
const editions = new Map(
  globSync('edities/*/*/index.html', { cwd: dist }).map((file): [string, CitedPage | undefined] => {
    const path = `/${file.replace('index.html', '')}`;
    const { document } = new JSDOM(readFileSync(`${dist}/${file}`, 'utf8')).window;
    return [path, readEdition(document, `https://pijn.example${path}`)];
  }),
);
const cited = pages.filter(({ path }) => !uncited.includes(path));
const contentOf = (document: Document, name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
const dataOf = (document: Document) =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? 'null');

describe.each(cited)('$path', ({ path, document }) => {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');

  test('tells programmes its title, maker, date and publication', () => {
    const title = document.querySelector('h1')?.textContent;
    const edition = /Editie (\d{4}\.\d+)(, in voorbereiding)?/.exec(
      document.querySelector('.trust-line')?.textContent ?? '',
    );
    const day = document.querySelector('.trust-line time')?.getAttribute('datetime');
    expect(contentOf(document, 'citation_title')).toBe(title);
    expect(contentOf(document, 'citation_author')).toBe('Wegwijs bij pijn,');
    expect(contentOf(document, 'citation_publication_date')).toBe(day?.replaceAll('-', '/'));
    expect(document.querySelector('meta[property="og:type"]')?.getAttribute('content')).toBe('website');
    expect(dataOf(document)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.stringMatching(/^(Medical)?WebPage$/),
      name: title,
      url: canonical,
      isPartOf: { version: edition?.[1] },
    });
    expect(dataOf(document).isPartOf.creativeWorkStatus).toBe(edition?.[2] && 'Draft');
  });

  test('names no reviewer while nobody reviewed it', () => {
    const reviewed = /Beoordeeld door/.test(document.querySelector('.trust-line')?.textContent ?? '');
    expect('lastReviewed' in dataOf(document)).toBe(reviewed);
    expect('reviewedBy' in dataOf(document)).toBe(reviewed);
  });

  test('can be read by the page for citing', () => {
    expect(readCitedPage(document)).toMatchObject({ address: canonical, edition: expect.any(String) });
  });

  test('leads to its reference, and every link to one points to what is there', () => {
    const places = [...document.querySelectorAll('a[href^="/citeren/#"]')].map((link) => {
      const reading = placeInFragment(new URL(link.getAttribute('href') ?? '', 'https://x.example').hash);
      if (reading.kind !== 'place') throw new Error(link.outerHTML);
      return reading.place;
    });
    expect(places).toContainEqual({ path, anchor: '' });
    for (const place of places) {
      const page = documents.get(place.path);
      expect(page, place.path).toBeDefined();
      const read = page && readCitedPage(page);
      if (place.anchor) expect(read && findAnchor(read, place.anchor)?.section.anchor).toBe(place.anchor);
    }
  });

  test('has a link at every heading for therapists, and at none for others', () => {
    const isForTherapists =
      (/^\/(handreiking|meetinstrumenten|metaforen|scholing|therapeuten)\//.test(path) &&
        !isForPatients(path)) ||
      path === '/spiegeltherapie/onderbouwing/';
    const headings = [...document.querySelectorAll('.prose :is(h2, h3)[id]')];
    const names = [...document.querySelectorAll('.cite-this')].map((link) => link.getAttribute('aria-label'));
    expect(names).toEqual(
      isForTherapists
        ? headings.map((heading) => `Citeer: ${heading.textContent?.replace(/\s+/g, ' ').trim()}`)
        : [],
    );
  });
});

test.each(uncited)('%s is nothing to refer to', (path) => {
  const document = documents.get(path);
  expect(
    document?.querySelectorAll('meta[name^=citation_], script[type="application/ld+json"]'),
  ).toHaveLength(0);
  expect(document?.querySelectorAll('a[href^="/citeren/#"]:not([href^="/citeren/#edities/"])')).toHaveLength(
    0,
  );
});

test.each([...editions])(
  '%s can be cited as a whole, by chapter, by part and by paragraph',
  (path, edition) => {
    const [, publication, number] = path.split('/').filter(Boolean);
    expect(edition).toMatchObject({ edition: number, isEdition: true, inPreparation: false });
    const { sections = [] } = edition ?? {};
    const ids = readFileSync(`${dist}${path}index.html`, 'utf8').matchAll(/<h[2-5][^>]* id="([^"]+)"/g);
    for (const [, id] of ids) expect(sections.map(({ anchor }) => anchor)).toContain(id);
    expect(sections.some(({ chapter }) => chapter)).toBe(true);
    // Only the handreiking numbers its paragraphs.
    expect(sections.some(({ blocks }) => blocks.length > 0)).toBe(publication === 'handreiking');
    const list = documents.get(`/edities/${publication}/`);
    expect(list?.querySelector(`a[href="/citeren/#${path.slice(1)}"]`), path).not.toBeNull();
  },
);

test('the page for citing knows the source that the handreiking gives in other words', () => {
  const props = documents.get('/citeren/')?.querySelector<HTMLElement>('.citation')?.dataset['props'];
  const { publications } = JSON.parse(props ?? '{}');
  expect(publications['Handreiking ergotherapie bij chronische pijn'].original).toMatchObject({
    id: 'handreiking-2025',
    year: 2025,
  });
  expect(publications['Pijn begrijpen: uitleg over chronische pijn en pijnrevalidatie']).not.toHaveProperty(
    'original',
  );
});

test('an edition is in preparation, and says which one is laid down, exactly when the ledger does not know it', () => {
  const rows = readFileSync(new URL('../../ledger/editions.yaml', import.meta.url), 'utf8');
  for (const { path, document } of cited) {
    const { publication, edition, inPreparation } = readCitedPage(document) ?? {};
    const [id] =
      document
        .querySelector('.trust a[href^="/edities/"]')
        ?.getAttribute('href')
        ?.match(/[^/]+(?=\/$)/) ?? [];
    const isLaidDown = rows.includes(`- id: ${id}-${edition}\n`) || id === 'site';
    expect([path, inPreparation], publication).toEqual([path, !isLaidDown]);
    expect(document.querySelector('.trust-line')?.textContent?.includes('in voorbereiding')).toBe(
      !isLaidDown,
    );
    if (!isLaidDown && rows.includes(`publication: ${id}\n`))
      expect(document.querySelector('.trust')?.innerHTML).toMatch(
        new RegExp(`href="/edities/${id}/\\d{4}\\.\\d+/"`),
      );
  }
});

test('every edition that is laid down is known to the page for citing', () => {
  const props = documents.get('/citeren/')?.querySelector<HTMLElement>('.citation')?.dataset['props'] ?? '{}';
  const rows = readFileSync(new URL('../../ledger/editions.yaml', import.meta.url), 'utf8');
  for (const [, publication, edition] of rows.matchAll(/publication: (\S+)\n\s+edition: "([\d.]+)"/g))
    expect(props).toContain(`/edities/${publication}/${edition}/`);
});
