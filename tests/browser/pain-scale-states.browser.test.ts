import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { everyView, faultsIn, lookAt, type Seen } from './states.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Goes through all states and calls back in each. */
async function walk(page: Page, visit: (state: string) => Promise<void>) {
  await button(page, 'Zet in mijn lijst').waitFor();
  await visit('first');
  await tapNumber(page, 4);
  await visit('a number of no pain yet');
  await page.getByRole('textbox').fill('Gekookt');
  await press(page, 'Andere vraag, of een lijn');
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
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Dit staat in uw lijst:').waitFor();
  await visit('list, asked whether to keep it');
  await press(page, 'Toon als beeld');
  await page.getByText('Dezelfde gegevens in een tabel').click();
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByRole('button', { name: /^Verwijder .*Wat deed/ }).click();
  await visit('picture, kept, removed');
  await page
    .getByRole('button', { name: /^Wijzig/ })
    .first()
    .click();
  await visit('edit');
}

const seen: Seen[] = [];
beforeAll(async () => {
  const { page, problems } = await site.open(path, phone);
  await walk(page, async (state) => {
    seen.push(
      ...(await lookAt(page, state, everyView, {
        controls: '.pain-scale :is(button, textarea, .option, .nrs-number, .vas-field)',
        least: 48,
      })),
    );
  });
  expect(problems).toEqual([]);
}, 120_000);

test.each(everyView)('$name: every state fits, with targets of 48 px, and axe finds nothing', ({ name }) =>
  expect(faultsIn(seen, name)).toEqual([]),
);

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
