import type { Line } from '@/components/read-aloud/page-lines.ts';

/** Name of the mark in player.css, for a browser that can mark a part of a text. */
const name = 'read-aloud';
/** For what cannot be marked so: a drawing, and every block in a browser that cannot. */
const attribute = 'data-read-now';

/** Marks the line that is said, and no other; without one, nothing. The page itself is not changed by it. */
export function mark(line: Line | undefined): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  const canMark = 'highlights' in CSS;
  if (canMark) CSS.highlights.delete(name);
  if (line?.range && canMark) CSS.highlights.set(name, new Highlight(line.range));
  else line?.element.setAttribute(attribute, '');
}

/** Opens what the line is folded in. */
export function unfold({ element }: Pick<Line, 'element'>): void {
  const folded = element.closest('details');
  if (!folded) return;
  folded.open = true;
  if (folded.parentElement) unfold({ element: folded.parentElement });
}

/** A page that is scrolled smoothly is under way for so long. In ms. */
const longestScroll = 1000;
/** When this page was last scrolled by {@link follow}. */
let scrolled = Number.NEGATIVE_INFINITY;

/**
 * Brings the line that is said into sight, unless the reader looks elsewhere: then the one before was not in sight.
 *
 * @param covered pixels at the bottom of the window that something stands before
 */
export function follow(line: Line, before: Line | undefined, covered: number): void {
  const room = window.innerHeight - covered;
  const placeOf = ({ range, element }: Line) => (range ?? element).getBoundingClientRect();
  const last = before && placeOf(before);
  const isUnderWay = performance.now() - scrolled < longestScroll;
  if (last && !isUnderWay && (last.bottom < 0 || last.top > room)) return;
  const { top, bottom } = placeOf(line);
  if (top >= 0 && bottom <= room) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrolled = performance.now();
  window.scrollBy({ top: top - room / 4, behavior: isCalm ? 'instant' : 'smooth' });
}
