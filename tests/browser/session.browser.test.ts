import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { tags } from './axe.ts';
import { type Site, startSite } from './browser.ts';
import { isPaused, makeReady, openSession, path, phone, position, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sessie' });
const minute = 'programma=been&duur=1&wacht=15&kant=rechts';

test('a whole session with the page in the background, without touching it, ends in the list', async () => {
  const { page, problems } = await openSession(site, minute, { speed: 8 });
  await makeReady(page);
  // From here on nothing needs the network.
  await page.context().setOffline(true);
  await press(page, 'Begin');
  await page.getByText('De sessie begint zo').waitFor();
  const other = await page.context().newPage();
  await other.bringToFront();
  await page.getByRole('heading', { name: 'De sessie is klaar' }).waitFor({ timeout: 60_000 });
  await page.bringToFront();
  await page.getByText('U oefende 1 minuut.').waitFor();
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
    ['the big button', (page) => page.getByRole('button', { name: /^Pauze/ }).click()],
    ['what stops the sound from outside', (page) => page.evaluate(() => window.played.at(-1)?.pause())],
  ];
  test.each(ways)('by %s; only the button goes on, where it was', async (_, pause) => {
    const { page } = await openSession(site, minute);
    await makeReady(page);
    await press(page, 'Begin');
    await expect.poll(() => position(page)).toBeGreaterThan(0.5);
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
    await page.keyboard.press('Enter');
  };
  await page.getByRole('radio', { name: '5 minuten', exact: true }).focus();
  await enter(/^Verder$/);
  await page.getByText('De sessie staat klaar').waitFor();
  await enter(/^Speel het proefgeluid$/);
  await page.getByText('Hoort u dit?').waitFor();
  await enter(/^Ja, ik hoor het$/);
  await enter(/^Begin$/);
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
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
  const { page } = await openSession(site, 'programma=been&duur=1&wacht=15&geluid=tonen&kijk=120');
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
  // Lead-in 15 s, one minute with a second movement after 30 s, and 50 s to come back.
  const planned = [0, 8, 12, 13, 14, 15, 45, 75, 95, 115];
  expect(heard?.length).toBeCloseTo(125, 2);
  expect(heard?.onsets).toHaveLength(planned.length);
  for (const [i, at] of planned.entries()) expect(Math.abs((heard?.onsets[i] ?? 0) - at)).toBeLessThan(0.05);
});

describe('what can fail is told before the session, with what to do', () => {
  test('recordings that do not come: tones instead', async () => {
    const { page } = await openSession(site, minute);
    await page.route('**/stem/*', (route) => route.abort());
    await makeReady(page);
    await page.getByText('De stem kwam niet binnen, dus u hoort tonen').waitFor();
    expect(await page.getByRole('button', { name: 'Begin', exact: true }).isEnabled()).toBe(true);
  });

  test('one broken recording: a tone in its place', async () => {
    const { page } = await openSession(site, minute);
    await page.route('**/stem/tenen.mp3', (route) => route.continue());
    await page.route('**/stem/helft.mp3', (route) => route.continue());
    await page.route('**/stem/start-been.mp3', (route) => route.fulfill({ body: 'geen geluid' }));
    await makeReady(page);
    await page.getByText('Een deel van de stem kwam niet binnen').waitFor();
  });

  test('sound that the browser refuses: a session in text', async () => {
    const { page } = await openSession(site, minute);
    await page.evaluate(() => {
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(page, 'Verder');
    await press(page, 'Speel het proefgeluid');
    await page.getByText('Uw browser laat het geluid niet toe').waitFor();
    await press(page, 'Oefen zonder geluid');
    await press(page, 'Begin');
    await dialog(page)
      .getByText(/Begint over 1[0-4] seconden/)
      .waitFor();
  });

  test('a screen that may go dark', async () => {
    const { page } = await openSession(site, minute);
    await page.evaluate(() => {
      navigator.wakeLock.request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(page, 'Verder');
    await page.getByText('Uw scherm kan donker worden').waitFor();
  });

  test('a browser that keeps nothing', async () => {
    const { page } = await openSession(site, minute);
    await page.evaluate(() => {
      indexedDB.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await press(page, 'Verder');
    await page.getByText('Uw browser laat ons niets bewaren').waitFor();
  });

  test('no network: a way to try again', async () => {
    const { page } = await openSession(site, minute);
    await page.route('**/sessie-programma/*', (route) => route.abort());
    await press(page, 'Verder');
    await page.getByText('De sessie kwam niet binnen').waitFor();
    await page.unroute('**/sessie-programma/*');
    await press(page, 'Probeer opnieuw');
    await page.getByText('De sessie staat klaar').waitFor();
  });
});

test('a reload offers to go on where it was, and counts nothing for it', async () => {
  const { page } = await openSession(site, minute, { speed: 8 });
  await makeReady(page);
  await press(page, 'Begin');
  await dialog(page).getByText('Nog minder dan 1 minuut').waitFor();
  page.on('dialog', (question) => question.accept());
  await page.reload();
  await page.getByRole('heading', { name: 'U was nog bezig' }).waitFor();
  await press(page, 'Ga verder met de sessie');
  await page.getByText('De sessie staat klaar').waitFor();
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Ja, ik hoor het');
  await press(page, 'Begin');
  await expect.poll(() => position(page)).toBeGreaterThan(14);
  await press(page, 'Stop');
  await press(page, 'Klaar voor vandaag');
  await page.getByText('U oefende minder dan 1 minuut.').waitFor();
});

test('sessions are kept only when somebody asks for it', async () => {
  const { page } = await openSession(site, minute);
  await makeReady(page);
  await press(page, 'Begin');
  await press(page, 'Stop');
  await press(page, 'Klaar voor vandaag');
  await press(page, 'Zet in mijn lijst');
  await page.getByText('Uw lijst staat alleen in dit venster').waitFor();
  await press(page, 'Bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Terug' }).click();
  await press(page, 'Mijn sessies bekijken');
  await page.getByText(/^Sessie 1, /).waitFor();
});

test('setting up costs at most 12 kB of scripts; recordings come only when a session is prepared', async () => {
  const { bytes } = await measurePageWeight(site, path);
  console.log(`scripts for setting up: ${bytes['script']} bytes`);
  expect(bytes['script']).toBeLessThanOrEqual(12_000);
  const { page } = await openSession(site, minute);
  const recordings = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/stem/')).length,
    );
  expect(await recordings()).toBe(0);
  await press(page, 'Verder');
  await page.getByText('De sessie staat klaar').waitFor();
  expect(await recordings()).toBeGreaterThan(10);
});

test.each([
  ['light', phone],
  ['dark', { ...phone, colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 568 }, hasTouch: true }],
  ['a phone on its side', { viewport: { width: 740, height: 360 }, hasTouch: true }],
  ['a desktop', { viewport: { width: 1440, height: 900 }, hasTouch: true }],
] as const)(
  '%s: axe finds nothing, nothing sticks out, every control is at least 64 px',
  async (_, options) => {
    const { page, problems } = await openSession(site, 'programma=been&duur=5&wacht=15', { options });
    const look = async (state: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(tags)
        .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      const { overflow, small } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [
          ...document.querySelectorAll(
            ':is(.session-timer, .session) :is(button, summary, textarea, [type=file], .choice, .nrs-number)',
          ),
        ]
          .filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width > 0 && Math.min(width, height) < 63.9;
          })
          .map((target) => target.outerHTML),
      }));
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      expect({ state, found, overflow, small }).toEqual({ state, found: [], overflow: 0, small: [] });
    };
    await look('tempo');
    await press(page, 'Terug');
    await page.locator('summary').filter({ hasText: 'Oefeningen na een' }).click();
    await look('programma');
    await press(page, 'Verder');
    await makeReady(page);
    await page.getByLabel('Ik wil een cijfer voor pijn geven').check();
    await look('klaar');
    await press(page, 'Begin');
    await dialog(page).getByText('De sessie begint zo').waitFor();
    await look('bezig');
    await page.keyboard.press(' ');
    await dialog(page).getByRole('heading', { name: 'Pauze' }).waitFor();
    await look('pauze');
    await press(page, 'Stop');
    await look('stop');
    await press(page, 'Het werd mij te veel');
    await look('te veel');
    await press(page, 'Verder');
    await look('na');
    await press(page, 'Zet in mijn lijst');
    await look('lijst');
    expect(problems).toEqual([]);
  },
);
