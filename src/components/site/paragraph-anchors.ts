import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Gives every paragraph, list, table and folded note without an id the name of its heading and its number below it:
 * the second paragraph under "Doel" becomes "doel-2". Text before the first heading counts as "begin".
 * Within one edition the anchors do not change; a later edition may number anew, which is why a citation names it.
 */
export function numberParagraphs(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  let section = 'begin';
  let number = 0;
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node;
    if (/^h[2-4]$/.test(tagName) && typeof properties['id'] === 'string') {
      section = properties['id'];
      number = 0;
    } else if (/^(p|ul|ol|table|details)$/.test(tagName)) {
      properties['id'] ??= `${section}-${++number}`;
      return SKIP;
    }
    return undefined;
  });
  return toHtml(tree);
}
