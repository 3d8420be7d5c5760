/**
 * What Lighthouse says of five pages on a phone, beside a page of one word in the same run: how long a page takes is then
 * told apart from how slow the machine is. Run with "npm run bench:lighthouse" after a build; npx fetches Lighthouse.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserLocation } from '../../scripts/launch-browser.ts';
import { serve, startSite } from '../browser/browser.ts';

const run = promisify(execFile);
const version = '13.5.0';
const pages = [
  '/',
  '/pijn/hoe-pijn-werkt/',
  '/spiegeltherapie/been/',
  '/oefeningen/onderbeen/',
  '/handreiking/5-5/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const times = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
} as const;

/** What we read of a report of Lighthouse: scores from 0 to 1, times in ms. */
interface Report {
  categories: Record<(typeof categories)[number], { score: number }>;
  audits: Record<(typeof times)[keyof typeof times], { numericValue: number }>;
}

/** Not `execFileSync`: the pages are served from this process. */
async function report(address: string): Promise<Report> {
  const { executablePath, env } = browserLocation();
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      '--package',
      `lighthouse@${version}`,
      'lighthouse',
      address,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { maxBuffer: 2 ** 26, env: { ...process.env, ...env, CHROME_PATH: executablePath } },
  );
  return JSON.parse(stdout);
}

const site = await startSite();
const folder = mkdtempSync(join(tmpdir(), 'one-word-'));
const oneWord =
  '<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="Een woord."><title>Woord</title><main><p>Woord</p></main></html>';
for (const name of ['index.html', '404.html']) writeFileSync(join(folder, name), oneWord);
const plain = await serve(folder);
const base = await report(`http://127.0.0.1:${(plain.address() as AddressInfo).port}/`);
const rows = [];
for (const path of pages) {
  const { categories: scores, audits } = await report(site.address + path);
  const ratio = (id: (typeof times)['FCP' | 'LCP']) =>
    (audits[id].numericValue / base.audits[id].numericValue).toFixed(2);
  rows.push({
    page: path,
    ...Object.fromEntries(categories.map((name) => [name, Math.round(scores[name].score * 100)])),
    'FCP × one word': ratio(times.FCP),
    'LCP × one word': ratio(times.LCP),
    'TBT (ms)': Math.round(audits[times.TBT].numericValue),
  });
}
plain.close();
await site.close();
console.table(rows);
console.log(
  `Lighthouse ${version}, phone. The page of one word: FCP ${Math.round(base.audits[times.FCP].numericValue)} ms, LCP ${Math.round(base.audits[times.LCP].numericValue)} ms.`,
);
