import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './browser.ts';

/** The pain scale as a person goes through it. Shared by its browser tests and its bench. */

export const path = '/hulpmiddelen/pijnscore/';
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const press = (page: Page, name: string) => button(page, name).click();

/** Opens the page at a question of its own, with one scale. */
export async function openScale(
  site: Site,
  scale: 'NRS' | 'liggend' | 'staand',
  options: BrowserContextOptions = desktop,
) {
  const { page, problems } = await site.open(path, options);
  await press(page, 'Andere vraag, of een lijn');
  await page.getByLabel('Fantoompijn').check();
  await page.getByLabel('Nu, op dit moment').check();
  if (scale !== 'NRS') {
    await page.getByLabel('Met een streep op een lijn').check();
    await page.getByLabel(scale === 'liggend' ? 'Van links naar rechts' : 'Van onder naar boven').check();
  }
  await press(page, 'Verder');
  return { page, problems };
}

/** Taps a number of the NRS, as a finger does. */
export const tapNumber = (page: Page, score: number) =>
  page.locator('.nrs-number').getByText(String(score), { exact: true }).click();

/** Fills in the first screen; the page then shows the list. */
export async function fillIn(page: Page, doing: string, score: number) {
  await page.getByRole('textbox').fill(doing);
  await page.getByLabel('Fantoompijn').check();
  await tapNumber(page, score);
  await press(page, 'Zet in mijn lijst');
  await page.getByRole('heading', { name: 'Mijn lijst' }).waitFor();
}

export const chosen = (page: Page) =>
  page
    .getByRole('radio')
    .evaluateAll((radios) =>
      radios.flatMap((radio) =>
        radio instanceof HTMLInputElement && radio.checked ? [Number(radio.value)] : [],
      ),
    );
export const mark = (page: Page) => page.locator('.vas-mark');
export const slider = (page: Page) =>
  page.getByRole('slider', { name: 'Fantoompijn Hoeveel pijn heeft u nu?' });
/** What assistive software tells of the mark. */
export const value = async (page: Page) =>
  (await slider(page).count())
    ? slider(page).getAttribute('aria-valuetext')
    : page.locator('.vas').getByRole('status').innerText();
/** Presses + for the first time, which puts the mark in the middle. */
export const beginInTheMiddle = (page: Page) =>
  press(page, 'Begin in het midden, dan stapjes naar “de ergst denkbare pijn”');

export async function middleOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { ...box, middleX: box.x + box.width / 2, middleY: box.y + box.height / 2 };
}
