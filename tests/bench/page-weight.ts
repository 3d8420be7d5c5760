/**
 * What a page costs before anyone touches it: bytes per type as sent (brotli), and number of requests.
 * Run with "npm run bench" after a build to print the table; the browser tests hold the limit.
 */

import type { Page, Request } from 'playwright-core';
import { type Site, startSite } from '../browser/browser.ts';
import { pagePaths } from '../built-site.ts';

/** Bytes sent over the network for one page. */
export interface PageWeight {
  path: string;
  requests: number;
  /** Bytes per resource type: document, stylesheet, script, image and so on. */
  bytes: Record<string, number>;
  total: number;
}

/** Counts what a page that is still to be opened gets over the network; what it returns ends that and gives the sum. */
export function gatherWeight(page: Page): (path: string) => Promise<PageWeight> {
  const sizes: Promise<{ type: string; size: number }>[] = [];
  const count = (request: Request) => {
    sizes.push(
      request
        .sizes()
        .then(({ responseBodySize }) => ({ type: request.resourceType(), size: responseBodySize })),
    );
  };
  page.on('requestfinished', count);
  return async (path) => {
    page.off('requestfinished', count);
    const loaded = await Promise.all(sizes);
    const bytes: Record<string, number> = {};
    for (const { type, size } of loaded) bytes[type] = (bytes[type] ?? 0) + size;
    return { path, requests: loaded.length, bytes, total: loaded.reduce((sum, { size }) => sum + size, 0) };
  };
}

/** Loads a page with an empty cache and adds up the response bodies. */
export async function measurePageWeight(site: Site, path: string): Promise<PageWeight> {
  const { page, prepared } = await site.open(path, { viewport: { width: 390, height: 844 } }, gatherWeight);
  await page.waitForLoadState('networkidle');
  const weight = await prepared(path);
  await page.context().close();
  return weight;
}

/** Five pages that somebody may read one after the other, from each door of the site. */
const visits = {
  'mirror therapy': [
    '/',
    '/patienten/',
    '/spiegeltherapie/',
    '/spiegeltherapie/been/',
    '/spiegeltherapie/wanneer/',
  ],
  pain: ['/', '/pijn/', '/pijn/hoe-pijn-werkt/', '/pijn/slaap/', '/pijn/dichtbij/'],
  exercises: [
    '/',
    '/oefeningen/',
    '/oefeningen/onderbeen/',
    '/oefeningen/kaart/buikligging/',
    '/oefeningen/kaart/knie-buigen/',
  ],
  therapists: [
    '/therapeuten/',
    '/handreiking/',
    '/handreiking/5-5/',
    '/meetinstrumenten/copm/',
    '/metaforen/',
  ],
};

/** Adds up what comes in for pages that are read one after the other, in one window that keeps what it may. */
async function measureVisit(site: Site, paths: readonly string[]): Promise<number> {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  let total = 0;
  for (const path of paths) {
    const weight = gatherWeight(page);
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    total += (await weight(path)).total;
  }
  await context.close();
  return total;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const site = await startSite();
  const rows: PageWeight[] = [];
  for (const path of pagePaths) rows.push(await measurePageWeight(site, path));
  const five = [];
  for (const [visit, paths] of Object.entries(visits))
    five.push({ 'five pages in a row': visit, bytes: await measureVisit(site, paths) });
  await site.close();
  console.table(rows.map(({ path, requests, bytes, total }) => ({ page: path, requests, ...bytes, total })));
  const mean = rows.reduce((sum, { total }) => sum + total, 0) / rows.length;
  console.log(
    `${rows.length} pages, mean ${Math.round(mean)} bytes, largest ${Math.max(...rows.map(({ total }) => total))} bytes`,
  );
  console.table(five);
}
