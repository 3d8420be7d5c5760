import type { Page } from 'playwright-core';

/**
 * The words in cells of tables that a cell is too narrow for: a number or a time that breaks, or a word that stands
 * on more than three lines. Each as “word: lines”.
 */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const linesOf = (text: Node, { index, 0: word }: RegExpMatchArray) => {
      range.setStart(text, index ?? 0);
      range.setEnd(text, (index ?? 0) + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const broken: string[] = [];
    for (const cell of document.querySelectorAll('main :is(td, th)')) {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const word of text.nodeValue?.matchAll(/[\d.,:%]*\d[\d.,:%]*|\p{L}+/gu) ?? []) {
          const lines = linesOf(text, word);
          if (lines > (/\d/.test(word[0]) ? 1 : 3)) broken.push(`${word[0]}: ${lines} lines`);
        }
    }
    return broken;
  });
