import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DosedExercise } from '@/dose/dose.ts';
import { dosedInAddress } from '@/dose/in-address.ts';
import { pathOnSite } from '../../src/site.ts';
import { measurePageWeight } from '../bench/page-weight.ts';
import { decode } from '../qr-reader.ts';
import { axeFindings } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { printed } from './referral-page.ts';
import { scriptLimitOf } from './script-limits.ts';
import { isPaused, position, press } from './session-page.ts';

/** A patient's own exercises, from the code on the sheet to the exercise that runs, and on paper. */

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const path = '/mijn-oefeningen/';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const give = (exercise: string, dose: DosedExercise['dose'], more: Partial<DosedExercise> = {}) => ({
  ...{ exercise, dose, remark: '' },
  ...more,
});
/** Three of the source's, all otherwise dosed than the source does. */
const three = [
  give(
    'knie-strekken',
    { repetitions: 8, holdSeconds: 5, often: { times: 4, per: 'dag' } },
    { side: 'links' },
  ),
  give('buikligging', { minutes: 20, often: { times: 3, per: 'dag' } }),
  give(
    'knie-strekken-met-band',
    { repetitions: 9, sets: 2, restSeconds: 45, often: { times: 2, per: 'week' } },
    { level: 'transtibiaal', side: 'rechts', band: 'rood', remark: 'Rustig aan. Liever 6 goede.' },
  ),
];
const fragmentOf = (exercises: readonly DosedExercise[], more = '') =>
  `#v=2&doe=${dosedInAddress(exercises)}${more}&einde=1`;
const link = fragmentOf(three, '&lees=slaap&zin=Bel_gerust.');

async function openExercises(fragment: string, options: BrowserContextOptions = phone) {
  const opened = await site.open(path + fragment, options);
  await opened.page.locator('.my-exercises :is(.given, .keeping, .actions)').first().waitFor();
  return opened;
}
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

test('two presses from the code to the first exercise that runs, on a phone of 360 × 740', async () => {
  const { page, problems } = await openExercises(link);
  await page.context().addInitScript(() => {
    window.played = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      window.played.push(this);
      return play.call(this);
    };
  });
  const begin = page.getByRole('link', { name: 'Begin met geluid' });
  const box = await begin.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(740);
  expect(box?.height).toBeGreaterThanOrEqual(64);
  await begin.click();
  await page.getByRole('heading', { name: 'Van uw behandelaar Mijn oefeningen' }).waitFor();
  await expect.poll(() => page.locator('.session-safety li').count()).toBe(3);
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(0.3);
  expect(await isPaused(page)).toBe(false);
  expect(problems).toEqual([]);
}, 60_000);

test.each([
  ['another number', (doe: string) => doe.replace('.h8.', '.h9.')],
  ['half of it', (doe: string) => doe.slice(0, 40)],
  ['an exercise that is not there', () => dosedInAddress([give('weg', { repetitions: 8 })])],
  ['a dose that nobody can time', () => dosedInAddress([give('knie-buigen', { sets: 2 })])],
])('a session that gets %s does not begin, and says what to do', async (_, damage) => {
  const { page } = await site.open(`/hulpmiddelen/sessie/#doe=${damage(dosedInAddress(three))}`, phone);
  await page.getByRole('alert').first().waitFor();
  await press(page, 'Begin');
  await page.waitForTimeout(300);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await page.getByRole('alert').first().innerText()).toMatch(/kwam(?:en)? niet/);
});

test('every exercise says its one dose, and what the therapist added', async () => {
  const { page } = await openExercises(link);
  expect(await page.locator('.my-exercises h2').allInnerTexts()).toEqual([
    ...['Uw knie strekken', 'Op uw buik liggen', 'Uw knie strekken met een band'],
    ...['Ook van uw behandelaar', 'Bewaren op dit apparaat?'],
  ]);
  const band = card(page, 'Uw knie strekken met een band');
  expect(await band.locator('.dose li').allInnerTexts()).toEqual([
    ...['9 keer herhalen', '2 series', '45 seconden rust tussen de series', '2 keer per week'],
    ...['kant: rechts', 'band: rood'],
  ]);
  expect(await band.locator('.given-steps li').allInnerTexts()).toEqual(
    expect.arrayContaining(['Doe dit 9 keer.', 'Rust 45 seconden. Doe zo 2 series.']),
  );
  await band.getByText('Rustig aan. Liever 6 goede.').waitFor();
  expect(await card(page, 'Uw knie strekken').locator('.given-steps').innerText()).toContain(
    'Houd dit 5 seconden vast.',
  );
  expect(await page.locator('.referred-items a').allInnerTexts()).toHaveLength(1);
  // The drawing is there, and of the side that was said.
  await band.locator('.exercise-picture svg.mirrored').waitFor();
  // In the colours of a drawing: without its styles it is black.
  for (const name of ['.pic-skin', '.pic-letter text']) {
    const part = band.locator(`.exercise-picture ${name}`).first();
    expect(await part.evaluate((one) => getComputedStyle(one).fill), name).not.toBe('rgb(0, 0, 0)');
  }
});

/** The numbers that a source asks of each exercise, as they are written. */
const sources = readdirSync('src/content/exercises').map((file) => ({
  id: file.replace('.yaml', ''),
  data: parse(readFileSync(`src/content/exercises/${file}`, 'utf8')) as DosedExercise['dose'] & {
    minutes?: number;
  },
}));

test('whatever the dose of all 11 exercises, no other number stands on the screen or on paper', async () => {
  // Numbers that no source asks.
  const dosed = sources.map(({ id, data }) =>
    data.minutes
      ? give(id, { minutes: 17, often: { times: 7, per: 'week' } })
      : give(id, {
          repetitions: 13,
          sets: 6,
          holdSeconds: 19,
          restSeconds: 77,
          often: { times: 7, per: 'week' },
        }),
  );
  const { page } = await openExercises(fragmentOf(dosed));
  const words = (await page.locator('.given-words').allInnerTexts()).join(' ');
  const onScreen = new Set(words.match(/\b\d+\b/g));
  expect([...onScreen].sort()).toEqual(['13', '17', '19', '6', '7', '77']);
  await page.emulateMedia({ media: 'print' });
  // The panels of a picture have letters: a number beside the steps would be read as one of theirs.
  const onPaper = (await page.locator('.given').innerText()).match(/\b\d+\b/g);
  expect(new Set(onPaper)).toEqual(onScreen);
});

test('a link that changed on the way shows no dose, says so, and begins nothing', async () => {
  const { page } = await openExercises(link.replace('.h8.', '.h9.'));
  await page.getByText('De aantallen bij uw oefeningen kwamen niet goed over.').waitFor();
  expect(await page.locator('.given-exercise').count()).toBe(3);
  expect(await page.locator('.dose li').count()).toBe(0);
  expect(await page.locator('.given').innerText()).not.toMatch(/\b(?:8|9|20) (?:keer|minuten)/);
  await expect.poll(() => page.getByRole('link', { name: /met geluid/ }).count()).toBe(0);
});

test('on the device under a name, the first on home, and ticked; gone when it is taken off', async () => {
  const { page, problems } = await openExercises(link);
  await page.getByRole('button', { name: 'Op dit apparaat bewaren' }).click();
  await page.getByText('staat op dit apparaat').waitFor();
  // The button that was pressed is gone.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bewaard op dit apparaat');
  await page.getByLabel('Naam voor deze oefeningen').fill('Van Anna');
  await page.getByLabel('Naam voor deze oefeningen').blur();
  await card(page, 'Op uw buik liggen').getByLabel('Vandaag gedaan').check();
  await expect.poll(() => page.locator('.week dd').allInnerTexts()).toHaveLength(3);
  const ticks = await page.locator('.week dd').allInnerTexts();
  expect(ticks.filter((text) => text === 'niets aangevinkt')).toHaveLength(2);
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto(`${site.address}/`);
  const links = later.getByRole('region', { name: 'Vandaag' }).getByRole('link');
  expect((await links.first().innerText()).replace(/\s+/g, ' ')).toBe(
    'De oefeningen van uw behandelaar: Begin',
  );
  await links.first().click();
  await later.locator('.given').waitFor();
  expect(await later.getByLabel('Naam voor deze oefeningen').inputValue()).toBe('Van Anna');
  expect(await card(later, 'Op uw buik liggen').getByLabel('Vandaag gedaan').isChecked()).toBe(true);
  await later.getByRole('button', { name: 'Haal deze oefeningen van dit apparaat' }).click();
  await later.getByText('Weggehaald.').waitFor();
  await later.getByRole('button', { name: 'Zet terug' }).click();
  await card(later, 'Op uw buik liggen').getByLabel('Vandaag gedaan').waitFor();
  await later.getByRole('button', { name: 'Haal deze oefeningen van dit apparaat' }).click();
  await later.getByText('Weggehaald.').waitFor();
  await later.goto(`${site.address}/`);
  await later.locator('.doors').waitFor();
  expect(await later.locator('.today').count()).toBe(0);
  expect(problems).toEqual([]);
}, 60_000);

test('on paper: one sheet for three, with days to tick, whom to call, and a code that opens the same', async () => {
  const { page } = await openExercises(link, { ...phone, viewport: { width: 900, height: 900 } });
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', '');
  });
  await page.getByRole('button', { name: 'Print dit blad' }).click();
  await page.locator('html[data-asked]').waitFor();
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  const { text = '' } = sheets[0] ?? {};
  for (const words of ['Mijn oefeningen', 'Week 4', 'Bel meteen 112', 'Telefoon', '2 series van 9 keer'])
    expect(text).toContain(words);
  for (const words of ['Print dit blad', 'Bewaren op dit apparaat', 'Alleen deze oefening'])
    expect(text).not.toContain(words);
  await page.emulateMedia({ media: 'print' });
  const [code] = await decode(await page.locator('.exercise-code svg').screenshot({ scale: 'css' }));
  expect(code?.text).toContain('/mijn-oefeningen/#v=2&doe=knie-strekken.h8.');
});

test.each([
  [1, 1],
  [3, 2],
  [5, 2],
  [11, 4],
])(
  '%i exercises with all that is said are at most %i sheets, none cut through an exercise',
  async (count, most) => {
    const dosed = sources.slice(0, count).map(({ id, data }) =>
      give(id, data.minutes ? { minutes: 20 } : { repetitions: 8, sets: 2, restSeconds: 45 }, {
        side: 'links',
      }),
    );
    const { page } = await openExercises(fragmentOf(dosed), {
      ...phone,
      viewport: { width: 900, height: 900 },
    });
    await expect.poll(() => page.locator('.exercise-picture > svg').count()).toBe(count);
    const sheets = await printed(page);
    expect(sheets.length).toBeLessThanOrEqual(most);
    // Every exercise ends on the sheet where it begins.
    const titles = await page.locator('.given h2').allInnerTexts();
    const rows = sheets.map(({ text }) =>
      titles.filter((title) => new RegExp(`\\. ${title}[A-D ]*Beginhouding`).test(text)),
    );
    expect(rows.flat().length).toBe(count);
  },
);

test('without a link and without anything kept, it says where exercises come from', async () => {
  const { page, problems } = await openExercises('');
  await page.getByText('Open daarvoor de link die u kreeg').waitFor();
  await page.getByRole('link', { name: 'Alle oefeningen na een beenamputatie' }).waitFor();
  await page.getByRole('button', { name: 'Open een bewaard bestand' }).press('Enter');
  await page.getByLabel('Open een bewaard bestand').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Wat u eerder bewaarde');
  expect(await keptOnDevice(page)).toBeUndefined();
  expect(problems).toEqual([]);
});

test('a link of before with exercises in it comes here as well', async () => {
  const { page } = await site.open(`/verwezen/${link}`, phone);
  await page.waitForURL((url) => pathOnSite(url.pathname) === path);
  await page.locator('.given').waitFor();
});

test('exercises that come into the address of a referral that is open lead to their page as well', async () => {
  const { page } = await site.open('/verwezen/#v=1&lees=slaap&einde=1', phone);
  await page.locator('.referred-items').waitFor();
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, link);
  await card(page, 'Op uw buik liggen').waitFor();
});

describe('light and whole', () => {
  test('scripts are at most 12 kB before the session loads', async () => {
    const scripts = new Map<string, Promise<Buffer>>();
    const { page } = await site.open('/404.html', phone);
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.set(pathname, response.body());
    });
    await page.goto(`${site.address}${path}${link}`);
    await page.locator('.given').waitFor();
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all(scripts.values());
    const total = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    console.log(`scripts of one’s own exercises: ${total} bytes in ${scripts.size} files`);
    expect(total).toBeLessThanOrEqual(scriptLimitOf(path));
  });

  test('all of it, with three drawings, is at most 42 kB', async () => {
    const { total } = await measurePageWeight(site, path + link);
    console.log(`one’s own exercises: ${total} bytes`);
    expect(total).toBeLessThanOrEqual(42_000);
  });

  test.each([
    ['light', 360],
    ['dark', 320],
  ] as const)('axe finds nothing, %s at %i px, also kept', async (colorScheme, width) => {
    const { page } = await openExercises(link, { ...phone, colorScheme, viewport: { width, height: 740 } });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Op dit apparaat bewaren' }).click();
    await page.getByText('staat op dit apparaat').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('without JavaScript it says what to do', async () => {
    const { page } = await site.open(path, { ...phone, javaScriptEnabled: false });
    await page.getByText('Gebruik het blad dat uw behandelaar voor u printte.').waitFor();
  });
});
