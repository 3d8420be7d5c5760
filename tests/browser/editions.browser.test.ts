import { globSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist } from '../built-site.ts';
import { axeFindings, withoutOwnContrast } from './axe.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const frozen = globSync('edities/*/*/index.html', { cwd: dist })
  .filter((file) => /\d{4}\.\d+\//.test(file))
  .map((file) => `/${file.replace('index.html', '')}`);

test('there are editions', () => expect(frozen.length).toBeGreaterThan(5));

test.each(frozen)('%s: accessible, quiet, fits in 320 px', async (path) => {
  const { page, problems } = await site.open(path, { viewport: { width: 320, height: 640 } });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const violations = await axeFindings(page, withoutOwnContrast);
  await page.context().close();
  expect({
    overflow,
    problems,
    violations,
  }).toEqual({ overflow: 0, problems: [], violations: [] });
});

test.each(frozen)(
  '%s leads from its banner to a page of now, and opens where a chapter is asked for',
  async (path) => {
    const { page } = await site.open(path);
    const [chapter] = await page
      .locator('.toc a')
      .evaluateAll((links) => links.slice(-2).map((link) => link.getAttribute('href')));
    await page.goto(site.address + path + chapter);
    expect(await page.locator(`${chapter}`).isVisible()).toBe(true);
    // The address may stand there in words only, or be that of the public site: the same page is looked for here.
    const banner = await page.locator('.edition-banner').innerText();
    const [, named] = /staat op [^/]*(\/\S*)\./.exec(banner) ?? [];
    await page.goto(`${site.address}${named}`);
    expect(named).not.toContain('/edities/');
    expect(await page.locator('h1').innerText()).not.toContain('Deze pagina is er niet');
  },
);
