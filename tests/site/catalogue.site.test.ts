import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, pagePaths, readPage, searchedPages } from '../built-site.ts';

const sections = pagePaths.filter((path) => /^\/handreiking\/5-\d+\/$/.test(path));

test('every section of the handreiking has its address', () => {
  const numbers = { 1: 6, 2: 7, 3: 7, 4: 2, 5: 12 };
  for (const [chapter, count] of Object.entries(numbers)) {
    expect(pagePaths).toContain(`/handreiking/${chapter}/`);
    for (let section = 1; section <= count; section++)
      expect(pagePaths).toContain(`/handreiking/${chapter}-${section}/`);
  }
});

test.each(sections)('%s has the fixed form of an intervention', (path) => {
  const { document } = readPage(path);
  expect([...document.querySelectorAll('.prose h2')].map(({ textContent }) => textContent)).toEqual([
    'Beschrijving',
    'Doel',
    'Theoretische achtergrond',
    'Methode',
    'Wel doen',
    'Niet doen',
    'Combineren',
  ]);
});

test.each(sections)('%s begins with itself at a glance, and what it names leads back', (path) => {
  const { document } = readPage(path);
  const glance = document.querySelector('.prose')?.firstElementChild;
  expect(glance?.matches('dl.at-a-glance')).toBe(true);
  const names = [...(glance?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent?.trim());
  expect(names).toEqual(
    expect.arrayContaining(['Doel', 'Voor wie', 'Bij', 'Stappen', 'Bewijs, zegt de bron']),
  );
  for (const link of glance?.querySelectorAll('a') ?? []) {
    const [address = ''] = (link.getAttribute('href') ?? '').split('#');
    expect(pagePaths).toContain(address);
    if (/^\/(meetinstrumenten|metaforen)\//.test(address))
      expect(readPage(address).document.querySelector(`.prose a[href="${path}"]`), address).not.toBeNull();
  }
});

test.each(['instruments', 'metaphors'])(
  'the cards of %s lead through all of them, one by one, and their list is marked',
  (name) => {
    const folder = name === 'instruments' ? '/meetinstrumenten/' : '/metaforen/';
    const ids = readdirSync(`src/content/${name}`).map((file) => file.replace('.yaml', ''));
    const next = (path: string) =>
      readPage(path).document.querySelector('.pagination a[rel=next]')?.getAttribute('href') ?? undefined;
    const first = ids
      .map((id) => `${folder}${id}/`)
      .find((path) => !readPage(path).document.querySelector('.pagination a[rel=prev]'));
    const walked: string[] = [];
    for (let path = first; path && !walked.includes(path); path = next(path)) walked.push(path);
    expect(walked.sort()).toEqual(ids.map((id) => `${folder}${id}/`).sort());
    for (const path of walked)
      expect(
        readPage(path).document.querySelector(`.side a[href="${folder}"]`)?.getAttribute('aria-current'),
      ).toBe('true');
  },
);

test('what the source says of effect is quoted as its words, and said to be missing where it says nothing', () => {
  const evidenceOf = (path: string) =>
    [...readPage(path).document.querySelectorAll('.at-a-glance > div')].find(({ textContent }) =>
      textContent?.trim().startsWith('Bewijs'),
    )?.textContent ?? '';
  expect(evidenceOf('/handreiking/5-1/')).toContain('“Effectieve behandeling”');
  expect(evidenceOf('/handreiking/5-12/')).toContain('geen bewijs');
  expect(evidenceOf('/handreiking/5-3/')).toContain('de bron noemt hier geen onderzoek');
});

test.each(pagePaths.filter((path) => /^\/handreiking\/[1-5]/.test(path)))(
  '%s: every paragraph has an anchor',
  (path) => {
    const { document } = readPage(path);
    const without = [...document.querySelectorAll('.prose > :is(p, ul, ol, table):not([id])')];
    expect(without.map(({ textContent }) => textContent?.slice(0, 60))).toEqual([]);
  },
);

test('the guide to the interventions says what must be so before one is chosen', () => {
  const rows = [...readPage('/handreiking/interventiewijzer/').document.querySelectorAll('table tbody tr')];
  const rowsOf = (address: string) => rows.filter((row) => row.querySelector(`a[href="${address}"]`));
  expect(rowsOf('/handreiking/5-7/').length).toBeGreaterThan(0);
  for (const row of rowsOf('/handreiking/5-7/')) {
    expect(row.textContent).toContain('Niet bij mensen die nog (vooral) gericht zijn op herstel');
    expect(row.textContent).toContain('eerst met andere interventies aan meer bereidheid');
    expect(row.textContent).toContain('Niet zonder kennis van ACT');
  }
  for (const row of rowsOf('/handreiking/5-2/'))
    expect(row.textContent).toContain('samen met een gedragstherapeut of psycholoog');
});

describe('remarks about the source', () => {
  const chapters = pagePaths.filter((path) => path.startsWith('/handreiking/')).map(readPage);
  const notes = chapters.flatMap(({ document }) => [...document.querySelectorAll('.prose .source-note')]);

  test('are folded, every one, and can be pointed to', () => {
    expect(notes.length).toBeGreaterThan(25);
    for (const note of notes) {
      expect(note.matches('details:not([open])[id]'), note.textContent ?? '').toBe(true);
      expect(note.querySelector('summary')?.textContent).toBe('Bij de bron');
    }
    const loose = chapters.flatMap(({ document }) =>
      [...document.querySelectorAll('.prose > p')].filter(({ textContent }) =>
        textContent?.startsWith('Bij de bron'),
      ),
    );
    expect(loose.map(({ textContent }) => textContent)).toEqual([]);
  });
});

test('what not to do at an intervention is what the source says there, or is marked as ours', () => {
  const donts = (path: string) => readPage(path).document.querySelector('.against')?.textContent ?? '';
  for (const path of ['/handreiking/5-1/', '/handreiking/5-2/', '/handreiking/5-3/'])
    expect(donts(path)).not.toMatch(/Combineer .* niet/);
  expect(donts('/handreiking/5-9/')).toContain('Dit punt zetten wij erbij.');
});

describe('the two registers', () => {
  const links = (path: string, title: string) =>
    [...readPage(path).document.querySelectorAll(`.registers[aria-label="${title}"] a`)].map((link) =>
      link.getAttribute('href'),
    );

  test('lead to each other', () => {
    let pairs = 0;
    for (const path of pagePaths)
      for (const address of links(path, 'Voor uw patiënt')) {
        expect(links(address ?? '', 'Voor uw behandelaar')).toContain(path);
        pairs++;
      }
    expect(pairs).toBeGreaterThan(8);
  });

  const treating = ['/handreiking/4-2/', '/handreiking/5/', ...sections];

  test.each(treating)('%s has a page for the patient, or says why not', (path) => {
    const box = readPage(path).document.querySelector('.registers[aria-label="Voor uw patiënt"]');
    const explains = [...(box?.querySelectorAll('li') ?? [])].filter(({ textContent }) =>
      textContent?.startsWith('Uitleg: '),
    );
    const why = box?.querySelector('p:not(.box-title)')?.textContent ?? '';
    expect(explains.length > 0 || why.length > 60, box?.textContent ?? 'no box').toBe(true);
    expect(explains.length > 0 && why !== '').toBe(false);
  });

  test('stand side by side for therapists: section, explanation, sheet, instrument, training', () => {
    const table = [...readPage('/therapeuten/').document.querySelectorAll('.prose table')].find(
      ({ textContent }) => textContent?.includes('Uitleg voor uw patiënt'),
    );
    for (const path of treating.filter((one) => one !== '/handreiking/5/')) {
      const row = table?.querySelector(`tbody th a[href="${path}"]`)?.closest('tr');
      for (const address of links(path, 'Voor uw patiënt'))
        expect(row?.querySelector(`td a[href="${address}"]`), `${path}: ${address}`).not.toBeNull();
      expect(row?.querySelectorAll('td'), path).toHaveLength(4);
    }
    // In the order of the handreiking: 5.2 before 5.10.
    const rows = [...(table?.querySelectorAll('tbody th') ?? [])].map(({ textContent }) => textContent ?? '');
    expect(rows).toEqual(rows.toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true })));
  });
});

describe('a metaphor', () => {
  const ids = readdirSync('src/content/metaphors').map((file) => file.replace('.yaml', ''));
  const textOf = (part: Element | null | undefined) => (part?.textContent ?? '').replace(/\s+/g, ' ').trim();

  test.each(ids)('%s: the card begins with its picture and leads to the story alone', (id) => {
    const { document } = readPage(`/metaforen/${id}/`);
    expect(document.querySelector('.prose')?.firstElementChild?.id).toBe(`beeld-${id}`);
    const link = document.querySelector(`.prose a[href="/metaforen/${id}/verteld/"]`);
    expect(textOf(link)).toBe('Voor uw patiënt: alleen het verhaal');
  });

  test.each(ids)(
    '%s: the patient’s page is the picture, the telling, who told it, and what to read next',
    (id) => {
      const card = readPage(`/metaforen/${id}/`).document;
      const { document } = readPage(`/metaforen/${id}/verteld/`);
      const prose = document.querySelector('.prose');
      expect(prose?.firstElementChild?.id).toBe(`beeld-${id}`);
      expect(document.querySelectorAll('main h1, .prose :is(h2, h3)')).toHaveLength(1);
      const told = [...card.querySelectorAll('blockquote p')].map(textOf);
      const paragraphs = [...document.querySelectorAll('.prose > p')].map(textOf);
      expect(paragraphs.slice(0, told.length)).toEqual(told);
      const isOurs = textOf(card.querySelector('.prose')).includes('Deze uitwerking is van ons.');
      const end = 'Het verhaal hoort bij een gesprek met uw behandelaar.';
      expect(paragraphs[told.length]).toBe(isOurs ? `Door ons verteld. ${end}` : end);
      expect(document.querySelector('.for, .against')).toBeNull();
      for (const link of prose?.querySelectorAll('p a:not([href^="#"])') ?? [])
        expect(link.getAttribute('href')).toMatch(/^\/pijn\//);
    },
  );

  test('is found by its card, and is in an edition once', async () => {
    expect((await searchedPages()).filter(({ path }) => path.includes('/verteld/'))).toEqual([]);
    expect(readFileSync(join(dist, 'edities/inhoud.json'), 'utf8')).not.toContain('/verteld/');
  });

  test('is handed over as the story; links of before open the card', () => {
    const { site } = JSON.parse(readFileSync(join(dist, 'verwijzers/verwijskaart/te-kiezen.json'), 'utf8'));
    const pathsOf = (pages: { path: string }[]) => pages.map(({ path }) => path);
    for (const id of ids) {
      expect(pathsOf(site.pages)).toContain(`/metaforen/${id}/verteld/`);
      expect(pathsOf(site.pages)).not.toContain(`/metaforen/${id}/`);
      expect(pathsOf(site.onlyRead)).toContain(`/metaforen/${id}/`);
    }
  });

  test('is drawn in the gallery', () => {
    const { document } = readPage('/over/tekeningen/');
    for (const id of ids) expect(document.getElementById(`beeld-${id}`), id).not.toBeNull();
  });
});

test.each(
  pagePaths.filter((path) => /^\/oefeningen\/(onderbeen|bovenbeen|lenig|sterk|materiaal)/.test(path)),
)('%s leads to a card of every exercise that it names, with its safety rules in sight and whole', (path) => {
  const { document } = readPage(path);
  expect(document.querySelector('.safety')?.textContent).toContain('Stop en bel');
  const rows = [...document.querySelectorAll('.exercise-list > li')];
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) {
    expect(row.querySelector('a')?.getAttribute('href')).toBe(`/oefeningen/kaart/${row.id}/`);
    expect(row.textContent).toMatch(/\d+ (keer|minuten|series)/);
  }
});

test.each(pagePaths.filter((path) => /^\/oefeningen\/(kaart\/|alles)/.test(path)))(
  '%s carries the safety rules and room for the therapist’s own dose',
  (path) => {
    const { document } = readPage(path);
    expect(document.querySelector('.safety')?.textContent).toContain('Stop en bel');
    const cards = document.querySelectorAll('.exercise');
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards)
      expect(card.querySelector('.dose .write-line')?.textContent).toContain('Mijn therapeut zegt');
  },
);
