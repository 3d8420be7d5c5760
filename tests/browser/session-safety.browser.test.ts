import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Safety } from '@/schemas/safety.ts';
import { type Site, startSite } from './browser.ts';
import { printed } from './printed.ts';
import { hearSample, openSession, path, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('before a session', () => {
  test.each([
    ['been', 'spiegeltherapie'],
    ['beide-benen', 'spiegeltherapie'],
    ['knie-strekken', 'oefeningen'],
    ['buikligging', 'oefeningen'],
  ])('%s tells what must be right and when to pause, by its own rules', async (programme, rules) => {
    const { before, pause } = load(readFileSync(`src/content/safety/${rules}.yaml`, 'utf8')) as Safety;
    const { page, problems } = await openSession(site, `programma=${programme}`);
    await press(page, 'Verder');
    await page.getByText('De sessie staat klaar').waitFor();
    const listUnder = (heading: string) =>
      page
        .locator('.session-timer section', { has: page.getByRole('heading', { name: heading, exact: true }) })
        .getByRole('listitem')
        .allTextContents();
    expect(await listUnder('Voor u begint')).toEqual(before);
    expect(await listUnder('Neem pauze of stop als dit gebeurt')).toEqual(pause);
    const headings = await page.locator('.session-timer h3').allTextContents();
    expect(headings.indexOf('Voor u begint')).toBeLessThan(
      headings.indexOf('Neem pauze of stop als dit gebeurt'),
    );
    expect(problems).toEqual([]);
  });

  test('the page says that its own rules are for the mirror, and leads to those of the exercises', async () => {
    const { page } = await site.open(path);
    await page
      .getByText('Oefent u met een spiegel of een scherm? Dan gelden de regels bij “Veilig oefenen”.')
      .waitFor();
    const link = page.getByRole('link', { name: 'andere regels' });
    const address = await link.getAttribute('href');
    await page.goto(site.address + address);
    await page.locator(':target', { hasText: 'Veilig oefenen' }).waitFor();
    await page.getByText('Uw fysiotherapeut heeft de oefeningen eerst met u gedaan.').waitFor();
  });
});

describe('what the tones mean', () => {
  const summary = (page: Page) => page.getByText('Wat betekenen de tonen?', { exact: true });
  const hear = (page: Page) => page.getByRole('button', { name: /^Hoor: / });
  const ready = async (fragment: string) => {
    const opened = await openSession(site, fragment);
    await press(opened.page, 'Verder');
    await opened.page.getByText('De sessie staat klaar').waitFor();
    return opened;
  };

  test('with tones alone stands open, and names the tones of this session and no other', async () => {
    const { page } = await ready('programma=beide-benen&duur=1');
    await hear(page).first().waitFor();
    expect(await hear(page).evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'Hoor: De sessie begint zo, of gaat verder na een pauze.',
      'Hoor: Voor het oefenen: u mag altijd stoppen. Na het oefenen: sta pas op als u niet duizelig bent.',
      'Hoor: Er is tijd voorbij. U bent bijvoorbeeld op de helft, of bijna klaar.',
      'Hoor: Dit is 1 tel.',
      'Hoor: Er is iets nieuws. Meestal begint u een andere beweging.',
      'Hoor: Kijk naar het beeld in de spiegel of op het scherm.',
      'Hoor: Het oefenen is klaar.',
    ]);
    await page.getByText('2 korte tonen').waitFor();
  });

  test('with a voice and tones opens with one press, on targets of at least 64 px', async () => {
    const { page } = await ready('programma=knie-strekken&geluid=stem-en-tonen');
    expect(await hear(page).count()).toBe(0);
    expect((await summary(page).boundingBox())?.height).toBeGreaterThanOrEqual(64);
    await summary(page).click();
    await page.getByRole('button', { name: 'Hoor: Laat los, of neem rust.' }).waitFor();
    for (const button of await hear(page).all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
    }
    // A count has no tone of its own when a voice counts.
    expect(await page.getByText('Dit is 1 tel.').count()).toBe(0);
  });

  test('with a voice alone is not there, unless part of the voice did not come', async () => {
    const { page } = await ready('programma=been&duur=1');
    expect(await summary(page).count()).toBe(0);
    await page.route('**/stem/start-been.mp3', (route) => route.abort());
    await press(page, 'Terug');
    await press(page, 'Verder');
    await page.getByText('De sessie staat klaar').waitFor();
    await summary(page).click();
    expect(await hear(page).count()).toBe(1);
  });

  test('each is heard as in the session, one at a time, and let go of', async () => {
    const { page, problems } = await ready('programma=been&duur=1&geluid=tonen');
    const sounding = () =>
      page.evaluate(() => window.played.filter(({ paused, ended }) => !paused && !ended).length);
    const open = () => page.evaluate(() => window.played.filter(({ src }) => src).length);
    for (let i = 0; i < (await hear(page).count()); i++) {
      await hear(page).nth(i).click();
      await expect.poll(() => page.evaluate(() => window.played.length)).toBe(i + 1);
      expect(await sounding()).toBeLessThanOrEqual(1);
    }
    await expect.poll(open).toBe(0);
    expect(await page.getByText('laat het geluid niet toe').count()).toBe(0);
    await hearSample(page);
    await press(page, 'Begin');
    await page.getByText('De sessie begint zo').waitFor();
    expect(problems).toEqual([]);
  });

  test('stands in the explanation too, on paper and without JavaScript', async () => {
    const { page } = await site.open('/hulpmiddelen/sessie-uitleg/', { javaScriptEnabled: false });
    await page.getByText('2 korte tonen. Kijk naar het beeld in de spiegel of op het scherm.').waitFor();
    await page.getByText('1 lage toon. Laat los, of neem rust.').waitFor();
  });
});

describe('the session on paper', () => {
  const paper = '/hulpmiddelen/sessie-papier/';

  test('every script begins by saying that stopping is allowed', async () => {
    const { page } = await site.open(paper);
    const first = await page.locator('.script tbody tr:first-child').allTextContents();
    expect(first.length).toBeGreaterThan(5);
    for (const row of first) expect(row.trim()).toBe('Voor u begintU mag altijd stoppen.');
  });

  test('somebody who chose a sheet prints that sheet, on one side, with the safety rules', async () => {
    const { page } = await site.open(paper, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Verkrampt fantoom: arm', exact: true }).click();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).not.toContain('achteraan');
    expect(sheets[0]).toContain('Stop en bel als dit gebeurt');
    expect(sheets[1]).toContain('Verkrampt fantoom: arm');
    expect(sheets[1]).toContain('U mag altijd stoppen.');
    expect(sheets[1]).toContain('15:20');
  });

  test('setting up prints no boxes to press, but where the sheets are', async () => {
    const { page } = await openSession(site, 'programma=been');
    for (const step of [2, 1]) {
      await page.getByText(`Stap ${step} van 3`).waitFor();
      const sheets = await printed(page);
      const text = sheets.join(' ');
      expect(text).toContain('/hulpmiddelen/sessie-papier/');
      expect(text).toContain('/oefeningen/');
      expect(text).not.toContain(`Stap ${step} van 3`);
      if (step === 2) await press(page, 'Terug');
    }
  });

  test('without JavaScript the page leads to every sheet, and to those of the exercises', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    const links = page.locator('astro-island').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/hulpmiddelen/sessie-papier/#voorlezen-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-arm',
      '/hulpmiddelen/sessie-papier/#voorlezen-beide-benen',
      '/hulpmiddelen/sessie-papier/#voorlezen-verkrampt-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-verkrampt-arm',
      '/hulpmiddelen/sessie-papier/#voorlezen-verschoven-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-verschoven-arm',
      '/oefeningen/',
    ]);
    // Nothing sticks to what stands above it.
    const gaps = await page.locator('.prose > p:first-of-type, astro-island > div > *').evaluateAll((all) =>
      all.slice(1).map((part, i) => {
        const above = all[i]?.getBoundingClientRect().bottom ?? 0;
        return part.getBoundingClientRect().top - above;
      }),
    );
    expect(gaps).toHaveLength(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
  });

  test('a button at the sheet prints it too; the whole page still prints every sheet', async () => {
    const { page } = await site.open(paper);
    const all = await printed(page);
    const scripts = all.filter((text) => text.includes('Lees voor'));
    // Each on one sheet.
    expect(scripts.filter((text) => text.includes('Voor u begint U mag altijd stoppen.'))).toHaveLength(7);
    expect(scripts).toHaveLength(7);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', location.hash);
    });
    await page.getByRole('button', { name: 'Print alleen dit blad' }).first().click();
    await page.locator('[data-printed="#voorlezen-been"]').waitFor();
    expect(await printed(page)).toHaveLength(2);
  });
});
