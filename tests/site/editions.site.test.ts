import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ledgerFile } from '../../src/publishing/address-ledger.ts';
import { readLedger } from '../../src/publishing/addresses.ts';
import type { Edition } from '../../src/schemas/edition.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(`${root}${path}`);
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
// As YAML gives it: the schema checks the rows at build.
const editions = parse(read('ledger/editions.yaml').toString()) as (Omit<Edition, 'publication'> & {
  publication: string;
})[];
const files = editions.flatMap((edition) => edition.files);

test.each(files)('$path has the bytes it was published with, also in the built site', (file) => {
  for (const folder of ['public', 'dist']) {
    const bytes = read(`${folder}/${file.path}`);
    expect([folder, bytes.length, sha256(bytes)]).toEqual([folder, file.bytes, file.sha256]);
  }
});

test('nothing else stands among the frozen editions', () => {
  const there = globSync('edities/**/*.*', { cwd: `${root}public` }).filter((path) =>
    /\.(?!\d+$)\w+$/.test(path),
  );
  expect(there.sort()).toEqual(files.map(({ path }) => path).sort());
});

test('the ledger of addresses still begins as it did when each edition was published', () => {
  const lines = readLedger(read(ledgerFile).toString());
  for (const { id, addresses } of editions) {
    const then = lines.slice(0, addresses.lines).map((line) => `${line}\n`);
    expect([id, sha256(then.join(''))]).toEqual([id, addresses.sha256]);
  }
});

describe.each(editions)('$id', ({ publication, edition, files: [page, pdf] }) => {
  const html = read(`public/${page?.path}`).toString();
  const { document } = new JSDOM(html).window;

  test('needs nothing but itself', () => {
    expect(html).not.toMatch(/<script|javascript:|@import|\son\w+="|\sstyle="/);
    const loaded = [...document.querySelectorAll('[src], link:not([rel=canonical]), iframe, object, img')];
    expect(loaded.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(
      [...html.matchAll(/url\(([^)]*)\)/g)].filter(([, to = '']) => !/^["']?(#|data:)/.test(to)),
    ).toEqual([]);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    const style = createHash('sha256')
      .update(document.querySelector('style')?.textContent ?? '')
      .digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${style}'`);
  });

  test('says what it is, points to the text of now and asks not to be found', () => {
    expect(document.querySelector('.edition-banner')?.textContent).toMatch(
      new RegExp(`Vastgelegde editie ${edition} van .* nieuwste tekst staat op \\S*/`, 's'),
    );
    // None where the site had no address when the edition appeared.
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (canonical) expect(canonical).toMatch(/^\/|^https:/);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const search = read('dist/zoeken/index.json').toString();
    expect(search + read('dist/sitemap-0.xml')).not.toContain(`/edities/${publication}/${edition}`);
  });

  test('has no broken anchor and uses every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const anchors = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });

  test('has a PDF with language, title, tags and bookmarks, and all headings of the page', async () => {
    const document_ = await getDocument({ data: new Uint8Array(read(`public/${pdf?.path}`)), verbosity: 0 })
      .promise;
    const { info } = await document_.getMetadata();
    expect(info).toMatchObject({ Language: 'nl', Title: document.title });
    expect(await document_.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = await document_.getOutline();
    const names = (items: typeof outline): string[] =>
      items.flatMap(({ title, items: below }) => [title, ...names(below)]);
    const squeeze = (text: string) => text.replace(/[\s\u00ad]+/g, '');
    expect(names(outline).map(squeeze)).toEqual(
      [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ textContent }) =>
        squeeze(textContent ?? ''),
      ),
    );
  });
});

test('the feed announces every edition, newest first', () => {
  const feed = new JSDOM(read('dist/edities/nieuw.xml').toString(), { contentType: 'application/xml' }).window
    .document;
  expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  expect(feed.querySelectorAll('entry')).toHaveLength(editions.length);
  for (const { publication, edition } of editions)
    expect(feed.documentElement.textContent).toContain(`/edities/${publication}/${edition}/`);
});
