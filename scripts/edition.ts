/**
 * Publishes an edition: `npm run edition <publication> <edition>` after `npm run build`. Writes one HTML file and one
 * PDF that never change, and a row in the ledger. Refuses what would break a promise, in a sentence.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, presentAddresses } from '../src/publishing/address-ledger.ts';
import { readLedger, unrecorded } from '../src/publishing/addresses.ts';
import {
  builtPagesOf,
  freeze,
  type PublicationContent,
  reasonNotToFreeze,
} from '../src/publishing/freeze.ts';
import { outOfFolder } from '../src/publishing/site-folder.ts';
import { hasOwnAddress, siteFolder, siteName, siteUrl } from '../src/site.ts';
import { printEdition } from './print-edition.ts';

const editionsFile = 'ledger/editions.yaml';
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const [publication, edition] = process.argv.slice(2);
if (!publication || !edition) stop('Zo: npm run edition spiegeltherapie 2026.1');
if (!existsSync('dist/edities/inhoud.json')) stop('Bouw eerst de site: npm run build');

const changedAt = (path: string) => statSync(path).mtimeMs;
const builtAt = changedAt('dist/edities/inhoud.json');
const known: PublicationContent[] = JSON.parse(readFileSync('dist/edities/inhoud.json', 'utf8'));
const ledger = readFileSync(ledgerFile, 'utf8');
const lastLedger = execFileSync('git', ['show', `HEAD:${ledgerFile}`], { encoding: 'utf8' });
const editions = readFileSync(editionsFile, 'utf8');
const reason = reasonNotToFreeze({
  publication,
  edition,
  known,
  published: [...editions.matchAll(/^- id: (\S+)$/gm)].map(([, id = '']) => id),
  unrecorded: unrecorded(readLedger(ledger), await presentAddresses('dist')),
  takenAway: unrecorded(readLedger(ledger), readLedger(lastLedger)),
  changed: globSync('src/**/*.*').filter((path) => changedAt(path) > builtAt),
});
const content = known.find(({ id }) => id === publication);
if (reason || !content) stop(reason ?? '');

// A copy in a folder has the folder in its pages; an edition is made of addresses on the site.
const built = new Map(
  [...(await builtPagesOf(content, 'dist'))].map(([href, page]) => [href, outOfFolder(page, siteFolder)]),
);
const style = readFileSync('src/styles/edition.css', 'utf8')
  .replaceAll('{edition}', edition)
  .replaceAll('{site}', siteName);
const html = freeze(content, built, style, hasOwnAddress ? siteUrl : '');

const pdf = await printEdition(html, new Date(content.date));

const folder = `edities/${publication}/${edition}`;
mkdirSync(join('public', folder), { recursive: true });
const files = [
  { path: `${folder}/index.html`, bytes: Buffer.from(html) },
  { path: `${folder}/${publication}-${edition}.pdf`, bytes: pdf },
];
for (const { path, bytes } of files) writeFileSync(join('public', path), bytes, { flag: 'wx' });
appendFileSync(ledgerFile, `/${folder}/\n`);
const addresses = readFileSync(ledgerFile, 'utf8');
appendFileSync(
  editionsFile,
  `- id: ${publication}-${edition}
  publication: ${publication}
  edition: "${edition}"
  date: ${content.date}
  files:
${files
  .map(({ path, bytes }) => `    - { path: ${path}, bytes: ${bytes.length}, sha256: ${sha256(bytes)} }`)
  .join('\n')}
  addresses: { lines: ${readLedger(addresses).length}, sha256: ${sha256(addresses)} }
`,
);
for (const { path, bytes } of files) console.log(`public/${path}: ${bytes.length} bytes`);
