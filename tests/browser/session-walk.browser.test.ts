import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { keptName } from './kept-on-device.ts';
import {
  isPaused,
  makeReady,
  openCheck,
  openSession,
  path,
  position,
  press,
  stopForToday,
} from './session-page.ts';

/** From wherever somebody comes to a session that runs: how many presses and screens that costs. */

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Sounds that the page plays are at hand, to skip through them. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.played = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      window.played.push(this);
      return play.call(this);
    };
  });

/** A walk whose presses are counted. */
function walkOn(page: Page) {
  let presses = 0;
  return {
    press: async (target: Locator) => {
      presses++;
      await target.click();
    },
    button: async (name: string) => {
      presses++;
      await press(page, name);
    },
    presses: () => presses,
  };
}

const dialog = (page: Page) => page.locator('dialog.session');
async function runs(page: Page) {
  await expect.poll(() => position(page)).toBeGreaterThan(0.3);
  expect(await isPaused(page)).toBe(false);
}
/** To shortly before the end of what plays. */
const skip = (page: Page) =>
  page.evaluate(() => {
    const sound = window.played.at(-1);
    if (sound) sound.currentTime = sound.duration - 1;
  });

/** Where the tool begins and its way in ends, and what can be seen. */
const places = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return {
      top: box('.tool-frame')?.top ?? -1,
      heading: box('.tool-frame h2')?.top ?? -1,
      begin: box('.begin')?.bottom ?? 9999,
    };
  });
const inSight = { top: expect.toSatisfy((top: number) => top >= 0 && top < 60) };

test('the first time, from home: 4 presses on 4 screens to a session that runs, and 1 more at its end to have it in the list', async () => {
  const { page, problems } = await site.open('/', phone, listen);
  const walk = walkOn(page);
  await walk.press(page.locator('.door', { hasText: 'Ik heb pijn in een arm of been dat weg is' }));
  await walk.press(page.locator('.door', { hasText: 'Ik mis een been' }));
  await walk.press(page.getByRole('link', { name: 'Begin met geluid' }));
  await page.getByRole('heading', { name: 'Been' }).waitFor();
  await page.getByText('15 minuten, met een stem.').waitFor();
  await walk.button('Begin');
  await runs(page);
  expect(walk.presses()).toBe(4);
  await skip(page);
  await page.getByText('U heeft 15 minuten geoefend.').waitFor();
  await walk.button('Zet in mijn lijst');
  await page.getByText('Been, 15 minuten').waitFor();
  expect(walk.presses()).toBe(5);
  expect(problems).toEqual([]);
});

test('straight from home: 2 presses on 2 screens to a session that runs', async () => {
  const { page } = await site.open('/', phone, listen);
  const walk = walkOn(page);
  await walk.press(page.getByRole('link', { name: 'been', exact: true }));
  await page.getByRole('heading', { name: 'Been' }).waitFor();
  await walk.button('Begin');
  await runs(page);
  expect(walk.presses()).toBe(2);
});

test('from the page of the sessions: 2 presses on 2 screens to a session that runs', async () => {
  const { page } = await site.open(path, phone, listen);
  const walk = walkOn(page);
  await walk.button('Been');
  await walk.button('Begin');
  await runs(page);
  expect(walk.presses()).toBe(2);
});

describe('the next day', () => {
  const remembered = async () => {
    const { page } = await openSession(site, 'programma=been&duur=20&kant=rechts&geluid=tonen', {
      options: phone,
    });
    await press(page, 'Anders instellen');
    await press(page, 'Onthoud deze keuzes op dit apparaat');
    await page.getByText('Uw keuzes staan op dit apparaat.').waitFor();
    await page.goto(`${site.address}/`);
    return page;
  };

  test('by a link that names the programme: 1 press after it to a session that runs, as it was set', async () => {
    const page = await remembered();
    const walk = walkOn(page);
    await page.goto(`${site.address}${path}#programma=been`);
    await page.getByText('20 minuten, met tonen.').waitFor();
    await walk.button('Begin');
    await runs(page);
    // The other side than the drawing has by itself.
    await dialog(page).locator('.session-picture.other').waitFor();
    expect(walk.presses()).toBe(1);
  });

  test('what a link says goes before what is remembered', async () => {
    const page = await remembered();
    await page.goto(`${site.address}${path}#programma=arm&duur=5`);
    await page.getByRole('heading', { name: 'Arm' }).waitFor();
    await page.getByText('5 minuten, met tonen.').waitFor();
  });

  test('who keeps the sessions on the device finds the choices of last time; who keeps them no more does not', async () => {
    const { page } = await openSession(site, 'programma=been&duur=5&geluid=tonen', { options: phone });
    page.on('dialog', (question) => question.accept());
    const kept = () => page.evaluate((name) => localStorage.getItem(name), keptName('sessie-keuzes'));
    await makeReady(page);
    await press(page, 'Begin');
    await stopForToday(page);
    await press(page, 'Zet in mijn lijst');
    expect(await kept()).toBeNull();
    await press(page, 'Ja, bewaar op dit apparaat');
    await expect.poll(kept).toContain('duur=5');
    // The next day from home, by the card: 2 presses to a session that runs.
    await page.goto(`${site.address}/`);
    const walk = walkOn(page);
    await walk.press(page.getByRole('region', { name: 'Vandaag' }).getByRole('link', { name: 'Begin' }));
    await page.getByText('5 minuten, met tonen.').waitFor();
    await walk.button('Begin');
    await runs(page);
    expect(walk.presses()).toBe(2);
    await stopForToday(page);
    await press(page, 'Zet in mijn lijst');
    await press(page, 'Niet meer bewaren op dit apparaat');
    await expect.poll(kept).toBeNull();
  });
});

describe('a link to a session lands at the top of the tool, with “Begin” in the first screen', () => {
  test('from the page that explains it, directly, and by going back', async () => {
    const { page } = await site.open('/spiegeltherapie/been/', phone);
    const link = page.getByRole('link', { name: 'Begin met geluid' });
    await link.click();
    await makeReady(page);
    expect(await places(page)).toMatchObject(inSight);
    await page.goBack();
    await link.click();
    await makeReady(page);
    expect(await places(page)).toMatchObject(inSight);
    await page.reload();
    await makeReady(page);
    expect(await places(page)).toMatchObject(inSight);
  });

  test('whatever is practised', async () => {
    const programmes = globSync('src/content/programmes/*.yaml').map((file) => basename(file, '.yaml'));
    const { page } = await site.open(`${path}#programma=${programmes[0]}`, phone);
    for (const programme of programmes) {
      await page.evaluate((id) => {
        location.hash = `#programma=${id}`;
      }, programme);
      await page.waitForFunction(() => document.querySelector('.session-timer .begin'));
      const { top, heading, begin } = await places(page);
      expect([programme, top >= 0, heading < 120]).toEqual([programme, true, true]);
      expect([programme, begin <= phone.viewport.height]).toEqual([programme, true]);
    }
  });
});

test('“Begin” that is pressed before all has come begins by itself', async () => {
  const { page } = await openSession(site, 'programma=been&duur=1', {
    options: phone,
    before: (page) =>
      page.route('**/stem/start-been.mp3', async (route) => {
        await new Promise((wait) => setTimeout(wait, 2500));
        await route.continue();
      }),
  });
  await press(page, 'Begin');
  await page.getByText('Even wachten. De sessie begint vanzelf.').waitFor();
  await runs(page);
});

test('and does not begin by itself when the voice did not come: that is told first', async () => {
  const { page } = await openSession(site, 'programma=been&duur=1', {
    options: phone,
    before: (page) =>
      page.route('**/stem/*', async (route) => {
        await new Promise((wait) => setTimeout(wait, 300));
        await route.abort();
      }),
  });
  await press(page, 'Begin');
  await page.getByText('De stem kwam niet binnen, dus u hoort tonen').waitFor();
  await page.waitForTimeout(500);
  expect(await dialog(page).count()).toBe(0);
  await press(page, 'Begin');
  await runs(page);
});

test('the sound can be tried first, and is no step that somebody must take', async () => {
  const { page } = await openSession(site, 'programma=been&duur=1', { options: phone });
  expect(await page.getByText('proefgeluid').count()).toBe(0);
  await openCheck(page);
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Ja, ik hoor het');
  await press(page, 'Klaar');
  await press(page, 'Begin');
  await runs(page);
});

describe('in the session', () => {
  const going = async (fragment: string, options: Parameters<typeof openSession>[2]) => {
    const { page } = await openSession(site, fragment, options);
    await makeReady(page);
    await press(page, 'Begin');
    return page;
  };

  test('who hears nothing in the lead-in says so with one press, reads what to do, and can go on without', async () => {
    const page = await going('programma=been&duur=5', { options: phone });
    await press(page, 'Ik hoor niets');
    await dialog(page).getByText('Zet het geluid harder.').waitFor();
    expect(await isPaused(page)).toBe(true);
    await press(page, 'Ga verder');
    await runs(page);
    await press(page, 'Ik hoor niets');
    await press(page, 'Ga verder zonder geluid');
    await dialog(page)
      .getByText(/Begint over \d\d seconden/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Ik hoor niets' }).count()).toBe(0);
  });

  test.each([
    ['', {}],
    [' with less motion', { reducedMotion: 'reduce' as const }],
    [' in colours of the device', { forcedColors: 'active' as const }],
  ])('what is left is seen to become less%s, in a bar and in words', async (_, more) => {
    const page = await going('programma=been&duur=1', { options: { ...phone, ...more }, speed: 4 });
    const seen = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.session-bar');
        const left = bar?.querySelector('span');
        if (!bar || !left) throw new Error('no bar');
        const colours = [getComputedStyle(left).backgroundColor, getComputedStyle(bar).backgroundColor];
        return {
          width: left.getBoundingClientRect().width,
          words: document.querySelector('.session-left')?.textContent,
          differs: colours[0] !== colours[1] && colours[0] !== 'rgba(0, 0, 0, 0)',
        };
      });
    await dialog(page)
      .getByText(/^Nog \d+ seconden$/)
      .waitFor();
    const before = await seen();
    await page.waitForTimeout(1500);
    const after = await seen();
    expect(before.differs).toBe(true);
    expect(after.width).toBeLessThan(before.width - 2);
    expect(after.words).not.toBe(before.words);
  });

  test.each([
    ['a finger', phone, false],
    ['a mouse', { viewport: { width: 1280, height: 800 } }, true],
  ])('with %s the hint says what can be pressed', async (_, options, hasKey) => {
    const page = await going('programma=been&duur=5', { options });
    const hint = await page.locator('.session-pause small').innerText();
    expect(hint.includes('spatiebalk')).toBe(hasKey);
  });
});
