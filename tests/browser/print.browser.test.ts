import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths, readPage } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A printed page: its sheets, each with width and height in points and the text with its size in points. */
interface Sheet {
  width: number;
  height: number;
  texts: { text: string; size: number }[];
}

async function print(path: string): Promise<Sheet[]> {
  const { page } = await site.open(path, { colorScheme: 'dark' });
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  await page.context().close();
  const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    sheets.push({
      width,
      height,
      texts: items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [{ text: item.str, size: Math.hypot(item.transform[2], item.transform[3]) }]
          : [],
      ),
    });
  }
  return sheets;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Letters and digits only: paper breaks words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** For every table the names of its columns, and the text of the sheets that hold rows of it and of no other. */
function sheetsOfTables(document: Document, sheets: readonly Sheet[]): { head: string; on: string[] }[] {
  const textOf = (part: Element | null) => bare(part?.textContent ?? '');
  const texts = sheets.map(({ texts }) => bare(texts.map(({ text }) => text).join('')));
  const tables = [...document.querySelectorAll('main table')];
  return tables.map((table) => {
    const others = tables.filter((other) => other !== table).map(textOf);
    const rows = [...table.querySelectorAll('tbody tr')]
      .map(textOf)
      .filter((row) => row.length > 30 && !others.some((other) => other.includes(row)));
    return {
      head: textOf(table.querySelector('thead')),
      on: texts.filter((text) => rows.some((row) => text.includes(row))),
    };
  });
}

test.each(pagePaths)('%s on paper', async (path) => {
  const sheets = await print(path);
  const { document } = readPage(path);
  const all = squeeze(sheets.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
  console.log(`print ${path}: ${sheets.length} A4`);

  // A4, and nothing wider than the paper: Chromium would shrink the whole page.
  for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  // Every sheet holds more than its page number.
  for (const { texts } of sheets) expect(texts.length).toBeGreaterThan(3);
  // The header on paper: site, edition, address.
  expect(all).toContain('Wegwijsbijpijn|');
  expect(all).toMatch(/Editie2026\.\d+,\d+\w+2026\|/);
  expect(all).toContain(
    squeeze(new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname),
  );
  // Text to read is at least 12 points; smaller are the list of sources and the line with the page number.
  const sources = squeeze(document.querySelector('.trust')?.textContent ?? '');
  const small = sheets
    .flatMap(({ texts }) => texts)
    .filter(
      ({ text, size }) =>
        size < 11.9 &&
        !sources.includes(squeeze(text)) &&
        !/^(Bladzijde|Wegwijs bij pijn|van|\d+)/.test(text.trim()),
    );
  expect(small).toEqual([]);
  // Nothing of the screen's navigation.
  expect(all).not.toContain('Ganaarinhoud');
  expect(all).not.toContain('Vorigepagina');
  // All headings made it to paper.
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3)'))
    expect(all).toContain(squeeze(heading.textContent ?? ''));
  // Every sheet that holds rows of a table holds the names of its columns.
  const tables = sheetsOfTables(document, sheets);
  for (const { head, on } of tables) for (const text of on) expect(text).toContain(head);
  // So that the rows are found at all: this table is longer than a sheet.
  if (path === '/meetinstrumenten/') expect(tables[0]?.on.length).toBeGreaterThan(2);
});

test('what stands in <details> is printed', async () => {
  const { page } = await site.open('/spiegeltherapie/been/');
  await page.evaluate(() => {
    document
      .querySelector('.prose')
      ?.insertAdjacentHTML('beforeend', '<details><summary>Meer</summary><p>uitgeklapte tekst</p></details>');
  });
  const data = new Uint8Array(await page.pdf());
  await page.context().close();
  const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
      if ('str' in item) texts.push(item.str);
  expect(squeeze(texts.join(''))).toContain('uitgeklaptetekst');
});
