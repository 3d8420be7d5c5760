import { glob, readFile, writeFile } from 'node:fs/promises';
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
        let files = 0;
        for await (const file of glob('**/*.{html,css,js,mjs,svg,json,xml,txt,webmanifest}', { cwd: root })) {
          const path = join(root, file);
          const content = await readFile(path);
          await writeFile(
            `${path}.br`,
            await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          );
          await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
          files++;
        }
        logger.info(`${files} files compressed`);
      },
    },
  };
}
