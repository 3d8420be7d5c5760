import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** Words on a sheet: where they begin, from the top left, how wide they are and how large, all in points. */
export interface PrintedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A printed sheet, in points. */
export interface PrintedSheet {
  width: number;
  height: number;
  texts: PrintedText[];
}

/** What a page would be on paper now. */
export interface PrintedPaper {
  sheets: PrintedSheet[];
  /** Fonts that the file names, and those of them that it holds. */
  fonts: { named: number; held: number };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Every sheet of a page as it would be printed now, with where its words stand. */
export async function paperOf(page: Page): Promise<PrintedPaper> {
  const data = await page.pdf({ preferCSSPageSize: true });
  const written = data.toString('latin1');
  const pdf = await getDocument({ data: new Uint8Array(data), useSystemFonts: true, verbosity: 0 }).promise;
  const sheets: PrintedSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    sheets.push({
      width,
      height,
      texts: items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: height - item.transform[5],
                width: item.width,
                size: Math.hypot(item.transform[2], item.transform[3]),
              },
            ]
          : [],
      ),
    });
  }
  await pdf.loadingTask.destroy();
  return {
    sheets,
    fonts: {
      named: countOf(written, /\/Type \/FontDescriptor/g),
      // A font of type 3 has its letters as drawings, not in a file.
      held: countOf(written, /\/FontFile\d? |\/Subtype \/Type3/g),
    },
  };
}

/** The text of every sheet of a page as it would be printed now. */
export async function printed(page: Page): Promise<string[]> {
  const { sheets } = await paperOf(page);
  return sheets.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}
