import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../../src/site.ts';
import { type Site, startSite } from './browser.ts';
import { keptName, keptOnDevice } from './kept-on-device.ts';
import { fillIn, path as painScale, press, tapNumber } from './pain-scale-page.ts';
import { begin, openPlan, path as planPath } from './relapse-plan-page.ts';

/** A small phone, of somebody who comes back. */
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const yes = 'Ja, bewaar op dit apparaat';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const home = (page: Page) => page.goto(`${site.address}/`);
const card = (page: Page) => page.getByRole('region', { name: 'Vandaag' });

/** Leaves on the device what somebody kept there before, of each tool. */
async function keepAll(page: Page) {
  await page.evaluate(
    ([kept, choices]) => {
      localStorage.setItem(
        kept,
        JSON.stringify({ sessies: ['been', 'Been'], pijnscores: 'stomppijn', terugvalplan: true }),
      );
      localStorage.setItem(choices, 'programma=been&duur=10&wacht=30&kijk=60');
    },
    [keptName('bewaard'), keptName('sessie-keuzes')] as const,
  );
}

describe('three presses from home to a pain score in the list', () => {
  test('the first time: the link to the pain, the number, the list, which then asks whether to keep it', async () => {
    const { page } = await site.open('/', phone);
    await page.getByRole('link', { name: 'stomppijn' }).click();
    await page.getByRole('heading', { name: 'Stomppijn Hoeveel pijn heeft u nu?' }).waitFor();
    const line = await page.locator('.nrs').boundingBox();
    expect(line?.y).toBeLessThan(740);
    expect(await page.locator('.nrs :checked').count()).toBe(0);
    await tapNumber(page, 6);
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Dit staat in uw lijst:').waitFor();
    expect(await page.locator('.just-saved').innerText()).toMatch(/Stomppijn.* 6/);
    await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
  });

  test('the next day: the card, the number, the list, which is kept and asks nothing', async () => {
    const { page } = await site.open('/', phone);
    await page.goto(site.address + painScale);
    await fillIn(page, 'Gekookt', 4);
    await press(page, yes);
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    const context = page.context();
    // The window is closed.
    await page.close();
    const later = await context.newPage();
    await home(later);
    await card(later).getByRole('link', { name: 'Een cijfer voor de pijn' }).click();
    await later.getByRole('heading', { name: 'Fantoompijn Hoeveel pijn heeft u nu?' }).waitFor();
    // Which pain is as last time; the number of then is nowhere.
    expect(await later.locator('.nrs :checked').count()).toBe(0);
    expect(await later.locator('.tool-frame').innerText()).not.toContain('Gekookt');
    await tapNumber(later, 7);
    await press(later, 'Zet in mijn lijst');
    await later.getByText('Uw lijst staat op dit apparaat').waitFor();
    await expect.poll(() => later.locator('.entries li').count()).toBe(3);
    expect(await later.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).count()).toBe(0);
  });
});

test('two presses on a hard day: open the site, and the plan stands at “Moeilijke dag”', async () => {
  const { page } = await openPlan(site, phone);
  await begin(page, yes);
  await page.getByLabel('Naam van het plan').fill('Mijn veerkracht');
  for (let question = 0; question < 2; question++) await press(page, 'Verder');
  await page.getByLabel('Een signaal').fill('Ik wandel niet');
  await press(page, 'Voeg toe');
  await page.getByText('Toegevoegd.').waitFor();
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await home(later);
  await card(later).getByRole('link', { name: 'Mijn plan voor moeilijke dagen' }).click();
  await later.getByRole('heading', { name: 'Moeilijke dag', exact: true }).waitFor();
  await later.getByText('Ik wandel niet').waitFor();
});

describe('the card “Vandaag”', () => {
  test('is first on a device that keeps something, with what was practised last and for how long', async () => {
    const { page } = await site.open('/404.html', phone);
    await keepAll(page);
    await home(page);
    const links = card(page).getByRole('link');
    expect(await links.allInnerTexts()).toEqual([
      expect.stringMatching(/^Verder oefenen: been, 10 minuten\s+Begin$/),
      'Een cijfer voor de pijn',
      'Mijn plan voor moeilijke dagen',
    ]);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      expect.stringMatching(/\/hulpmiddelen\/sessie\/#programma=been$/),
      expect.stringMatching(/\/hulpmiddelen\/pijnscore\/#stomppijn$/),
      `${siteFolder}/hulpmiddelen/terugvalplan/#plan-moeilijke-dag`,
    ]);
    const [first, doors] = [await card(page).boundingBox(), await page.locator('.doors').boundingBox()];
    expect((first?.y ?? 999) + (first?.height ?? 999)).toBeLessThan(Math.min(740, doors?.y ?? 0));
    const filled = await page
      .locator('main strong')
      .evaluateAll(
        (all) => all.filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)').length,
      );
    expect(filled).toBe(1);
  });

  test('moves nothing: it is there when the page is drawn', async () => {
    const { page } = await site.open('/404.html', phone);
    await keepAll(page);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await home(page);
    await card(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('is not there, and costs a few hundred bytes, where nothing is kept', async () => {
    const { page, problems } = await site.open('/', phone);
    expect(await page.locator('.today').count()).toBe(0);
    const scripts = await page
      .locator('main script:not([type])')
      .evaluateAll((all) => all.map((script) => script.textContent ?? ''));
    const { brotliCompressSync } = await import('node:zlib');
    const bytes = brotliCompressSync(scripts.join('')).length;
    console.log(`script of the card: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(600);
    expect(await page.locator('main script[src]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test.each([
    ['half a text', '{"sessies":'],
    ['another form', '[1]'],
    ['a session without a name', '{"sessies":["been"]}'],
    ['nothing to go on with', '{"sessies":false,"pijnscores":null}'],
  ])('shows nothing and breaks nothing on %s', async (_, text) => {
    const { page, problems } = await site.open('/404.html', phone);
    await page.evaluate(([name, kept]) => localStorage.setItem(name, kept), [
      keptName('bewaard'),
      text,
    ] as const);
    await home(page);
    await page.locator('.doors').waitFor();
    expect(await page.locator('.today').count()).toBe(0);
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  });

  test('is gone after the back button, when what it led to was wiped meanwhile', async () => {
    const { page } = await openPlan(site, phone);
    await begin(page, yes);
    await page.getByLabel('Naam van het plan').fill('Mijn veerkracht');
    await press(page, 'Naar het overzicht');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
    await home(page);
    await card(page).waitFor();
    await page.goto(`${site.address}${planPath}`);
    await press(page, 'Wis alles');
    await press(page, 'Ja, wis alles');
    await page.getByText('Alles is gewist.').waitFor();
    await page.goBack();
    await page.locator('.doors').waitFor();
    await expect.poll(() => page.locator('.today').count()).toBe(0);
  });
});

describe('the one question whether to keep', () => {
  test('a no leaves nothing on the device, is not asked again in this window, and is asked in the next', async () => {
    const { page } = await site.open(painScale, phone);
    page.on('dialog', (dialog) => dialog.accept());
    await fillIn(page, 'Gekookt', 4);
    await press(page, 'Nee, dit apparaat is ook van anderen');
    await page.getByText('Sluit u het venster, dan is de lijst weg.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Waar staat uw lijst?');
    expect(await keptOnDevice(page)).toBeUndefined();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await press(page, 'Nog iets invullen');
    await fillIn(page, 'Gewandeld', 5);
    expect(await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).count()).toBe(0);
    const next = await page.context().newPage();
    await next.goto(site.address + painScale);
    await fillIn(next, 'Gelezen', 3);
    await next.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
    // A change of mind.
    await press(page, 'Bewaar toch op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  });

  test('a yes in one tool holds in the next, and nothing is lost when the window closes', async () => {
    const { page } = await site.open(painScale, phone);
    await fillIn(page, 'Gekookt', 4);
    await press(page, yes);
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await page.goto(`${site.address}${planPath}`);
    await press(page, 'Begin');
    await page.getByLabel('Naam van het plan').fill('Mijn veerkracht');
    await press(page, 'Verder');
    await page.getByLabel('Een risico').fill('Drukke weken');
    await press(page, 'Voeg toe');
    await page.getByText('Toegevoegd.').waitFor();
    const context = page.context();
    await page.close();
    const later = await context.newPage();
    await later.goto(`${site.address}${planPath}#plan-risicos`);
    await later.locator('.plan-items').getByText('Drukke weken').first().waitFor();
  });

  test('opening a tool, looking at its list and refusing make no database', async () => {
    const { page } = await site.open(painScale, phone);
    await press(page, 'Mijn lijst bekijken');
    await page.getByText('Er staat nog niets in uw lijst.').waitFor();
    await page.goto(`${site.address}${planPath}`);
    await press(page, 'Open het plan');
    await page.getByLabel('Open een bewaard bestand').waitFor();
    expect(await keptOnDevice(page)).toBeUndefined();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('“Zet in mijn lijst” shows the list only when the device has it', async () => {
    const { page } = await site.open(painScale, phone);
    await fillIn(page, 'Gekookt', 4);
    await press(page, yes);
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await press(page, 'Nog iets invullen');
    // The write takes as long as the test wants.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...value) {
        const done = put.apply(this, value);
        const hold = () => {
          if (document.title !== 'door') this.count().onsuccess = hold;
        };
        hold();
        return done;
      };
    });
    await page.getByLabel('Fantoompijn').check();
    await tapNumber(page, 5);
    await press(page, 'Zet in mijn lijst');
    await page.waitForTimeout(400);
    expect(await page.getByText('Dit staat in uw lijst:').count()).toBe(0);
    await page.evaluate(() => {
      document.title = 'door';
    });
    await page.getByText('Dit staat in uw lijst:').waitFor();
  });
});
