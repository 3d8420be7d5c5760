import type { Page } from 'playwright-core';

/**
 * The headings that stand beside the one before them: they read as one line, and which stands under which is lost.
 * Each as “heading before | heading”. Cards and rows that stand beside each other on purpose are left out.
 */
export const headingsOnOneLine = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].filter((heading) =>
      heading.checkVisibility(),
    );
    const card = (heading: Element) => heading.closest('li, td, article, .door');
    return headings.flatMap((heading, index) => {
      const before = headings[index - 1];
      if (!before || card(before) !== card(heading)) return [];
      const isBeside = heading.getBoundingClientRect().top < before.getBoundingClientRect().bottom - 1;
      return isBeside ? [`${before.textContent} | ${heading.textContent}`] : [];
    });
  });
