import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './browser.ts';
import { atEase } from './presses.ts';

/** The session as a person goes through it. Shared by its browser tests and its bench. */

export const path = '/hulpmiddelen/sessie/';
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

export async function press(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  // The room takes the whole screen, so there every press is in the place of the one before.
  if (await page.locator('dialog[open]').count()) await atEase(page);
  await button.click();
}

/** What the page plays, and how fast: so that a session of minutes takes seconds. */
declare global {
  interface Window {
    played: HTMLMediaElement[];
    /** Sound files that the page made, by their address. */
    tracks: Map<string, Blob>;
    /** Timers that repeat do nothing: a browser runs those of a hidden page once a minute at worst. */
    isAsleep: boolean;
  }
}

interface Ways {
  /** How much faster it plays. */
  speed?: number;
  options?: BrowserContextOptions;
  /** Before the page gets anything: the session is set ready at once. */
  before?: (page: Page) => Promise<unknown>;
}

/** Opens a session that a fragment sets ready, at its first screen. */
export async function openSession(
  site: Site,
  fragment: string,
  { speed = 1, options = phone, before }: Ways = {},
) {
  const prepare = async (page: Page) => {
    await page.addInitScript((rate) => {
      window.played = [];
      window.tracks = new Map();
      window.isAsleep = false;
      const { setInterval } = window;
      window.setInterval = ((act: () => void, ms?: number) =>
        setInterval(() => {
          if (!window.isAsleep) act();
        }, ms)) as typeof window.setInterval;
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        const address = createObjectURL(file);
        if (file instanceof Blob) window.tracks.set(address, file);
        return address;
      };
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        this.playbackRate = rate;
        window.played.push(this);
        return play.call(this);
      };
    }, speed);
    await before?.(page);
  };
  const { page, problems } = await site.open(`${path}#${fragment}`, options, prepare);
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
  return { page, problems };
}

/** Waits until “Begin” needs no network any more. */
export const makeReady = (page: Page) => page.getByText('Staat klaar, ook zonder internet').waitFor();

/** From the first screen to the sound that can be tried. */
export async function openCheck(page: Page) {
  await press(page, 'Anders instellen');
  await press(page, 'Probeer het geluid');
  await page.getByRole('button', { name: 'Speel het proefgeluid' }).waitFor();
}

/** From the first screen: a number for the pain before the session. */
export async function giveBefore(page: Page, score: number) {
  await press(page, 'Eerst een cijfer voor de pijn');
  await page.locator('.nrs-number').getByText(String(score), { exact: true }).click();
  await press(page, 'Verder');
  await makeReady(page);
}

/** From a session that goes on to what may be done with it: the list, or first the pain where it was given before. */
export async function stopForToday(page: Page, withPain = false) {
  await press(page, 'Stop');
  await press(page, 'Klaar voor vandaag');
  if (!withPain) return;
  await press(page, 'Verder');
  await page.getByRole('heading', { name: 'Pijn na de sessie' }).waitFor();
}

/** Opens the room for somebody’s own words. */
export const openWords = (page: Page) =>
  page.locator('summary', { hasText: 'Iets opschrijven bij deze sessie' }).click();

/**
 * As if another page came before this one: it says that it is hidden, and its timers hardly run. A browser without a
 * screen never hides a page by itself. Returns how to come back.
 */
export async function goOutOfSight(page: Page) {
  const show = (isVisible: boolean) =>
    page.evaluate((visible) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (visible ? 'visible' : 'hidden'),
      });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => !visible });
      window.isAsleep = !visible;
      document.dispatchEvent(new Event('visibilitychange'));
    }, isVisible);
  await show(false);
  return () => show(true);
}

/** Seconds into the track that plays. */
export const position = (page: Page) => page.evaluate(() => window.played.at(-1)?.currentTime ?? 0);
export const isPaused = (page: Page) => page.evaluate(() => window.played.at(-1)?.paused ?? true);
