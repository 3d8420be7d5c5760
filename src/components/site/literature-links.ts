import type { ElementContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** A publication as a text names it, and where its entry stands. */
export interface NamedLiterature {
  /** "Vlaeyen & Linton, 2000", letter for letter. */
  named: string;
  href: string;
}

/** What stands in another link, names a page, or is no running text. */
const leftAlone = /^(a|h[1-6]|code|svg|script|style)$/;
/** A name and a year between brackets that leads nowhere yet: "(Jansen et al., 2019)". */
const nameAndYear = /(?:^|[(;]\s*)(\p{L}[^();]*?,\s*(?:19|20)\d\d[a-z]?)(?=\s*[;)])/gu;
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Makes a link of every publication that a text names by name and year. Authors write "(Vlaeyen & Linton, 2000)" and
 * nothing more.
 *
 * @param page address of the page, for the error
 * @throws Error for a name with a year between brackets that has no entry
 */
export function linkLiterature(html: string, literature: readonly NamedLiterature[], page: string): string {
  const hrefs = new Map(literature.map(({ named, href }) => [named, href]));
  const known = [...hrefs.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const matcher = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})`, 'gu');
  const unknown: string[] = [];
  const tree = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && leftAlone.test(node.tagName)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const { value } = node;
    const parts: ElementContent[] = [];
    let end = 0;
    const text = (piece: string): Text => ({ type: 'text', value: piece });
    for (const { 0: named, index: at } of known.length > 0 ? value.matchAll(matcher) : []) {
      parts.push(text(value.slice(end, at)), {
        type: 'element',
        tagName: 'a',
        properties: { href: hrefs.get(named) },
        children: [text(named)],
      });
      end = at + named.length;
    }
    for (const { 1: name = '' } of value.matchAll(nameAndYear))
      if (![...hrefs.keys()].some((named) => name.includes(named))) unknown.push(name);
    if (parts.length === 0) return undefined;
    parts.push(text(value.slice(end)));
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  if (unknown.length > 0)
    throw new Error(
      `${page}: “${unknown.join('” en “')}” staat niet in src/content/literature.yaml. Zet er een rij bij met die naam achter "named". Weet u niet welk onderzoek het is? Laat "study" dan weg.`,
    );
  return toHtml(tree);
}
