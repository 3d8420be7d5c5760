import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { type Site, startSite } from './browser.ts';
import {
  example,
  longest,
  makerPath,
  openMaker,
  openPatient,
  patientPath,
  phone,
  programme,
} from './referral-page.ts';
import { everyView, faultsIn, lookAt, type Seen } from './states.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const damaged = `${example.replace('&einde=1', '')}&lees=x`.replace('been,', 'been,pijn/weg,5-5.1999.1,');

/** Goes through the states of both pages and calls back in each. */
async function walk(options: BrowserContextOptions, visit: (page: Page, state: string) => Promise<void>) {
  const { page, problems } = await openMaker(site, '', options);
  await visit(page, 'maker, empty');
  for (const summary of await page.locator('.referral-card summary').all()) await summary.click();
  await page.getByRole('searchbox', { name: 'Zoek een andere pagina' }).fill('pijn');
  await page.getByLabel('De tekst van nu').check();
  await page.getByText(/pagina’s gevonden/).waitFor();
  await visit(page, 'maker, all open, searching');
  await page.getByRole('combobox', { name: 'Sessie', exact: true }).selectOption('Been');
  await page.getByLabel('Aantal minuten').fill('90');
  await page.getByRole('button', { name: 'Kopieer de link' }).click();
  await visit(page, 'maker, a wrong number and a copied link');
  const given = await openMaker(site, programme, options);
  await given.page.locator('summary', { hasText: 'Lijst met oefeningen' }).click();
  await given.page
    .locator('.exercise-options li:nth-child(11) .exercise-picture > svg')
    .waitFor({ state: 'attached' });
  // One that lies still, one that is counted, one with a band.
  for (const title of ['Op uw buik liggen', 'Een handdoek samendrukken', 'Uw heup bewegen met een band'])
    await given.page.locator('.dosed-rows summary', { hasText: title }).click();
  await given.page.locator('[id$="-repetitions"]').first().fill('31');
  await given.page.getByText('Tot dan blijft het 12.').waitFor();
  await visit(given.page, 'maker, a programme of all exercises, one number refused');
  problems.push(...given.problems);
  for (const [name, fragment] of [
    ['an example', example],
    ['as much as fits', longest],
    ['a damaged address', damaged],
  ] as const) {
    const opened = await openMaker(site, fragment, options);
    await visit(opened.page, `maker, ${name}`);
    problems.push(...opened.problems);
    const patient = await openPatient(site, fragment, options);
    await visit(patient.page, `patient, ${name}`);
    problems.push(...patient.problems);
  }
  const empty = await openPatient(site, '', options);
  await visit(empty.page, 'patient, nothing');
  expect([...problems, ...empty.problems]).toEqual([]);
}

const seen: Seen[] = [];
beforeAll(
  () =>
    walk(phone, async (page, state) => {
      seen.push(
        ...(await lookAt(page, state, everyView, {
          controls:
            ':is(.referral-card, .referred-to) :is(button, .tool, summary, textarea, select, .maker-field, .option, .door)',
          least: 48,
        })),
      );
    }),
  120_000,
);

test.each(everyView)('$name: every state fits, with targets of 48 px, and axe finds nothing', ({ name }) =>
  expect(faultsIn(seen, name)).toEqual([]),
);

test('screen readers hear what everything is', async () => {
  const { page } = await openMaker(site, example);
  const tree = await page.locator('.referral-card').ariaSnapshot();
  for (const words of [
    'heading "1. Kies oefeningen" [level=2]',
    'group "Welke kant?"',
    'heading "2. Kies pagina’s" [level=2]',
    'searchbox "Zoek een andere pagina"',
    'button "Omlaag Been: houding en oefeningen"',
    'button "Omhoog Been: houding en oefeningen" [disabled]',
    'combobox "Sessie"',
    'spinbutton "Aantal minuten"',
    'group "4. Nieuwste of vaste tekst"',
    'textbox "Uw zin"',
    'textbox "Link"',
    'img "QR-code die de verwijzing opent"',
    'textbox "Tekst voor in een brief"',
    'group "Grootte van de kaart"',
    'region "Kaart op papier"',
  ])
    expect(tree).toContain(words);
  await expect
    .poll(() => page.getByLabel('Uw zin').evaluate((field) => field.getAttribute('aria-describedby')))
    .toBe('zin-waarschuwing zin-uitleg');
});

// The patient's page carries the names of all pages, so that nothing more has to come in to show any referral.
test.each([
  [patientPath, 24_000],
  [makerPath, 40_000],
])('%s costs at most %i bytes', async (path, most) => {
  const { total } = await measurePageWeight(site, path + example);
  console.log(`${path}: ${total} bytes`);
  expect(total).toBeLessThanOrEqual(most);
});
