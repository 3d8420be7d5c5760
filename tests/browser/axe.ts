import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

/** WCAG 2.2 A and AA and best practices. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Registers a test per page: axe finds nothing, and text has the 7:1 contrast that this site promises.
 * A file per theme, so that both run at once.
 */
export function testEveryPageWithAxe(colorScheme: 'light' | 'dark'): void {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  test.each(pagePaths)(`%s: axe finds nothing in the ${colorScheme} theme`, async (path) => {
    const { page } = await site.open(path, { colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    await page.context().close();
    expect(findings).toEqual([]);
  });
}
