import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../../src/site.ts';
import { axeFindings, colours } from './axe.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

declare global {
  interface Window {
    /** What the voice was told to say, one after the other. */
    told: { text: string; rate: number; onend: (() => void) | null }[];
    /** Whether it is saying something now. */
    speaks: boolean;
  }
}

/** A device with these voices, which its browser knows a little after the page. What it says ends on demand. */
const withVoices = (voices: { lang: string; localService: boolean }[]) => (page: Page) =>
  page.addInitScript((all) => {
    window.told = [];
    window.speaks = false;
    let known: typeof all = [];
    const listeners: (() => void)[] = [];
    class Utterance {
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      rate = 1;
      constructor(readonly text: string) {}
    }
    const synthesis = {
      getVoices: () => {
        setTimeout(() => {
          known = all;
          for (const listener of listeners.splice(0)) listener();
        }, 100);
        return known;
      },
      speak: (utterance: Utterance) => {
        window.told.push(utterance);
        window.speaks = true;
        setTimeout(() => utterance.onstart?.(), 10);
      },
      cancel: () => {
        window.speaks = false;
        // Survives the page, so that the next one can ask.
        sessionStorage.setItem('hushed', location.pathname);
      },
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
const dutch = withVoices([
  { lang: 'en-GB', localService: true },
  { lang: 'nl-NL', localService: true },
]);

const phone = { viewport: { width: 360, height: 740 } };
const button = (page: Page, name: string) => page.locator('.read-aloud').getByRole('button', { name });
const lastSaid = (page: Page) => page.evaluate(() => window.told.at(-1)?.text);
const endLine = (page: Page) => page.evaluate(() => window.told.at(-1)?.onend?.());
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map((range) => range.toString()));

test('reads a card by the sentence, marks it, waits and goes on, and ends where it was', async () => {
  // So that a page that is scrolled is there at once.
  const calm = { ...phone, reducedMotion: 'reduce' as const };
  const { page, problems } = await site.open('/oefeningen/kaart/buikligging/', calm, dutch);
  const files = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('player')).length,
    );
  expect(await files()).toBe(0);
  const html = await page.locator('.prose').innerHTML();
  await button(page, 'Lees voor').press('Enter');
  await expect.poll(() => lastSaid(page)).toBe('Op uw buik liggen');
  expect(await marked(page)).toEqual(['Op uw buik liggen']);
  await endLine(page);
  expect(await lastSaid(page)).toBe(
    'U ligt een tijd plat op uw buik, zodat de voorkant van beide heupen rekt.',
  );
  expect(await marked(page)).toEqual([await lastSaid(page)]);

  // The focus is on the same button, which pauses now.
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => [window.speaks, window.told.length])).toEqual([false, 2]);
  expect(await marked(page)).toEqual([await lastSaid(page)]);
  await button(page, 'Lees verder').press('Enter');
  expect(await page.evaluate(() => [window.speaks, window.told.length])).toEqual([true, 3]);
  expect(await page.evaluate(() => window.told[2]?.text === window.told[1]?.text)).toBe(true);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await button(page, 'Tempo vlot').waitFor();
  expect(await page.evaluate(() => (window.told[3]?.rate ?? 0) > (window.told[2]?.rate ?? 9))).toBe(true);

  // What is read comes into sight, above the buttons.
  for (let line = 0; line < 8; line++) await endLine(page);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('read-aloud') ?? [];
        const { top = -1, bottom = 9999 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
        return (
          top >= 0 && bottom <= (document.querySelector('.read-aloud')?.getBoundingClientRect().top ?? 0)
        );
      }),
    )
    .toBe(true);
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.speaks)).toBe(false);
  expect(await marked(page)).toEqual([]);
  expect(await button(page, 'Lees voor').evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  // Nothing was put around what was marked.
  expect(await page.locator('.prose').innerHTML()).toBe(html);
  expect(problems).toEqual([]);
});

test('opens what is folded when it comes to it, and falls silent when the page is left', async () => {
  const { page } = await site.open('/pijn/dichtbij/', phone, dutch);
  await button(page, 'Lees voor').click();
  await expect.poll(() => lastSaid(page)).toBeTruthy();
  const folded = page.locator('details.fold:has(h2)').first();
  expect(await folded.getAttribute('open')).toBeNull();
  const heading = await folded.locator('h2').textContent();
  for (let line = 0; line < 80 && (await lastSaid(page)) !== heading?.trim(); line++) await endLine(page);
  await endLine(page);
  expect(await folded.locator('p').first().isVisible()).toBe(true);
  await page.goto(`${site.address}/patienten/`);
  expect(await page.evaluate(() => sessionStorage.getItem('hushed'))).toBe(`${siteFolder}/pijn/dichtbij/`);
});

test('says what to do where the device has no Dutch voice of its own', async () => {
  const { page } = await site.open(
    '/pijn/slaap/',
    phone,
    withVoices([{ lang: 'nl-NL', localService: false }]),
  );
  await button(page, 'Lees voor').click();
  await page.getByRole('status').getByText('geen Nederlandse stem').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => window.told)).toEqual([]);
  await button(page, 'Sluiten').click();
  expect(await page.getByText('geen Nederlandse stem').count()).toBe(0);
  await button(page, 'Lees voor').waitFor();
});

test('marks the whole block where the browser cannot mark a sentence', async () => {
  const { page, problems } = await site.open('/oefeningen/kaart/buikligging/', phone, async (one) => {
    await dutch(one);
    await one.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await one.addInitScript(() =>
      Object.defineProperty(window, 'CSS', { value: { supports: CSS.supports } }),
    );
  });
  await button(page, 'Lees voor').click();
  await page.locator('h1[data-read-now]').waitFor();
  await endLine(page);
  expect(await page.locator('[data-read-now]').allTextContents()).toEqual([await lastSaid(page)]);
  expect(problems).toEqual([]);
});

test.each([
  { viewport: { width: 320, height: 640 } },
  { viewport: { width: 320, height: 256 }, colorScheme: 'dark' as const },
  { viewport: { width: 1440, height: 900 } },
])('is finished in every window: %o', async (options) => {
  const { page } = await site.open('/spiegeltherapie/been/', options, dutch);
  const sizes = () =>
    page
      .locator('.read-aloud button')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      );
  const small = async () => (await sizes()).flat().filter((size) => size < 48);
  expect(await small()).toEqual([]);
  await button(page, 'Lees voor').click();
  await button(page, 'Pauze').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Pauze').click();
  await button(page, 'Tempo gewoon').click();
  await button(page, 'Tempo vlot').click();
  await button(page, 'Tempo langzaam').waitFor();
  expect(await axeFindings(page, colours)).toEqual([]);
  expect(await small()).toEqual([]);
  // On one row, so that most of the window is for the text.
  const tops = await page
    .locator('.read-aloud button')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.read-aloud').isVisible()).toBe(false);
});
