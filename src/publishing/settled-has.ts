import { selectAll } from 'css-select';
import { isTraversal, parse, type Selector, SelectorType } from 'css-what';
import type { parseDocument } from 'htmlparser2';
import { anything, atAnyMoment, holds, passes, within } from './selector-parts.ts';

/** What a script puts in its own place, and what is there only for who has no scripts: it does not last. */
const lasts: Selector[] = parse(':not(noscript *, astro-island *, .tool-place *)')[0] ?? [];

/** Any element; and as heavy in the cascade as what was asked. */
const asHeavyAs = (asked: Selector[][]): Selector => ({
  type: SelectorType.Pseudo,
  name: 'is',
  data: [
    [anything],
    ...asked.map(([first, ...rest]) => (!first || isTraversal(first) ? rest : [first, ...rest])),
  ],
});

/** The root of a page by its name. */
const named = (part: Selector): Selector =>
  part.type === SelectorType.Pseudo && part.name === 'root'
    ? { type: SelectorType.Tag, name: 'html', namespace: null }
    : part;

/** What scripts may do to what a part of a selector names. */
interface Doings {
  /** Whether one may bring it. */
  mayCome: (part: Selector) => boolean;
  /** Whether one names it at all: it may bring it, or take it away. */
  isMentioned: (part: Selector) => boolean;
}

/**
 * A selector in which `:has()` is answered where the finished page has one answer for good. A browser answers it anew with
 * every piece of a page that comes in: how the top of a page looks would follow from its end, and move. Only yes is
 * answered here: a rule of which it says no goes anyway.
 */
export function settledHas(
  selector: Selector[],
  page: ReturnType<typeof parseDocument>,
  { mayCome, isMentioned }: Doings,
): Selector[] {
  const isSettled = (part: Selector, before: Selector[]): boolean => {
    if (part.type !== SelectorType.Pseudo || part.name !== 'has') return false;
    // A page has one of these, and has it from the start.
    const maySoCome = (one: Selector) =>
      mayCome(one) && !(one.type === SelectorType.Tag && /^(html|body|main)$/.test(one.name));
    if (holds(before, maySoCome) || holds([part], isMentioned)) return false;
    if (within(part).some((one) => holds(one, passes))) return false;
    const subject = [...atAnyMoment(before.map(named)), anything];
    const asked: Selector = { ...part, data: within(part).map((one) => [...one, ...lasts]) };
    const all = selectAll([subject], page).length;
    return all > 0 && selectAll(structuredClone([[...subject, asked]]), page).length === all;
  };
  return selector.map((part, place) =>
    isSettled(part, selector.slice(0, place)) ? asHeavyAs(within(part)) : part,
  );
}
