/** What must hold in every state of a tool: looked at in all views at once, for coming to a state is what costs. */
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';

/** A way to look at a page. */
export interface View {
  name: string;
  viewport: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/** What was seen of a state in one view. */
export interface Seen {
  state: string;
  view: string;
  /** What axe finds: rule and elements. */
  found: string[];
  /** Pixels that the page is wider than the window. */
  overflow: number;
  /** Controls that are smaller than a finger. */
  small: string[];
  /** Filled buttons beyond the one that a screen may have, where that was asked. */
  filled: string[];
}

/** The smallest windows: a small phone, and 400 % zoom of a small laptop. */
export const smallWindows: readonly View[] = [
  { name: '320 px', viewport: { width: 320, height: 640 } },
  { name: '400 % zoom of a small laptop', viewport: { width: 320, height: 180 } },
];

/** A phone in both themes, and the smallest windows. */
export const everyView: readonly View[] = [
  { name: 'the light theme', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'the dark theme', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  ...smallWindows,
];

/**
 * Looks at a page as it is now in several views, and leaves it in the first of them.
 *
 * @param controls selector of what can be pressed
 * @param least how many CSS pixels wide and high such a control is at least
 * @param one selector of what a screen may have only one of: the button that most people want next
 */
export async function lookAt(
  page: Page,
  state: string,
  views: readonly View[],
  { controls, least, one }: { controls: string; least: number; one?: string },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const show = async ({ viewport, colorScheme = 'light' }: View) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
  };
  for (const view of views) {
    await show(view);
    const found = await axeFindings(page);
    const sizes = await page.evaluate(
      ([selector, pixels, single]) => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(selector)]
          .filter((control) => {
            const { width, height } = control.getBoundingClientRect();
            return control.checkVisibility() && Math.min(width, height) < pixels - 0.1;
          })
          .map((control) => control.outerHTML),
        filled: [...(single ? document.querySelectorAll(single) : [])]
          .filter((button) => button.checkVisibility())
          .slice(1)
          .map((button) => button.outerHTML),
      }),
      [controls, least, one] as const,
    );
    seen.push({ state, view: view.name, found, ...sizes });
  }
  const [first] = views;
  if (first) await show(first);
  return seen;
}

/** What is wrong in a view, of all that was seen. Throws when nothing was seen in it. */
export function faultsIn(seen: readonly Seen[], view: string): Seen[] {
  const own = seen.filter((one) => one.view === view);
  if (own.length === 0) throw new Error(`nothing was seen in ${view}`);
  return own.filter(
    ({ found, overflow, small, filled }) =>
      found.length > 0 || overflow !== 0 || small.length > 0 || filled.length > 0,
  );
}
