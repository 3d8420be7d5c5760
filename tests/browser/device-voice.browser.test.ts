import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { goOutOfSight, makeReady, openSession, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

declare global {
  interface Window {
    /** What the voice was told to say. */
    spoken: string[];
    /** Whether it begins to sound. */
    voiceComes: boolean;
  }
}

/** A browser whose device has these voices: the one of the tests has none. */
async function withVoices(page: Page, voices: { lang: string; localService: boolean }[]) {
  await page.addInitScript((all) => {
    window.spoken = [];
    window.voiceComes = true;
    class Utterance {
      text: string;
      onstart: (() => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => all,
      speak: (utterance: Utterance) => {
        window.spoken.push(utterance.text);
        if (window.voiceComes) setTimeout(() => utterance.onstart?.(), 50);
      },
      cancel: () => undefined,
      addEventListener: () => undefined,
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
  await page.reload();
  await press(page, 'Anders instellen');
  await page.getByRole('radio', { name: 'Een computerstem', exact: true }).waitFor();
}

const fragment = 'programma=been&duur=1&wacht=30';
const own = (page: Page) => page.getByRole('radio', { name: /^De stem van dit apparaat/ });
const spoken = (page: Page) => page.evaluate(() => window.spoken);
const isMuted = (page: Page) => page.evaluate(() => window.played.at(-1)?.muted);

test('the voice of the device is offered only where it speaks Dutch without a server', async () => {
  const { page } = await openSession(site, fragment);
  await press(page, 'Anders instellen');
  await page.getByRole('radio', { name: 'Een computerstem', exact: true }).waitFor();
  expect(await own(page).count()).toBe(0);
  await withVoices(page, [
    { lang: 'nl-NL', localService: false },
    { lang: 'en-US', localService: true },
  ]);
  expect(await own(page).count()).toBe(0);
});

test('it is heard in the sound check, speaks in the session, and leaves the dark to the recordings', async () => {
  const { page, problems } = await openSession(site, fragment);
  await withVoices(page, [{ lang: 'nl-NL', localService: true }]);
  await own(page).check();
  await press(page, 'Probeer het geluid');
  await press(page, 'Speel het proefgeluid');
  await press(page, 'Ja, ik hoor het');
  await press(page, 'Klaar');
  await page.getByText('met de stem van dit apparaat').waitFor();
  expect(await spoken(page)).toEqual(['Dit is de stem van de sessie. Hoort u dit?']);
  await press(page, 'Begin');
  await expect
    .poll(() => spoken(page))
    .toContain('De sessie begint zo. Leg uw apparaat neer en ga klaarzitten.');
  await expect.poll(() => isMuted(page)).toBe(true);
  const comeBack = await goOutOfSight(page);
  expect(await isMuted(page)).toBe(false);
  await comeBack();
  await expect.poll(() => spoken(page), { timeout: 15_000 }).toContain('U mag altijd stoppen.');
  // From now on it does not come any more, and the recording is heard.
  await page.evaluate(() => {
    window.voiceComes = false;
  });
  await expect
    .poll(() => spoken(page), { timeout: 15_000 })
    .toContain('Duizelig, of veel meer pijn? Kijk weg en neem pauze.');
  await expect.poll(() => isMuted(page)).toBe(false);
  expect(await page.evaluate(() => window.played.at(-1)?.paused)).toBe(false);
  expect(problems).toEqual([]);
});

test('a link that asks for it on a device without one brings the computer voice', async () => {
  const { page } = await openSession(site, `${fragment}&geluid=apparaat`);
  await makeReady(page);
  await press(page, 'Begin');
  await expect.poll(() => page.evaluate(() => window.played.at(-1)?.currentTime ?? 0)).toBeGreaterThan(0.5);
  expect(await isMuted(page)).toBe(false);
});
