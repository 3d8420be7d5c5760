/** Makes the PDF of an edition. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { siteName } from '../src/site.ts';
import { launchBrowser } from './launch-browser.ts';
import { packPaths } from './pack-pdf.ts';

/** A text that is the same twice over: Chromium 153 writes so a heading that begins a sheet into the bookmarks. */
const once = (text: string) => {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
};

const typeOf = (element: PDFDict) => element.get(PDFName.of('S'))?.toString();

/** What stands right below an element in the tree of tags. */
function partsOf(pdf: PDFDocument, element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? kids.asArray().map((kid) => pdf.context.lookup(kid)) : [kids];
  return all.filter((kid) => kid instanceof PDFDict);
}

/**
 * Makes one figure of each drawing. Chromium tags both <figure> and the drawing in it, and only the drawing has the
 * text alternative: a reader would meet a figure without words around every figure.
 *
 * @throws Error for a figure that has no text alternative and none inside it
 */
function nameFigures(pdf: PDFDocument): void {
  const holdsFigure = (element: PDFDict): boolean =>
    partsOf(pdf, element).some((part) => typeOf(part) === '/Figure' || holdsFigure(part));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || typeOf(object) !== '/Figure' || object.has(PDFName.of('Alt')))
      continue;
    if (!holdsFigure(object))
      throw new Error('Een tekening in deze editie heeft geen tekst voor wie haar niet ziet.');
    object.set(PDFName.of('S'), PDFName.of('Div'));
  }
}

/**
 * What the file says of itself in XMP (ISO 16684-1), the same as in the older dictionary of a PDF. It claims no
 * PDF/UA: that asks more than Chromium's tags hold, among others a description of every link.
 */
function describe(pdf: PDFDocument, edited: Date): void {
  const text = (value = '') =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const title = text(pdf.getTitle());
  const moment = edited.toISOString().replace(/\.\d+Z$/, 'Z');
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li><rdf:li xml:lang="nl">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${text(siteName)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:CreatorTool>${text(pdf.getCreator())}</xmp:CreatorTool>
<pdf:Producer>${text(pdf.getProducer())}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/**
 * What Chromium leaves undone in a PDF: bookmarks, one figure for each drawing, title bar, metadata, and its size.
 *
 * @param edited when the edition appeared; written into the file in place of the moment of printing
 */
export async function finishPdf(printed: Uint8Array, edited: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('Parent'))) continue;
    const title = object.get(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString)
      object.set(PDFName.of('Title'), PDFHexString.fromText(once(title.decodeText())));
  }
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  pdf.setAuthor(siteName);
  pdf.setCreationDate(edited);
  pdf.setModificationDate(edited);
  nameFigures(pdf);
  describe(pdf, edited);
  packPaths(pdf);
  return pdf.save({ useObjectStreams: true });
}

/**
 * On which sheet each anchor of a PDF by Chromium stands, counted from one. It names only those that something leads to.
 */
export async function sheetsByAnchor(printed: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const places = pdf.catalog.lookup(PDFName.of('Dests'));
  const sheets: unknown[] = pdf.getPages().map(({ ref }) => ref);
  return new Map(
    (places instanceof PDFDict ? places.entries() : []).flatMap(([name, place]) => {
      const sheet = place instanceof PDFArray ? sheets.indexOf(place.get(0)) : -1;
      return sheet < 0 ? [] : [[name.decodeText(), sheet + 1] satisfies [string, number]];
    }),
  );
}

/**
 * Prints a frozen edition: tagged, with bookmarks and language, its title in the title bar and in its metadata, and
 * behind every line of its contents the sheet that it stands on, which CSS in Chromium cannot ask.
 *
 * @param html the whole edition
 * @param edited when the edition appeared
 * @param largeLetters the styles of large letters, for a PDF in those
 */
export async function printEdition(html: string, edited: Date, largeLetters = ''): Promise<Uint8Array> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  // Without an address of its own, so that no link names the machine it was printed on.
  await page.setContent(html);
  if (largeLetters)
    await page.evaluate((css) => {
      const styles = new CSSStyleSheet();
      styles.replaceSync(css);
      document.adoptedStyleSheets.push(styles);
      document.documentElement.dataset['print'] = 'groot';
    }, largeLetters);
  const print = () => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const number = (sheets: Record<string, number>) =>
    page.evaluate((known) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
      const later = links.filter(({ hash, dataset }) => {
        const sheet = String(known[hash.slice(1)] ?? '');
        const isOther = (dataset['onSheet'] ?? '') !== sheet;
        dataset['onSheet'] = sheet;
        return isOther;
      });
      return later.length > 0;
    }, sheets);
  let printed = await print();
  // The numbers need room themselves: a second time they are right, unless a line more moves all that follows.
  for (let again = 0; again < 3; again++) {
    if (!(await number(Object.fromEntries(await sheetsByAnchor(printed))))) break;
    printed = await print();
  }
  await browser.close();
  return finishPdf(printed, edited);
}
