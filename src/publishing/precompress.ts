import { glob, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Astro integration: writes a .br and a .gz beside every text file, so that the server sends the
 * smallest form without compressing anything itself. Runs last.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = glob('**/*.{html,css,js,mjs,svg,json,xml,txt,webmanifest}', { cwd: root });
        let compressed = 0;
        const compressAll = async () => {
          for await (const file of files) {
            const path = join(root, file);
            const content = await readFile(path);
            const [small, zipped] = await Promise.all([
              brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
              zip(content, { level: 9 }),
            ]);
            await writeFile(`${path}.br`, small);
            await writeFile(`${path}.gz`, zipped);
            compressed++;
          }
        };
        // Compression runs in threads of its own: as many files at once as there are.
        await Promise.all(Array.from({ length: availableParallelism() }, compressAll));
        logger.info(`${compressed} files compressed`);
      },
    },
  };
}
