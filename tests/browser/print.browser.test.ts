import { readdirSync } from 'node:fs';
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

test('the story of every metaphor is one sheet of paper, picture, story and way to reach it', async () => {
  const { page } = await site.open('/');
  for (const file of readdirSync('src/content/metaphors')) {
    const path = `/metaforen/${file.replace('.yaml', '')}/verteld/`;
    await page.goto(site.address + path);
    const sheets = await printed(page);
    expect(sheets.length, path).toBe(1);
    expect(sheets[0]).toContain('Het verhaal hoort bij een gesprek met uw behandelaar.');
    expect(sheets[0]?.replaceAll(' ', ''), path).toContain(path);
  }
  await page.context().close();
});
