import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurePageWeight } from '../bench/page-weight.ts';
import { pagePaths } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

/** Bytes a reading page may cost. Set by the project; see CONTRIBUTING.md. */
const limit = 20_000;
/** Pages that are not one page to read: tools, which have limits of their own, and what gathers many pages. */
const isOther = (path: string) =>
  [
    '/zoeken/',
    '/hulpmiddelen/pijnscore/',
    '/hulpmiddelen/sessie/',
    '/over/tekeningen/',
    '/verwezen/',
    '/verwijzers/verwijskaart/',
  ].includes(path) || path.endsWith('/alles/');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test.each(pagePaths.filter((path) => !isOther(path)))('%s costs at most 20 kB', async (path) => {
  const { total } = await measurePageWeight(site, path);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(limit);
});

test.each(pagePaths)('%s loads nothing of the search engine by itself', async (path) => {
  const { page } = await site.open(path);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /\/zoeken\/.*\.json/.test(name))).toEqual([]);
  await page.context().close();
});
