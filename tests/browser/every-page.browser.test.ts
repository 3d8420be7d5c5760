import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagePaths } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** WCAG 2.2 A and AA, best practices, and the 7:1 contrast that this site promises for text. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each(pagePaths)('%s: axe finds nothing', async (path) => {
    const { page } = await site.open(path, { colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(rules)
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    await page.context().close();
    expect(findings).toEqual([]);
  });
});

test.each(pagePaths)('%s fits in 320 px without scrolling sideways', async (path) => {
  const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.context().close();
  expect(overflow).toBe(0);
});

test.each(pagePaths)('%s: quiet console, no request to another host', async (path) => {
  const { page, problems } = await site.open(path);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  expect(problems).toEqual([]);
});

test.each(pagePaths)('%s can be read without JavaScript', async (path) => {
  const { page } = await site.open(path, { javaScriptEnabled: false });
  await expect(page.locator('h1').isVisible()).resolves.toBe(true);
  const hidden = await page
    .locator('main .prose > *:not(astro-island, script, style)')
    .evaluateAll((elements) =>
      elements
        .filter((element) => !element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  await page.context().close();
  expect(hidden).toEqual([]);
});
