/** One visit to a built page, in which everything that every page must be is looked at: loading it is what costs. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContext, Page } from 'playwright-core';
import { gatherWeight, type PageWeight } from '../bench/page-weight.ts';
import { axeFindings } from './axe.ts';
import type { Site } from './browser.ts';
import { headingsOnOneLine } from './headings.ts';

/** A printed sheet: width and height in points, and the text with its size in points. */
export interface Sheet {
  width: number;
  height: number;
  texts: { text: string; size: number }[];
}

/** What was seen of a page. */
export interface PageVisit {
  /** What the console complained about, and requests to other hosts. */
  problems: string[];
  weight: PageWeight;
  /** Files of the search that came without a question. */
  searchFiles: string[];
  /** What axe finds, by theme: rule and elements. */
  axe: Record<'light' | 'dark', string[]>;
  /** Pixels that the page is wider than a window of 320 px. */
  sideways: number;
  /** Headings that stand beside the one before, at 1440 or 320 px. */
  headingsBeside: string[];
  sheets: Sheet[];
}

async function axeIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return axeFindings(page);
}

async function sheetsOf(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
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
  await pdf.loadingTask.destroy();
  return sheets;
}

/** Opens a page with an empty cache and looks at it on screen in both themes, in 320 px and on paper. */
export async function visitPage(site: Site, context: BrowserContext, path: string): Promise<PageVisit> {
  const { page, problems, prepared: weight } = await site.openIn(context, path, gatherWeight);
  // Axe asks for nothing, so it looks while the page comes to rest.
  const found = axeIn(page, 'light');
  await page.waitForLoadState('networkidle');
  // Bytes and complaints of what loads by itself, before anything is asked of the page.
  const seen = { problems: [...problems], weight: await weight(path) };
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const axe = { light: await found, dark: await axeIn(page, 'dark') };
  const sheets = await sheetsOf(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const headingsBeside = await headingsOnOneLine(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  headingsBeside.push(...(await headingsOnOneLine(page)));
  await page.close();
  return {
    ...seen,
    searchFiles: loaded.filter((name) => /\/zoeken\/.*\.json/.test(name)),
    axe,
    sideways,
    headingsBeside,
    sheets,
  };
}
