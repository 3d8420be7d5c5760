import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tags } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import {
  beginInTheMiddle,
  button,
  desktop,
  openScale,
  path,
  phone,
  press,
  tapNumber,
} from './pain-scale-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Goes through all states and calls back in each. */
async function walk(page: Page, visit: (state: string) => Promise<void>) {
  await button(page, 'Niet invullen').waitFor();
  await visit('doing');
  await page.getByRole('textbox').fill('Gekookt');
  await press(page, 'Verder');
  await visit('choose');
  for (const label of [
    'Fantoompijn',
    'Nu, op dit moment',
    'Met een streep op een lijn',
    'Van onder naar boven',
  ])
    await page.getByLabel(label).check();
  await visit('chosen');
  await press(page, 'Verder');
  await visit('VAS, vertical');
  await beginInTheMiddle(page);
  await visit('VAS, set');
  await press(page, 'Terug');
  await page.getByLabel('Van links naar rechts').check();
  await press(page, 'Verder');
  await visit('VAS, horizontal');
  await press(page, 'Terug');
  await page.getByLabel('Met een cijfer').check();
  await press(page, 'Verder');
  await visit('NRS');
  await tapNumber(page, 6);
  await visit('NRS, chosen');
  await press(page, 'Klaar');
  await page.getByText('Dit heeft u ingevuld:').waitFor();
  await visit('list');
  await press(page, 'Toon als beeld');
  await page.getByText('Dezelfde gegevens in een tabel').click();
  await press(page, 'Bewaar op dit apparaat');
  await page.getByRole('button', { name: /^Verwijder .*Wat deed/ }).click();
  await visit('picture, kept, removed');
  await page
    .getByRole('button', { name: /^Wijzig/ })
    .first()
    .click();
  await visit('edit');
}

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  const { page, problems } = await site.open(path, { ...phone, colorScheme });
  await walk(page, async (state) => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    expect([state, violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)]).toEqual([
      state,
      [],
    ]);
  });
  expect(problems).toEqual([]);
});

test.each([
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['400 % zoom of a small laptop', { viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 }],
])('fits in %s, with targets of 48 px', async (_, options) => {
  const { page } = await site.open(path, options);
  await walk(page, async (state) => {
    const { overflow, small } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [
        ...document.querySelectorAll('.pain-scale :is(button, textarea, .option, .nrs-number, .vas-field)'),
      ]
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return Math.min(width, height) < 48;
        })
        .map((target) => target.outerHTML),
    }));
    expect({ state, overflow, small }).toEqual({ state, overflow: 0, small: [] });
  });
});

test('forced colours keep the chosen number and the mark visible', async () => {
  const { page } = await openScale(site, 'NRS', { ...desktop, forcedColors: 'active' });
  const look = (number: number) =>
    page
      .locator(`[value="${number}"] + label .nrs-number`)
      .evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
  await tapNumber(page, 6);
  expect(await look(6)).not.toBe(await look(5));

  const { page: line } = await openScale(site, 'liggend', { ...desktop, forcedColors: 'active' });
  await beginInTheMiddle(line);
  const colours = await line.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    line: getComputedStyle(document.querySelector('.vas-line') ?? document.body, '::before').backgroundColor,
    mark: getComputedStyle(document.querySelector('.vas-mark') ?? document.body).backgroundColor,
  }));
  expect(colours.line).not.toBe(colours.paper);
  expect(colours.mark).not.toBe(colours.paper);
});
