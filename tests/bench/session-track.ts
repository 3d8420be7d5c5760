/**
 * What preparing a first session of 15 minutes costs, its code and recordings included, for mirror therapy of the leg
 * and for the programme with the most recordings. Run with "npm run bench:session" after a build, on Linux.
 *
 * Memory is the proportional set size of the browser and all that it started, so everything counts: what was
 * allocated, what waits to be freed, and the parts of the browser's own program that are read for the first time.
 * The most of it at any look, every 10 ms, less what there was with the page at rest just before the press. What the
 * track takes when it is opened and played, the browser's own sound service included, comes after: printed beside it.
 * Parts of a program are shared with others that run it, so a second browser on the machine would
 * change the numbers: each run has a copy of the program of its own.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { browserLocation } from '../../scripts/launch-browser.ts';
import { startSite } from '../browser/browser.ts';
import { makeReady, phone, press } from '../browser/session-page.ts';

const location = browserLocation();
const folder = mkdtempSync(join(tmpdir(), 'session-track-'));
const executablePath = join(folder, basename(location.executablePath));
copyFileSync(location.executablePath, executablePath);
// What the program looks for beside it.
for (const name of readdirSync(dirname(location.executablePath)))
  if (name !== basename(location.executablePath))
    symlinkSync(join(dirname(location.executablePath), name), join(folder, name));

/** Text of a file in /proc; empty when the process has ended. */
const proc = (path: string) => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
};
const children = (id: string): string[] => {
  try {
    return readdirSync(`/proc/${id}/task`).flatMap((thread) =>
      proc(`${id}/task/${thread}/children`).split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
};
const withDescendants = (id: string): string[] => [id, ...children(id).flatMap(withDescendants)];

/** Megabytes of a browser: in all, and how much of that is its own program and other files. */
function memory(browser: string) {
  const sum = { total: 0, files: 0 };
  for (const id of withDescendants(browser)) {
    const sizes = proc(`${id}/smaps_rollup`);
    const of = (field: string) =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(sizes)?.[1] ?? 0) / 1024;
    sum.total += of('Pss');
    sum.files += of('Pss_File');
  }
  return sum;
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measure(programme: string) {
  const site = await startSite(undefined, { ...location, executablePath });
  const { page } = await site.open('/hulpmiddelen/sessie/', phone);
  const session = await site.browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = String(processInfo.find(({ type }) => type === 'browser')?.id);
  await rest(1000);
  const before = memory(browser);
  let peak = before;
  const look = () => {
    const now = memory(browser);
    if (now.total > peak.total) peak = now;
  };
  const watch = setInterval(look, 10);
  const start = performance.now();
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, `#programma=${programme}&duur=15&wacht=30&geluid=stem-en-tonen`);
  await makeReady(page);
  const took = performance.now() - start;
  await rest(1000);
  look();
  const prepared = peak;
  await press(page, 'Begin');
  await rest(3000);
  clearInterval(watch);
  await site.close();
  const total = prepared.total - before.total;
  const files = prepared.files - before.files;
  console.log(
    `${programme}: prepared in ${Math.round(took)} ms, at most ${total.toFixed(1)} MB more memory ` +
      `(${(total - files).toFixed(1)} MB allocated, ${files.toFixed(1)} MB of the program read in); ` +
      `begun, at most ${(peak.total - before.total).toFixed(1)} MB`,
  );
}

try {
  for (const programme of ['been', 'verschoven-arm'])
    for (let run = 0; run < 3; run++) await measure(programme);
} finally {
  rmSync(folder, { recursive: true });
}
