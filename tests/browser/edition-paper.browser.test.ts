import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editionFiles } from '../../scripts/edition-files.ts';
import type { PublicationContent } from '../../src/publishing/freeze.ts';
import { siteName } from '../../src/site.ts';
import { dist } from '../built-site.ts';
import { readSheets } from './printed.ts';

/** What the next edition of a publication would be on paper, made of what was built; nothing is laid down. */
const filesOf = async (id: string) => {
  const known: PublicationContent[] = JSON.parse(readFileSync(join(dist, 'edities/inhoud.json'), 'utf8'));
  const content = known.find((one) => one.id === id);
  if (!content) throw new Error(`no publication ${id}`);
  return editionFiles(content, '1999.1', dist);
};

/** What a PDF may weigh, so that it is printed where the network is slow. */
const limit = 1_500_000;

test('an edition for patients comes in large letters too', async () => {
  const files = await filesOf('hulpmiddelen');
  expect(files.map(({ name }) => name)).toEqual([
    'index.html',
    'hulpmiddelen-1999.1.pdf',
    'hulpmiddelen-1999.1-grote-letters.pdf',
  ]);
  const [, , large] = files;
  expect(large?.bytes.length).toBeLessThan(limit);
  const sheets = await readSheets(large?.bytes ?? new Uint8Array());
  const isFoot = (text: string) => text.startsWith(siteName) || /^(Bladzijde)?[\d ]*(van)?[\d ]*$/.test(text);
  expect(
    sheets.flatMap(({ texts }) => texts.filter(({ size, text }) => size < 17.9 && !isFoot(text.trim()))),
  ).toEqual([]);
});

test('the handreiking is a PDF of at most 1.5 MB, with the sheet behind each chapter and the edition at every foot', async () => {
  const files = await filesOf('handreiking');
  expect(files.map(({ name }) => name)).toEqual(['index.html', 'handreiking-1999.1.pdf']);
  const bytes = files[1]?.bytes ?? new Uint8Array();
  expect(bytes.length).toBeLessThan(limit);
  const sheets = await readSheets(bytes);
  const words = sheets.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  expect(words.filter((sheet) => !sheet.includes('editie 1999.1'))).toEqual([]);
  // As a reader uses it: the number behind the line of the contents is the sheet where the chapter begins.
  const line = words.slice(0, 4).join(' ');
  const [, said] = /5\.5 Terugvalpreventie\s+(\d+)/.exec(line) ?? [];
  expect(words[Number(said) - 1]).toContain('5.5 Terugvalpreventie');
});
