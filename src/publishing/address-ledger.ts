import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Stop } from '../mistakes/mistake.ts';
import { addressesOf, brokenPromises, faultsOf, readLedger } from './addresses.ts';
import { isFrozen } from './frozen-editions.ts';
import { readRedirects } from './redirects.ts';

/** Every address ever published, one a line; `npm run ledger` adds new ones, nothing takes any away. */
export const ledgerFile = 'ledger/addresses.txt';

/** Every address that answers in a built folder: pages, their sections, frozen editions. Not those that lead on. */
export async function presentAddresses(folder: string): Promise<Set<string>> {
  const present = new Set<string>();
  for await (const file of glob('**/*.html', { cwd: folder })) {
    if (file === '404.html') continue;
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = isFrozen(file) ? '' : await readFile(join(folder, file), 'utf8');
    if (!html.includes('http-equiv="refresh"'))
      for (const address of addressesOf(path, html)) present.add(address);
  }
  return present;
}

/**
 * Astro integration: stops the build when an address that was once published no longer answers, or when a row of
 * short or moved addresses leads nowhere. Runs after the redirects are written.
 */
export function addressLedger(): AstroIntegration {
  let root: URL;
  return {
    name: 'address-ledger',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const present = await presentAddresses(folder);
        const { short, moved } = await readRedirects(folder);
        const moves = [...short, ...moved];
        const ledger = readLedger(await readFile(new URL(ledgerFile, root), 'utf8'));
        const broken = brokenPromises(ledger, present, moves).map(
          (address) =>
            `${address} is gepubliceerd en bestaat niet meer. Zet het met het nieuwe adres in src/content/moved-addresses.yaml.`,
        );
        const faults = [...faultsOf(moves, present), ...broken];
        if (faults.length > 0) throw new Stop(`Adressen die niet kloppen:\n${faults.join('\n')}`);
        logger.info(`${ledger.length} published addresses answer`);
      },
    },
  };
}
