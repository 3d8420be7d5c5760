/** Makes the PDF of an edition. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { siteName } from '../src/site.ts';
import { launchBrowser } from './launch-browser.ts';

/** A text that is the same twice over: Chromium 153 writes so a heading that begins a sheet into the bookmarks. */
const once = (text: string) => {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
};

/**
 * Prints a frozen edition: tagged, with bookmarks and language, its title in the title bar.
 *
 * @param html the whole edition
 * @param edited when the edition appeared; written into the file in place of the moment of printing
 */
export async function printEdition(html: string, edited: Date): Promise<Uint8Array> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  // Without an address of its own, so that no link names the machine it was printed on.
  await page.setContent(html);
  const printed = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await browser.close();

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
  return pdf.save();
}
