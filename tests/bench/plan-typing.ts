/**
 * How long a key takes in the largest plan there can be: 200 items of 2,000 characters, kept on the device.
 * Run with "node tests/bench/plan-typing.ts" after a build; prints the longest tasks of the main thread.
 */
import { startSite } from '../browser/browser.ts';
import { openPlan, press } from '../browser/relapse-plan-page.ts';

const site = await startSite();
const { page } = await openPlan(site);
const changed = '2026-03-14T20:00:00+01:00';
const items = Array.from({ length: 200 }, (_, index) => ({
  id: `item-${index}`,
  part: 'risicos',
  text: `${index} ${'woord '.repeat(333)}`.slice(0, 2000),
  changed,
  past: [],
}));
const file = JSON.stringify({
  format: 'wegwijs-bij-pijn',
  formatVersion: 1,
  records: { terugvalplan: { version: 1, data: { items, versions: [] } } },
});
await page
  .getByLabel('Open een bewaard bestand')
  .setInputFiles({ name: 'groot.json', mimeType: 'application/json', buffer: Buffer.from(file) });
await page.getByText('200 punten uit het bestand').waitFor();
for (const place of ['tab', 'device']) {
  if (place === 'device') {
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw plan staat op dit apparaat').waitFor();
  }
  await page.getByRole('button', { name: /^Risico’s/ }).click();
  const field = page.locator('.plan-editor').last().getByRole('textbox');
  await field.focus();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const keys = 60;
  // With pauses in it, so that what was typed is also put in the plan and written while typing goes on.
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type('a');
    await page.waitForTimeout(key % 10 === 9 ? 600 : 60);
  }
  await page.waitForTimeout(1000);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  console.log(
    `${place}: ${keys} keys, ${tasks.length} tasks over 50 ms, longest ${Math.max(0, ...tasks)} ms, over 100 ms: ${tasks.filter((duration) => duration > 100).length}`,
  );
  await press(page, 'Naar het overzicht');
}
await site.close();
