import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOnSite, siteFolder } from '../../src/site.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const found = (page: Page) => page.getByRole('status');
const listed = (page: Page) => page.locator('ol.hits > li');

describe('searching literally', () => {
  test('loads nothing of Pagefind before the first question, then finds a phrase in every edition', async () => {
    const { page, problems, prepared } = await site.open('/zoeken/letterlijk/', {}, (opened) => {
      const asked: string[] = [];
      opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
      return asked;
    });
    await page.getByLabel('Zoek precies deze woorden').fill('“meestal begint u een andere beweging”');
    expect(prepared.filter((path) => path.includes('/letterlijk/index/'))).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => found(page).textContent()).toMatch(/^\d plaatsen? gevonden voor/);
    expect(await listed(page).first().textContent()).toContain('Wat betekenen de tonen?');
    // The edition before had no such words.
    const addresses = await page
      .locator('.hits a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const paths = addresses.map(pathOnSite);
    expect(paths).toContain('/edities/hulpmiddelen/2026.2/');
    expect(paths).not.toContain('/edities/hulpmiddelen/2026.1/');
    expect(problems).toEqual([]);
  });

  test('a link with a choice in it asks that, and its result opens that edition at the words', async () => {
    const { page, problems } = await site.open(
      '/zoeken/letterlijk/#q=%22waarom+niet+elke+dag%22&stuk=hulpmiddelen&editie=2026.1',
    );
    await expect.poll(() => listed(page).count()).toBe(1);
    expect(await page.getByLabel('In welke tekst').inputValue()).toBe('2026.1');
    expect(
      await listed(page)
        .getByRole('link', { name: /^Citeer uit editie 2026\.1: / })
        .getAttribute('href'),
    ).toBe(`${siteFolder}/citeren/#edities/hulpmiddelen/2026.1/pijnscore-waarom-niet-elke-dag`);
    await listed(page).getByRole('link').first().click();
    await page.waitForURL('**/edities/hulpmiddelen/2026.1/**');
    expect(await page.evaluate(() => location.hash)).toBe('#pijnscore-waarom-niet-elke-dag');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(problems).toEqual([]);
  });

  test.each(['pagefind-entry.json', '.pf_meta', '.pagefind', '.pf_index', '.pf_fragment'])(
    'where %s does not come, it says so and never that the words stand nowhere, and finds them when it comes',
    async (file) => {
      let isMissing = true;
      const { page } = await site.open('/zoeken/letterlijk/', {}, (page) =>
        page.route(
          (url) => url.pathname.endsWith(file),
          (route) => (isMissing ? route.fulfill({ status: 404 }) : route.continue()),
        ),
      );
      await page.getByLabel('Zoek precies deze woorden').fill('fantoompijn');
      await page.keyboard.press('Enter');
      await expect.poll(() => found(page).textContent()).toContain('lukt nu niet');
      isMissing = false;
      await page.getByRole('button', { name: 'Zoek letterlijk' }).click();
      await expect.poll(() => listed(page).count()).toBeGreaterThan(0);
    },
  );

  test('where the search itself does not come, the page says so, and what was typed is found when it comes', async () => {
    let isMissing = true;
    const { page } = await site.open('/zoeken/letterlijk/', {}, (page) =>
      page.route(/open-literal/, (route) => (isMissing ? route.abort() : route.continue())),
    );
    const told = page.getByRole('alert');
    await page.getByLabel('Zoek precies deze woorden').fill('fantoompijn');
    await told.waitFor();
    expect(await told.innerText()).toContain('lukt nu niet');
    isMissing = false;
    await page.getByRole('button', { name: 'Zoek letterlijk' }).click();
    await expect.poll(() => listed(page).count()).toBeGreaterThan(0);
    expect(await told.count()).toBe(0);
  });

  test('another choice asks the same words again, and going back gives both', async () => {
    const { page } = await site.open('/zoeken/letterlijk/#q=fantoompijn');
    await expect.poll(() => found(page).textContent()).toContain('gevonden voor “fantoompijn”');
    const before = await found(page).textContent();
    await page.getByLabel('In welke tekst').selectOption('nu');
    await expect.poll(() => found(page).textContent()).not.toBe(before);
    expect(new URL(page.url()).hash).toBe('#q=fantoompijn&editie=nu');
    await page.goBack();
    await expect.poll(() => found(page).textContent()).toBe(before);
    expect(await page.getByLabel('In welke tekst').inputValue()).toBe('');
  });

  test('without JavaScript the form leads to all pages, and takes no word along', async () => {
    const { page } = await site.open('/zoeken/letterlijk/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').innerText()).toContain('Hier zoeken kan alleen met JavaScript');
    await page.getByLabel('Zoek precies deze woorden').fill('fantoompijn');
    await page.getByRole('button', { name: 'Zoek letterlijk' }).click();
    await page.waitForURL('**/alle-paginas/*');
    expect(page.url()).not.toContain('fantoompijn');
  });

  test('an index without an answer is told', async () => {
    const { page } = await site.open('/zoeken/letterlijk/', {}, async (page) => {
      await page.clock.install();
      // As if much time had passed.
      await page.route(/pagefind-entry/, () => page.clock.fastForward(20_000));
    });
    await page.getByLabel('Zoek precies deze woorden').fill('fantoompijn');
    await page.keyboard.press('Enter');
    await expect.poll(() => found(page).textContent()).toContain('lukt nu niet');
  });

  test('words in another order are no phrase; loose they are found', async () => {
    const { page } = await site.open('/zoeken/letterlijk/#q=%22dag+elke+niet+waarom%22');
    await expect.poll(() => found(page).textContent()).toContain('staat zo nergens');
    await page.getByLabel('Zoek precies deze woorden').fill('dag elke niet waarom');
    await page.getByRole('button', { name: 'Zoek letterlijk' }).click();
    await expect.poll(() => listed(page).count()).toBeGreaterThan(0);
  });

  test('only this page may run WebAssembly', async () => {
    const { page } = await site.open('/zoeken/');
    expect(
      await page.evaluate(() =>
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => 'ran',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });
});
