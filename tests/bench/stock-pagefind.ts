import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createIndex, type PagefindIndex, type PagefindServiceConfig } from 'pagefind';
import { dist, searchedPages } from '../built-site.ts';
import { copyOf } from './copies.ts';

/** Squeezing what was changed takes longest, and only who counts bytes needs it. */
export type Size = 'as sent' | 'of any size';

/** Begins an index. Throws with what Pagefind says of it. */
export async function beginIndex(config: PagefindServiceConfig): Promise<PagefindIndex> {
  const { index, errors } = await createIndex(config);
  if (!index) throw new Error(errors.join('\n'));
  return index;
}

/** Puts the compressed form of each file of code or data beside it. Pagefind compresses the rest itself. */
export function squeezeIn(folder: string): void {
  for (const name of globSync('**/*.{js,json}', { cwd: folder })) {
    const file = join(folder, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

/**
 * Makes a plain Pagefind index over the pages of the built site: their title and text, nothing added, its own ranking.
 *
 * @param folder where its files go
 * @param times how many times the pages; those more have the same text at another address
 */
export async function writeStockIndex(folder: string, times: number, size: Size): Promise<void> {
  const index = await beginIndex({
    rootSelector: 'main',
    excludeSelectors: ['.trust-line', '.print-header', '.toc', '.trust', '.registers', '.pagination'],
  });
  for (const { path } of await searchedPages()) {
    const content = readFileSync(join(dist, path, 'index.html'), 'utf8');
    for (let copy = 0; copy < times; copy++) await index.addHTMLFile({ url: copyOf(path, copy), content });
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  if (size === 'as sent') squeezeIn(folder);
}

/**
 * The built site with a plain Pagefind index over the same pages, in the folder "pagefind". Gives the folder of the site.
 * The security policy is taken out of the pages, because Pagefind needs WebAssembly.
 */
export async function buildStockSite(size: Size): Promise<string> {
  const folder = new URL('../../node_modules/.cache/stock-pagefind', import.meta.url).pathname;
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, {
    recursive: true,
    filter: (file) => size === 'as sent' || !/\.(br|gz|pdf|mp3)$/.test(file),
  });
  for (const { path } of await searchedPages()) {
    const file = join(folder, path, 'index.html');
    const open = readFileSync(file, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    writeFileSync(file, open);
    if (size === 'as sent') writeFileSync(`${file}.br`, brotliCompressSync(open));
  }
  await writeStockIndex(join(folder, 'pagefind'), 1, size);
  return folder;
}
