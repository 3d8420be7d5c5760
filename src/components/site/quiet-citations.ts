import type { Element, ElementContent, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../catalogue/chapter-html.ts';

/** Anchor of a source in the list at the end of a page: before its id. */
const anchor = '#bron-';
/** A narrow space that keeps the number with its word, and apart from a digit before it when text is copied. */
const gap = '\u202f';

/** A source as its section names it. */
interface Cited {
  /** Its place in the list at the end of the page, from 1. */
  number: number;
  id: string;
  /** Its short name. */
  name: string;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
const text = (value: string): ElementContent => ({ type: 'text', value });

/** The source that a citation by name links to. */
function sourceOf(cite: Element): { id: string; name: string } {
  for (const child of cite.children) {
    const [name] = child.type === 'element' ? child.children : [];
    if (child.type === 'element' && child.tagName === 'a' && name?.type === 'text')
      return { id: String(child.properties['href']).slice(anchor.length), name: name.value };
  }
  throw new Error('A citation without a link to its source.');
}

/** Puts numbers for the citations by name within a node. Returns what they cite. */
function numberCitations(node: Parents, ids: readonly string[]): Cited[] {
  const cited: Cited[] = [];
  visit(node, 'element', (cite, index, parent) => {
    if (!parent || index === undefined || !hasClass(cite, 'cite')) return undefined;
    const source = sourceOf(cite);
    const number = ids.indexOf(source.id) + 1;
    cited.push({ number, ...source });
    const before = parent.children[index - 1];
    const earlier = parent.children[index - 2];
    if (before?.type === 'text' && !before.value.trim() && earlier?.type === 'element') {
      const [numbers] = earlier.children;
      if (hasClass(earlier, 'cite-number') && numbers?.type === 'text') {
        numbers.value += `, ${number}`;
        parent.children.splice(index - 1, 2);
        return [SKIP, index - 1];
      }
    }
    if (before?.type === 'text') before.value = before.value.trimEnd() + gap;
    parent.children[index] = element('sup', { className: ['cite-number'], ariaHidden: 'true' }, [
      text(String(number)),
    ]);
    return SKIP;
  });
  return cited;
}

const byNumber = (a: Cited, b: Cited) => a.number - b.number;

/** What stands in the line: the sources of a section by number, each once. */
function lineOf(cited: readonly Cited[]): ElementContent[] {
  const sources = [...new Map(cited.map((source) => [source.number, source])).values()].sort(byNumber);
  return [
    text(sources.length > 1 ? 'Bronnen: ' : 'Bron: '),
    ...sources.flatMap(({ number, id, name }, at) => [
      ...(at > 0 ? [text('; ')] : []),
      element('a', { href: anchor + id }, [text(`${number} ${name}`)]),
    ]),
  ];
}

/** Puts a line of sources at an end, when there is something cited. */
function addLine({ children }: { children: (Root | Element)['children'] }, cited: readonly Cited[]): void {
  if (cited.length > 0) children.push(element('p', { className: ['section-sources'] }, lineOf(cited)));
}

/** Puts a line of sources at the end of every section of a page or of a chapter in it. */
function addLines(
  parent: Root | Element,
  heading: string,
  ids: readonly string[],
  kindOf: (id: string) => string,
): void {
  const children: typeof parent.children = [];
  let cited: Cited[] = [];
  const endSection = () => {
    addLine({ children }, cited);
    cited = [];
  };
  for (const child of parent.children) {
    const isChapter = child.type === 'element' && hasClass(child, 'chapter');
    if (isChapter || (child.type === 'element' && child.tagName === heading)) endSection();
    if (isChapter) addLines(child, 'h3', ids, kindOf);
    else if (child.type === 'element') {
      visit(child, 'element', (node) => {
        // What stands behind a line to check has its sources there; what studies show says what kind of study.
        if (hasClass(node, 'check')) addLine(node, numberCitations(node, ids));
        if (hasClass(node, 'evidence'))
          addLine(
            node,
            numberCitations(node, ids).map((one) => ({ ...one, name: `${one.name} (${kindOf(one.id)})` })),
          );
      });
      cited.push(...numberCitations({ type: 'root', children: [child] }, ids));
    }
    children.push(child as ElementContent);
  }
  endSection();
  parent.children = children;
}

/**
 * Makes the citations by name in a page's text quiet, for readers whom they would stop at every sentence: a small
 * number stays, which no key stops at and no screen reader says, and one line at the end of each section (h2; in a
 * chapter h3) names its sources and links to them. Numbers are places in the list at the end of the page.
 *
 * @param ids the sources of the page, in the order of that list
 * @param kindOf what kind of source one is, in a word: said where a box tells what studies show
 */
export function quietCitations(html: string, ids: readonly string[], kindOf: (id: string) => string): string {
  const tree = fromHtml(html, { fragment: true });
  addLines(tree, 'h2', ids, kindOf);
  // As the drawings come: their thousands of lines end in themselves.
  return toHtml(tree, { closeEmptyElements: true, tightSelfClosing: true });
}

/**
 * Gives numbers and lines that {@link quietCitations} made the places in another list.
 *
 * @param own the list they were made with
 * @param whole the list they come to stand above
 */
export function renumberCitations(
  tree: Root | Element,
  own: readonly string[],
  whole: readonly string[],
): void {
  const placeOf = (id: string) => whole.indexOf(id) + 1;
  visit(tree, 'element', (node) => {
    const [first] = node.children;
    if (hasClass(node, 'cite-number') && first?.type === 'text')
      first.value = first.value
        .split(', ')
        .map((number) => placeOf(own[Number(number) - 1] ?? ''))
        .join(', ');
    if (!hasClass(node, 'section-sources')) return undefined;
    node.children = lineOf(
      node.children.flatMap((link) => {
        if (link.type !== 'element') return [];
        const { id, name } = sourceOf({ ...node, children: [link] });
        return [{ number: placeOf(id), id, name: name.replace(/^\d+ /, '') }];
      }),
    );
    return SKIP;
  });
}
