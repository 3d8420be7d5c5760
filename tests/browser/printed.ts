import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { siteName } from '../../src/site.ts';
import { colourBlocks, cutBlocks, uncolour } from './cut-blocks.ts';

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
  /** What the edge of a sheet cuts in two. */
  cut: string[];
  /** Numbers of the sheets that something begins on which has a sheet of its own. */
  begun: number[];
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const pdfOf = (page: Page) => page.pdf({ preferCSSPageSize: true });

/** Every sheet of a page as it would be printed now, with where its words stand. */
export const sheetsOf = async (page: Page): Promise<PrintedSheet[]> => readSheets(await pdfOf(page));

/** Every sheet of a PDF, with where its words stand. */
export async function readSheets(data: Uint8Array): Promise<PrintedSheet[]> {
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
  return sheets;
}

/** What a page would be on paper now, with what the edge of a sheet cuts in two. */
export async function paperOf(page: Page): Promise<PrintedPaper> {
  const blocks = await colourBlocks(page);
  const data = await pdfOf(page);
  await uncolour(page);
  const written = data.toString('latin1');
  return {
    sheets: await readSheets(data),
    ...(await cutBlocks(data, blocks)),
    fonts: {
      named: countOf(written, /\/Type \/FontDescriptor/g),
      // A font of type 3 has its letters as drawings, not in a file.
      held: countOf(written, /\/FontFile\d? |\/Subtype \/Type3/g),
    },
  };
}

/** The text of every sheet of a page as it would be printed now. */
export async function printed(page: Page): Promise<string[]> {
  const sheets = await sheetsOf(page);
  return sheets.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

/** In points: a printer does not reach nearer to the edge than this. */
export const margin = 28;
/** Edition and page number stand in the margin; the letter of a panel belongs to the drawing, that of a source is small. */
const isBeside = (text: string) =>
  text.trim() === siteName ||
  text.trim().startsWith(`${siteName} | `) ||
  /^[A-D]$/.test(text.trim()) ||
  /^(Bladzijde)?[\d, ]*(van)?[\d ]*( seconden| minuten)?$/.test(text.trim());

/** Words in letters smaller than so many points. */
const tooSmall = (sheets: readonly PrintedSheet[], atLeast: number): string[] =>
  sheets
    .flatMap(({ texts }) => texts)
    .filter(({ text, size }) => size < atLeast - 0.1 && !isBeside(text))
    .map(({ text, size }) => `${size.toFixed(1)} points: ${text}`);

/**
 * What is wrong with a printed page.
 *
 * @param atLeast how large its letters are, in points
 */
export function faults({ sheets, fonts, cut, begun }: PrintedPaper, atLeast: number): string[] {
  const all = sheets.flatMap(({ texts }) => texts);
  return [
    ...tooSmall(sheets, atLeast),
    ...sheets.flatMap(({ width, height, texts }) =>
      texts
        .filter(
          ({ x, y, width: long, text }) =>
            !isBeside(text) && (x < margin || x + long > width - margin || y < margin || y > height - margin),
        )
        .map(({ text }) => `in the margin: ${text}`),
    ),
    ...all
      .filter(({ text }) =>
        /Lees voor|Laat bewegen|Begin met geluid|Alle regels|Ga naar inhoud|Gedaan\. Volgende|Op deze pagina/.test(
          text,
        ),
      )
      .map(({ text }) => `only for the screen: ${text}`),
    ...sheets.slice(0, -1).flatMap(({ height, texts }, index) =>
      // What ends before something that has a sheet of its own ends as the last sheet does.
      begun.includes(index + 2) || texts.some(({ text, y }) => !isBeside(text) && y > height / 3)
        ? []
        : [`sheet ${index + 1} is not a third full`],
    ),
    ...cut,
    ...(fonts.named > 0 && fonts.named === fonts.held ? [] : [`${fonts.held} of ${fonts.named} fonts`]),
  ];
}

/** Points of the letters on paper, by way of printing. */
const letters = { whole: 12, large: 18 };

/** What is wrong with a page on paper. Sources are there to look up, and smaller where nobody asked for large letters. */
export function wrongOnPaper(document: Document, paper: PrintedPaper, way: keyof typeof letters): string[] {
  // A word that does not fit the line has a hyphen that is not in the page.
  const joined = (text: string) => text.replace(/[\s-]/g, '');
  const sources = joined(document.querySelector('.trust')?.textContent ?? '');
  const said = joined(document.querySelector('main .prose')?.textContent ?? '');
  return faults(paper, letters[way]).filter((fault) => {
    // A page may tell of a button.
    const [, button] = /^only for the screen: (.*)/s.exec(fault) ?? [];
    if (button) return !said.includes(joined(button));
    const [, small] = /^[\d.]+ points: (?:\d+\. )?(.*)/s.exec(fault) ?? [];
    return way === 'large' || small === undefined || !sources.includes(joined(small));
  });
}
