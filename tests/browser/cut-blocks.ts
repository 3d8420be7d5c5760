/** Which parts of a page are cut in two by paper: the sheets of a PDF do not say where a part ends, colours do. */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';

/** A part of a page that paper must treat with care: its name, and the numbers of the first and last thing in it. */
export interface Block {
  name: string;
  first: number;
  last: number;
  /** It is not cut in two; a heading also stays with what follows it; or it begins on a sheet of its own. */
  kind: 'whole' | 'heading' | 'beginning';
}

/**
 * Gives all words and drawings of a page a colour of their own, numbered in reading order. That takes no room: the page
 * breaks where it would have.
 *
 * @returns what may not be cut: a step, a row, a picture, a box, a heading. What is higher than half a sheet may,
 * unless the styles say that it stays whole and a sheet can hold it. And what the styles begin on a sheet of its own.
 */
export async function colourBlocks(page: Page): Promise<Block[]> {
  const size = page.viewportSize();
  // As wide as paper, so that heights are those of paper.
  await page.setViewportSize({ width: 680, height: 980 });
  await page.emulateMedia({ media: 'print' });
  const blocks = await page.evaluate(() => {
    const keptWhole = 'li, tr, figure, svg, .dose, .write-line, .safety-brief, .paper-way';
    const [halfSheet, wholeSheet] = [490, 980];
    const seen: { element: HTMLElement | SVGElement; first: number; last: number; coloured: boolean }[] = [];
    let count = 0;
    const look = (element: Element): void => {
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
      if (!element.checkVisibility()) return;
      const isDrawing = element instanceof SVGElement;
      const coloured =
        isDrawing ||
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
      const one = { element, first: count + 1, last: 0, coloured };
      if (coloured) count++;
      seen.push(one);
      if (!isDrawing) for (const child of (element.shadowRoot ?? element).children) look(child);
      one.last = count;
    };
    for (const main of document.querySelectorAll('main')) look(main);
    const found = seen.flatMap(({ element, first, last }) => {
      // One by one: to take the rest of them together works out hundreds for every element.
      const style = getComputedStyle(element);
      const { display, breakInside, breakBefore } = style;
      const isBox =
        (style.borderTopWidth !== '0px' &&
          style.borderBottomWidth !== '0px' &&
          style.borderLeftWidth !== '0px') ||
        Number.parseFloat(style.borderInlineStartWidth) > 2;
      const { height } = element.getBoundingClientRect();
      const leads = element.matches('h2, h3, h4');
      const isWhole =
        leads ||
        (breakInside === 'avoid' && height < wholeSheet) ||
        ((isBox || element.matches(keptWhole)) && height < halfSheet);
      if (display === 'inline' || last < first) return [];
      const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
      const named = {
        name: `${[element.localName, ...element.classList].join('.')} “${words}”`,
        first,
        last,
      };
      const kinds: Block['kind'][] = breakBefore === 'page' ? ['beginning'] : [];
      // The names of columns are repeated.
      // Words that follow in the same box have its number, and the box is looked at whole.
      const isFollowed =
        leads && element.nextSibling?.nodeType === 3 && element.nextSibling.nodeValue?.trim();
      if (isWhole && !isFollowed && !element.closest('thead')) kinds.push(leads ? 'heading' : 'whole');
      return kinds.map((kind): Block => ({ ...named, kind }));
    });
    for (const { element, first, coloured } of seen) {
      if (!coloured) continue;
      // Dark, or a printer would darken it.
      const colour = `rgb(${first & 63} ${(first >> 6) & 63} ${(first >> 12) & 63})`;
      element.dataset['styled'] = element.getAttribute('style') ?? '';
      if (element instanceof SVGElement)
        element.style.cssText += `;outline: 1px solid ${colour} !important; outline-offset: -1px !important`;
      else element.style.setProperty('color', colour, 'important');
    }
    return found;
  });
  await page.emulateMedia({ media: null });
  if (size) await page.setViewportSize(size);
  return blocks;
}

/** Gives a page its own colours back. */
export const uncolour = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-styled]')) {
      const { styled } = element.dataset;
      if (styled) element.setAttribute('style', styled);
      else element.removeAttribute('style');
      delete element.dataset['styled'];
    }
  });

/** On which sheets of a PDF each number is found. */
async function sheetsOfNumbers(data: Uint8Array): Promise<Map<number, number[]>> {
  const pdf = await PDFDocument.load(data, { updateMetadata: false });
  const found = new Map<number, number[]>();
  for (const [index, { node }] of pdf.getPages().entries()) {
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents];
    const text = streams
      .map((stream) =>
        stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '',
      )
      .join('\n');
    // A colour in which nothing is drawn is of something on another sheet.
    const colours = text.split(/(?<=\s)(?=[\d.]+ [\d.]+ [\d.]+ rg\s)/).flatMap((piece) => {
      const [, ...parts] = /^([\d.]+) ([\d.]+) ([\d.]+) rg/.exec(piece) ?? [];
      const isDrawn = /\b(?:Tj|TJ|Do|[fBb]\*?|[Ss])\s/.test(piece);
      return isDrawn && parts.length > 0 ? [parts.map((part) => Math.round(Number(part) * 255))] : [];
    });
    const numbers = new Set(
      colours
        .filter((parts) => parts.every((part) => part < 64))
        .map(([one = 0, two = 0, three = 0]) => one | (two << 6) | (three << 12)),
    );
    for (const number of numbers) found.set(number, [...(found.get(number) ?? []), index + 1]);
  }
  found.delete(0);
  return found;
}

/**
 * How a PDF of a coloured page treats its blocks: what it has in two, in words for who mends it, and the sheets that
 * something was to begin on.
 */
export async function cutBlocks(
  data: Uint8Array,
  blocks: readonly Block[],
): Promise<{ cut: string[]; begun: number[] }> {
  const sheetsOf = await sheetsOfNumbers(data);
  const last = Math.max(0, ...sheetsOf.keys());
  const begun: number[] = [];
  const cut = blocks.flatMap(({ name, first, last: end, kind }) => {
    const on = new Set<number>();
    for (let number = first; number <= end; number++)
      for (const sheet of sheetsOf.get(number) ?? []) on.add(sheet);
    if (kind === 'beginning') {
      if (on.size > 0) begun.push(Math.min(...on));
      return [];
    }
    if (kind === 'heading') {
      let next = end + 1;
      while (next <= last && !sheetsOf.has(next)) next++;
      const [sheet] = sheetsOf.get(next) ?? [];
      if (sheet && on.size > 0) on.add(sheet);
    }
    return on.size > 1 ? [`cut over sheets ${[...on].sort((a, b) => a - b).join(' and ')}: ${name}`] : [];
  });
  if (blocks.length > 0 && sheetsOf.size === 0) cut.push('no colours found in the PDF');
  return { cut, begun };
}
