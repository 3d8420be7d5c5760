/**
 * Publishes an edition: `npm run edition <publication>`. Says what it will do, builds, writes down new addresses, freezes
 * the edition of src/content/publications/<publication>.yaml as one HTML file and PDFs that never change, builds again
 * and runs the tests of editions and addresses. Stops with one sentence at what would break a promise.
 */
import { execFileSync, spawnSync } from 'node:child_process';
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
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { ledgerFile, presentAddresses } from '../src/publishing/address-ledger.ts';
import { readLedger, unrecorded } from '../src/publishing/addresses.ts';
import { type PublicationContent, reasonNotToFreeze } from '../src/publishing/freeze.ts';

const editionsFile = 'ledger/editions.yaml';
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What stops the publishing, in a sentence for who publishes: no stack follows. */
class Stop extends Error {}

/** The file of a publication: ours, or one that a clinic added. */
const fileOf = (id: string) =>
  ['', 'eigen/'].map((own) => `src/content/publications/${own}${id}.yaml`).find(existsSync);

const idsOf = (editions: string) => [...editions.matchAll(/^- id: (\S+)$/gm)].map(([, id = '']) => id);

/** The number that the publication says its text has now. */
function editionOf(publication: string | undefined): string {
  const known = globSync('src/content/publications/{,eigen/}*.yaml').map((file) => basename(file, '.yaml'));
  const file = publication && fileOf(publication);
  if (!file)
    throw new Stop(
      `${publication ? `De publicatie "${publication}" bestaat niet.` : 'Zeg welke publicatie: npm run edition spiegeltherapie.'} Kies uit: ${known.sort().join(', ')}.`,
    );
  const { edition, hasEditions = true } = parse(readFileSync(file, 'utf8')) ?? {};
  if (!hasEditions) throw new Stop(`Van "${publication}" worden geen edities vastgelegd (${file}).`);
  if (typeof edition !== 'string')
    throw new Stop(`In ${file} ontbreekt "edition": schrijf daar het nummer, zoals "2026.2".`);
  if (idsOf(readFileSync(editionsFile, 'utf8')).includes(`${publication}-${edition}`))
    throw new Stop(
      `Editie ${edition} van ${publication} is al vastgelegd en verandert nooit meer. Verhoog eerst "edition" in ${file}, met een regel onder "changes".`,
    );
  return edition;
}

/** Runs one step. Its output shows only when it fails, with what to do. */
function run(what: string, command: string, args: readonly string[], advice: string): string {
  console.log(`… ${what}`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  if (status === 0) return stdout;
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-40).join('\n');
  throw new Stop(`${said}\n\nHet ging mis bij: ${what}${error ? ` (${error.message})` : ''}. ${advice}`);
}

const build = () =>
  run(
    'de site bouwen',
    'astro',
    ['build'],
    'Los op wat hierboven staat en geef de opdracht opnieuw. Er is niets vastgelegd.',
  );

function writeAddresses(): void {
  const said = run(
    'nieuwe adressen opschrijven',
    process.execPath,
    ['scripts/ledger.ts'],
    'Er is niets vastgelegd.',
  );
  console.log(said.trim().replaceAll(/^/gm, '    '));
}

/** The addresses of the last commit; those of now where there is no history, as in a copy that was downloaded. */
function lastLedger(now: string): string {
  try {
    return execFileSync('git', ['show', `HEAD:${ledgerFile}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return now;
  }
}

/** Writes the files of the edition and its row in the ledger. Returns the paths of the files, below public/. */
async function layDown(publication: string, edition: string): Promise<string[]> {
  const changedAt = (path: string) => statSync(path).mtimeMs;
  const builtAt = changedAt('dist/edities/inhoud.json');
  const known: PublicationContent[] = JSON.parse(readFileSync('dist/edities/inhoud.json', 'utf8'));
  const ledger = readFileSync(ledgerFile, 'utf8');
  const editions = readFileSync(editionsFile, 'utf8');
  const reason = reasonNotToFreeze({
    publication,
    edition,
    known,
    published: idsOf(editions),
    unrecorded: unrecorded(readLedger(ledger), await presentAddresses('dist')),
    takenAway: unrecorded(readLedger(ledger), readLedger(lastLedger(ledger))),
    changed: globSync('src/**/*.*').filter((path) => changedAt(path) > builtAt),
  });
  const content = known.find(({ id }) => id === publication);
  if (reason || !content) throw new Stop(reason ?? '');

  // Asked for now: it needs the browser, which the step before found.
  const { editionFiles } = await import('./edition-files.ts');
  const folder = `edities/${publication}/${edition}`;
  const files = (await editionFiles(content, edition, 'dist')).map(({ name, bytes }) => ({
    path: `${folder}/${name}`,
    bytes,
  }));
  mkdirSync(join('public', folder), { recursive: true });
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
  return files.map(({ path }) => path);
}

async function publish(publication: string | undefined): Promise<void> {
  const edition = editionOf(publication);
  if (!publication) return;
  console.log(`Editie ${edition} van ${publication} vastleggen, voor altijd:
  1. de site bouwen;
  2. nieuwe adressen opschrijven in ledger/;
  3. een HTML-bestand en een PDF maken (voor patiënten ook een in grote letters) in public/edities/${publication}/${edition}/;
  4. de site opnieuw bouwen, met deze editie;
  5. de tests van edities en adressen draaien.
Het duurt een paar minuten. Stoppen kan met Ctrl en C.\n`);
  build();
  writeAddresses();
  run(
    'de browser zoeken die de PDF maakt',
    process.execPath,
    ['scripts/ensure-browser.ts'],
    'Installeer Chromium of Chrome, of zet de plek ervan in CHROMIUM_PATH. Er is niets vastgelegd.',
  );
  console.log('… de editie maken');
  const files = await layDown(publication, edition);
  const undo = `De editie is gemaakt en nog niet gepubliceerd. Zet ledger/ en deploy/ terug, en haal public/edities/${publication}/${edition}/ weg.`;
  try {
    build();
    writeAddresses();
    run(
      'de tests van edities en adressen',
      'vitest',
      ['run', '--project', 'site', 'tests/site/editions.site.test.ts', 'tests/site/addresses.site.test.ts'],
      '',
    );
  } catch (error) {
    throw error instanceof Stop ? new Stop(`${error.message}\n${undo}`) : error;
  }
  console.log(`\nEditie ${edition} van ${publication} is gemaakt:
${files.map((file) => `  public/${file}`).join('\n')}
Bekijk de PDF bladzijde voor bladzijde. Klopt die? Bewaar dan public/edities, ledger en deploy samen in één commit. Klopt die niet? ${undo}`);
}

try {
  await publish(process.argv[2]);
} catch (error) {
  // What we did not foresee has no words of ours: its own, without the way through the code.
  console.error(
    error instanceof Stop
      ? error.message
      : `Het vastleggen ging mis: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
