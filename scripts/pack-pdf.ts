/** Makes a PDF of an edition small: it stays in the history of the project for ever, so every byte counts twice. */
import { deflateSync, inflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** One line of a content stream as Chromium writes them: numbers, then an operator that draws (ISO 32000-1, 8.5.2). */
const drawing = /^[-.\d ]+ [mlc]$/;

/**
 * Rounds where a path goes, in the content stream of a page or drawing. Chromium writes up to eight digits; a tenth of
 * a unit is at most 0.04 mm on paper, finer than a printer sets. Rectangles stay: a hairline is one.
 */
export const roundPaths = (content: string): string =>
  content
    .split('\n')
    .map((line) =>
      drawing.test(line)
        ? line.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0))
        : line,
    )
    .join('\n');

/** Rounds the paths of all pages and drawings of a PDF, and packs them as tightly as deflate can. */
export function packPaths(pdf: PDFDocument): void {
  for (const [reference, stream] of pdf.context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream)) continue;
    const { dict, contents } = stream;
    // A font has lengths of its own; what is not deflated is no drawing.
    if (dict.has(PDFName.of('Length1')) || dict.get(PDFName.of('Filter'))?.toString() !== '/FlateDecode')
      continue;
    const content = roundPaths(inflateSync(contents).toString('latin1'));
    const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 9 });
    dict.set(PDFName.of('Length'), pdf.context.obj(packed.length));
    pdf.context.assign(reference, PDFRawStream.of(dict, packed));
  }
}
