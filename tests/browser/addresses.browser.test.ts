import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRedirects } from '../../src/publishing/redirects.ts';
import { siteAddress } from '../../src/site.ts';
import { dist } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const { short } = await readRedirects(dist);

test.each(short)('$from opens $to', async ({ from, to }) => {
  const { page, problems } = await site.open(from.slice(0, -1));
  await page.waitForURL(site.address + to);
  await page.locator('h1').waitFor();
  await page.context().close();
  expect(problems).toEqual([]);
});

test('without JavaScript as well, and what stands behind the # goes along with it', async () => {
  const { page } = await site.open('/been/', { javaScriptEnabled: false });
  await page.waitForURL(`${site.address}/spiegeltherapie/been/`);
  const { page: session } = await site.open('/sessie/#programma=been&duur=5');
  await session.waitForURL(`${site.address}/hulpmiddelen/sessie/#programma=been&duur=5`);
});

test('paper names the short address of the page', async () => {
  const { page } = await site.open('/spiegeltherapie/been/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-header').innerText()).toContain(`(kort: ${siteAddress}/been)`);
});
