import { type Selector, SelectorType } from 'css-what';

/** Matches any element. */
export const anything: Selector = { type: SelectorType.Universal, namespace: null };

/** The selectors within a part of one: of `:is`, `:where`, `:has` and `:not`. */
export const within = (part: Selector): Selector[][] =>
  part.type === SelectorType.Pseudo && Array.isArray(part.data) ? part.data : [];

/** Whether a selector, or one within it, has a part like this. */
export const holds = (selector: Selector[], isSo: (part: Selector) => boolean): boolean =>
  selector.some((part) => isSo(part) || within(part).some((one) => holds(one, isSo)));

/** Whether a part is so at some moments only: under the pointer, open, the first of its kind. */
export const passes = (part: Selector): boolean =>
  part.type === SelectorType.PseudoElement ||
  (part.type === SelectorType.Pseudo && within(part).length === 0) ||
  (part.type === SelectorType.Attribute && part.name === 'open');

/** A selector that matches all that another one does at any moment. */
export const atAnyMoment = (selector: Selector[]): Selector[] =>
  selector.map((part) => {
    if (passes(part)) return anything;
    if (part.type !== SelectorType.Pseudo) return part;
    if (part.name === 'not' || part.name === 'has') return holds([part], passes) ? anything : part;
    return { ...part, data: within(part).map(atAnyMoment) };
  });
