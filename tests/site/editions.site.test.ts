import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ledgerFile } from '../../src/publishing/address-ledger.ts';
import { readLedger } from '../../src/publishing/addresses.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import { readHtml, searchedPages } from '../built-site.ts';

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

  test('says what it is, points to the text of now and asks not to be found', async () => {
    expect(document.querySelector('.edition-banner')?.textContent).toMatch(
      new RegExp(`Vastgelegde editie ${edition} van .* nieuwste tekst staat op \\S*/`, 's'),
    );
    // None where the site had no address when the edition appeared.
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (canonical) expect(canonical).toMatch(/^\/|^https:/);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const searched = (await searchedPages()).map(({ path }) => path).join('\n');
    expect(searched + read('dist/sitemap-0.xml')).not.toContain(`/edities/${publication}/${edition}/`);
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
      [...document.querySelectorAll('h1, h2, h3, h4, h5')].map((heading) => {
        const read = heading.cloneNode(true) as Element;
        // A mark before the words, which nobody hears and no bookmark has.
        for (const mark of read.querySelectorAll('[aria-hidden=true]')) mark.remove();
        return squeeze(read.textContent ?? '');
      }),
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

describe('what changed between editions', () => {
  const pageOf = (path: string) => new JSDOM(readHtml(path)).window.document;
  const said = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

  test('is right for hulpmiddelen 2026.1 and 2026.2: compared by hand, line by line of both files', () => {
    const document = pageOf('/over/edities/hulpmiddelen/2026.1-2026.2/');
    const told = [...document.querySelectorAll('.edition-changes h3')].map((heading) => [
      said(heading),
      [...(heading.nextElementSibling?.children ?? [])].map(said),
    ]);
    const always = ['Nieuw: Voor u begint · U mag altijd stoppen.'];
    expect(told).toEqual([
      [
        'Het begin (veranderd)',
        [
          'Nieuw: Oefent u met een spiegel of een scherm? Dan gelden de regels bij “Veilig oefenen”. Doet u een oefening zonder spiegel? Daar horen andere regels bij. U leest ze ook als u de sessie klaarzet.',
        ],
      ],
      [
        'Wat betekenen de tonen? (nieuw deel)',
        [
          'Nieuw: U kunt kiezen voor tonen, of voor een stem en tonen. Elke toon zegt iets anders. Zet u de sessie klaar? Dan kunt u elke toon vooraf horen.',
          'Nieuw: 2 tonen, eerst laag en dan hoog. De sessie begint zo, of gaat verder na een pauze.',
          'Nieuw: 1 lange toon. Er is iets nieuws. Meestal begint u een andere beweging.',
          'Nieuw: 2 korte tonen. Kijk naar het beeld in de spiegel of op het scherm.',
          'Nieuw: 3 korte tonen. Er is tijd voorbij. U bent bijvoorbeeld op de helft, of bijna klaar.',
          'Nieuw: 1 korte toon. Dit is 1 tel.',
          'Nieuw: 1 lage toon. Laat los, of neem rust.',
          'Nieuw: 2 lange tonen. Voor het oefenen: u mag altijd stoppen. Na het oefenen: sta pas op als u niet duizelig bent.',
          'Nieuw: 3 tonen, steeds lager. Het oefenen is klaar.',
        ],
      ],
      ['Been (veranderd)', always],
      ['Arm (veranderd)', always],
      ['Beide benen, met een filmpje (veranderd)', always],
      ['Verkrampt fantoom: been (veranderd)', always],
      ['Verkrampt fantoom: arm (veranderd)', always],
      ['Verschoven fantoom: been (veranderd)', always],
      ['Verschoven fantoom: arm (veranderd)', always],
      [
        'Het begin (veranderd)',
        [
          'Nieuw: Staat er iets anders in? Dan leest de patiënt dat de link niet klopt, en kiest hij dat deel zelf.',
        ],
      ],
    ]);
  });

  test('has a page for every two that follow each other and for the text of now, led to from list and feed', () => {
    const feed = read('dist/edities/nieuw.xml').toString();
    for (const publication of new Set(editions.map((edition) => edition.publication))) {
      const own = editions.filter((edition) => edition.publication === publication);
      const pairs = own.slice(1).map(({ edition }, at) => `${own[at]?.edition}-${edition}`);
      const list = readHtml(`/edities/${publication}/`);
      for (const pair of pairs) {
        const address = `/over/edities/${publication}/${pair}/`;
        expect(pageOf(address).querySelector('.edition-changes h2')).not.toBeNull();
        expect(list).toContain(`href="${address}"`);
        expect(feed).toContain(address);
      }
      const now = pageOf(`/over/edities/${publication}/in-voorbereiding/`);
      const isSame = /Er is geen woord anders/.test(said(now.querySelector('.edition-changes')) ?? '');
      // What is in preparation says so in its list; what is laid down has nothing to tell.
      expect(list.includes('/in-voorbereiding/')).toBe(!isSame);
    }
  });

  test('stays light, however much of a publication changes', () => {
    const heavy = globSync('over/edities/*/*/index.html.br', { cwd: `${root}dist` }).filter(
      (path) => read(`dist/${path}`).length > 40_000,
    );
    expect(heavy).toEqual([]);
  });

  test('leads to the changed part in both texts', () => {
    for (const path of globSync('over/edities/*/*/index.html', { cwd: `${root}dist` })) {
      const { document } = new JSDOM(readHtml(`/${path}`)).window;
      const broken = [...document.querySelectorAll('.edition-changes a[href^="/"]')].filter((link) => {
        const [to = '', anchor = ''] = link.getAttribute('href')?.split('#') ?? [];
        const html = readHtml(to);
        return anchor !== '' && !html.includes(`id="${anchor}"`);
      });
      expect(broken.map(({ outerHTML }) => outerHTML)).toEqual([]);
    }
  });
});
