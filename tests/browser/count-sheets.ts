/**
 * Writes down how many sheets of A4 every page is (sheets-of-pages.yaml), for who reviews a change to see: `npm run sheets`,
 * after a build. The test of every page holds the site to it.
 */
import { writeFileSync } from 'node:fs';
import { pagePaths } from '../built-site.ts';
import { startSite } from './browser.ts';
import { sheetsOf } from './printed.ts';
import { printEveryWay } from './ways-to-print.ts';

const site = await startSite();
const { page, go } = await site.openTab(await site.browser.newContext());
const lines: string[] = [];
for (const path of pagePaths) {
  await go(path);
  const { whole, large } = await printEveryWay(page, async (opened) => (await sheetsOf(opened)).length);
  lines.push(`${path}: { whole: ${whole}${large ? `, large: ${large}` : ''} }`);
}
await site.close();
writeFileSync(
  new URL('sheets-of-pages.yaml', import.meta.url),
  `# Sheets of A4 that each page is on paper: with all rules and sources, and in large letters. \`npm run sheets\` writes this.\n${lines.join('\n')}\n`,
);
console.log(`${lines.length} pages`);
