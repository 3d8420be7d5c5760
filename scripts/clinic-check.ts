/**
 * `npm run test:clinic`: makes a copy of the project as a clinic would (a name, logo, colours and telephone of its own,
 * in a folder of its host), builds it, and runs the tests of the built pages and of the browser there. With a word it
 * runs the test files with that in their path, in the copy of the last time.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Inside the project, so that packages resolve; git does not see it. */
const copy = join(root, '.astro/clinic');
/** What is made, and what the project does not hold itself. */
const notOurs = ['.astro', '.git', 'dist', 'node_modules'];

/** What the clinic fills in: nothing of it is anybody's. */
const ofTheClinic = {
  'public/eigen/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h60v40H0z" fill="#6b0036"/></svg>\n',
  'src/content/clinic.yaml': `name: Voorbeeldkliniek
logo: logo.svg
colours: { light: "#6b0036", dark: "#ffc2da" }
contact: vragen@kliniek.example
telephone: { of: het voorbeeldteam, number: "000 000 00 00", hours: op werkdagen van 9 tot 16 uur }
owner: Stichting Voorbeeldkliniek
host: { name: Voorbeeldhosting, logDays: 14 }
`,
};

/** Its address, with a folder that no page of ours is called after, and about as long as ours: a card of A6 has room for that. */
const address = 'https://kliniek.example/wijzer';

/**
 * Test files that are not about the pages of one copy: what is ours alone, or a copy that they make themselves.
 * `npm test` runs them.
 */
const notHere = ['tests/browser/folder.browser.test.ts', 'tests/site/bad-input.site.test.ts'];

function makeCopy(): void {
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(copy))
    if (!notOurs.includes(name)) rmSync(join(copy, name), { recursive: true });
  for (const name of readdirSync(root))
    if (!notOurs.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  if (!existsSync(join(copy, 'node_modules')))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(ofTheClinic)) {
    mkdirSync(join(copy, file, '..'), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
}

/** Runs a command in the copy, and whether it went well. */
function run(command: string): boolean {
  console.log(`\n── ${command}`);
  const { status } = spawnSync(command, {
    cwd: copy,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, SITE_URL: address, SITE_CONTACT: '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status === 0;
}

const [part = ''] = process.argv.slice(2);
makeCopy();
const isBuilt = part !== '' && existsSync(join(copy, 'dist'));
const tests = `vitest run --project site --project browser ${notHere.map((file) => `--exclude ${file}`).join(' ')} ${part}`;
const commands = [
  'node scripts/ensure-browser.ts',
  ...(isBuilt ? [] : ['astro build', 'node scripts/ledger.ts']),
  tests,
];
process.exitCode = commands.every(run) ? 0 : 1;
