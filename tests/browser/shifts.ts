import type { Page } from 'playwright-core';

/** What Chromium tells of something that moved; not in the types of the browser yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** What moved on a page by itself since it was opened: how much, and which elements from where to where. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const found: string[] = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
            // Less than a thousandth of the window nobody sees.
            if (hadRecentInput || value < 0.001) continue;
            const moved = sources.map(({ node, previousRect, currentRect }) => {
              const name = node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName;
              return `${name} ${previousRect.y} → ${currentRect.y}`;
            });
            found.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // What was seen before comes in a task of its own.
        setTimeout(() => resolve(found), 50);
      }),
  );
