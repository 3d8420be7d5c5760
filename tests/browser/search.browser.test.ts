import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinic } from '../../src/clinic.ts';
import { pathOnSite, siteFolder } from '../../src/site.ts';
import {
  comparePlaces,
  type Judged,
  measureCost,
  placesOnSite,
  qualityOf,
  readNameQueries,
  readQueries,
} from '../bench/search-quality.ts';
import { buildStockSite } from '../bench/stock-pagefind.ts';
import { axeFindings } from './axe.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
let stock: Site;
beforeAll(async () => {
  site = await startSite();
  stock = await startSite(await buildStockSite('of any size'));
});
afterAll(async () => {
  await site.close();
  await stock.close();
});

const searchPage = async (words: string, options?: Parameters<Site['open']>[1]) => {
  const opened = await site.open(`/zoeken/#q=${encodeURIComponent(words)}`, options);
  await opened.page.locator('[data-query]').waitFor();
  return opened;
};
const linksOf = (page: Page) =>
  page
    .locator('.hits > li > a')
    .evaluateAll(
      (links, folder) => links.map((link) => link.getAttribute('href')?.slice(folder.length) ?? ''),
      siteFolder,
    );

describe('what people ask', () => {
  const of = (judged: Judged[], places: number[], kind: string) =>
    qualityOf(places.filter((_, index) => judged[index]?.kind === kind));

  test('is answered in the first three, of every kind, and better than by stock Pagefind', async () => {
    const judged = readQueries('search-queries');
    expect(judged.length).toBeGreaterThanOrEqual(150);
    const places = await comparePlaces(site, stock, judged);
    const all = qualityOf(places.site);
    expect(all.success3).toBeGreaterThanOrEqual(0.95);
    expect(all.mrr10).toBeGreaterThanOrEqual(0.88);
    expect(all.mrr10 - qualityOf(places.stock).mrr10).toBeGreaterThanOrEqual(0.25);
    for (const kind of new Set(judged.map((entry) => entry.kind)))
      expect(of(judged, places.site, kind).success3, kind).toBeGreaterThanOrEqual(0.85);
  });

  test('by the name of an instrument or the number of a section is always answered', async () => {
    const judged = await readNameQueries();
    const places = await placesOnSite(site, judged);
    expect(judged.filter((_, index) => !(places[index] && places[index] <= 3))).toEqual([]);
  });

  test('“CSI” gives both instruments first', async () => {
    const { page } = await searchPage('CSI');
    expect((await linksOf(page)).slice(0, 2).sort()).toEqual([
      '/meetinstrumenten/csi-mantelzorg/',
      '/meetinstrumenten/csi-sensitisatie/',
    ]);
    await page.context().close();
  });

  test.each([
    ['fantoom pijn', 'fantoompijn'],
    ['pijn schaal', 'pijnschaal'],
    ['bewegings angst', 'bewegingsangst'],
  ])('“%s” finds the same as “%s”', async (apart, together) => {
    const { page } = await searchPage(apart);
    const { page: other } = await searchPage(together);
    expect((await linksOf(page))[0]).toBe((await linksOf(other))[0]);
    await page.context().close();
    await other.context().close();
  });
});

test('a first search costs at most 40 kB with its page in 14 requests, a next one 8 kB', async () => {
  const queries = readQueries('search-queries').filter((_, index) => index % 20 === 0);
  const { first, requests, next } = await measureCost(site, 'site', [
    'fantoompijn',
    ...queries.map(({ query }) => query),
  ]);
  expect(first).toBeGreaterThan(20_000);
  expect(first).toBeLessThanOrEqual(40_000);
  // A clinic's logo is a file of its own.
  expect(requests).toBeLessThanOrEqual(clinic.logo ? 15 : 14);
  expect(Math.max(...next)).toBeLessThanOrEqual(8_000);
});

describe('the search page', () => {
  test('shows results while typing and keeps the words in the address, where a shared link finds them', async () => {
    const { page, problems } = await site.open('/zoeken/');
    const field = page.locator('main input');
    await field.pressSequentially('terugval');
    await page.locator('[data-query=terugval]').waitFor();
    expect(new URL(page.url()).hash).toBe('#q=terugval');
    const found = await linksOf(page);
    const { page: other } = await site.open(page.url().slice(site.address.length));
    await other.locator('[data-query=terugval]').waitFor();
    expect(await linksOf(other)).toEqual(found);
    expect(await other.locator('main input').inputValue()).toBe('terugval');
    expect(problems).toEqual([]);
    await page.context().close();
    await other.context().close();
  });

  test('?q= fills the field, and words typed after it take its place', async () => {
    const { page } = await site.open('/zoeken/?q=spiegel+been');
    await page.locator('[data-query="spiegel been"]').waitFor();
    const field = page.locator('main input');
    expect(await field.inputValue()).toBe('spiegel been');
    await field.fill('slaap');
    await page.locator('[data-query=slaap]').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('800 letters are cut to 200, answered, and fit the screen', async () => {
    const { page } = await searchPage('pijn'.repeat(200), { viewport: { width: 320, height: 640 } });
    expect(await page.locator('main input').inputValue()).toHaveLength(200);
    expect(await page.getByRole('status').innerText()).toContain('Niets gevonden');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const field = page.locator('main input');
    await field.fill('');
    await field.pressSequentially('pijn '.repeat(50));
    expect((await field.inputValue()).length).toBe(200);
    await page.context().close();
  });

  test.each(['112', '113'])('%s gives first whom to call, at its place', async (number) => {
    const { page } = await searchPage(number);
    expect((await linksOf(page))[0]).toBe('/patienten/#wanneer-u-belt');
    await page.context().close();
  });

  test.each(['infectie', 'fietsen', 'hond', 'PSEQ', 'zwemmen', 'Vlaeyem'])(
    '“%s” is not made into another word: it is said that it is not here',
    async (word) => {
      const { page } = await searchPage(word);
      expect(await page.getByRole('status').innerText()).toMatch(`Niets gevonden voor “${word}”`);
      expect(await linksOf(page)).toContain('/patienten/');
      await page.context().close();
    },
  );

  test.each(['/', '/zoeken/', '/404.html', '/pijn/'])('%s has one search field', async (path) => {
    const { page } = await site.open(path, { viewport: { width: 1440, height: 900 } });
    expect(await page.getByRole('search').count()).toBe(1);
    await page.context().close();
  });

  test('a section found opens at its heading', async () => {
    const { page } = await searchPage('terugvalpreventie methode');
    const link = page.getByRole('link', { name: '5.5 Terugvalpreventie – Methode' });
    await link.click();
    await page.waitForURL('**/handreiking/5-5/#methode');
    expect(await page.locator('#methode').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a mistake is told in the status that is read aloud, with the results', async () => {
    const { page } = await searchPage('fantompijn');
    expect(await page.getByRole('status').innerText()).toMatch(/Bedoelde u “fantoompijn”\?.*\d+ pagina’s/);
    expect((await linksOf(page))[0]).toBe('/spiegeltherapie/fantoompijn/');
    await page.context().close();
  });

  test('works with the keyboard: field, choices, results', async () => {
    const { page } = await site.open('/zoeken/');
    await page.locator('main input').focus();
    await page.keyboard.type('angst');
    await page.locator('[data-query=angst]').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zoeken');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.parentElement?.textContent)).toContain(
      'Voor wie',
    );
    const before = await page.getByRole('status').innerText();
    await page.keyboard.press('ArrowDown');
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ van \d+ pagina’s/ })
      .waitFor();
    expect(await page.getByRole('status').innerText()).not.toBe(before);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.hits')?.tagName)).toBe('OL');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => pathOnSite(url.pathname) !== '/zoeken/');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has no axe finding with results, in %s', async (colorScheme) => {
    const { page } = await searchPage('pijn', { colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByText('Kies uit de resultaten').click();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('fits a screen of 320 px, with targets of 48 px', async () => {
    const { page } = await searchPage('onderbeenamputatie', { viewport: { width: 320, height: 640 } });
    await page.getByText('Kies uit de resultaten').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page
      .locator('.hits a, .choose summary, .choose select, main button')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 48)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    await page.context().close();
  });

  test('nothing found gives the best doors, which all exist', async () => {
    const { page } = await searchPage('ωωω');
    const doors = await linksOf(page);
    expect(doors.length).toBeGreaterThan(3);
    for (const door of doors) expect((await page.request.get(site.address + door)).status()).toBe(200);
    await page.context().close();
  });
});

test('going back gives the words of before, with their results', async () => {
  const { page } = await searchPage('stomp');
  const words = page.locator('main, body').getByRole('searchbox').last();
  await words.fill('slaap');
  await page.evaluate(() => {
    location.hash = 'q=mirror';
  });
  await page.locator('[data-query=mirror]').waitFor();
  expect(await words.inputValue()).toBe('mirror');
  await page.goBack();
  await page.locator('[data-query=slaap]').waitFor();
  expect(await words.inputValue()).toBe('slaap');
  await page.context().close();
});

test('where the search itself does not come, the page says so', async () => {
  const { page } = await site.open('/zoeken/');
  await page.route(/open-search/, (route) => route.abort());
  const told = page.getByRole('alert');
  await page.locator('main').getByRole('searchbox').focus();
  await told.waitFor();
  expect(await told.innerText()).toContain('alle pagina’s');
  await page.context().close();
});
