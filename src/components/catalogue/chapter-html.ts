import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { anchorInWhole, safetyAnchor } from '../../addresses.ts';

/** In place of the safety rules, which stand once at the front of the longer page. */
const safetyReference: Element = {
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${safetyAnchor}` },
      children: [{ type: 'text', value: 'Veilig oefenen: de regels staan vooraan.' }],
    },
  ],
};

/** Whether an element has a class. */
export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** Whether these are the safety rules that stand at the front: a second set has an anchor of its own. */
const isFrontSafety = (node: Element): boolean =>
  hasClass(node, 'safety') &&
  node.children.some((child) => child.type === 'element' && child.properties['id'] === safetyAnchor);

const linksTo = (address: string, { properties, children }: Element): boolean =>
  properties['href'] === address ||
  children.some((child) => child.type === 'element' && linksTo(address, child));

/** Takes an element out of its parent, with the heading just above it. Returns its place. */
function removeWithHeading(parent: Parents, index: number): number {
  const before = parent.children.slice(0, index).findLastIndex((node) => node.type === 'element');
  const above = parent.children[before];
  const start = above?.type === 'element' && /^h\d$/.test(above.tagName) ? before : index;
  parent.children.splice(start, index - start + 1);
  return start;
}

/**
 * Makes a page's HTML fit inside a longer page: h2 becomes h3 and so on, ids get the chapter's name in
 * front (two chapters may have the same heading), and links to the other chapters stay on the page.
 * The safety rules become a link to the ones at the front; a second set stays. Ways to what stands here already are left out: lists
 * of the pages, and doors to the longer page.
 *
 * @param href address of the chapter itself
 * @param addresses addresses of all chapters on the page
 * @param whole address of the longer page
 */
export function embedChapter(html: string, href: string, addresses: string[], whole: string): string {
  const own = anchorInWhole(href, '');
  const newHref = (link: string): string => {
    if (link.startsWith('#')) return `#${anchorInWhole(href, link.slice(1))}`;
    const [path = '', anchor] = link.split('#');
    if (!addresses.includes(path)) return link;
    return `#${anchorInWhole(path, anchor ?? '')}`;
  };
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const isWayHere = hasClass(node, 'page-list') || (hasClass(node, 'doors') && linksTo(whole, node));
    if (isWayHere && parent && index !== undefined) return removeWithHeading(parent, index);
    if (isFrontSafety(node) && parent && index !== undefined) {
      parent.children[index] = safetyReference;
      return SKIP;
    }
    const { properties } = node;
    const level = /^h([2-5])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Number(level) + 1}`;
    if (typeof properties['id'] === 'string') properties['id'] = anchorInWhole(href, properties['id']);
    if (typeof properties['href'] === 'string') properties['href'] = newHref(properties['href']);
    if (typeof properties['clipPath'] === 'string')
      properties['clipPath'] = properties['clipPath'].replace('#', `#${own}-`);
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor']) {
      const ids = properties[name];
      if (Array.isArray(ids)) properties[name] = ids.map((id) => anchorInWhole(href, String(id)));
    }
    return undefined;
  });
  return toHtml(tree);
}
