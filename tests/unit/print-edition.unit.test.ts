import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { roundPaths } from '../../scripts/pack-pdf.ts';
import { finishPdf, sheetsByAnchor } from '../../scripts/print-edition.ts';

// Printed by Chromium before drawings were made one figure each; it never changes.
const printed = readFileSync(
  new URL('../../public/edities/handreiking/2026.1/handreiking-2026.1.pdf', import.meta.url),
);
const finished = finishPdf(printed, new Date('2026-11-20'));

/** For each figure in the tags whether it has a text alternative. */
async function figuresOf(bytes: Uint8Array): Promise<boolean[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('S'))?.toString() === '/Figure'
        ? [object.has(PDFName.of('Alt'))]
        : [],
    );
}

test('the PDF of an edition has one figure for each drawing, with its text', async () => {
  const before = await figuresOf(printed);
  expect(before.filter((named) => !named)).toHaveLength(9);
  const after = await figuresOf(await finished);
  expect(after).toEqual(before.filter(Boolean));
});

test('it says in XMP what it is, and claims no PDF/UA that nobody has checked', async () => {
  const data = new Uint8Array(await finished);
  const { metadata, info } = await (await getDocument({ data, verbosity: 0 }).promise).getMetadata();
  const said = (name: string) => [metadata?.get(name)].flat().join();
  expect(said('dc:title')).toContain((info as { Title: string }).Title);
  expect(said('dc:creator')).toBe('Wegwijs bij pijn');
  expect(said('xmp:createdate')).toBe('2026-11-20T00:00:00Z');
  expect(metadata?.getRaw()).not.toContain('pdfuaid');
});

test('it weighs half of what Chromium printed, with the same words on the same sheets', async () => {
  const data = await finished;
  expect(data.length).toBeLessThan(printed.length / 2);
  const textOf = async (bytes: Uint8Array) => {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const sheets: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      sheets.push(items.map((item) => ('str' in item ? item.str : '')).join('|'));
    }
    return sheets;
  };
  expect(await textOf(data)).toEqual(await textOf(printed));
});

test('it is known on which sheet a chapter begins', async () => {
  const sheets = await sheetsByAnchor(printed);
  const pdf = await getDocument({ data: new Uint8Array(printed), verbosity: 0 }).promise;
  for (const [anchor, title] of [
    ['1-1', 'Definitie van chronische pijn'],
    ['3-3', 'Functies'],
  ] satisfies [string, string][]) {
    const { items } = await (await pdf.getPage(sheets.get(anchor) ?? 0)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(title);
  }
});

test('only where a path goes is rounded, no scale, width, place of text or word', () => {
  const content = [
    '.23999999 0 0 -.23999999 0 841.91998 cm',
    '12.349999 -0.0312 m',
    '1.06 2.04 3.149 4.151 5.25 6.349 c',
    '.0499 7.96 l',
    '0 0 .75 12.349999 re',
    '1 0 0 -1 72.349999 31.06 Tm',
    '<00120034> Tj',
    '(3.14159 m) Tj',
    '1.3333 w',
  ];
  expect(roundPaths(content.join('\n')).split('\n')).toEqual([
    content[0],
    '12.3 0 m',
    '1.1 2 3.1 4.2 5.3 6.3 c',
    '0 8 l',
    ...content.slice(4),
  ]);
});
