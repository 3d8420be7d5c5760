/** One visit to a built page, in which everything that every page must be is looked at: loading it is what costs. */
import type { Page } from 'playwright-core';
import { gatherWeight, type PageWeight } from '../bench/page-weight.ts';
import { axeFindings, axeScript, colours } from './axe.ts';
import { brokenWords } from './broken-words.ts';
import type { Site, Tab } from './browser.ts';
import { headingsOnOneLine } from './headings.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { type PrintedPaper, paperOf } from './printed.ts';
import { type Printed, printEveryWay } from './ways-to-print.ts';

/** What was seen of a page. */
export interface PageVisit {
  /** What the console complained about, and requests to other hosts. */
  problems: string[];
  weight: PageWeight;
  /** What the page left on the device, and questions in the addresses that the host saw. */
  traces: string[];
  /** Files of the search that came without a question. */
  searchFiles: string[];
  /** What axe finds, by theme: rule and elements. */
  axe: Record<'light' | 'dark', string[]>;
  /** Pixels that the page is wider than a window of 320 px. */
  sideways: number;
  /** Words in tables that their cell is too narrow for, in a window of 320 px. */
  brokenWords: string[];
  /** Headings that stand beside the one before, at 1440 or 320 px. */
  headingsBeside: string[];
  paper: Printed<PrintedPaper>;
  withoutScripts: {
    /** Whether the heading of the page can be seen. */
    heading: boolean;
    /** Parts of the text that cannot, although no script is needed for them. */
    hidden: string[];
  };
}

/** Two windows for all visits: one in which scripts run and axe is at hand, one in which none run. */
export interface Windows {
  scripted: Tab;
  plain: Tab;
}

/** Opens the windows for the visits. */
export async function openWindows({ browser, openTab }: Site): Promise<Windows> {
  const scripted = await browser.newContext();
  await scripted.addInitScript(axeScript);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  return { scripted: await openTab(scripted), plain: await openTab(plain) };
}

/** What a page left in the browser beyond its tab. Nobody was asked, so it must be nothing. */
export async function tracesOf(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `localStorage: ${name}`),
    ...(await caches.keys()).map((name) => `cache: ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
  ]);
  const database = (await keptOnDevice(page)) === undefined ? [] : ['database'];
  return [...cookies.map(({ name }) => `cookie: ${name}`), ...kept, ...database];
}

/** Looks at a page where no script runs. */
async function withoutScripts({ page, go }: Tab, path: string): Promise<PageVisit['withoutScripts']> {
  await go(path);
  const hidden = await page
    .locator(
      // What only helps where scripts run is hidden where they do not; some words are for paper only.
      'main .prose > *:not(.tool-place, script, style, template, .filter, .side-choice, .on-paper)',
    )
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  return { heading: await page.locator('h1').isVisible(), hidden };
}

/** Opens a page with an empty cache and looks at it on screen in both themes, in 320 px, on paper and without scripts. */
export async function visitPage({ scripted, plain }: Windows, path: string): Promise<PageVisit> {
  const { page, go } = scripted;
  const weight = gatherWeight(page);
  const { problems } = await go(path);
  // Axe asks for nothing, so it looks while the page comes to rest; so does the other window.
  const light = axeFindings(page);
  const read = withoutScripts(plain, path);
  await page.waitForLoadState('networkidle');
  // Bytes and complaints of what loads by itself, before anything is asked of the page.
  const seen = { problems: [...problems], weight: await weight(path) };
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const traces = [...(await tracesOf(page)), ...loaded.filter((name) => name.includes('?'))];
  const axe = { light: await light, dark: [] as string[] };
  await page.emulateMedia({ colorScheme: 'dark' });
  axe.dark = await axeFindings(page, colours);
  const paper = await printEveryWay(page, paperOf);
  await page.setViewportSize({ width: 1440, height: 900 });
  const headingsBeside = await headingsOnOneLine(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  headingsBeside.push(...(await headingsOnOneLine(page)));
  return {
    ...seen,
    traces,
    searchFiles: loaded.filter((name) => /\/zoeken\/.*\.json/.test(name)),
    axe,
    sideways,
    brokenWords: await brokenWords(page),
    headingsBeside,
    paper,
    withoutScripts: await read,
  };
}
