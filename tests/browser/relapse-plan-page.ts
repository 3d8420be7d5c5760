import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './browser.ts';

/** The plan against relapse as a person goes through it. Shared by its browser tests and its bench. */

export const path = '/hulpmiddelen/terugvalplan/';
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const press = (page: Page, name: string) => button(page, name).click();
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Opens the page and the plan on it, with every part of the code there. */
export async function openPlan(site: Site, options: BrowserContextOptions = desktop) {
  const { page, problems } = await site.open(path, options);
  // “Leave the page?” is answered with yes: what is tested is that nothing is lost.
  page.on('dialog', (dialog) => dialog.accept());
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await press(page, 'Open het plan');
  await page.getByLabel('Open een bewaard bestand').waitFor();
  return { page, problems };
}

/** Begins a plan. Where the device can keep it that is asked first, and answered so. */
export async function begin(page: Page, answer = 'Nee, dit apparaat is ook van anderen') {
  await press(page, 'Begin');
  const name = page.getByLabel('Naam van het plan');
  await button(page, answer).or(name).first().waitFor();
  if ((await name.count()) === 0) await press(page, answer);
}

/** Adds something on the screen of a question. */
export async function add(page: Page, label: string, ...texts: string[]) {
  for (const text of texts) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await press(page, 'Voeg toe');
    await page.getByText('Toegevoegd.').waitFor();
  }
}

export const labels = {
  risks: 'Een risico',
  signals: 'Een signaal',
  measures: 'Dan doe ik dit',
  strengths: 'Een sterke kant, of iets wat hielp',
  who: 'Wie',
  values: 'Belangrijk voor mij',
  insights: 'Geleerd of gelukt',
} as const;

/** Goes through all nine questions; the page then shows the overview. */
export async function fillIn(page: Page) {
  await begin(page);
  await page.getByLabel('Naam van het plan').fill('Mijn veerkracht');
  await press(page, 'Verder');
  await add(page, labels.risks, 'Drukke weken');
  await press(page, 'Verder');
  await add(page, labels.signals, 'Ik wandel niet', 'Ik zeg af');
  await press(page, 'Verder');
  await page.getByLabel('Ik wandel niet').check();
  await add(page, labels.measures, 'Ik loop 10 minuten');
  await press(page, 'Verder');
  await add(page, labels.strengths, 'Ik kan plannen');
  await press(page, 'Verder');
  await page.getByLabel(labels.who, { exact: true }).fill('An');
  await page.getByLabel('Wat mag deze persoon zeggen of doen?').fill('Kom mee');
  await page.getByLabel('Telefoonnummer (hoeft niet)').fill('06 12 34 56 78');
  await press(page, 'Voeg toe');
  await press(page, 'Verder');
  await add(page, labels.values, 'Mijn kleinkinderen');
  await press(page, 'Verder');
  await add(page, labels.insights, 'Taart gebakken');
  await press(page, 'Verder');
  await page.getByRole('button', { name: /^Over 3 maanden/ }).click();
  await press(page, 'Verder');
  await heading(page, 'Mijn veerkracht').waitFor();
}

/** The items on the screen of a question, as read. */
export const items = (page: Page) => page.locator('.plan-items > li > p').allInnerTexts();
