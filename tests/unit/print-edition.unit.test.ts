import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { finishPdf } from '../../scripts/print-edition.ts';

// Printed by Chromium before drawings were made one figure each; it never changes.
const printed = readFileSync(
  new URL('../../public/edities/handreiking/2026.1/handreiking-2026.1.pdf', import.meta.url),
);

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
  const after = await figuresOf(await finishPdf(printed, new Date('2026-11-20')));
  expect(after).toEqual(before.filter(Boolean));
});

test('it says in XMP what it is, and claims no PDF/UA that nobody has checked', async () => {
  const data = await finishPdf(printed, new Date('2026-11-20'));
  const { metadata, info } = await (await getDocument({ data, verbosity: 0 }).promise).getMetadata();
  const said = (name: string) => [metadata?.get(name)].flat().join();
  expect(said('dc:title')).toContain((info as { Title: string }).Title);
  expect(said('dc:creator')).toBe('Wegwijs bij pijn');
  expect(said('xmp:createdate')).toBe('2026-11-20T00:00:00Z');
  expect(metadata?.getRaw()).not.toContain('pdfuaid');
});
