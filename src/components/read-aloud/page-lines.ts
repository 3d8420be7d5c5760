import { sentencesOf, spoken } from '@/components/read-aloud/sentences.ts';

/** What is said at once: one sentence, or what a drawing tells. */
export interface Line {
  /** As the voice gets it. */
  text: string;
  /** The element it stands in. */
  element: Element;
  /** Where it stands in the page; not for what a drawing tells. */
  range?: Range;
}

/** How a page looks: what only its styles tell. */
export interface Look {
  /** Whether an element is shown at all. What is folded is shown: it only has to be opened. */
  isShown: (element: Element) => boolean;
  /** Whether an element stands within the line of its parent. */
  isInline: (element: Element) => boolean;
}

/** What is on a page and is no text of it: what leads on, what is pressed or written on, sources and editions. */
const notText = [
  'nav, button, input, select, textarea, fieldset, search, script, style, template, noscript',
  '[hidden], [aria-hidden="true"]',
  '.page-notes, .section-sources, .way-back, .begin-session, .safety-brief a',
  '.sides p, .write-line, .ticks, .on-paper, .print-header, .print-choice, .filter',
].join();

/** Text that is read without a break: the nodes it stands in, within one block. */
interface Run {
  block: Element;
  nodes: Text[];
  /** Said before it: the number of a step, which no text holds. */
  before: string;
}

/** A drawing that holds words is told: who has a page read to them does not read those either. */
function toldBy(drawing: Element): string {
  const hasWords = [...drawing.querySelectorAll('text')].some((words) => !words.closest('.pic-letter'));
  return hasWords ? (drawing.querySelector('desc')?.textContent ?? '') : '';
}

/** Runs and drawings below an element, in the order in which they stand. */
function partsOf(root: Element, look: Look): (Run | Element)[] {
  const parts: (Run | Element)[] = [];
  let open: Run | undefined;
  let before = '';
  const read = (parent: Element, block: Element): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        const text = node as Text;
        if (open?.block === block) open.nodes.push(text);
        else if (text.data.trim()) {
          open = { block, nodes: [text], before };
          before = '';
          parts.push(open);
        }
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element.matches(notText) || !look.isShown(element)) continue;
      if (element.localName === 'br') open = undefined;
      else if (element.localName === 'svg') parts.push(element);
      else if (look.isInline(element)) read(element, block);
      else {
        const list = element.matches('.steps ol > li') && element.parentElement;
        if (list) before = `Stap ${[...list.children].indexOf(element) + 1}. `;
        read(element, element);
        open = undefined;
      }
    }
  };
  read(root, root);
  return parts;
}

/** The sentences of a run, each with its place. */
function linesOfRun({ block, nodes, before }: Run): Line[] {
  const text = nodes.map(({ data }) => data).join('');
  /** The node at a place in the text, and the place within it. */
  const at = (place: number): [Text, number] => {
    let left = place;
    for (const node of nodes) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    throw new RangeError('A place outside the text.');
  };
  return sentencesOf(text).map(({ start, end }, index) => {
    const range = block.ownerDocument.createRange();
    // The first character of a node belongs to that node, not to the end of the one before.
    const [first, offset] = at(start + 1);
    range.setStart(first, offset - 1);
    range.setEnd(...at(end));
    return { text: (index === 0 ? before : '') + spoken(text.slice(start, end)), element: block, range };
  });
}

/**
 * What there is to read aloud on a page, in the order in which it stands: title, text, steps, safety rules.
 *
 * @param page the element with the title and the text of the page
 */
export function linesOf(page: ParentNode, look: Look): Line[] {
  return [...page.querySelectorAll('h1, .prose')]
    .flatMap((root) => partsOf(root, look))
    .flatMap((part) => {
      if ('nodes' in part) return linesOfRun(part);
      const text = spoken(toldBy(part));
      return text ? [{ text, element: part }] : [];
    });
}
