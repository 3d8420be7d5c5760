import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { dist, searchedPages } from '../built-site.ts';

/**
 * The built site with a plain Pagefind index over the same pages: their title and text, nothing added, its own ranking.
 * Gives the folder. The security policy is taken out of the pages, because Pagefind needs WebAssembly.
 *
 * @param size squeezing what was changed takes longest, and only who counts bytes needs it
 */
export async function buildStockSite(size: 'as sent' | 'of any size'): Promise<string> {
  const folder = new URL('../../node_modules/.cache/stock-pagefind', import.meta.url).pathname;
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, {
    recursive: true,
    filter: (file) => size === 'as sent' || !/\.(br|gz|pdf|mp3)$/.test(file),
  });
  const squeeze = (file: string, content: string | Uint8Array) => {
    if (size === 'as sent') writeFileSync(`${file}.br`, brotliCompressSync(content));
  };
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['.trust-line', '.print-header', '.toc', '.trust', '.registers', '.pagination'],
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const { path } of await searchedPages()) {
    const file = join(folder, path, 'index.html');
    const html = readFileSync(file, 'utf8');
    await index.addHTMLFile({ url: path, content: html });
    const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    writeFileSync(file, open);
    squeeze(file, open);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    cpSync(join(dist, 'icoon.svg'), file, { recursive: true });
    writeFileSync(file, content);
    if (/\.(js|json)$/.test(path)) squeeze(file, content);
  }
  await index.deleteIndex();
  return folder;
}
