import { selectAll } from 'css-select';
import { isTraversal, parse, type Selector, SelectorType } from 'css-what';
import type { parseDocument } from 'htmlparser2';
import { anything, atAnyMoment, holds, passes, within } from './selector-parts.ts';

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

/** A page has one of each, and no script empties them. */
const frame = new Set(['html', 'body', 'main', 'layout', 'prose', 'page-notes']);

/**
 * What of a page stays in it: not what is in a place that a script knows, for it may put something else there, nor what is
 * there only for who has no scripts.
 * @param mentions whether a script has this word
 */
export function lastingOf(html: string, mentions: (word: string) => boolean): Selector[] {
  const isPlace = (name: string) => mentions(name) && !frame.has(name);
  const valuesOf = (attribute: string) =>
    [...html.matchAll(new RegExp(`\\s${attribute}="([\\w -]+)"`, 'g'))].flatMap(([, names = '']) =>
      names.split(' ').filter(isPlace),
    );
  const data = (html.match(/\sdata-[\w-]+/g) ?? []).map((name) => name.trim()).filter(isPlace);
  const places = new Set([
    'noscript',
    ...valuesOf('class').map((name) => `[class~="${name}"]`),
    ...valuesOf('id').map((name) => `[id="${name}"]`),
    ...data.map((name) => `[${name}]`),
  ]);
  return parse(`:not(${[...places].map((place) => `${place} *`).join()})`)[0] ?? [];
}

/** What is asked of a page and its scripts. */
interface Asked {
  page: ReturnType<typeof parseDocument>;
  /** Whether a script may bring what a part of a selector names. */
  mayCome: (part: Selector) => boolean;
  /** Whether a script names it at all: it may bring it, or take it away. */
  isMentioned: (part: Selector) => boolean;
  /** {@link lastingOf} */
  lasting: () => Selector[];
}

/**
 * A selector in which `:has()` is answered where the finished page has one answer for good. A browser answers it anew with
 * every piece of a page that comes in: how the top of a page looks would follow from its end, and move. Only yes is
 * answered here: a rule of which it says no goes anyway.
 */
export function settledHas(selector: Selector[], { page, mayCome, isMentioned, lasting }: Asked): Selector[] {
  const maySoCome = (part: Selector) =>
    mayCome(part) && !(part.type === SelectorType.Tag && frame.has(part.name));
  const isSettled = (part: Selector, before: Selector[]): boolean => {
    if (part.type !== SelectorType.Pseudo || part.name !== 'has') return false;
    if (holds(before, maySoCome) || holds([part], isMentioned)) return false;
    if (within(part).some((one) => holds(one, passes))) return false;
    const subject = [...atAnyMoment(before.map(named)), anything];
    const asked: Selector = { ...part, data: within(part).map((one) => [...one, ...lasting()]) };
    const all = selectAll([subject], page).length;
    // It writes in what it is given.
    return all > 0 && selectAll(structuredClone([[...subject, asked]]), page).length === all;
  };
  return selector.map((part, place) =>
    isSettled(part, selector.slice(0, place)) ? asHeavyAs(within(part)) : part,
  );
}
