import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { printed } from './referral-page.ts';
import { choose, saved } from './saved-files.ts';
import { scriptLimitOf } from './script-limits.ts';

/** A worksheet: typed on, kept on request, taken along, printed. */

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const path = '/hulpmiddelen/opbouwschema/';
const yes = 'Ja, bewaar op dit apparaat';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const what = (page: Page) => page.getByLabel('Wat ik wil opbouwen');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** Opens a worksheet and writes on it. */
async function write(text: string, page?: Page) {
  const opened = page ?? (await site.open(path, phone)).page;
  await what(opened).fill(text);
  await opened.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
  return opened;
}

test('what is typed waits for an answer, survives a reload, and after a yes the window that closes', async () => {
  const page = await write('Wandelen met de hond');
  expect(await keptOnDevice(page)).toBeUndefined();
  await page.reload();
  await expect.poll(() => what(page).inputValue()).toBe('Wandelen met de hond');
  await page.getByLabel('Week 3: Gedaan').fill('10 minuten');
  await press(page, yes);
  await page.getByText('Dit blad staat op dit apparaat').waitFor();
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto(site.address + path);
  await expect.poll(() => what(later).inputValue()).toBe('Wandelen met de hond');
  expect(await later.getByLabel('Week 3: Gedaan').inputValue()).toBe('10 minuten');
  // Another worksheet is another sheet.
  await later.goto(`${site.address}/hulpmiddelen/pijngevolgenmodel/`);
  await later.getByRole('heading', { name: 'Waar blijft dit blad?' }).waitFor();
  const texts = await later
    .locator('.worksheet textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value).filter(Boolean));
  expect(texts).toEqual([]);
  expect(await axeFindings(later)).toEqual([]);
});

test('a new sheet leaves the old one, and what is thrown away comes back', async () => {
  const page = await write('Traplopen');
  await press(page, 'Begin een leeg blad');
  expect(await what(page).inputValue()).toBe('');
  await what(page).fill('Fietsen');
  await page.getByRole('button', { name: /^Blad van/ }).press('Enter');
  await expect.poll(() => what(page).inputValue()).toBe('Traplopen');
  await press(page, 'Gooi dit blad weg');
  await expect.poll(() => what(page).inputValue()).toBe('');
  await press(page, 'Zet terug');
  await expect.poll(() => what(page).inputValue()).toBe('Traplopen');
});

test('it goes along in a file, also to who wrote something already', async () => {
  const page = await write('Zwemmen');
  const file = await saved(page, 'Bewaar als bestand');
  expect(file.name).toMatch(/^werkbladen-\d{4}-\d\d-\d\d\.json$/);
  const { page: other } = await site.open(path, phone);
  await write('Tuinieren', other);
  await choose(other, file.text);
  await other.getByText('1 blad uit het bestand toegevoegd of bijgewerkt.').waitFor();
  expect(await what(other).inputValue()).toBe('Tuinieren');
  await other.getByRole('button', { name: /^Blad van/ }).press('Enter');
  await expect.poll(() => what(other).inputValue()).toBe('Zwemmen');
  await choose(other, '{"x":1}');
  await other.getByText('Dit is geen bestand van deze site').waitFor();
});

test('two windows that write on one sheet lose nothing of each other', async () => {
  const page = await write('Wandelen');
  await press(page, yes);
  await page.getByText('Dit blad staat op dit apparaat').waitFor();
  const second = await page.context().newPage();
  await second.goto(site.address + path);
  await expect.poll(() => what(second).inputValue()).toBe('Wandelen');
  await second.getByLabel('Waarom dat voor mij telt').fill('Buiten zijn');
  await expect.poll(() => page.getByLabel('Waarom dat voor mij telt').inputValue()).toBe('Buiten zijn');
  await page.getByLabel('Mijn begin').fill('5 minuten');
  await expect.poll(() => second.getByLabel('Mijn begin').inputValue()).toBe('5 minuten');
});

test('what is typed before the code comes takes nothing of what was kept', async () => {
  const page = await write('Wandelen');
  await press(page, yes);
  await page.getByText('Dit blad staat op dit apparaat').waitFor();
  const second = await page.context().newPage();
  let letCome = () => {};
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await second.route(/open-worksheet/, async (route) => {
    await held;
    await route.continue();
  });
  await second.goto(site.address + path);
  await what(second).fill('Fietsen');
  letCome();
  await second.getByRole('button', { name: /^Blad van/ }).waitFor();
  expect(await what(second).inputValue()).toBe('Fietsen');
  await second.getByRole('button', { name: /^Blad van/ }).press('Enter');
  await expect.poll(() => what(second).inputValue()).toBe('Wandelen');
});

test('code that does not come is told, and takes nothing of what is written along', async () => {
  const { page } = await site.open(path, phone);
  await page.route(/open-worksheet/, (route) => route.abort());
  await what(page).fill('Wandelen');
  await page.getByText('Bewaren lukt nu niet').waitFor();
  await page.getByLabel('Waarom dat voor mij telt').fill('Buiten zijn');
  expect(await what(page).inputValue()).toBe('Wandelen');
});

test('nothing of it loads before somebody writes', async () => {
  const { page } = await site.open('/404.html', phone);
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  console.log(`scripts of a worksheet: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(scriptLimitOf(path));
});

describe('on paper', () => {
  test.each([
    ['opbouwschema', 3],
    ['tijdschrijflijst', 3],
    ['gedragsexperiment', 3],
    ['pijngevolgenmodel', 2],
  ])('%s is %i sheets, with what was typed and nothing of the screen', async (name, count) => {
    const { page } = await site.open(`/hulpmiddelen/${name}/`, { viewport: { width: 900, height: 900 } });
    await page.locator('.worksheet textarea').first().fill('Woorden van iemand');
    await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
    const sheets = await printed(page);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(sheets.length).toBeLessThanOrEqual(count);
    // How to use it, and when not, goes along.
    for (const words of ['Woorden van iemand', 'Zo gebruikt u het blad']) expect(text).toContain(words);
    for (const words of ['Print dit blad', 'Bewaren']) expect(text).not.toContain(words);
  });

  test('without JavaScript it can be typed on and printed, and says nothing of keeping', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    await what(page).fill('Wandelen');
    expect(await page.getByRole('button', { name: 'Print dit blad' }).isVisible()).toBe(false);
    const [sheet] = await printed(page);
    expect(sheet?.text).toContain('Wandelen');
  });
});
