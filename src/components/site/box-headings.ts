import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/**
 * Makes a heading of the title of every box ("Wel doen"), one level below the heading that the box stands under: a
 * box does not know where an author puts it. It gets no id, so it is no entry of its own in the list of headings, in
 * the search or among what can be cited.
 *
 * @param html the text of a page, whose title is the h1 above it
 */
export function headBoxes(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  let level = 1;
  visit(tree, 'element', (node) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes('box-title'))
      node.tagName = `h${Math.min(level + 1, 6)}`;
    else level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? level);
  });
  return toHtml(tree);
}
