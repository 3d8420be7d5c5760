import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteAddress, siteFolder, siteUrl } from '../../src/site.ts';
import { readPage } from '../built-site.ts';
import { axeFindings } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import { shiftsOf } from './shifts.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** The edition that the built page says it is. */
const trust = readPage('/handreiking/5-5/').document.querySelector('.trust-line')?.textContent ?? '';
const [, edition, day, year] =
  /Editie (\S+(?:, in voorbereiding)?)(?:, tekst)? van (\d+ \p{L}+) (\d{4})/u.exec(trust) ?? [];
const begin = `Wegwijs bij pijn. (${year}, ${day}). 5.5 Terugvalpreventie: Doel. In Handreiking ergotherapie bij chronische pijn (editie ${edition}) [Weergave in eigen woorden van: Ergotherapie Nederland`;

const field = (page: Page) => page.getByLabel('Adres op deze site');
const section = (page: Page) => page.getByRole('combobox', { name: /^Onderdeel/ });
const chapter = (page: Page) => page.getByRole('combobox', { name: /^Hoofdstuk/ });
const made = (page: Page) => page.getByRole('heading', { name: /^Verwijzing naar/ });

describe('the whole way', () => {
  test('from a heading to a file, with the keyboard alone', async () => {
    const { page, problems } = await site.open('/handreiking/5-5/', { acceptDownloads: true });
    const link = page.getByRole('link', { name: 'Citeer: Doel', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/citeren/#handreiking/5-5/doel');
    await made(page).waitFor();
    // The reference is where the reader is, not a screen further down.
    await page.waitForFunction(() => document.activeElement?.id === 'verwijzing');
    expect(await made(page).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(720);
    const today = await page.evaluate(() =>
      new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(new Date()),
    );
    const reference = await page.locator('.reference').first().innerText();
    expect(reference.startsWith(begin), reference).toBe(true);
    expect(reference).toContain(`Geraadpleegd op ${today}, van ${siteUrl}/handreiking/5-5/#doel`);

    await page.getByRole('button', { name: 'Bewaar RIS: onze tekst' }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe(
      `wegwijs-bij-pijn${siteFolder.replaceAll('/', '-')}-handreiking-5-5-doel.ris`,
    );
    expect(readFileSync(await download.path(), 'utf8')).toMatch(
      /^TY {2}- ELEC\r\n[\s\S]*TI {2}- 5\.5 Terugvalpreventie: Doel\r\n[\s\S]*ER {2}- \r\n$/,
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('copying', async () => {
    const { page } = await site.open('/citeren/#handreiking/5-5/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Kopieer: APA in uw tekst, onze tekst' }).click();
    await page.getByText('Gekopieerd: APA in uw tekst, onze tekst.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`(Wegwijs bij pijn, ${year})`);
    await page.context().close();
  });

  test('to one paragraph: by its address, or chosen; and back', async () => {
    const { page } = await site.open('/citeren/');
    await field(page).fill(`${siteUrl}/handreiking/5-5/#doel-1`);
    await page.keyboard.press('Enter');
    await page.getByText(`(Wegwijs bij pijn, ${year}, onder “Doel”, blok 1)`).waitFor();
    await section(page).selectOption('Beschrijving');
    await page.getByLabel('Alinea, lijst of tabel').selectOption({ index: 2 });
    await page.getByText(`(Wegwijs bij pijn, ${year}, onder “Beschrijving”, blok 2)`).waitFor();
    expect(await page.getByRole('link', { name: 'Lees deze plek' }).getAttribute('href')).toBe(
      `${siteFolder}/handreiking/5-5/#beschrijving-2`,
    );
    await page.goBack();
    await page.goBack();
    await page.getByText(`(Wegwijs bij pijn, ${year}, onder “Doel”, blok 1)`).waitFor();
    await page.context().close();
  });

  test('from a place in an edition: its own address and number, on the screen and in a file', async () => {
    const { page, problems } = await site.open('/citeren/', { acceptDownloads: true });
    const place = `${siteUrl}/edities/handreiking/2026.1/#5-1-methode-2`;
    await field(page).fill(place);
    await page.keyboard.press('Enter');
    await made(page).waitFor();
    expect(await made(page).innerText()).toContain('editie 2026.1');
    const reference = await page.locator('.reference').first().innerText();
    expect(reference).toContain('5.1 Graded Activity (GA): Methode (blok 2). In ');
    expect(reference).toContain('(editie 2026.1)');
    expect(reference.endsWith(`van ${place}`), reference).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar RIS: de vastgelegde editie' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(
      /ET {2}- 2026\.1\r\n[\s\S]*UR {2}- https:\/\/[^\r]*\/2026\.1\/#5-1-methode-2\r\n/,
    );
    await page.getByRole('link', { name: 'Lees deze plek' }).click();
    await page.waitForURL('**/edities/handreiking/2026.1/#5-1-methode-2');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('from a text in preparation to the same place in the edition, and from the list of editions', async () => {
    const { page } = await site.open('/edities/handreiking/');
    await page.getByRole('link', { name: 'Verwijs naar editie 2026.1, of naar een deel ervan' }).click();
    await chapter(page).selectOption('5.1 Graded Activity (GA)');
    await section(page).selectOption('Doel');
    await page.getByText(`(Wegwijs bij pijn, ${year}, onder “Doel”)`, { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('#edities/handreiking/2026.1/5-1-doel');
    await page.context().close();
  });

  test('from a short address, and from a page for patients', async () => {
    const { page } = await site.open('/citeren/');
    await field(page).fill(`${siteAddress}/slaap`);
    await page.keyboard.press('Enter');
    await made(page).waitFor();
    expect(await page.locator('.reference').first().innerText()).toContain(`${siteUrl}/pijn/slaap/`);
    expect(await page.getByRole('heading', { name: 'De bron zelf', exact: true }).count()).toBe(0);
    await page.goto(`${site.address}/pijn/slaap/`);
    expect(await page.getByRole('link', { name: /^Citeer/ }).count()).toBe(0);
    const link = page.getByRole('link', { name: 'Zo verwijst u naar deze pagina' });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await link.click();
    await made(page).waitFor();
    await page.context().close();
  });
});

test.each([
  ['#%E0%A4%A', /kunnen wij niet lezen/],
  ['#<img src=x onerror=alert(1)>', /kunnen wij niet lezen/],
  ['#//ander.example/x/', /kunnen wij niet lezen/],
  [`#${'handreiking/'.repeat(900)}`, /kunnen wij niet lezen/],
  ['#handreiking/9-9/', /geen pagina om naar te verwijzen/],
  ['#zoeken/', /geen pagina om naar te verwijzen/],
  ['#stem/', /geen pagina om naar te verwijzen/],
  ['#handreiking/5-5/bestaat-niet', /niets met de naam “bestaat-niet”/],
])('a wrong or hostile fragment (%s) gets a sentence, and nothing else happens', async (hash, message) => {
  const { page, problems } = await site.open(`/citeren/${hash}`);
  await page.getByText(message).waitFor();
  // A page that is not there is told by the server, and the browser notes it.
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  await page.context().close();
});

describe('the form', () => {
  const code = /open-citation/;
  const told = (page: Page) => page.locator('.did-not-come');

  test.each(['Enter', 'the button'])(
    'stands in the page: what is typed, and %s, counts when its code is there',
    async (way) => {
      const { page, problems } = await site.open('/citeren/');
      await page.waitForLoadState('networkidle');
      const { promise: released, resolve: letThrough } = Promise.withResolvers<void>();
      const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
      await page.route(code, async (route) => {
        ask();
        await released;
        await route.continue();
      });
      await field(page).fill(`${siteUrl}/handreiking/5-5/#doel`);
      await asked;
      if (way === 'Enter') await page.keyboard.press('Enter');
      else await page.getByRole('button', { name: 'Maak de verwijzing' }).click();
      letThrough();
      await made(page).waitFor();
      expect(await field(page).inputValue()).toBe(`${siteUrl}/handreiking/5-5/#doel`);
      expect(new URL(page.url()).search).toBe('');
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test('says when its code does not come, and the next touch brings it', async () => {
    const { page } = await site.open('/citeren/', { viewport: { width: 360, height: 640 } });
    await page.route(code, (route) => route.abort());
    await field(page).fill(`${siteUrl}/handreiking/5-5/#doel`);
    await told(page).getByText('Wat u invulde staat hier nog').waitFor();
    // Both in sight.
    const isCovered = await field(page).evaluate((input) => {
      const { left, top, height } = input.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + height / 2) !== input;
    });
    expect(isCovered).toBe(false);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Maak de verwijzing' }).click();
    await made(page).waitFor();
    expect(await told(page).count()).toBe(0);
    await page.context().close();
  });

  test('says so where the address names what is cited, and a press asks for it again', async () => {
    const { page } = await site.open('/citeren/#handreiking/5-5/doel', {}, (opening) =>
      opening.route(code, (route) => route.abort()),
    );
    await told(page).filter({ visible: true }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await made(page).waitFor();
    await page.context().close();
  });

  test('nothing moves by itself when it becomes live', async () => {
    const { page } = await site.open('/citeren/');
    await field(page).focus();
    await told(page).waitFor({ state: 'detached' });
    expect(await shiftsOf(page)).toEqual([]);
    await page.context().close();
  });
});

test('without a network a choice within the page still works, another page gets a sentence', async () => {
  const { page } = await site.open('/citeren/#handreiking/5-5/doel');
  await made(page).waitFor();
  await page.context().setOffline(true);
  await section(page).selectOption('Methode');
  await page.getByText(`(Wegwijs bij pijn, ${year}, onder “Methode”)`).waitFor();
  await field(page).fill('/handreiking/5-6/');
  await page.keyboard.press('Enter');
  await page.getByText(/Kijk of u internet heeft/).waitFor();
  expect(await field(page).inputValue()).toContain('/handreiking/5-6/');
  await page.context().close();
});

test('without JavaScript the page says how to write a reference, with an example', async () => {
  const { page } = await site.open('/citeren/#handreiking/5-5/doel', { javaScriptEnabled: false });
  await expect(page.getByText('Schrijf de verwijzing dan zelf').isVisible()).resolves.toBe(true);
  await expect(page.locator('blockquote').innerText()).resolves.toContain(begin);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'the references in the %s theme: axe finds nothing',
  async (colorScheme) => {
    const { page } = await site.open('/citeren/#handreiking/5-5/weg', {
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    await made(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto(`${site.address}/citeren/#edities/handreiking/2026.1/5-1-doel-1`);
    await chapter(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  },
);

test.each([320, 1440])(
  'at %i px a link to cite is on the line of its heading and easy to hit',
  async (width) => {
    const { page } = await site.open('/handreiking/2-1/', { viewport: { width, height: 800 } });
    const links = await page.locator('.cite-this').evaluateAll((elements) =>
      elements.map((link) => {
        const { top, bottom, height, width: wide } = link.getBoundingClientRect();
        const heading = link.previousElementSibling?.getBoundingClientRect();
        return { height, wide, beside: Boolean(heading && top < heading.bottom && bottom > heading.top) };
      }),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const { height, wide, beside } of links) {
      expect(Math.min(height, wide)).toBeGreaterThanOrEqual(24);
      expect(beside).toBe(true);
    }
    await page.context().close();
  },
);

test('paper shows no link to cite, and headings as wide as the sheet', async () => {
  const { page } = await site.open('/handreiking/5-5/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.cite-this:visible').count()).toBe(0);
  expect(await page.getByText('Zo verwijst u naar deze pagina').isVisible()).toBe(false);
  const [heading, prose] = await page.evaluate(() =>
    ['#doel', '.prose'].map((name) => document.querySelector(name)?.getBoundingClientRect().width),
  );
  expect(heading).toBe(prose);
  await page.context().close();
});
