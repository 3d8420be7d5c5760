import type { Element, Nodes, Parents, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { pathOf } from '@/addresses.ts';

/** A text that shows the way, without what a copy leaves out. */
export interface Pruned {
  html: string;
  /** Ids of headings that went with it. */
  headings: readonly string[];
}

/** Element around words about a publication that a copy leaves out (WhereShown). No page is sent with it. */
export const leftOutTag = 'left-out';

const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element';
const named = (node: Nodes, ...names: string[]) => isElement(node) && names.includes(node.tagName);
const hasClass = (node: Nodes, name: string) =>
  isElement(node) &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes(name);
const isBlank = (node: Nodes) => node.type === 'text' && node.value.trim() === '';
const holds = (node: Nodes, test: (one: Nodes) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => holds(child, test)));

/** The first link in a row; of another item only the link that it begins with, for a sentence may name any page. */
function firstLink(node: Nodes, isRow: boolean): Element | undefined {
  if (named(node, 'a')) return node as Element;
  if (!('children' in node)) return undefined;
  const children = node.children.filter((child) => !isBlank(child));
  for (const child of isRow ? children : children.slice(0, 1)) {
    const found = firstLink(child, isRow);
    if (found) return found;
  }
  return undefined;
}

/** What holds items, and is nothing without them. */
const isList = (node: Nodes) => named(node, 'ul', 'ol', 'table') || hasClass(node, 'doors');
const isItem = (node: Nodes) => named(node, 'li', 'td') || hasClass(node, 'door');
const levelOf = (node: Nodes) => Number(isElement(node) ? (/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0);

/** Where a heading stood. Its address was published, so it stays. */
const placeOf = (id: string): Element => ({
  type: 'element',
  tagName: 'section',
  properties: { id },
  children: [],
});

/** The ids of the headings in a part of a text. */
const headingsIn = (node: Nodes): string[] => [
  ...(isElement(node) && levelOf(node) > 0 ? [String(node.properties['id'])] : []),
  ...('children' in node ? node.children.flatMap(headingsIn) : []),
];

/**
 * Takes out of a text that shows the way what leads to pages that a copy leaves out: doors, items of a list that begin
 * with such a link, and rows of a table whose first link is one. So go words of which the text says that they are about
 * such a publication. A section that is left with words about nothing goes too, but for its address. A link in another
 * sentence stays: it leads to a page that is still there.
 */
export function withoutLeftOut(html: string, leftOut: ReadonlySet<string>): Pruned {
  const tree = fromHtml(html, { fragment: true });
  const leadsOut = (node: Nodes) => {
    const isRow = named(node, 'tr');
    if (!isRow && !named(node, 'li') && !hasClass(node, 'door')) return false;
    const link = firstLink(node, isRow);
    return link !== undefined && leftOut.has(pathOf(String(link.properties['href'])));
  };
  /** Where a list stood that has no items left. */
  const emptied: RootContent = { type: 'comment', value: 'left out' };
  const headings: string[] = [];
  const prune = (parent: Parents): boolean => {
    parent.children = parent.children.flatMap((child): Nodes[] => {
      if (!named(child, leftOutTag)) return [child];
      const ids = headingsIn(child);
      headings.push(...ids);
      return ids.map(placeOf);
    }) as typeof parent.children;
    const before = parent.children.length;
    parent.children = parent.children.filter((child) => !leadsOut(child)) as typeof parent.children;
    let isChanged = parent.children.length < before;
    for (const [at, child] of parent.children.entries()) {
      if (!isElement(child) || !prune(child)) continue;
      isChanged = true;
      if (isList(child) && !holds(child, isItem)) (parent.children as RootContent[])[at] = emptied;
    }
    return isChanged;
  };
  prune(tree);

  for (let at = tree.children.indexOf(emptied); at >= 0; at = tree.children.indexOf(emptied)) {
    const start = tree.children.findLastIndex((node, index) => index < at && levelOf(node) > 0);
    const heading = tree.children[start];
    const end = tree.children.findIndex((node, index) => index > at && levelOf(node) > 0);
    const section = tree.children.slice(start + 1, end < 0 ? undefined : end);
    const isBare =
      heading &&
      !section.some((node) => node !== emptied && holds(node, (one) => isList(one) || named(one, 'a')));
    if (isBare && isElement(heading)) {
      const id = String(heading.properties['id']);
      headings.push(id);
      tree.children.splice(start, section.length + 1, placeOf(id));
    } else tree.children.splice(at, 1);
  }
  return { html: toHtml(tree), headings };
}
