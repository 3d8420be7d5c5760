import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** A heading of a page with the text below it. */
export interface PageSection {
  /** Id of the heading; empty for what stands before the first one. */
  anchor: string;
  heading: string;
  text: string;
}

const hasClass = ({ properties }: Element, name: string) =>
  Array.isArray(properties['className']) && properties['className'].includes(name);
/** A heading, or a term in a list of terms, that a link can point to. */
const startsSection = ({ tagName, properties }: Element) =>
  /^(h2|h3|dt)$/.test(tagName) && typeof properties['id'] === 'string';
const hidden = /^(script|style|svg|template|noscript|button|select|code|pre)$/;
/** Controls, the names of a drawing's sides, ways to cite, what only paper says, numbers and names of sources, what a page says of itself, what every card says, and what something is not: no text to find. */
const noText = [
  'sides',
  'side-choice',
  'cite-this',
  'on-paper',
  'cite-number',
  'section-sources',
  'begin',
  'page-notes',
  'not-searched',
];
const isHidden = (node: Element) => hidden.test(node.tagName) || noText.some((name) => hasClass(node, name));
const inline = /^(a|abbr|b|em|i|q|small|span|strong|sub|sup)$/;

/** What is heard as a pause where a table or list has a new line. */
const closings: Record<string, string> = {
  dt: ':',
  dd: '.',
  li: '.',
  td: '.',
  th: ':',
  caption: '.',
  summary: ':',
};
const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    // Two pieces that only the layout keeps apart.
    .replace(/(\p{Ll}[.!?]?)(?=\p{Lu}\p{Ll}+ )/gu, '$1 ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .replace(/([.,;:!?])[.:]+/g, '$1')
    .replace(/^[\s.:]+/, '')
    .trim();

/** The sections of a finished page's own text: the block with class "prose". Throws when there is none. */
export function sectionsOf(html: string): PageSection[] {
  let prose: Element | undefined;
  visit(fromHtml(html), 'element', (node) => {
    if (!hasClass(node, 'prose')) return undefined;
    prose = node;
    return EXIT;
  });
  if (!prose) throw new Error('no element with class "prose"');
  const sections: PageSection[] = [{ anchor: '', heading: '', text: '' }];
  const read = (node: Nodes): void => {
    const last = sections.at(-1);
    if (!last || (node.type === 'element' && isHidden(node))) return;
    if (node.type === 'text') last.text += node.value;
    else if (node.type === 'element' && startsSection(node))
      sections.push({ anchor: String(node.properties['id']), heading: tidy(textOf(node)), text: '' });
    else if ('children' in node) {
      node.children.forEach(read);
      const end = sections.at(-1);
      if (end && node.type === 'element' && !inline.test(node.tagName))
        end.text += `${closings[node.tagName] ?? ''} `;
    }
  };
  read(prose);
  return sections.map(({ text, ...section }) => ({ ...section, text: tidy(text) }));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
