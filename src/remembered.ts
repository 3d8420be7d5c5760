/**
 * What a build worked out before. The same code makes the same of the same: a next build, on this machine, need not work
 * it out again. Build only.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where it is kept. Who builds a copy may name the folder of the project itself; who must build anew, an empty one. */
const folder = () => process.env['REMEMBERED'] ?? join(process.cwd(), 'node_modules/.cache/remembered');

/** What no build asked for in so long (ms) is thrown away. */
const unusedFor = 14 * 24 * 60 * 60 * 1000;

/** All code of the project and the versions of its packages; `src/content` is what it is given. */
let code: Hash | undefined;
function codeMark(): Hash {
  if (code) return code;
  const project = process.cwd();
  const files = globSync('src/**/*.*', { cwd: project, exclude: (name) => name.endsWith('content') });
  code = createHash('sha256');
  for (const file of [...files.sort(), 'package.json'])
    if (statSync(join(project, file)).isFile())
      code.update(`${file}\n`).update(readFileSync(join(project, file)));
  return code;
}

/**
 * What was made before of the same.
 *
 * @param what names the kind, as a folder
 * @param from all that it is made of besides the code; it must say everything, and go through JSON
 * @returns what was found, and what keeps a result for the next time; a result must come back from JSON as it was
 */
export function remembered<Result>(
  what: string,
  from: unknown,
): { found: Result | undefined; keep: (made: Result) => Result } {
  const mark = codeMark().copy().update(JSON.stringify(from)).digest('hex');
  const file = join(folder(), what, `${mark}.json`);
  const now = new Date();
  let found: Result | undefined;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
    utimesSync(file, now, now);
  } catch {
    // It was not made before.
  }
  return {
    found,
    keep: (made) => {
      mkdirSync(join(folder(), what), { recursive: true });
      // Another build may look at the same time: it finds a whole file, or none.
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, JSON.stringify(made));
      renameSync(unfinished, file);
      return made;
    },
  };
}

/** Throws away what no build asks for any more. */
export function forgetUnused(kept: string = folder()): void {
  for (const name of globSync('**/*.*', { cwd: kept })) {
    const file = join(kept, name);
    if (Date.now() - statSync(file).mtimeMs > unusedFor) rmSync(file, { force: true });
  }
}
