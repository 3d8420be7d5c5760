import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';
import { headingsOnOneLine } from './headings.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test.each(pagePaths)(
  '%s fits in 320 px without scrolling sideways, each heading on a line of its own',
  async (path) => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const beside = await headingsOnOneLine(page);
    await page.context().close();
    expect({ overflow, beside }).toEqual({ overflow: 0, beside: [] });
  },
);

test.each(pagePaths)(
  '%s: quiet console, no request to another host, no two headings on a line',
  async (path) => {
    const { page, problems } = await site.open(path, { viewport: { width: 1440, height: 900 } });
    await page.waitForLoadState('networkidle');
    const beside = await headingsOnOneLine(page);
    await page.context().close();
    expect({ problems, beside }).toEqual({ problems: [], beside: [] });
  },
);

test.each(pagePaths)('%s can be read without JavaScript', async (path) => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  await expect(page.locator('h1').isVisible()).resolves.toBe(true);
  const hidden = await page
    .locator(
      // What only helps where scripts run is hidden where they do not; some words are for paper only.
      'main .prose > *:not(astro-island, script, style, .filter, .side-choice, .on-paper)',
    )
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  await page.context().close();
  expect(hidden).toEqual([]);
});
