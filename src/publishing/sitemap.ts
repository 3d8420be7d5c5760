import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteUrl } from '../site.ts';

const asksNotToBeFound = /<meta name="robots" content="noindex"/;

/** Astro integration: takes out of the sitemap the pages that ask not to be found, as those that a copy leaves out do. */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const file of glob('sitemap-[0-9]*.xml', { cwd: root })) {
          const path = join(root, file);
          const text = await readFile(path, 'utf8');
          let left = text;
          for (const [entry, address = ''] of text.matchAll(/<url><loc>([^<]+)<\/loc>.*?<\/url>/g)) {
            const html = await readFile(join(root, address.slice(siteUrl.length), 'index.html'), 'utf8');
            if (asksNotToBeFound.test(html)) left = left.replace(entry, '');
          }
          if (left !== text) await writeFile(path, left);
        }
      },
    },
  };
}
