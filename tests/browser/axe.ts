import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

/** WCAG 2.2 A and AA and best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on colours, all that the themes differ in (tokens.css). */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * Registers a test per page: axe finds nothing, and text has the 7:1 contrast that this site promises.
 * All rules run in the light theme; in the dark one those on colours, for the page is the same otherwise.
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
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'light')
      axe.withTags(tags).options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
    else axe.withRules(colourRules);
    const { violations } = await axe.analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    await page.context().close();
    expect(findings).toEqual([]);
  });
}
