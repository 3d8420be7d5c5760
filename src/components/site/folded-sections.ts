import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { hasClass } from '../catalogue/chapter-html.ts';

/** The numbers that help in danger, and whom to call by day. */
const help = /\b11[23]\b|\bbel(t|len)?\b[^.]*\bhuisarts/i;

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join(' ') : '';
}

/** Whether nobody may miss this: the rules of an exercise, what not to do, when to call whom. */
const mustBeSeen = (nodes: readonly ElementContent[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'element' &&
      (hasClass(node, 'safety') || hasClass(node, 'against') || mustBeSeen(node.children)),
  );

/**
 * Folds the sections (h2) of a page that explains, so that a reader sees on a few screens what there is to know, and
 * opens what they want. The first stays open, unless a picture stands before it that tells the gist; what nobody may
 * miss stays open too. The heading stays a heading with its anchor; who comes by that anchor sees the section open, and
 * paper has them all.
 *
 * @param html the text from its first section on; what stands before a first h2 is left as it is
 * @param opensFirst whether the first section stays open
 */
export function foldSections(html: string, opensFirst: boolean): string {
  const tree = fromHtml(html, { fragment: true });
  const isHeading = (node: Root['children'][number] | undefined): node is Element =>
    node?.type === 'element' && node.tagName === 'h2';
  const starts = tree.children.flatMap((node, index) => (isHeading(node) ? [index] : []));
  for (const [place, start] of [...starts.entries()].reverse()) {
    const end = starts[place + 1] ?? tree.children.length;
    const [heading, ...content] = tree.children.slice(start, end) as [Element, ...ElementContent[]];
    if ((place === 0 && opensFirst) || mustBeSeen(content) || help.test(content.map(wordsOf).join(' ')))
      continue;
    tree.children.splice(start, end - start, {
      type: 'element',
      tagName: 'details',
      properties: { className: ['fold'] },
      children: [{ type: 'element', tagName: 'summary', properties: {}, children: [heading] }, ...content],
    });
  }
  return toHtml(tree);
}
