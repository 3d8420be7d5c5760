import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellFigures } from '../../scripts/figures.ts';
import { browserLocation } from '../../scripts/launch-browser.ts';
import { siteName } from '../../src/site.ts';
import { makersName } from '../../src/site-name.ts';
import { readHtml, readPage } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';
import { openWindows, type PageVisit, visitPage, type Windows } from './page-visit.ts';
import { type PrintedSheet, wrongOnPaper } from './printed.ts';
import { scriptLimitOf } from './script-limits.ts';
import { sheetsOfPages } from './sheets-of-pages.ts';

/** Pages with series of drawings, and lists of all there is with what chooses from them: bytes that each may cost. */
const heavier: [number, string[]][] = [
  [20_000, ['/bronnen/']],
  [
    18_500,
    [
      '/spiegeltherapie/arm/',
      '/spiegeltherapie/been/',
      '/om-te-printen/',
      '/verwezen/',
      '/zoeken/letterlijk/',
    ],
  ],
  [
    15_500,
    [
      '/errata/',
      '/begrippen/',
      '/meetinstrumenten/',
      '/scholing/',
      '/zonder-internet/',
      '/handreiking/interventiewijzer/',
      '/oefeningen/materiaal/',
      '/oefeningen/onderbeen/',
      '/oefeningen/sterk/',
      '/spiegeltherapie/extra-oefeningen/',
      '/spiegeltherapie/verschoven/',
    ],
  ],
  [
    14_000,
    [
      '/oefeningen/bovenbeen/',
      '/oefeningen/kaart/heup-bewegen/',
      '/oefeningen/kaart/heup-bewegen-met-band/',
      '/pijn/in-6-stappen/',
      '/spiegeltherapie/houding-en-oefeningen/',
      '/spiegeltherapie/onderbouwing/',
      '/spiegeltherapie/verkrampt/',
    ],
  ],
  [12_500, ['/oefeningen/kaart/handdoek-samendrukken/', '/spiegeltherapie/beide-benen/']],
];
/** Bytes a page may cost. Set by the project; see docs/checks.md. What a clinic fills in comes on top. */
const limitOf = (path: string): number =>
  (heavier.find(([, paths]) => paths.includes(path))?.[0] ?? 12_000) + (siteName === makersName ? 0 : 1_000);
/** Pages that are not one page to read: tools, which have limits of their own, and what gathers many pages. */
const isOther = (path: string) =>
  [
    '/zoeken/',
    '/hulpmiddelen/pijnscore/',
    '/hulpmiddelen/sessie/',
    '/mijn-oefeningen/',
    '/over/tekeningen/',
    '/verwezen/',
    '/verwijzers/verwijskaart/',
  ].includes(path) ||
  path.endsWith('/alles/') ||
  // What changed in a whole publication; tests/site/editions.site.test.ts has their limit.
  /^\/over\/edities\/./.test(path);

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Letters and digits only: paper breaks words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** For every table the names of its columns, and the text of the sheets that hold rows of it and of no other. */
function sheetsOfTables(
  document: Document,
  sheets: readonly PrintedSheet[],
): { head: string; on: string[] }[] {
  const textOf = (part: Element | null) => bare(part?.textContent ?? '');
  const texts = sheets.map(({ texts }) => bare(texts.map(({ text }) => text).join('')));
  const tables = [...document.querySelectorAll('main table')];
  return tables.map((table) => {
    const others = tables.filter((other) => other !== table).map(textOf);
    const rows = [...table.querySelectorAll('tbody tr')]
      .map(textOf)
      .filter((row) => row.length > 30 && !others.some((other) => other.includes(row)));
    return {
      head: textOf(table.querySelector('thead')),
      on: texts.filter((text) => rows.some((row) => text.includes(row))),
    };
  });
}

/** Where the pages that passed are remembered, by what they were: the same page in the same browser passes again. */
const passed = new URL('../../node_modules/.cache/pages/', import.meta.url).pathname;
const looked = [
  'every-page.ts',
  'page-visit.ts',
  'printed.ts',
  'cut-blocks.ts',
  'ways-to-print.ts',
  'script-limits.ts',
  'headings.ts',
  'broken-words.ts',
  'axe.ts',
  'browser.ts',
  '../../scripts/launch-browser.ts',
]
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .concat(execFileSync(browserLocation().executablePath, ['--version'], { encoding: 'utf8' }))
  .join('\n');
/** Scripts and styles are named after what is in them, so the page's own bytes say whether anything changed. */
const markOf = (path: string) =>
  `${passed}${createHash('sha256').update(looked).update(JSON.stringify(sheetsOfPages[path])).update(readHtml(path)).digest('hex')}`;

/** Registers what must hold for every page, for some of them: a file for each half, so that both run at once. */
export function testPages(paths: string[]): void {
  let site: Site;
  let windows: Windows;
  beforeAll(async () => {
    site = await startSite();
    windows = await openWindows(site);
  });
  const figures = { 'pages visited': 0, 'the same as when they passed': 0, requests: 0, violations: 0 };
  afterAll(() => {
    tellFigures('every page', figures);
    return site.close();
  });
  const count = ({ weight, problems, traces }: PageVisit) => {
    figures['pages visited']++;
    figures.requests += weight.requests;
    figures.violations += problems.length + traces.length;
  };

  for (const path of paths) {
    const mark = markOf(path);
    // In CI every page is visited, whatever happened before.
    const isSame = !process.env['CI'] && existsSync(mark);
    if (isSame) figures['the same as when they passed']++;
    describe.skipIf(isSame)(path, () => testPage(() => windows, path, mark, count));
  }
}

function testPage(
  windows: () => Windows,
  path: string,
  mark: string,
  count: (visit: PageVisit) => void,
): void {
  let visit: PageVisit;
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads which fixtures are wanted from this pattern.
  afterAll(({}, suite) => {
    if (!suite.tasks.every(({ result }) => result?.state === 'pass')) return;
    mkdirSync(passed, { recursive: true });
    writeFileSync(mark, '');
  });
  beforeAll(async () => {
    visit = await visitPage(windows(), path);
    count(visit);
  });

  test('quiet console, no request to another host', () => expect(visit.problems).toEqual([]));

  test('leaves nothing on the device, and asks the host nothing but a path', () =>
    expect(visit.traces).toEqual([]));

  if (!isOther(path))
    test('costs no more bytes than it may', () => {
      expect(visit.weight.total).toBeGreaterThan(0);
      expect(visit.weight.total).toBeLessThanOrEqual(limitOf(path));
    });

  test('fetches no more scripts before a touch than it may', () =>
    expect(visit.weight.bytes['script'] ?? 0).toBeLessThanOrEqual(scriptLimitOf(path)));

  test('loads nothing of the search engine by itself', () => expect(visit.searchFiles).toEqual([]));

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (theme) =>
    expect(visit.axe[theme]).toEqual([]),
  );

  test('fits in 320 px without scrolling sideways', () => expect(visit.sideways).toBe(0));

  test('in 320 px no cell of a table is narrower than its words', () =>
    expect(visit.brokenWords).toEqual([]));

  test('each heading stands on a line of its own, on a small and on a wide screen', () =>
    expect(visit.headingsBeside).toEqual([]));

  test('on paper', () => {
    const { sheets } = visit.paper.whole;
    const { document } = readPage(path);
    const all = squeeze(sheets.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));

    // A4, and nothing wider than the paper: Chromium would shrink the whole page.
    for (const { width, height } of sheets)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    // Every sheet holds more than its page number.
    for (const { texts } of sheets) expect(texts.length).toBeGreaterThan(3);
    // The header on paper: site, edition, address.
    expect(all).toContain(squeeze(`${siteName}|`));
    expect(all).toMatch(/Editie2026\.\d+,(invoorbereiding,)?\d+\w+2026\|/);
    expect(all).toContain(
      squeeze(new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname),
    );
    // What is only on the screen does not stand between two words on paper.
    for (const part of document.querySelectorAll('.trust .on-screen')) part.remove();
    for (const way of ['whole', 'large'] as const) {
      const paper = visit.paper[way];
      if (paper) expect({ way, wrong: wrongOnPaper(document, paper, way) }).toEqual({ way, wrong: [] });
    }
    // What a clinic fills in comes on top.
    if (siteName === makersName)
      expect(
        Object.fromEntries(Object.entries(visit.paper).map(([way, { sheets }]) => [way, sheets.length])),
      ).toEqual(sheetsOfPages[path]);
    // Nothing of the screen's navigation.
    expect(all).not.toContain('Ganaarinhoud');
    expect(all).not.toContain('Vorigepagina');
    expect(all).not.toContain('Opdezepagina');
    expect(all).not.toContain('Gedaan.Volgende');
    expect(all).not.toContain('Beginmetgeluid');
    // All headings made it to paper.
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)'))
      expect(all).toContain(squeeze(heading.textContent ?? ''));
    // Every sheet that holds rows of a table holds the names of its columns.
    const tables = sheetsOfTables(document, sheets);
    for (const { head, on } of tables) for (const text of on) expect(text).toContain(head);
    // So that the rows are found at all: this table is longer than a sheet.
    if (path === '/meetinstrumenten/') expect(tables[0]?.on.length).toBeGreaterThan(2);
    // And all remarks about the source, which are folded on screen.
    for (const note of document.querySelectorAll('.source-note > :not(summary)'))
      expect(all).toContain(squeeze(note.textContent ?? ''));
  });

  test('can be read without JavaScript', () =>
    expect(visit.withoutScripts).toEqual({ heading: true, hidden: [] }));
}
