import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { printed } from './printed.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('what stands in <details> is printed', async () => {
  const { page } = await site.open('/spiegeltherapie/verwachting/');
  await page.evaluate(() => {
    const [details, summary, text] = ['details', 'summary', 'p'].map((name) => document.createElement(name));
    if (!details || !summary || !text) return;
    summary.textContent = 'Meer';
    text.textContent = 'uitgeklapte tekst';
    details.append(summary, text);
    document.querySelector('.prose')?.append(details);
  });
  const sheets = await printed(page);
  await page.context().close();
  expect(sheets.join(' ')).toContain('uitgeklapte tekst');
});
