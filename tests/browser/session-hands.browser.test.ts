import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { atEase } from './presses.ts';
import {
  isPaused,
  makeReady,
  openCheck,
  openSession,
  phone,
  position,
  press,
  stopForToday,
} from './session-page.ts';

/** Hands as they are: slow, unsteady, early. And what happens to a session when they went elsewhere. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const minute = 'programma=been&duur=1&wacht=15';
const dialog = (page: Page) => page.locator('dialog.session');

/** A finger on the screen: down at a place, perhaps moved, and up after some ms. */
async function touch(page: Page, at: { x: number; y: number }, ms: number, to = at) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at);
  if (to !== at) await send('touchMove', to);
  await page.waitForTimeout(ms);
  await send('touchEnd');
}

async function middle(page: Page, name: string | RegExp, share = 0.5) {
  const box = await page.getByRole('button', { name }).boundingBox();
  if (!box) throw new Error(`no ${name}`);
  return { x: box.x + box.width / 2, y: box.y + box.height * share };
}

async function going(options = phone) {
  const { page } = await openSession(site, minute, { options });
  await makeReady(page);
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await atEase(page);
  return page;
}

describe('a hand', () => {
  test.each([500, 900])('that holds the big button for %d ms pauses, and no more', async (ms) => {
    const page = await going();
    await touch(page, await middle(page, /^Pauze/, 0.75), ms);
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await atEase(page);
    expect(await isPaused(page)).toBe(true);
  });

  test('that slips on “Stop” stops the session, and may go on', async () => {
    const page = await going();
    const stop = await middle(page, 'Stop');
    await touch(page, stop, 100, { x: stop.x, y: stop.y - 60 });
    await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).waitFor();
    expect(await isPaused(page)).toBe(true);
    await press(page, 'Ga toch verder');
    await expect.poll(() => isPaused(page)).toBe(false);
  });

  test('that holds “Stop” only stops', async () => {
    const page = await going();
    await touch(page, await middle(page, 'Stop'), 900);
    await atEase(page);
    expect(await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).count()).toBe(1);
  });

  test('that holds Enter on “Ga verder” goes on', async () => {
    const page = await going();
    await page.keyboard.press(' ');
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await atEase(page);
    await page.getByRole('button', { name: 'Ga verder' }).focus();
    const end = Date.now() + 1500;
    while (Date.now() < end) {
      // Down again without up is how a held key repeats.
      await page.keyboard.down('Enter');
      await page.waitForTimeout(50);
    }
    await page.keyboard.up('Enter');
    expect(await isPaused(page)).toBe(false);
  });

  test.each(['a tap', 'Space'])('that pauses with %s before the sound has come is heard', async (way) => {
    const { page } = await openSession(site, minute);
    await makeReady(page);
    await page.evaluate(() => {
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        return new Promise((done) => setTimeout(() => done(play.call(this)), 2500));
      };
    });
    await press(page, 'Begin');
    await atEase(page);
    if (way === 'Space') await page.keyboard.press(' ');
    else await page.touchscreen.tap(195, 60);
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await page.waitForTimeout(2500);
    expect(await isPaused(page)).toBe(true);
  });
});

test('a first sound that takes 6 s, as with a hearing aid, is waited for before and in the session', async () => {
  const { page } = await openSession(site, minute);
  await openCheck(page);
  // It says that it plays, and no time passes: so WebKitGTK and Bluetooth begin.
  await page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      const playing = play.call(this);
      this.playbackRate = 0;
      setTimeout(() => {
        this.playbackRate = 1;
      }, 6000);
      return playing;
    };
  });
  await press(page, 'Speel het proefgeluid');
  await page.getByText('Het geluid komt zo').waitFor();
  expect(await page.getByText('Hoort u dit?').count()).toBe(0);
  await press(page, 'Ja, ik hoor het');
  await press(page, 'Klaar');
  await press(page, 'Begin');
  await dialog(page).getByText('Het geluid komt zo').waitFor();
  await dialog(page)
    .getByText(/Begint over \d\d seconden/)
    .waitFor();
  expect(await dialog(page).getByRole('heading', { name: 'Pauze' }).count()).toBe(0);
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  expect(await isPaused(page)).toBe(false);
});

test('without sound needs no network once the session is ready', async () => {
  const { page } = await openSession(site, minute);
  await makeReady(page);
  // Not even from the cache of the browser.
  await page.route('**/*', (route) => route.abort());
  await openCheck(page);
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Nee');
  await press(page, 'Oefen zonder geluid');
  await press(page, 'Begin');
  await dialog(page).getByText('De sessie begint zo').waitFor();
});

test('a voice that does not come at the second try either leaves what stands ready', async () => {
  const { page } = await openSession(site, minute, {
    before: (page) => page.route('**/stem/*', (route) => route.abort()),
  });
  await page.getByText('De stem kwam niet binnen').waitFor();
  await page.route('**/sessie-programma/*', (route) => route.abort());
  await press(page, 'Probeer opnieuw');
  await page.getByText('U kunt ook beginnen met wat er klaarstaat').waitFor();
  expect(await page.getByText('De sessie kwam niet binnen').count()).toBe(0);
  await press(page, 'Begin');
  await dialog(page).getByText('De sessie begint zo').waitFor();
});

describe('a session that is over and not in the list yet', () => {
  test('is not called broken off after a reload', async () => {
    const page = await going();
    page.on('dialog', (question) => question.accept());
    await stopForToday(page);
    await page.getByText('Wilt u deze sessie in uw lijst zetten?').waitFor();
    await page.getByRole('button', { name: 'Zet in mijn lijst' }).scrollIntoViewIfNeeded();
    await page.reload();
    await page.waitForTimeout(1000);
    await page.getByRole('heading', { name: 'Uw sessie is klaar' }).waitFor();
    expect(await page.locator('.session-timer').innerText()).not.toContain('afgebroken');
    // One thing is asked, and nothing else can be begun meanwhile.
    expect(await page.locator('.session-timer h2').count()).toBe(1);
    expect(await page.locator('.session-timer .primary').count()).toBe(1);
    // Where somebody looks, although the page stood further down.
    const told = page.getByRole('button', { name: 'Ga verder waar u was' });
    await expect.poll(async () => (await told.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    await press(page, 'Ga verder waar u was');
    await page.getByText('Wilt u deze sessie in uw lijst zetten?').waitFor();
  });

  test('and was too much, opens at the calm page', async () => {
    const page = await going();
    page.on('dialog', (question) => question.accept());
    await press(page, 'Stop');
    await press(page, 'Het werd mij te veel');
    await page.getByRole('heading', { name: 'Neem de tijd' }).waitFor();
    await page.reload();
    await press(page, 'Ga verder waar u was');
    await page.getByRole('heading', { name: 'Neem de tijd' }).waitFor();
    await page.locator('.session-timer').getByRole('heading', { name: 'Wie u belt' }).waitFor();
  });
});

test('broken off in the time to come back, it does not say that there is practice to do', async () => {
  const { page } = await openSession(site, minute, { speed: 8 });
  page.on('dialog', (question) => question.accept());
  await makeReady(page);
  await press(page, 'Begin');
  await dialog(page).getByText('Het oefenen is klaar').waitFor();
  await page.waitForTimeout(300);
  await page.reload();
  await page.getByText('Dan hoort u nog het einde van de sessie').waitFor();
});

test('a film of both legs has no side, whatever was chosen before', async () => {
  const { page } = await openSession(site, 'programma=beide-benen&duur=5&wacht=15&kant=links&geluid=tekst');
  await makeReady(page);
  await press(page, 'Begin');
  await stopForToday(page);
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Beide benen').first().waitFor();
  expect(await page.getByText('amputatie links').count()).toBe(0);
});

test('with letters twice as large on a small phone, both buttons stand on the screen', async () => {
  const page = await going({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe('32px');
  const stop = await page.getByRole('button', { name: 'Stop' }).boundingBox();
  expect((stop?.y ?? 999) + (stop?.height ?? 0)).toBeLessThanOrEqual(740);
});
