/**
 * What preparing a first session of 15 minutes costs, its code and recordings included: time, and memory of all processes of the browser at its peak above
 * what they had before. Run with "npm run bench:session" after a build, on Linux.
 */
import { readFileSync } from 'node:fs';
import { startSite } from '../browser/browser.ts';
import { openSession } from '../browser/session-page.ts';

const site = await startSite();
const { page } = await openSession(site, 'programma=been&duur=15&wacht=30&geluid=stem-en-tonen');
const session = await site.browser.newBrowserCDPSession();
const { processInfo } = await session.send('SystemInfo.getProcessInfo');
const megabytes = () => {
  let kilobytes = 0;
  for (const { id } of processInfo)
    try {
      const [, pss = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
      kilobytes += Number(pss);
    } catch {
      // The process has ended.
    }
  return kilobytes / 1024;
};

const before = megabytes();
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, megabytes());
}, 20);
const start = performance.now();
await page.getByRole('button', { name: 'Verder' }).click();
await page.getByText('De sessie staat klaar').waitFor();
const took = performance.now() - start;
await new Promise((resolve) => setTimeout(resolve, 500));
clearInterval(watch);
console.log(`prepared in ${Math.round(took)} ms, at most ${(peak - before).toFixed(1)} MB more memory`);
await site.close();
