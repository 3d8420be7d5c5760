import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { type Site, startSite } from './browser.ts';
import { putOnDevice } from './kept-on-device.ts';
import { atEase } from './presses.ts';
import { choose, saved } from './saved-files.ts';
import { scriptLimitOf } from './script-limits.ts';
import {
  giveBefore,
  goOutOfSight,
  isPaused,
  makeReady,
  openCheck,
  openSession,
  openWords,
  path,
  phone,
  position,
  press,
  stopForToday,
} from './session-page.ts';
import { faultsIn, lookAt, type Seen, type View } from './states.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** From “Klaar voor vandaag” to the list, with something written down. */
async function stopAndWrite(page: Page, doing: string, note: string) {
  await stopForToday(page);
  await openWords(page);
  await page.getByLabel('Wat deed u vandaag dat voor u belangrijk is?').fill(doing);
  await page.getByLabel('Wilt u iets over deze sessie opschrijven?').fill(note);
  await press(page, 'Zet in mijn lijst');
}

/** A session that is stopped at once; the page then shows the list. */
async function doOne(page: Page) {
  await makeReady(page);
  await press(page, 'Begin');
  await stopAndWrite(page, 'Gekookt', 'Geen');
  await page.getByText('Wat u deed: Gekookt').waitFor();
}

const quota = async (page: Page, quotaSize?: number) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: site.address,
    ...(quotaSize !== undefined && { quotaSize }),
  });
};
/** The browser itself then refuses to store anything more. */
const fillUp = (page: Page) => quota(page, 1);
const makeRoom = (page: Page) => quota(page);

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sessie' });
const minute = 'programma=been&duur=1&wacht=15&kant=rechts';

test('a whole session with the page in the background, without touching it, ends in the list', async () => {
  const { page, problems } = await openSession(site, minute, { speed: 8 });
  await makeReady(page);
  // From here on nothing needs the network.
  await page.context().setOffline(true);
  await press(page, 'Begin');
  await page.getByText('De sessie begint zo').waitFor();
  const comeBack = await goOutOfSight(page);
  // The headings of a page that nobody sees are there all the same.
  await page.getByRole('heading', { name: 'De sessie is klaar' }).waitFor({ timeout: 60_000 });
  await comeBack();
  await page.getByText('U heeft 1 minuut geoefend.').waitFor();
  await openWords(page);
  await page.getByLabel('Wat deed u vandaag dat voor u belangrijk is?').fill('Gekookt');
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Been, amputatie rechts, 1 minuut').waitFor();
  await page.getByText('Wat u deed: Gekookt').waitFor();
  expect(problems).toEqual([]);
});

describe('pause', () => {
  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['a tap anywhere', (page) => page.touchscreen.tap(195, 60)],
    ['Space', (page) => page.keyboard.press(' ')],
    ['Escape', (page) => page.keyboard.press('Escape')],
    [
      'a finger that slips',
      async (page) => {
        const touch = await page.context().newCDPSession(page);
        const send = (
          type: 'touchStart' | 'touchMove' | 'touchEnd',
          ...touchPoints: { x: number; y: number }[]
        ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
        await send('touchStart', { x: 100, y: 60 });
        await send('touchMove', { x: 140, y: 100 });
        await send('touchEnd');
      },
    ],
    ['the big button', (page) => page.getByRole('button', { name: /^Pauze/ }).click()],
    ['what stops the sound from outside', (page) => page.evaluate(() => window.played.at(-1)?.pause())],
  ];
  test.each(ways)('by %s; only the button goes on, where it was', async (_, pause) => {
    const { page } = await openSession(site, minute);
    await makeReady(page);
    await press(page, 'Begin');
    await expect.poll(() => position(page)).toBeGreaterThan(0.5);
    await atEase(page);
    await pause(page);
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    const at = await position(page);
    expect(await isPaused(page)).toBe(true);
    await page.touchscreen.tap(195, 60);
    await page.keyboard.press(' ');
    expect(await isPaused(page)).toBe(true);
    await press(page, 'Ga verder');
    await expect.poll(() => isPaused(page)).toBe(false);
    expect(await position(page)).toBeGreaterThanOrEqual(at);
    expect(await position(page)).toBeLessThan(at + 3);
  });

  test('by the button of a headset, which also goes on', async () => {
    const { page } = await openSession(site, minute);
    await page.evaluate(() => {
      const handlers: Record<string, (() => void) | null> = {};
      navigator.mediaSession.setActionHandler = (action, handler) => {
        handlers[action] = handler as (() => void) | null;
      };
      Object.assign(window, { pressHeadset: (action: string) => handlers[action]?.() });
    });
    const headset = (action: string) =>
      page.evaluate(
        (name) => (window as unknown as { pressHeadset: (action: string) => void }).pressHeadset(name),
        action,
      );
    await makeReady(page);
    await press(page, 'Begin');
    await expect.poll(() => position(page)).toBeGreaterThan(0.5);
    await headset('pause');
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await headset('play');
    await expect.poll(() => isPaused(page)).toBe(false);
  });
});

describe('who presses twice', () => {
  const twice = async (page: Page, name: string | RegExp, delay: number) => {
    const button = page.getByRole('button', { name });
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    if (!box) throw new Error(`no ${name}`);
    for (const wait of [delay, 0]) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForTimeout(wait);
    }
  };

  test('begins, pauses, goes on and stops once', async () => {
    const { page } = await openSession(site, minute);
    await makeReady(page);
    await twice(page, 'Begin', 200);
    await dialog(page)
      .getByText(/Begint over 2[78] seconden/)
      .waitFor();
    expect(await isPaused(page)).toBe(false);
    await twice(page, /^Pauze/, 450);
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await atEase(page);
    expect(await isPaused(page)).toBe(true);
    const at = await position(page);
    await twice(page, 'Ga verder', 200);
    await expect.poll(() => position(page)).toBeGreaterThan(at + 1);
    expect(await isPaused(page)).toBe(false);
    await twice(page, 'Stop', 450);
    await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).waitFor();
    await atEase(page);
    expect(await isPaused(page)).toBe(true);
    expect(await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).count()).toBe(1);
  });
});

test('Escape, however often, leaves the session on the screen', async () => {
  const { page } = await openSession(site, minute);
  await makeReady(page);
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
  expect(await page.locator('dialog').evaluate((element) => element.matches(':modal'))).toBe(true);
  await press(page, 'Ga verder');
  await expect.poll(() => isPaused(page)).toBe(false);
});

test.each([
  [740, 360],
  [667, 320],
  [320, 460],
])('on a screen of %i by %i every button is in sight, also with the longest line', async (width, height) => {
  const { page } = await openSession(site, minute, {
    options: { viewport: { width, height }, hasTouch: true },
  });
  await makeReady(page);
  await press(page, 'Begin');
  const lowest = () =>
    page
      .locator('dialog button')
      .evaluateAll((buttons) => Math.max(...buttons.map((button) => button.getBoundingClientRect().bottom)));
  await page.locator('.session-line').evaluate((line) => {
    line.textContent = 'Beweeg uw stomp naar achter, dan omhoog, dan naar voren, en terug. Per tel één keer.';
  });
  expect(await lowest()).toBeLessThanOrEqual(height);
  await atEase(page);
  await page.keyboard.press(' ');
  await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
  expect(await lowest()).toBeLessThanOrEqual(height);
  await press(page, 'Stop');
  await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).waitFor();
  expect(await lowest()).toBeLessThanOrEqual(height);
});

test('in text only, a page that nobody sees waits', async () => {
  const { page } = await openSession(site, `${minute}&geluid=tekst`);
  await makeReady(page);
  await press(page, 'Begin');
  await dialog(page).getByText('Begint over 29 seconden').waitFor();
  const comeBack = await goOutOfSight(page);
  await page.waitForTimeout(1500);
  await comeBack();
  await dialog(page).getByText('Uw apparaat stopte de sessie').waitFor();
  await dialog(page)
    .getByText(/Begint over 2[89] seconden/)
    .waitFor();
});

test('another link to a session does not end the one that somebody is doing', async () => {
  const { page } = await openSession(site, minute);
  await makeReady(page);
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await page.evaluate(() => {
    location.hash = '#programma=arm&duur=10';
    return new Promise((heard) => addEventListener('hashchange', heard, { once: true }));
  });
  expect(await isPaused(page)).toBe(false);
  await dialog(page).getByText('De sessie begint zo').waitFor();
});

test('a link that asks for what there is not says so, at once and when it comes later', async () => {
  const { page } = await site.open(`${path}#programma=been&duur=90`);
  await page.getByRole('alert').getByText('Kijk of uw keuzes kloppen').waitFor();
  await page.getByText('15 minuten, met een stem.').waitFor();
  await page.evaluate(() => {
    location.hash = '#programma=arm&duur=10';
  });
  await page.getByRole('heading', { name: 'Arm' }).waitFor();
  await page.getByText('10 minuten, met een stem.').waitFor();
  expect(await page.getByText('Kijk of uw keuzes kloppen').count()).toBe(0);
  await page.evaluate(() => {
    location.hash = '#programma=neus';
  });
  await page.getByRole('heading', { name: 'Wat gaat u oefenen?' }).waitFor();
  await page.getByRole('alert').getByText('Kijk of uw keuzes kloppen').waitFor();
});

test('with the keyboard alone, from the first step to the list', async () => {
  const { page } = await openSession(site, minute);
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(focused)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${name}`);
  };
  const enter = async (name: RegExp) => {
    await tabTo(name);
    await atEase(page);
    await page.keyboard.press('Enter');
  };
  await enter(/^Anders instellen$/);
  await page.getByRole('heading', { name: 'Anders instellen' }).waitFor();
  await page.getByRole('radio', { name: '5 minuten', exact: true }).focus();
  await page.keyboard.press(' ');
  await enter(/^Probeer het geluid$/);
  await page.getByRole('button', { name: 'Speel het proefgeluid' }).waitFor();
  await enter(/^Speel het proefgeluid$/);
  await page.getByText('Hoort u dit?').waitFor();
  await enter(/^Ja, ik hoor het$/);
  await enter(/^Klaar$/);
  await page.getByText('5 minuten, met een stem.').waitFor();
  await enter(/^Begin$/);
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
  await atEase(page);
  await page.keyboard.press(' ');
  await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
  await enter(/^Ga verder$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('session-pause');
  await enter(/^Stop$/);
  await enter(/^Het werd mij te veel$/);
  await page.getByRole('heading', { name: 'Neem de tijd' }).waitFor();
  await enter(/^Verder$/);
  await enter(/^Zet in mijn lijst$/);
  await page.getByRole('heading', { name: 'Mijn sessies' }).waitFor();
});

test('the track the browser plays sounds at the scheduled moments, and is silent between', async () => {
  const { page } = await openSession(site, 'programma=been&duur=1&wacht=15&geluid=tonen&kijk=120&teken=nee');
  await makeReady(page);
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(0.1);
  const heard = await page.evaluate(async () => {
    const file = await window.tracks.get(window.played.at(-1)?.src ?? '')?.arrayBuffer();
    if (!file) return undefined;
    const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(file);
    const samples = sound.getChannelData(0);
    const onsets: number[] = [];
    let last = Number.NEGATIVE_INFINITY;
    samples.forEach((sample, i) => {
      if (Math.abs(sample) < 0.01) return;
      if (i - last > 8000) onsets.push(i / 16_000);
      last = i;
    });
    return { onsets, length: sound.duration };
  });
  // Lead-in 30 s with the safety lines at 12 s, one minute with a second movement after 30 s and the safety lines
  // after that, and 50 s to come back.
  const planned = [0, 8, 12, 18.5, 27, 28, 29, 30, 60, 72, 78.5, 90, 110, 130];
  expect(heard?.length).toBeCloseTo(140, 2);
  expect(heard?.onsets).toHaveLength(planned.length);
  for (const [i, at] of planned.entries()) expect(Math.abs((heard?.onsets[i] ?? 0) - at)).toBeLessThan(0.05);
});

describe('what can fail is told before the session, with what to do', () => {
  test('recordings that do not come: tones instead', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) => page.route('**/stem/*', (route) => route.abort()),
    });
    await page.getByText('De stem kwam niet binnen, dus u hoort tonen').waitFor();
    expect(await page.getByRole('button', { name: 'Begin', exact: true }).isEnabled()).toBe(true);
  });

  test('one broken recording: a tone in its place', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) =>
        page.route('**/stem/start-been.mp3', (route) => route.fulfill({ body: 'geen geluid' })),
    });
    await page.getByText('Een deel van de stem kwam niet binnen').waitFor();
  });

  test('sound that the browser refuses: a session in text', async () => {
    const { page } = await openSession(site, minute);
    await page.evaluate(() => {
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await openCheck(page);
    await press(page, 'Speel het proefgeluid');
    await page.getByText('Uw browser laat het geluid niet toe').waitFor();
    await press(page, 'Oefen zonder geluid');
    await page.getByText('1 minuut, zonder geluid.').waitFor();
    await press(page, 'Begin');
    await dialog(page)
      .getByText(/Begint over 2[5-9] seconden/)
      .waitFor();
  });

  test('a screen that may go dark', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) =>
        page.addInitScript(() => {
          navigator.wakeLock.request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
        }),
    });
    await page.getByText('Uw scherm kan donker worden').waitFor();
  });

  test('a browser that keeps nothing', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) =>
        page.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('', 'SecurityError');
          };
        }),
    });
    await page.getByText('Uw browser laat ons niets bewaren').waitFor();
  });

  test('a device without room: the list that it keeps cannot grow', async () => {
    const { page } = await openSession(site, minute);
    await doOne(page);
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    // By hand: the browser itself keeps on taking small changes for a while.
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await page.getByText('Uw apparaat heeft geen ruimte meer om de sessie te bewaren').waitFor();
    expect(await page.getByText('Uw apparaat heeft geen ruimte meer').innerText()).toMatch(/^[^.]+\.$/);
    await makeReady(page);
    await press(page, 'Begin');
    await stopAndWrite(page, 'Koffie gezet', 'Ging rustig');
    // Told again where it matters, and nothing is lost: not here, not by a reload, and it can be saved.
    await page.getByText('dit apparaat heeft geen ruimte meer').waitFor();
    await page.getByText('Wat u deed: Koffie gezet').waitFor();
    page.on('dialog', (question) => question.accept());
    await page.reload();
    await press(page, 'Andere oefening');
    await press(page, 'Mijn sessies bekijken');
    await page.getByText('Opgeschreven: Ging rustig').waitFor();
    await page.getByText('Wat u deed: Gekookt').waitFor();
    const { text } = await saved(page, 'Bewaar als bestand');
    for (const doing of ['Gekookt', 'Koffie gezet']) expect(text).toContain(doing);
  });

  test('a voice that comes at the second try sounds', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) => page.route('**/stem/start-been.mp3', (route) => route.abort()),
    });
    await page.getByText('Een deel van de stem kwam niet binnen').waitFor();
    await page.unroute('**/stem/start-been.mp3');
    await press(page, 'Probeer opnieuw');
    await makeReady(page);
    expect(await page.getByText('kwam niet binnen').count()).toBe(0);
    await press(page, 'Begin');
    await expect.poll(() => position(page)).toBeGreaterThan(0.5);
    expect(await isPaused(page)).toBe(false);
  });

  test('a recording that never answers is not waited for', async () => {
    const { page } = await openSession(site, minute, {
      before: async (page) => {
        // The longest wait takes a moment only, and no less than what does come takes on a busy machine.
        await page.addInitScript(() => {
          const wait = window.setTimeout;
          window.setTimeout = ((act: () => void, ms?: number) =>
            wait(act, ms === 15_000 ? 3_000 : ms)) as never;
        });
        await page.route('**/stem/start-been.mp3', () => undefined);
      },
    });
    await page.getByText(/stem kwam niet binnen/).waitFor();
    await makeReady(page);
  });

  test('sound that is refused at “Begin” is told, and the session can go on without', async () => {
    const { page } = await openSession(site, minute);
    await makeReady(page);
    await page.evaluate(() => {
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(page, 'Begin');
    await dialog(page).getByText('Er komt geen geluid').waitFor();
    await press(page, 'Ga verder zonder geluid');
    await dialog(page).getByText('Begint over 29 seconden').waitFor();
    // Now nothing speaks but a screen reader.
    expect(await page.locator('.session-line').getAttribute('aria-live')).toBe('polite');
  });

  test('the code of the session does not come: the page starts anew at the next press, as it was set', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) => page.route('**/_astro/open-room*', (route) => route.abort()),
    });
    await page.getByText('Dit deel kwam niet binnen').waitFor();
    await page.unroute('**/_astro/open-room*');
    await Promise.all([page.waitForEvent('load'), press(page, 'Begin')]);
    await page.getByText('1 minuut, met een stem.').waitFor();
    await makeReady(page);
  });

  test('the sound to check with does not come: a tone instead', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) => page.route('**/stem/geluid-test.mp3', (route) => route.fulfill({ status: 500 })),
    });
    await openCheck(page);
    await press(page, 'Speel het proefgeluid');
    await press(page, 'Ja, ik hoor het');
    await page.getByText('U hoort het geluid.').waitFor();
    expect(await page.getByText(/stem kwam niet binnen/).count()).toBe(0);
  });

  test('no network: a way to try again', async () => {
    const { page } = await openSession(site, minute, {
      before: (page) => page.route('**/sessie-programma/*', (route) => route.abort()),
    });
    await page.getByText('De sessie kwam niet binnen').waitFor();
    await page.unroute('**/sessie-programma/*');
    await press(page, 'Probeer opnieuw');
    await makeReady(page);
  });
});

describe('nothing that was written down is lost', () => {
  test('by a reload before the session has begun', async () => {
    const { page } = await openSession(site, minute);
    await giveBefore(page, 7);
    await page.reload();
    await press(page, 'Cijfer voor de pijn veranderen');
    expect(await page.getByRole('radio', { name: /^7/ }).isChecked()).toBe(true);
    await press(page, 'Verder');
    await makeReady(page);
    await press(page, 'Begin');
    await stopForToday(page, true);
    await press(page, 'Verder');
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Pijn voor de sessie: 7').waitFor();
    // Only for that session: the next one asks anew.
    await press(page, 'Nieuwe sessie');
    await press(page, 'Been');
    await page.getByRole('button', { name: 'Eerst een cijfer voor de pijn' }).waitFor();
  });

  test('by a reload in the middle of a word', async () => {
    const { page } = await openSession(site, minute);
    page.on('dialog', (question) => question.accept());
    await giveBefore(page, 6);
    await press(page, 'Begin');
    await dialog(page).getByText('De sessie begint zo').waitFor();
    await stopForToday(page, true);
    await page.locator('.nrs-number').getByText('5', { exact: true }).click();
    await press(page, 'Verder');
    await openWords(page);
    await page.getByLabel('Wat deed u vandaag dat voor u belangrijk is?').pressSequentially('half getyp');
    await page.reload();
    await press(page, 'Ga verder waar u was');
    await press(page, 'Verder');
    expect(await page.getByRole('radio', { name: /^5/ }).isChecked()).toBe(true);
    await press(page, 'Verder');
    const field = page.getByLabel('Wat deed u vandaag dat voor u belangrijk is?');
    await field.waitFor();
    expect(await field.inputValue()).toBe('half getyp');
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Wat u deed: half getyp').waitFor();
    await page.getByText('Pijn voor de sessie: 6').waitFor();
    await page.getByText('Pijn na de sessie: 5').waitFor();
    await page.reload();
    await makeReady(page);
    expect(await page.getByRole('heading', { name: 'Uw sessie is klaar' }).count()).toBe(0);
  });

  test('by a list that the device has no room for: it is told, and the list can be saved', async () => {
    const { page } = await openSession(site, minute);
    await doOne(page);
    await fillUp(page);
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('dit apparaat heeft geen ruimte meer').waitFor();
    await page.getByText('Wat u deed: Gekookt').waitFor();
    await makeRoom(page);
    await press(page, 'Probeer opnieuw te bewaren');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  });
});

test('a reload offers to go on where it was, and counts nothing for it', async () => {
  const { page } = await openSession(site, minute, { speed: 8 });
  await makeReady(page);
  await press(page, 'Begin');
  await dialog(page)
    .getByText(/^Nog \d+ seconden$/)
    .waitFor();
  page.on('dialog', (question) => question.accept());
  await page.reload();
  await page.getByRole('heading', { name: 'Uw sessie wacht op u' }).waitFor();
  await page.getByText('Het gaat meteen verder als u drukt').waitFor();
  await page.getByText('Nog 1 minuut te gaan.').waitFor();
  await press(page, 'Ga verder');
  await expect.poll(() => position(page)).toBeGreaterThan(14);
  // Who does not look hears that it goes on: a sound of its own, before the track.
  const signal = await page.evaluate(() => window.tracks.get(window.played.at(-2)?.src ?? '')?.size);
  expect(signal).toBeLessThan(60_000);
  await stopForToday(page);
  await page.getByText('U bent begonnen.').waitFor();
});

test('sessions are kept only when somebody asks for it', async () => {
  const { page } = await openSession(site, minute);
  await makeReady(page);
  await press(page, 'Begin');
  await stopForToday(page);
  await press(page, 'Zet in mijn lijst');
  await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  await page.reload();
  await press(page, 'Andere oefening');
  await press(page, 'Mijn sessies bekijken');
  await page.getByText(/^Sessie 1, /).waitFor();
});

test('a saved list opens on another device with the pain that belongs to it, and no other file does harm', async () => {
  const { page } = await openSession(site, minute);
  await giveBefore(page, 4);
  await press(page, 'Begin');
  await stopForToday(page, true);
  await press(page, 'Verder');
  await openWords(page);
  await page.getByLabel('Wat deed u vandaag dat voor u belangrijk is?').fill('Gebreid');
  // Writing takes a while; the session was over before.
  await page.waitForTimeout(1100);
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Pijn voor de sessie: 4').waitFor();
  const file = await saved(page, 'Bewaar als bestand');
  // Each at its own moment, not when it was written down.
  const [entry] = JSON.parse(file.text).records.sessies.data;
  const [first, last] = JSON.parse(file.text).records.pijnscores.data;
  expect(first.session.moment).toBe('voor');
  expect(Date.parse(first.at)).toBeLessThan(Date.parse(last.at));
  expect(last.at).toBe(entry.at);
  expect(file.name).toMatch(/^sessies-\d{4}-\d\d-\d\d\.json$/);

  const { page: other } = await openSession(site, minute);
  await press(other, 'Andere oefening');
  await press(other, 'Mijn sessies bekijken');
  await choose(other, file.text);
  await other.getByText('1 sessie uit het bestand toegevoegd').waitFor();
  await other.getByText('Wat u deed: Gebreid').waitFor();
  await other.getByText('Pijn voor de sessie: 4').waitFor();
  await choose(other, file.text);
  await other.getByText('stond al in uw lijst').waitFor();
  await choose(other, '{"a":1}');
  await other.getByText('geen bestand van deze site').waitFor();
  await choose(other, file.text.replace('"sessies"', '"terugvalplan"'));
  await other.getByText('van een ander hulpmiddel').waitFor();
  const half = JSON.parse(file.text);
  half.records.sessies.data.push({ id: 'x' });
  await choose(other, JSON.stringify(half));
  await other.getByText('1 deel van het bestand konden wij niet lezen').waitFor();
  await other.getByText('Wat u deed: Gebreid').waitFor();
});

test('what the device holds but cannot be read is not lost: it can be saved', async () => {
  const { page } = await openSession(site, minute);
  await doOne(page);
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  await putOnDevice(page, 'sessies', { version: 99, data: 'uit de toekomst', setAside: [] });
  await page.reload();
  await press(page, 'Andere oefening');
  await press(page, 'Mijn sessies bekijken');
  await page.getByText('kunnen wij niet lezen').waitFor();
  const { name, text } = await saved(page, 'Bewaar wat niet leesbaar is als bestand');
  expect(name).toMatch(/^sessies-.*\.apart\.json$/);
  expect(text).toContain('uit de toekomst');
  await press(page, 'Gooi weg wat niet leesbaar is');
  await expect.poll(() => page.getByText('kunnen wij niet lezen').count()).toBe(0);
});

/** Bytes of the recordings that the page got. */
const recordings = (page: Page) =>
  page.evaluate(() => {
    const got = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return got
      .filter(({ name }) => name.includes('/stem/'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
const told = (text: string) => Number(/(\d,\d)\u00a0MB/.exec(text)?.[1]?.replace(',', '.')) * 1e6;

test('setting up costs at most 12 kB of scripts; recordings come only when a session is asked for, and how much is said before', async () => {
  const { bytes } = await measurePageWeight(site, path);
  console.log(`scripts for setting up: ${bytes['script']} bytes`);
  expect(bytes['script']).toBeLessThanOrEqual(scriptLimitOf(path));
  const { page } = await site.open(path, phone);
  await page.getByRole('heading', { name: 'Wat gaat u oefenen?' }).waitFor();
  expect(await recordings(page)).toBe(0);
  const most = told(await page.getByText('Na uw keuze halen wij het geluid op').innerText());
  // It is told while the sound comes, which may be over before anybody looks.
  const { promise: isTold, resolve: goOn } = Promise.withResolvers<void>();
  await page.route('**/stem/*', async (route) => {
    await isTold;
    await route.continue();
  });
  await press(page, 'Been');
  const about = told(await page.getByText('Wij halen het geluid op: ongeveer').innerText());
  goOn();
  await makeReady(page);
  const got = await recordings(page);
  expect(got).toBeGreaterThan(100_000);
  expect(got).toBeLessThanOrEqual(most);
  expect(Math.abs(got - about)).toBeLessThanOrEqual(60_000);
});

test('no recording comes for a session without a voice, and no more of one that was set otherwise', async () => {
  const { page } = await openSession(site, 'programma=been&geluid=tonen');
  await makeReady(page);
  expect(await recordings(page)).toBe(0);

  let asked = 0;
  const { page: other } = await openSession(site, 'programma=been', {
    before: (page) =>
      page.route('**/stem/*', async (route) => {
        asked++;
        await new Promise((wait) => setTimeout(wait, 1000));
        await route.continue();
      }),
  });
  await press(other, 'Anders instellen');
  await other.getByText('Alleen tonen').click();
  await press(other, 'Klaar');
  await makeReady(other);
  const before = asked;
  expect(before).toBeLessThan(15);
  await other.waitForTimeout(2500);
  expect(asked).toBe(before);
});

const screens: readonly View[] = [
  { name: 'light', viewport: phone.viewport },
  { name: 'dark', viewport: phone.viewport, colorScheme: 'dark' },
  { name: '320 px', viewport: { width: 320, height: 568 } },
  { name: '400 % zoom of a small laptop', viewport: { width: 320, height: 180 } },
  { name: 'a phone on its side', viewport: { width: 740, height: 360 } },
  { name: 'a tablet', viewport: { width: 768, height: 1024 } },
  { name: 'a desktop', viewport: { width: 1440, height: 900 } },
];

/** A walk through states, each looked at in all views; the tests tell the views apart. */
const inAllViews = (
  name: string,
  views: readonly View[],
  walk: (look: (page: Page, state: string) => Promise<void>) => Promise<void>,
) =>
  describe(name, () => {
    const seen: Seen[] = [];
    beforeAll(
      () =>
        walk(async (page, state) => {
          seen.push(
            ...(await lookAt(page, state, views, {
              controls:
                ':is(.session-timer, .session) :is(button, summary, textarea, [type=file], .option, .nrs-number)',
              least: 64,
              // And none that is dead: a press that cannot go on says what is missing.
              one: ':is(.session-timer .primary, .session-timer :disabled)',
            })),
          );
        }),
      180_000,
    );

    test.each(views)('$name', (view) => expect(faultsIn(seen, view.name)).toEqual([]));
  });

inAllViews('every state can be used, axe finds nothing', screens, async (look) => {
  const { page, problems } = await openSession(site, 'programma=been&duur=5&wacht=15', { options: phone });
  await makeReady(page);
  await look(page, 'begin');
  await press(page, 'Anders instellen');
  await look(page, 'anders');
  await press(page, 'Probeer het geluid');
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Ja, ik hoor het');
  await look(page, 'geluid gehoord');
  await press(page, 'Klaar');
  await press(page, 'Andere oefening');
  await page.locator('summary').filter({ hasText: 'Oefeningen na een' }).click();
  await look(page, 'programma');
  await press(page, 'Been');
  await makeReady(page);
  await press(page, 'Eerst een cijfer voor de pijn');
  await page.locator('.nrs-number').first().waitFor();
  await look(page, 'pijn');
  await press(page, 'Verder');
  await press(page, 'Begin');
  await dialog(page).getByText('De sessie begint zo').waitFor();
  await look(page, 'bezig');
  await atEase(page);
  await press(page, 'Ik hoor niets');
  await dialog(page).getByText('Zet het geluid harder.').waitFor();
  await look(page, 'niets gehoord');
  await press(page, 'Ga verder');
  await atEase(page);
  await page.keyboard.press(' ');
  await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
  await look(page, 'pauze');
  await press(page, 'Stop');
  await dialog(page).getByRole('heading', { name: 'U bent gestopt' }).waitFor();
  await look(page, 'stop');
  await press(page, 'Het werd mij te veel');
  await page.getByRole('heading', { name: 'Neem de tijd' }).waitFor();
  await look(page, 'te veel');
  await press(page, 'Verder');
  await page.getByRole('heading', { name: 'Stoppen mag altijd' }).waitFor();
  await look(page, 'na');
  await press(page, 'Verder');
  await page.getByRole('heading', { name: 'Pijn na de sessie' }).waitFor();
  await look(page, 'pijn na');
  await press(page, 'Verder');
  await openWords(page);
  await look(page, 'in de lijst of niet');
  await press(page, 'Zet in mijn lijst');
  await page.getByRole('heading', { name: 'Mijn sessies' }).waitFor();
  await look(page, 'lijst');
  expect(problems).toEqual([]);
});

inAllViews('so it is when everything fails', screens.slice(0, 4), async (look) => {
  const { page } = await openSession(site, 'programma=been&duur=5&wacht=15', { options: phone });
  page.on('dialog', (question) => question.accept());
  await doOne(page);
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...value) {
      if (sessionStorage.getItem('vol')) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, value);
    };
    navigator.wakeLock.request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.route('**/sessie-programma/*', (route) => route.abort());
  await page.reload();
  await page.getByText('De sessie kwam niet binnen').waitFor();
  await look(page, 'no network');
  await page.unroute('**/sessie-programma/*');
  await page.route('**/stem/*', (route) => route.abort());
  await page.evaluate(() => sessionStorage.setItem('vol', 'ja'));
  await page.reload();
  for (const warning of [/^De stem kwam niet/, /^Uw scherm kan donker/, /^Uw apparaat heeft geen ruimte/])
    await page.getByText(warning).waitFor();
  await look(page, 'warnings');
  await openCheck(page);
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Nee');
  await page.getByText('Zet het geluid van uw apparaat harder.').waitFor();
  await look(page, 'not heard');
  await page.evaluate(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await press(page, 'Speel het proefgeluid');
  await page.getByText('Uw browser laat het geluid niet toe').waitFor();
  await look(page, 'sound refused');
  await press(page, 'Oefen zonder geluid');
  await page.getByText('5 minuten, zonder geluid.').waitFor();
  await look(page, 'without sound');
  await press(page, 'Begin');
  await dialog(page).getByText('De sessie begint zo').waitFor();
  await page.reload();
  await page.getByText('Nog ongeveer 5 minuten te gaan.').waitFor();
  await look(page, 'waits');
  await press(page, 'Begin opnieuw');
  await press(page, 'Andere oefening');
  await press(page, 'Mijn sessies bekijken');
  await page.getByRole('button', { name: /^Verwijder/ }).click();
  await page.getByText('dit apparaat heeft geen ruimte meer').waitFor();
  await look(page, 'list without room, one removed');
});

inAllViews('so it is when the sound stops during a session', screens.slice(0, 3), async (look) => {
  const { page } = await openSession(site, minute, { options: phone });
  await makeReady(page);
  await press(page, 'Begin');
  await page.waitForFunction(() => (window.played.at(-1)?.currentTime ?? 0) > 0.5);
  // It plays on and no time passes: the sound card is gone.
  await page.evaluate(() => {
    const at = window.played.at(-1)?.currentTime ?? 0;
    Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', { get: () => at, set: () => undefined });
  });
  await dialog(page).getByText('Er komt geen geluid').waitFor();
  await look(page, 'sound lost');
  await press(page, 'Ga verder zonder geluid');
  await dialog(page)
    .getByText(/Begint over|De sessie begint zo/)
    .first()
    .waitFor();
});
