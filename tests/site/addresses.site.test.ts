import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledgerFile, presentAddresses } from '../../src/publishing/address-ledger.ts';
import { readLedger, unrecorded } from '../../src/publishing/addresses.ts';
import { nginxRules, readRedirects, redirectsFile } from '../../src/publishing/redirects.ts';
import { siteUrl } from '../../src/site.ts';
import { dist, searchedPages } from '../built-site.ts';

const redirects = await readRedirects(dist);
const fromRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

// That every address in the ledger answers is checked by the build itself.
test('every address of the site is in the ledger: else run “npm run ledger”', async () => {
  const moves = [...redirects.short, ...redirects.moved].map(({ from }) => from);
  expect(unrecorded(readLedger(fromRoot(ledgerFile)), [...(await presentAddresses(dist)), ...moves])).toEqual(
    [],
  );
});

test('no address stands in the ledger twice', () => {
  const ledger = readLedger(fromRoot(ledgerFile));
  expect(ledger.filter((address, index) => ledger.indexOf(address) !== index)).toEqual([]);
});

test('the rules for hosts are those of the collections: else run “npm run ledger”', () => {
  expect(fromRoot('deploy/redirects.conf')).toContain(nginxRules(redirects));
  expect(fromRoot('deploy/_redirects')).toBe(redirectsFile(redirects));
});

test('pages that only lead on are not in the sitemap nor in the search', async () => {
  const sitemap = fromRoot('dist/sitemap-0.xml');
  const searched = (await searchedPages()).map(({ path }) => path);
  expect(sitemap).toContain(`${siteUrl}/spiegeltherapie/been/<`);
  expect(searched).toContain('/spiegeltherapie/been/');
  for (const { from } of redirects.short) {
    expect(sitemap).not.toContain(`${siteUrl}${from}<`);
    expect(searched).not.toContain(from);
  }
});
