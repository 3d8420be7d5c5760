/** What axe looks for everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA and best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those, and the 7:1 contrast that this site promises. */
const options: axe.RunOptions = {
  runOnly: tags,
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page as it is now: rule and elements. It goes in once a page and asks for nothing. */
export async function axeFindings(page: Page, rules = options): Promise<string[]> {
  // As a script of the page itself: its policy lets none in from elsewhere.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script);
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked),
    rules,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The rules for a text that was laid down before this site promised a contrast of 7:1. */
export const withoutOwnContrast: axe.RunOptions = { runOnly: tags };
