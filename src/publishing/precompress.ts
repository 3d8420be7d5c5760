import { createHash, randomUUID } from 'node:crypto';
import { copyFile, glob, mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { forgetUnused } from '../remembered.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const forms = {
  br: (content: Buffer) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (content: Buffer) => zip(content, { level: 9 }),
};

/**
 * Puts the compressed forms of a file beside it. What was compressed before is taken from the cache: it is the larger part
 * of a build's work, and frozen editions never change.
 *
 * @param cache folder in which forms are kept, by the hash of what they are of
 * @returns whether one had to be made
 */
export async function compressFile(path: string, cache: string): Promise<boolean> {
  const content = await readFile(path);
  const hash = createHash('sha256').update(content).digest('hex');
  const now = new Date();
  const made = await Promise.all(
    Object.entries(forms).map(async ([ending, form]) => {
      const kept = join(cache, `${hash}.${ending}`);
      const isKept = await utimes(kept, now, now).then(
        () => true,
        () => false,
      );
      if (!isKept) {
        // Another build, or the same one for a file that holds the same, may look at the same time: whole, or not there.
        const unfinished = `${kept}.${randomUUID()}`;
        await writeFile(unfinished, await form(content));
        await rename(unfinished, kept);
      }
      await copyFile(kept, `${path}.${ending}`);
      return !isKept;
    }),
  );
  return made.includes(true);
}

/**
 * Astro integration: writes a .br and a .gz beside every text file, so that the server sends the
 * smallest form without compressing anything itself. Runs last.
 */
export function precompress(): AstroIntegration {
  let cache = '';
  return {
    name: 'precompress',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'compressed');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await mkdir(cache, { recursive: true });
        const files = glob('**/*.{html,css,js,mjs,svg,json,xml,txt,webmanifest}', { cwd: root });
        let all = 0;
        let made = 0;
        const compressAll = async () => {
          for await (const file of files) {
            if (await compressFile(join(root, file), cache)) made++;
            all++;
          }
        };
        // Compression runs in threads of its own: as many files at once as there are.
        await Promise.all(Array.from({ length: availableParallelism() }, compressAll));
        forgetUnused(cache);
        forgetUnused();
        logger.info(`${all} files compressed, ${made} of them new`);
      },
    },
  };
}
