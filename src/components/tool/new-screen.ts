import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Brings whoever goes on to the top of the tool, with the focus on the heading of the new screen. The first screen
 * comes with the page and leaves the focus where it is.
 *
 * @param screen what makes it another screen
 * @param isFirstShown the first screen has news: it comes into sight wherever the page stood
 */
export function useNewScreen(
  heading: RefObject<HTMLElement>,
  screen: readonly unknown[],
  isFirstShown = false,
): void {
  const hasMoved = useRef(false);
  // Before the person can press anything: the focus never jumps away from what they went on to.
  useLayoutEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: true });
    if (hasMoved.current || isFirstShown) heading.current?.closest('.tool-frame')?.scrollIntoView();
    hasMoved.current = true;
  }, screen);
}
