/** What axe looks for everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA and best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe takes options of its checks as well, which its types leave out. */
interface Rules extends axe.RunOptions {
  checks?: Record<string, { options: object }>;
}

/** Only what is wrong is asked for: to name everything that is right takes as long as finding what is wrong. */
const briefly: axe.RunOptions = { resultTypes: ['violations'], elementRef: false, preload: false };

/** 7:1 as one rule. As axe has it, that rule leaves what is below 4.5:1 to another, and both measure every letter. */
const ownContrast = {
  'color-contrast-enhanced': {
    options: { contrastRatio: { normal: { minThreshold: 0 }, large: { minThreshold: 0 } } },
  },
};

/** Those, and the 7:1 contrast that this site promises. */
const options: Rules = {
  ...briefly,
  runOnly: tags,
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
  checks: ownContrast,
};

/** What a theme can spoil: it changes colours, and no element. */
export const colours: Rules = {
  ...briefly,
  runOnly: ['color-contrast-enhanced', 'link-in-text-block'],
  checks: ownContrast,
};

/** The rules for a text that was laid down before this site promised a contrast of 7:1. */
export const withoutOwnContrast: axe.RunOptions = { ...briefly, runOnly: tags };

/** Axe itself, for a window in which it is to stand in every page from the start. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page as it is now: rule and elements. It goes in once a page and asks for nothing.
 *
 * @param within selector of the part that is looked at, where the rest of the page stays as it is; else all of it
 */
export async function axeFindings(
  page: Page,
  rules: axe.RunOptions = options,
  within?: string,
): Promise<string[]> {
  // As a script of the page itself: its policy lets none in from elsewhere.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeScript);
  return page.evaluate(
    async ([asked, part]) => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await run.run(part ?? document, asked);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [rules, within] as const,
  );
}
