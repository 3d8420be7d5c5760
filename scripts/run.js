/**
 * Runs a script of ours: `node scripts/run.js edition spiegeltherapie`. The scripts are TypeScript and Astro needs a newer
 * Node than many machines have. So this file is plain JavaScript: it takes the Node that it is called with when that will
 * do, else the one that `npm ci` brings, and else says in one Dutch sentence which is needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const [script, ...given] = process.argv.slice(2);
const own = [join(bin, 'node'), join(bin, 'node.exe')].find(existsSync);
/** Reads TypeScript without a flag: Node 22.18, 23.6 and all after them. */
const node = process.features.typescript ? process.execPath : own;

if (!existsSync(bin)) {
  console.error('Draai eerst "npm ci": de programma’s van de site staan nog niet op deze computer.');
  process.exitCode = 1;
} else if (!node) {
  console.error(
    `Dit werkt niet met Node ${process.versions.node}: installeer Node 22.18 of nieuwer van nodejs.org en probeer het dan opnieuw.`,
  );
  process.exitCode = 1;
} else {
  const { status } = spawnSync(node, [fileURLToPath(new URL(`${script}.ts`, import.meta.url)), ...given], {
    stdio: 'inherit',
    // What the script starts finds the same Node.
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` },
  });
  process.exitCode = status ?? 1;
}
