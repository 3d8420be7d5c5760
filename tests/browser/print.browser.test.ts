import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { printed } from './printed.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('what stands in <details> is printed', async () => {
  const { page } = await site.open('/spiegeltherapie/been/');
  await page.evaluate(() => {
    document
      .querySelector('.prose')
      ?.insertAdjacentHTML('beforeend', '<details><summary>Meer</summary><p>uitgeklapte tekst</p></details>');
  });
  const sheets = await printed(page);
  await page.context().close();
  expect(sheets.join(' ')).toContain('uitgeklapte tekst');
});
