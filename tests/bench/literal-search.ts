/**
 * What searching literally costs: time to make the index and its bytes, and what a first question loads. Run with
 * "npm run bench:literal" after a build.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { literalFolder } from '../../src/components/search/literal/place.ts';
import { editionSections } from '../../src/publishing/edition-sections.ts';
import { startSite } from '../browser/browser.ts';
import { dist } from '../built-site.ts';
import { gatherWeight } from './page-weight.ts';

const editions = globSync('edities/*/*/index.html', { cwd: dist });
const started = performance.now();
const { index } = await createIndex({ forceLanguage: 'unknown' });
let parts = 0;
for (const file of editions)
  for (const { anchor, blocks } of editionSections(readFileSync(join(dist, file), 'utf8'))) {
    await index?.addCustomRecord({
      url: `/${file}#${anchor}`,
      content: blocks.join('\n'),
      language: 'unknown',
    });
    parts++;
  }
await index?.getFiles();
await close();
const seconds = (performance.now() - started) / 1000;
console.log(`${editions.length} frozen editions, ${parts} parts: index made in ${seconds.toFixed(1)} s`);

const folder = join(dist, literalFolder);
const sizes = globSync('**/*.*', { cwd: folder }).map((path) => ({
  path,
  size: statSync(join(folder, path)).size,
}));
const sum = (pattern: RegExp) =>
  sizes.filter(({ path }) => pattern.test(path)).reduce((total, { size }) => total + size, 0);
console.table({
  'pieces of index': sum(/pf_index$/),
  'texts, one a part': sum(/pf_fragment$/),
  'filters and list of parts': sum(/pf_(filter|meta)$/),
  'Pagefind (br)': sum(/\.br$|\.pagefind$/),
});

const site = await startSite();
for (const query of ['"stop bij pijn"', 'fantoompijn', '"activiteiten die u belangrijk vindt"']) {
  const { page, prepared } = await site.open(
    `/zoeken/letterlijk/#q=${encodeURIComponent(query)}`,
    {},
    gatherWeight,
  );
  await page.locator('[data-query]').waitFor();
  const { requests, total } = await prepared(query);
  console.log(`${query}: page and first question ${total} bytes in ${requests} requests`);
  await page.context().close();
}
await site.close();
