/**
 * Builds the site once more, in another folder, and compares every file with `dist`: who builds a version again must get
 * the same bytes, so that anybody can see that a host serves what this code makes. `npm run bench:builds`, after a build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tellFigures } from '../../scripts/figures.ts';
import { dist } from '../built-site.ts';

const root = new URL('../..', import.meta.url).pathname;
// Inside the project, so that packages resolve; git does not see it.
mkdirSync(join(root, '.astro'), { recursive: true });
const place = mkdtempSync(join(root, '.astro', 'twice-'));

/** The mark of each file in a folder. */
const marksIn = (folder: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

/** Builds into a folder and gives the mark of each file. */
function build(folder: string): Map<string, string> {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/astro'),
    ['build', '--outDir', folder],
    {
      cwd: root,
      encoding: 'utf8',
      // Worked out anew: else it would be the same as what the first build kept.
      env: { ...process.env, REMEMBERED: join(place, 'remembered'), ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return marksIn(folder);
}

const first = marksIn(dist);
const second = build(join(place, 'dist'));
rmSync(place, { recursive: true });
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
tellFigures('built twice', { files: first.size, differ: different.length });
for (const file of different) console.log(file);
process.exit(different.length === 0 ? 0 : 1);
