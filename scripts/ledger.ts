/**
 * Adds the addresses of the built site that are new to the ledger, and writes the rules for hosts of the addresses
 * that lead on. Run with "npm run ledger"; look at what it added before you commit it.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { ledgerFile, presentAddresses } from '../src/publishing/address-ledger.ts';
import { readLedger, unrecorded } from '../src/publishing/addresses.ts';
import { nginxRules, readRedirects, redirectsFile } from '../src/publishing/redirects.ts';

const dist = new URL('../dist', import.meta.url).pathname;
const present = await presentAddresses(dist);
const redirects = await readRedirects(dist);
for (const { from } of [...redirects.short, ...redirects.moved]) present.add(from);

const fresh = unrecorded(readLedger(readFileSync(ledgerFile, 'utf8')), present).sort();
appendFileSync(ledgerFile, fresh.map((address) => `${address}\n`).join(''));
writeFileSync('deploy/redirects.conf', `# Made by "npm run ledger".\n${nginxRules(redirects)}`);
writeFileSync('deploy/_redirects', redirectsFile(redirects));
console.log(
  fresh.length === 1 ? '1 nieuw adres:' : `${fresh.length} nieuwe adressen${fresh.length > 0 ? ':' : '.'}`,
);
for (const address of fresh) console.log(`  ${address}`);
