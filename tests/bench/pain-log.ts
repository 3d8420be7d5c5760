/**
 * What a list of 5,000 entries costs: the longest tasks that block the page while the list, the picture and a
 * backup of it are opened. Run with "npm run bench" after a build; with a processor 4 times as slow as well.
 */

import type { Page } from 'playwright-core';
import { type Entry, pains, periods, scales } from '../../src/components/pain-scale/entry.ts';
import { scoreEntry } from '../../src/components/pain-scale/new-entry.ts';
import { startSite } from '../browser/browser.ts';
import { desktop, path, press } from '../browser/pain-scale-page.ts';

const number = 5000;

/** About five scores a day, over all questions and both scales. */
const entries: Entry[] = Array.from({ length: number }, (_, index) => {
  const scale = scales[index % 2] ?? 'NRS';
  const line = { direction: 'liggend', length: 272, tool: 'aanraken' } as const;
  return scoreEntry(
    { pain: pains[index % 3] ?? 'fantoompijn', period: periods[index % 2] ?? 'nu' },
    scale,
    scale === 'VAS' ? { score: index % 101, line } : { score: index % 11 },
    {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      now: `${new Date(Date.UTC(2024, 0, 1, 5 * index)).toISOString().slice(0, 19)}+01:00`,
    },
    { note: 'na een wandeling in het park' },
  );
});
const record = { version: 1, data: entries, setAside: [] };

/** Longest task in milliseconds while something is done; 0 when none took longer than 50. */
async function longestTask(page: Page, action: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: tasks });
  });
  await action();
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return Math.round(Math.max(0, ...tasks));
}

const site = await startSite();
const rows = [];
for (const slowdown of [1, 4]) {
  const { page } = await site.open(path, desktop);
  await page.evaluate(
    (value) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('wegwijs-bij-pijn');
        open.onupgradeneeded = () => open.result.createObjectStore('records');
        open.onsuccess = () => {
          const change = open.result.transaction('records', 'readwrite');
          change.objectStore('records').put(value, 'pijnscores');
          change.oncomplete = () => resolve();
        };
      }),
    record,
  );
  await page.reload({ waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const list = await longestTask(page, async () => {
    await press(page, 'Mijn lijst bekijken');
    await page.locator('.entries').first().waitFor();
  });
  const picture = await longestTask(page, async () => {
    await press(page, 'Toon als beeld');
    await page.locator('.plot').first().waitFor();
  });
  const backup = await longestTask(page, async () => {
    const file = JSON.stringify({
      format: 'wegwijs-bij-pijn',
      formatVersion: 1,
      records: { pijnscores: record },
    });
    await page
      .getByLabel('Open een bewaard bestand')
      .setInputFiles({ name: 'lijst.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.getByText('stond al in uw lijst').waitFor();
  });
  rows.push({ processor: `1/${slowdown}`, list, picture, 'open backup': backup });
  await page.context().close();
}
await site.close();
console.log(`Longest task with ${number} entries, in ms (0: none above 50)`);
console.table(rows);
