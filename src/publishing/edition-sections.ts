import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { hasClass } from '../components/catalogue/chapter-html.ts';

/** Elements within a word or sentence: their edges part no words. */
export const inline: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i ins mark q small span strong sub sup time tspan u wbr'.split(' '),
);

/** The number of a source in the text: it moves with the list, and stands between two words. */
const sourceNumber = 'cite-number';

/** What an edition says of its own place ("Editie 2026.1, nieuwste tekst"): no part of the text. */
export const editionPlace = 'edition-place';

/** A part of an edition: what stands below one heading that has an address, up to the next. */
export interface EditionSection {
  /** Anchor of the heading. */
  anchor: string;
  title: string;
  /** The chapter it is in: anchor and title of that. The same as its own for what stands before the first heading. */
  chapter: { anchor: string; title: string };
  /** Its paragraphs, items, rows and drawings as they are read, without marks. */
  blocks: string[];
}

const tidy = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** Whether two elements that touch are read apart: a title and the words below it, left and right. */
const meets = (node: Nodes, before: Nodes | undefined): boolean =>
  [node, before].every((one) => one?.type === 'element' && ['strong', 'span'].includes(one.tagName));

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children
    .map((child, index) => (meets(child, node.children[index - 1]) ? ' ' : '') + textOf(child))
    .join('');
  return node.type === 'element' && inline.has(node.tagName) ? text : ` ${text} `;
};

/** A row of a table as one line. */
const rowText = (row: Element) =>
  row.children
    .filter((cell) => cell.type === 'element')
    .map((cell) => tidy(textOf(cell)))
    .join(' · ');

/** Reads a chapter, and what stands in it, piece by piece. */
function read(part: Element, sections: EditionSection[], chapter: EditionSection['chapter']): void {
  let words = '';
  const endBlock = () => {
    const text = tidy(words);
    words = '';
    if (text) sections.at(-1)?.blocks.push(text);
  };
  const block = (text: string) => {
    endBlock();
    words = text;
    endBlock();
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') words += node.value;
    if (node.type !== 'element' || hasClass(node, editionPlace) || hasClass(node, sourceNumber)) return;
    const { tagName, properties, children } = node;
    if (tagName === 'svg') {
      const told = tidy(textOf(node));
      // One beside words, or the other side of one that was told, says nothing of its own.
      if (told) block(`Tekening: ${told}`);
    } else if (tagName === 'tr') block(rowText(node));
    else if (hasClass(node, 'section-sources')) block(textOf(node).replace(/(?<=[:;]\s+)\d+ /g, ''));
    else if (/^h[2-5]$/.test(tagName) && typeof properties['id'] === 'string') {
      endBlock();
      sections.push({ anchor: properties['id'], title: tidy(textOf(node)), chapter, blocks: [] });
    } else {
      if (!inline.has(tagName)) endBlock();
      for (const [index, child] of children.entries()) {
        if (meets(child, children[index - 1])) words += ' ';
        walk(child);
      }
      if (!inline.has(tagName)) endBlock();
    }
  };
  for (const child of part.children) walk(child);
  endBlock();
}

/**
 * The parts of an edition in reading order: the safety rules at its front, its chapters by heading, and its sources.
 *
 * @param html an edition as {@link file://./freeze.ts} makes it, or made it at any time before
 */
export function editionSections(html: string): EditionSection[] {
  const sections: EditionSection[] = [];
  visit(fromHtml(html), 'element', (node, _, parent) => {
    const isSources = node.tagName === 'ul' || node.tagName === 'ol' ? hasClass(node, 'sources') : false;
    if (isSources) {
      const chapter = { anchor: 'bronnen', title: 'Bronnen' };
      sections.push({ ...chapter, chapter, blocks: [] });
      read(node, sections, chapter);
      return 'skip';
    }
    const isFront = hasClass(node, 'safety') && parent?.type === 'element' && hasClass(parent, 'prose');
    if (!isFront && !hasClass(node, 'chapter')) return undefined;
    const heading = node.children.find((child) => child.type === 'element' && child.tagName === 'h2');
    if (heading?.type !== 'element') return undefined;
    read(node, sections, { anchor: String(heading.properties['id']), title: tidy(textOf(heading)) });
    return 'skip';
  });
  return sections;
}
