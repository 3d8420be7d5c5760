/**
 * Builds the site twice, in two folders, and compares every file: who builds a version again must get the same bytes, so
 * that anybody can see that a host serves what this code makes. `npm run bench:builds`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
// Inside the project, so that packages resolve; git does not see it.
mkdirSync(join(root, '.astro'), { recursive: true });
const place = mkdtempSync(join(root, '.astro', 'twice-'));

/** Builds into a folder and gives the mark of each file. */
function build(name: string): Map<string, string> {
  const folder = join(place, name);
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/astro'),
    ['build', '--outDir', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return new Map(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

const first = build('one');
const second = build('another');
rmSync(place, { recursive: true });
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
console.log(`${first.size} files, ${different.length} differ`);
for (const file of different) console.log(file);
process.exit(different.length === 0 ? 0 : 1);
