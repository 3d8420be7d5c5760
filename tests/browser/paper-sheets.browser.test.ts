import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOnSite, siteName } from '../../src/site.ts';
import { pagePaths, readHtml, readPage } from '../built-site.ts';
import { decode } from '../qr-reader.ts';
import { type Site, startSite } from './browser.ts';
import { faults, margin, type PrintedPaper, paperOf } from './printed.ts';

/** What a patient holds in the hand: read from the PDF that the browser makes without a script, as by Ctrl and P. */

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await startSite();
  const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
  page = await context.newPage();
});
afterAll(() => site.close());

/** Pages that are one sheet for the fridge. */
const forFridge = pagePaths.filter((path) => readHtml(path).includes('class="paper-way'));

const open = async (path: string): Promise<PrintedPaper> => {
  await page.goto(site.address + path);
  return paperOf(page);
};

test('every exercise, way to sit at the mirror and story is one sheet for the fridge, in letters of 14 points', async () => {
  expect(forFridge.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const path of forFridge) {
    const paper = await open(path);
    if (paper.sheets.length !== 1) wrong.push(`${path}: ${paper.sheets.length} sheets`);
    wrong.push(...faults(paper, 14).map((fault) => `${path}: ${fault}`));
    const words = paper.sheets[0]?.texts.map(({ text }) => text).join('') ?? '';
    const { document } = readPage(path);
    // Title, when to call 112 and where it stands on the site; no list of sources.
    const must = [
      document.querySelector('h1')?.textContent,
      document.querySelector('.paper-way .address')?.textContent,
    ];
    if (path.endsWith('/verteld/')) must.push('Het verhaal hoort bij een gesprek met uw behandelaar.');
    else must.push('Bel meteen 112', 'Telefoon van uw behandelaar');
    for (const one of must)
      if (!words.replace(/\s/g, '').includes((one ?? '?').replace(/\s/g, '')))
        wrong.push(`${path}: lacks ${one}`);
    if (words.includes('Bronnen en controle')) wrong.push(`${path}: sources`);
  }
  expect(wrong).toEqual([]);
});

test('every sheet of a whole publication says of what it is', async () => {
  const wrong: string[] = [];
  for (const path of pagePaths.filter((one) => one.endsWith('/alles/'))) {
    const { sheets } = await open(path);
    const lacks = sheets.findIndex(
      ({ texts }) => !texts.some(({ text }) => text.startsWith(`${siteName} | `)),
    );
    if (lacks >= 0) wrong.push(`${path}: sheet ${lacks + 1}`);
  }
  expect(wrong).toEqual([]);
});

const ticked = ['Been: houding en oefeningen', 'Op uw buik liggen', 'Een snaar die strak staat'];

/** What is on paper after some sheets were ticked and printed. @param choices what else is ticked */
async function printedTogether(titles: readonly string[], ...choices: string[]) {
  const { page: screen } = await site.open('/om-te-printen/', {}, (opened) =>
    // The window to print would wait for a person.
    opened.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['asked'] = '';
      };
    }),
  );
  for (const name of [...titles.map((title) => `Kies ${title}`), ...choices])
    await screen.getByRole('checkbox', { name, exact: true }).check();
  await screen.getByRole('button', { name: `Print ${titles.length} bladen in één keer` }).click();
  await screen.locator('[data-asked]').waitFor();
  const paper = await paperOf(screen);
  const words = paper.sheets.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  return { paper, words };
}

test('sheets that were ticked are printed in one job, and nothing else', async () => {
  const { paper, words } = await printedTogether(ticked);
  expect(faults(paper, 14)).toEqual([]);
  expect(words).toHaveLength(ticked.length);
  for (const [index, title] of ticked.entries()) expect(words[index]).toContain(title);
});

test('sheets that were ticked are printed in one job in large letters too, each from a new sheet on', async () => {
  const { paper, words } = await printedTogether(ticked, 'Grote letters');
  // The last sheet of each may be short.
  expect(faults(paper, 18).filter((fault) => !fault.endsWith('is not a third full'))).toEqual([]);
  for (const title of ticked) expect(words.filter((sheet) => sheet.includes(title))).toHaveLength(1);
  const begins = ticked.map((title) => words.findIndex((sheet) => sheet.includes(title)));
  expect(begins).toEqual([...begins].sort((a, b) => a - b));
  expect(words).toHaveLength(6);
});

test('in large letters too, whom to call stands on one sheet with when to stop', async () => {
  const { words } = await printedTogether(
    ['Been: houding en oefeningen', 'Arm: houding en oefeningen'],
    'Grote letters',
  );
  const rules = words.filter((sheet) => sheet.includes('Veilig oefenen'));
  expect(rules).toHaveLength(2);
  for (const sheet of rules) expect(sheet).toMatch(/Stop als.*112.*Telefoon van uw behandelaar/s);
});

test('sheets that do not come are told of, and can be asked for again', async () => {
  const { page: screen } = await site.open('/om-te-printen/');
  await screen.route('**/oefeningen/kaart/**', (route) =>
    route.fulfill({ status: 404, body: 'Niet gevonden' }),
  );
  await screen.getByRole('checkbox', { name: 'Kies Op uw buik liggen', exact: true }).check();
  const print = screen.getByRole('button', { name: 'Print 1 blad', exact: true });
  await print.click();
  await screen.getByRole('alert').filter({ hasText: 'Dit lukt nu niet' }).waitFor();
  // Nothing broken is left for the printer, and the button is where the focus was.
  expect(await screen.locator('iframe').count()).toBe(0);
  expect(await print.count()).toBe(1);
  await screen.getByRole('checkbox', { name: 'Kies Op uw buik liggen', exact: true }).uncheck();
  await expect.poll(() => screen.getByRole('alert').count()).toBe(0);
});

test('a sheet to choose is as many sheets as stands with it', async () => {
  const wrong: string[] = [];
  for (const link of readPage('/om-te-printen/').document.querySelectorAll('.paper-sheets a')) {
    const path = link.getAttribute('href') ?? '';
    if (forFridge.includes(path)) continue;
    const said = Number(/(\d+) bladen/.exec(link.textContent ?? '')?.[1] ?? 1);
    const { sheets } = await open(path);
    if (sheets.length !== said) wrong.push(`${path}: ${sheets.length} sheets, not ${said}`);
  }
  expect(wrong).toEqual([]);
});

test('a telephone reads from every sheet with a code where its page is, printed at 300 dots per inch', async () => {
  // As wide as the paper between its margins.
  const context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 688, height: 1032 },
    deviceScaleFactor: 300 / 96,
  });
  const paper = await context.newPage();
  await paper.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const path of forFridge.filter((one) => readPage(one).document.querySelector('.way-code'))) {
    await paper.goto(site.address + path);
    const [code] = await decode(await paper.locator('.way-code').screenshot());
    const said = await paper.locator('.paper-way .address').textContent();
    if (!code?.text.endsWith(said ?? '?')) wrong.push(`${path}: ${code?.text}, not ${said}`);
  }
  await context.close();
  expect(wrong).toEqual([]);
});

test('every story can be had twice on one sheet to cut, in letters of 14 points', async () => {
  const wrong: string[] = [];
  for (const path of forFridge.filter((one) => one.endsWith('/verteld/'))) {
    const { page: screen } = await site.open(path, {}, (opened) =>
      // The window to print would wait for a person.
      opened.addInitScript(() => {
        window.print = () => undefined;
      }),
    );
    await screen.getByRole('button', { name: 'Print' }).click();
    await screen.getByRole('button', { name: 'Twee kleine bladen op 1 vel' }).click();
    const paper = await paperOf(screen);
    const [sheet] = paper.sheets;
    if (paper.sheets.length !== 1 || Math.round(sheet?.width ?? 0) !== 842)
      wrong.push(`${path}: ${paper.sheets.length} sheets`);
    wrong.push(...faults(paper, 14).map((fault) => `${path}: ${fault}`));
    // Where it stands on the site is on both halves, and neither reaches the other.
    const half = (sheet?.width ?? 0) / 2;
    const address = readPage(path).document.querySelector('.paper-way .address')?.textContent ?? '?';
    for (const isRight of [false, true]) {
      const there = (sheet?.texts ?? []).filter(({ x }) => x > half === isRight);
      const words = there.map(({ text }) => text).join('');
      if (!words.replace(/\s/g, '').includes(address)) wrong.push(`${path}: ${isRight} lacks ${address}`);
    }
    if (sheet?.texts.some(({ x, width }) => x < half + margin && x + width > half - margin))
      wrong.push(`${path}: where it is cut`);
    await screen.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await screen.locator('h1').count()).toBe(1);
    await screen.context().close();
  }
  expect(wrong).toEqual([]);
});

test('“Print” offers large letters and the long rules, and leaves the page as it was', async () => {
  const { page: screen } = await site.open('/oefeningen/kaart/heup-bewegen/', {}, (opened) =>
    // The window to print would wait for a person.
    opened.addInitScript(() => {
      window.print = () => undefined;
    }),
  );
  // Beside “Lees voor”, on a small phone and on a desktop.
  for (const width of [320, 1440]) {
    await screen.setViewportSize({ width, height: 700 });
    const [own, other] = await Promise.all(
      ['Print', 'Lees voor'].map((name) => screen.getByRole('button', { name }).boundingBox()),
    );
    expect(own?.y).toBe(other?.y);
    const gap = (other?.x ?? 0) - (own?.x ?? 0) - (own?.width ?? 0);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(60);
  }
  await screen.getByRole('button', { name: 'Print' }).press('Enter');
  await screen.getByRole('button', { name: 'Grote letters' }).press('Enter');
  expect(faults(await paperOf(screen), 18)).toEqual([]);
  await screen.evaluate(() => dispatchEvent(new Event('afterprint')));
  await screen.getByRole('button', { name: 'Met alle regels en bronnen' }).click();
  const whole = await paperOf(screen);
  expect(whole.sheets.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')).toContain(
    'Bronnen en controle',
  );
  await screen.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await paperOf(screen)).sheets).toHaveLength(1);
  await screen.getByRole('link', { name: 'Alles van dit onderwerp' }).click();
  await screen.getByRole('heading', { level: 1 }).waitFor();
  expect(pathOnSite(new URL(screen.url()).pathname)).toBe('/oefeningen/alles/');
});
