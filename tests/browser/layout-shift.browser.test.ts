import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths, readHtml } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';
import { shiftsOf } from './shifts.ts';

/**
 * What a script brings that comes late takes a place that was kept for it. Pages without a file of scripts are looked at in
 * their visit (`page-visit.ts`).
 */
const paths = pagePaths.filter((path) => /<script[^>]*\ssrc=|<astro-island/.test(readHtml(path)));

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each([390, 1440])('with scripts that come late, at %d px, nothing moves', (width) => {
  test.each(paths)('%s', async (path) => {
    const viewport = { width, height: width < 500 ? 844 : 900 };
    const { page } = await site.open(path, { viewport }, (page) =>
      page.route(/\.js(on)?$/, async (route) => {
        await new Promise((wait) => setTimeout(wait, 300));
        await route.continue();
      }),
    );
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf(page)).toEqual([]);
    await page.context().close();
  });
});
