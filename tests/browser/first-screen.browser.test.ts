import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofThisCopy } from '../../src/clinic.ts';
import { pathOnSite } from '../../src/site.ts';
import { readPages } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

/** A small phone. What a page is for begins in its first screen, with few words before it. */
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Pages by shape, with what each is for: in CSS, the first thing to look at or to press. */
const pages: [shape: string, paths: string[], thing: string][] = [
  ['start', ['/'], '.door svg'],
  ['deur', ['/spiegeltherapie/', '/oefeningen/', '/hulpmiddelen/', '/patienten/'], '.door'],
  ['deur', ['/spiegeltherapie/houding-en-oefeningen/'], '.door svg'],
  [
    'doen',
    ['been', 'arm', 'beide-benen'].map((limb) => `/spiegeltherapie/${limb}/`),
    '.begin-session, .picture svg',
  ],
  ['doen', ['verkrampt', 'verschoven'].map((name) => `/spiegeltherapie/${name}/`), '.picture svg'],
  [
    'doen',
    readPages()
      .map(({ path }) => path)
      .filter((path) => path.startsWith('/oefeningen/kaart/')),
    '.picture svg',
  ],
  [
    'lijst',
    ['onderbeen', 'bovenbeen', 'lenig', 'sterk'].map((name) => `/oefeningen/${name}/`),
    '.exercise-list a',
  ],
  [
    'hulpmiddel',
    ['/hulpmiddelen/sessie/', '/hulpmiddelen/pijnscore/', '/hulpmiddelen/terugvalplan/'],
    '.tool-frame',
  ],
];
const cases = pages.flatMap(([shape, paths, thing]) => paths.map((path) => ({ shape, path, thing })));

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** How far down a thing begins, and how many words stand above it in the page's own part. */
const startOf = (page: Page, thing: string) =>
  page.evaluate((selector) => {
    const tops = [...document.querySelectorAll(`main :is(${selector})`)]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect().top);
    const top = Math.min(...tops);
    const above = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    let words = 0;
    while (above.nextNode()) {
      const range = document.createRange();
      range.selectNode(above.currentNode);
      const { bottom, height } = range.getBoundingClientRect();
      if (height > 0 && bottom <= top) words += above.currentNode.textContent?.match(/\S+/g)?.length ?? 0;
    }
    return { top, words };
  }, thing);

describe.each(cases)('$shape $path', ({ path, thing }) => {
  test('what it is for begins in the first screen, after at most 60 words', async () => {
    const { page } = await site.open(path, phone);
    const { top, words } = await startOf(page, thing);
    expect(top).toBeLessThan(phone.viewport.height);
    expect(words).toBeLessThanOrEqual(60);
  });

  test('no screen has two filled buttons', async () => {
    const { page } = await site.open(path, phone);
    const filled = await page.evaluate(() => {
      const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent');
      const colour = `rgb(${[1, 3, 5].map((at) => Number.parseInt(accent.trim().slice(at, at + 2), 16)).join(', ')})`;
      return [...document.querySelectorAll('main :is(a, button)')]
        .filter(
          (element) => element.checkVisibility() && getComputedStyle(element).backgroundColor === colour,
        )
        .map((element) => element.getBoundingClientRect().top);
    });
    const close = filled.filter((top, index) => index > 0 && top - (filled[index - 1] ?? 0) < 740);
    expect(close).toEqual([]);
  });
});

test.each(['been', 'arm', 'beide-benen'])(
  '“Begin met geluid” can be read in the first screen: %s',
  async (limb) => {
    const { page } = await site.open(`/spiegeltherapie/${limb}/`, phone);
    const begin = await page.locator('.begin-session').boundingBox();
    expect((begin?.y ?? 9999) + (begin?.height ?? 0) / 2 + 12).toBeLessThan(phone.viewport.height);
  },
);

test('the trust line of a patients’ page comes below its first content, and the title has nothing before it', async () => {
  for (const path of ['/', '/spiegeltherapie/been/', '/oefeningen/onderbeen/', '/pijn/hoe-pijn-werkt/']) {
    const { page } = await site.open(path, phone);
    const order = await page
      .locator('main :is(h1, .door, .begin, .exercise-list, .prose > p, .trust-line)')
      .evaluateAll((all) => all.map((element) => element.className || element.tagName));
    expect(order[0]).toBe('H1');
    expect(order.indexOf('trust-line')).toBeGreaterThan(1);
  }
});

/** Pages of patients that explain: all about pain, and elsewhere those whose sections are folded. */
const explaining = readPages()
  .filter(
    ({ path, html }) =>
      (path.startsWith('/pijn/') && path !== '/pijn/alles/') ||
      (/^\/(spiegeltherapie|oefeningen)\//.test(path) && html.includes('<details class="fold">')),
  )
  .map(({ path }) => path);

test('pages that explain at length are folded by section', () => {
  const folded = readPages().filter(({ html }) => html.includes('<details class="fold">'));
  expect(folded.length).toBeGreaterThanOrEqual(9);
});

describe.each(explaining)('what explains, %s', (path) => {
  test('takes at most six screens, and its picture begins in the first', async () => {
    const { page } = await site.open(path, phone);
    const sources = await page.locator('#bronnen').boundingBox();
    // What only a clinic's copy says, such as its telephone number, comes on top.
    const ofThisCopyAlone = await page
      .locator(`main .${ofThisCopy}`)
      .evaluateAll((parts) => parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
    expect(((sources?.y ?? 9999) - ofThisCopyAlone) / phone.viewport.height).toBeLessThanOrEqual(6);
    const shown = page.locator('main .picture:visible');
    if ((await shown.count()) > 0)
      expect((await shown.first().boundingBox())?.y).toBeLessThan(phone.viewport.height);
  });
});

test('a folded section opens by a press, by its anchor and on paper', async () => {
  const { page } = await site.open('/pijn/dichtbij/', phone);
  const section = page.locator('details.fold:has(h2)').first();
  const text = section.locator('p').first();
  expect(await text.isVisible()).toBe(false);
  await section.locator('summary').click();
  expect(await text.isVisible()).toBe(true);
  await section.locator('summary').click();
  const anchor = await section.locator('h2').getAttribute('id');
  await page.goto(`${page.url()}#${anchor}`);
  expect(await text.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  for (const paragraph of await page.locator('details.fold:has(h2) p:not(.section-sources)').all())
    expect(await paragraph.isVisible()).toBe(true);
});

test('a door with a drawing holds its longest word on the narrowest phone', async () => {
  const { page } = await site.open('/', { viewport: { width: 320, height: 640 } });
  const wide = await page
    .locator('.pictured :is(strong, span)')
    .evaluateAll((all) =>
      all.map((one) => [
        one.textContent,
        one.scrollWidth > one.clientWidth,
        one.getBoundingClientRect().right > (one.closest('.door')?.getBoundingClientRect().right ?? 0) - 16,
      ]),
    );
  expect(wide.length).toBeGreaterThan(6);
  expect(wide.filter(([, overflows, leaves]) => overflows || leaves)).toEqual([]);
});

test('11 exercises below the knee: a list of pictures on at most three screens', async () => {
  const { page } = await site.open('/oefeningen/onderbeen/', phone);
  const rows = await page
    .locator('.exercise-list a')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom));
  expect(rows).toHaveLength(11);
  expect(Math.max(...rows)).toBeLessThanOrEqual(3 * 740);
});

test('whether mirror therapy fits: three lists to read in one screen and a half', async () => {
  const { page } = await site.open('/spiegeltherapie/wanneer/', phone);
  expect(await page.locator('.check').count()).toBe(12);
  const notNow = page.locator('.advice').first();
  const box = await notNow.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(1.5 * 740);
  // Who has to call reads so without opening a line.
  const lines = await notNow.locator('summary').allInnerTexts();
  expect(lines.filter((line) => /: bel /.test(line))).toHaveLength(2);
});

test('from home to the picture of an exercise below the knee in three presses', async () => {
  const { page } = await site.open('/', phone);
  await page.locator('.door', { hasText: 'Ik wil oefenen na een beenamputatie' }).click();
  await page.locator('.door', { hasText: 'Ik heb mijn knie nog' }).click();
  await page.locator('.exercise-list a').first().click();
  await page.locator('.picture svg').first().waitFor();
  expect(pathOnSite(new URL(page.url()).pathname)).toBe('/oefeningen/kaart/buikligging/');
});

test('“Gedaan” leads through all exercises of a level, and back to the list', async () => {
  const { page } = await site.open('/oefeningen/kaart/buikligging/', phone);
  const met = new Set<string>();
  for (let press = 0; press < 11; press++) {
    met.add(new URL(page.url()).pathname);
    await page.locator('.done').first().click();
  }
  expect(met.size).toBe(11);
  expect(pathOnSite(new URL(page.url()).pathname)).toBe('/oefeningen/');
});
