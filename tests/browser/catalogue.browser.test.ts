import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../../src/site.ts';
import { axeFindings } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import { printed } from './printed.ts';
import { saved } from './saved-files.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('the table of instruments', () => {
  test('is whole without JavaScript', async () => {
    const { page } = await site.open('/meetinstrumenten/', { javaScriptEnabled: false });
    expect(await page.locator('.instruments tbody tr').count()).toBeGreaterThan(20);
    expect(await page.locator('.filter, .tick, .tray').count()).toBe(1);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    await page.context().close();
  });

  test('filters by domain and says how many are left', async () => {
    const { page } = await site.open('/meetinstrumenten/');
    const all = await page.locator('.instruments tbody tr').count();
    await page.getByLabel('Domein').selectOption('participatie');
    const shown = await page.locator('.instruments tbody tr:visible').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await page.locator('.filter [role=status]').innerText()).toBe(`${shown} van ${all} instrumenten`);
    await page.context().close();
  });

  test('answers which instruments there are for fear of movement; the choice is in the address and on paper', async () => {
    const { page } = await site.open('/meetinstrumenten/');
    await page.getByLabel('Meet', { exact: true }).selectOption('bewegingsangst');
    expect(new URL(page.url()).hash).toBe('#meet=bewegingsangst');
    const names = () => page.locator('.instruments tbody th:visible a').allInnerTexts();
    const found = await names();
    expect(found.join()).toMatch(/Catastrophizing.*Photograph.*Tampa/);
    expect(found).toHaveLength(3);
    await page.reload();
    await page.locator('.filter').waitFor();
    expect(await names()).toEqual(found);
    const [sheet = ''] = await printed(page);
    expect(sheet).toContain('Gekozen: Meet: bewegingsangst. 3 van');
    await page.getByRole('button', { name: 'Toon alles' }).click();
    expect(new URL(page.url()).hash).toBe('');
    expect((await names()).length).toBeGreaterThan(20);
    await page.context().close();
  });

  test('puts up to four side by side, on the screen, in the address, on paper and in files, with no fault for axe', async () => {
    const { page, problems } = await site.open('/meetinstrumenten/', { acceptDownloads: true });
    const tick = (name: string) =>
      page.locator('.instruments tbody tr').filter({ hasText: name }).getByLabel('Vergelijk').click();
    await tick('PHODA');
    expect(await page.locator('.tray').innerText()).toContain('nog één');
    await tick('PCS');
    await page.getByRole('button', { name: 'Zet deze 2 naast elkaar' }).click();
    const heading = page.getByRole('heading', { name: 'Naast elkaar: PCS, PHODA' });
    await heading.waitFor();
    expect(new URL(page.url()).hash).toBe('#vergelijk=pcs.phoda');
    const row = page.locator('.beside tr').filter({ hasText: /^Meet/ });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      expect.stringContaining('catastroferen'),
      'bewegingsangst',
    ]);
    expect(await axeFindings(page)).toEqual([]);
    for (const name of ['HADS', 'TSK', 'ISI']) await tick(name);
    expect(await page.locator('.beside thead th').count()).toBe(5);
    const [sheet = '', ...others] = await printed(page);
    for (const text of [sheet, ...others.filter((text) => text.includes('Door ons gezocht: wij lazen'))])
      expect(text).toContain('PHODA: Photograph Series');
    expect([sheet, ...others].join()).not.toContain('Activity Card Sort');
    const { name, text } = await saved(page, 'RIS van 4 instrumenten');
    expect(name).toBe('meetinstrumenten.ris');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(4);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('keeps what was ticked when the code of the comparison does not come, and compares when it does', async () => {
    const { page } = await site.open('/meetinstrumenten/');
    const code = '**/side-by-side*.js';
    await page.route(code, (route) => route.abort());
    for (const name of ['PHODA', 'PCS'])
      await page.locator('.instruments tbody tr').filter({ hasText: name }).getByLabel('Vergelijk').click();
    const compare = page.getByRole('button', { name: 'Zet deze 2 naast elkaar' });
    await compare.click();
    // The page was started anew, for a host may have a new version: the choice stands in its address.
    await page.getByText('Dit lukt nu niet').waitFor();
    expect(new URL(page.url()).hash).toBe('#vergelijk=pcs.phoda');
    await page.unrouteAll({ behavior: 'wait' });
    await compare.click();
    await page.getByRole('heading', { name: 'Naast elkaar: PCS, PHODA' }).waitFor();
    await page.context().close();
  });

  test('sorts by a column, both ways, with the keyboard', async () => {
    const { page } = await site.open('/meetinstrumenten/');
    const names = () => page.locator('.instruments tbody th').allInnerTexts();
    const button = page.getByRole('button', { name: 'Naam' });
    await button.focus();
    await page.keyboard.press('Enter');
    const up = await names();
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true })));
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(up.reverse());
    await page.context().close();
  });

  test('keeps the two instruments called CSI apart', async () => {
    const { page } = await site.open('/meetinstrumenten/');
    const rows = page.locator('.instruments tbody tr').filter({ hasText: /^\s*CSI/ });
    expect(await rows.count()).toBe(2);
    expect(await rows.locator('th').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Sensiti[sz]ation/), expect.stringMatching(/Caregiver/)]),
    );
    await page.context().close();
  });
});

test('the guide shows what fits what was ticked, what fits always, and only the clashes between those', async () => {
  const { page, problems } = await site.open('/handreiking/interventiewijzer/');
  const shown = async () =>
    new Set(await page.locator('.prose tr[data-id]:visible td:nth-child(2)').allInnerTexts());
  await page.getByLabel('Angst voor pijn en bewegen').check();
  expect([...(await shown())]).toEqual([
    '5.2 Exposure in vivo',
    '5.4 Pijneducatie (in bredere zin)',
    '5.5 Terugvalpreventie',
  ]);
  expect(await page.locator('.prose [data-between]:visible').count()).toBe(0);
  // No heading without what it is of.
  expect(await page.locator('.prose h3:visible').count()).toBe(0);
  expect(await page.locator('.filter [role=status]').innerText()).toContain('geen paar dat de bron afraadt');
  await page.getByLabel('Veerkracht vergroten').check();
  expect(await page.locator('.prose [data-between]:visible').allInnerTexts()).toEqual([
    expect.stringMatching(/^Mini-activiteitenaanpak: /),
    expect.stringMatching(/^Exposure in vivo: /),
  ]);
  expect(await page.locator('.filter [role=status]').innerText()).toContain('is 1 paar dat');
  expect(new URL(page.url()).hash).toBe('#bij=angst.veerkracht');
  expect(await axeFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('trainings are chosen by technique, provider and form, also by a link from an intervention', async () => {
  const { page } = await site.open('/handreiking/5-2/');
  await page.getByRole('link', { name: 'Graded Exposure' }).click();
  await page.waitForURL(/\/scholing\/#techniek=graded-exposure$/);
  await page.locator('.filter').waitFor();
  const titles = async () => new Set(await page.locator('.trainings tbody th:visible').allInnerTexts());
  expect([...(await titles())].join()).toContain('Exposure in vivo bij Chronische Pijnklachten');
  expect(await page.locator('.filter [role=status]').innerText()).toBe('1 van 31 scholingen');
  await page.getByRole('button', { name: 'Toon alles' }).click();
  await page.getByLabel('Vorm').selectOption('e-learning');
  expect(await page.locator('.filter [role=status]').innerText()).toBe('3 van 31 scholingen');
  expect((await titles()).size).toBe(3);
  await page.getByRole('button', { name: 'Toon alles' }).click();
  await page.getByRole('button', { name: 'Aanbieder' }).click();
  const providers = await page.locator('.trainings tbody td:nth-child(3)').allInnerTexts();
  expect(providers).toEqual(providers.toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true })));
  await page.context().close();
});

test('every training stands in one table, also without a script', async () => {
  const { page } = await site.open('/scholing/', { javaScriptEnabled: false });
  expect(await page.locator('.prose table').count()).toBe(1);
  expect(await page.locator('.trainings tbody tr').count()).toBe(31);
  const exposure = page.getByRole('row', { name: /^Exposure in vivo bij/ });
  expect(await exposure.getByRole('link', { name: '§5.2' }).getAttribute('href')).toBe(
    `${siteFolder}/handreiking/5-2/`,
  );
  expect(await page.getByRole('link', { name: 'NPI' }).first().getAttribute('href')).toBe(
    'https://www.npi.nl/',
  );
  await page.context().close();
});

test.each([
  '/handreiking/interventiewijzer/',
  '/handreiking/1-2/',
  '/meetinstrumenten/',
  '/scholing/',
  '/errata/',
])('%s: every column of a table is on the screen of a phone, with its name', async (path) => {
  const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
  const cells = await page.locator('.prose tbody :is(th, td)').evaluateAll((elements) =>
    elements.map((cell) => ({
      right: cell.getBoundingClientRect().right,
      name: getComputedStyle(cell, '::before').content,
    })),
  );
  expect(cells.length).toBeGreaterThan(5);
  expect(cells.filter(({ right }) => right > 320)).toEqual([]);
  expect(cells.filter(({ name }) => name === 'none')).toEqual([]);
  await page.context().close();
});

describe('a word from the glossary', () => {
  const withTerm = '/handreiking/1-4/';

  test('opens its explanation with the keyboard, closes with Escape and gives the focus back', async () => {
    const { page } = await site.open(withTerm);
    const word = page.locator('a.term').first();
    await word.focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog', { name: 'Uitleg' });
    // It comes at the first press.
    await box.waitFor();
    expect((await box.innerText()).length).toBeGreaterThan(20);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box.isVisible()).toBe(false);
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('is a plain link to the glossary without JavaScript', async () => {
    const { page } = await site.open(withTerm, { javaScriptEnabled: false });
    await page.locator('a.term').first().click();
    await page.waitForURL(/\/begrippen\/#/);
    await page.context().close();
  });
});
