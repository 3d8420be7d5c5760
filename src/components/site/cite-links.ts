import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { citeAddress } from '../../addresses.ts';

/** Class of the block around a heading and the link to its reference. */
export const citedHeading = 'cited-heading';

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/**
 * Puts a link to the reference after every heading (h2, h3) that has an id. It stands outside the heading, so that
 * the heading keeps its name, and carries the heading in its own. Around both comes a block, so that a heading that
 * follows at once begins a line of its own.
 */
export function linkCitations(html: string, path: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const { id } = node.properties;
    if (!parent || index === undefined || !/^h[23]$/.test(node.tagName) || typeof id !== 'string') return;
    const link: ElementContent = {
      type: 'element',
      tagName: 'a',
      properties: {
        className: ['cite-this'],
        href: citeAddress(path, id),
        ariaLabel: `Citeer: ${textOf(node).replace(/\s+/g, ' ').trim()}`,
      },
      children: [{ type: 'text', value: 'Citeer' }],
    };
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: [citedHeading] },
      children: [node, link],
    };
    return SKIP;
  });
  return toHtml(tree);
}
