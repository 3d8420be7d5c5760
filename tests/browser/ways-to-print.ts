/** A page on paper in the ways that hold for all pages; one sheet for the fridge has its own test (paper-sheets.browser.test.ts). */
import type { Page } from 'playwright-core';

/** What was read of a page: all of it, and it in large letters where “Print” offers those. */
export interface Printed<T> {
  whole: T;
  large?: T;
}

/**
 * Prints a page in every way. On A4 only: a page names that as its paper (print.css), so where there is smaller paper
 * the browser makes the whole sheet smaller.
 *
 * @param read what is wanted of the page as it would be printed now
 */
export async function printEveryWay<T>(page: Page, read: (page: Page) => Promise<T>): Promise<Printed<T>> {
  const print = page.locator('.print-choice > button');
  const inLarge: { large?: T } = {};
  if ((await print.count()) > 0) {
    // The window to print would wait for a person.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await print.dispatchEvent('click');
    await page.locator('.ways-to-print button', { hasText: 'Grote letters' }).dispatchEvent('click');
    inLarge.large = await read(page);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    // Puts the choice away.
    await print.dispatchEvent('click');
  }
  // What one sheet for the fridge leaves out is printed on request.
  await page.evaluate(() => document.querySelector('.sheet')?.classList.remove('sheet'));
  return { ...inLarge, whole: await read(page) };
}
