import type { Locator, Page } from 'playwright-core';

/** A press on a page: where, in pixels of its window, and how many ms ago. */
interface LastPress {
  x: number;
  y: number;
  ago: number;
}
declare global {
  interface Window {
    lastPress?: { x: number; y: number; at: number };
  }
}

/** Makes a page that is still to be opened remember where and when it was pressed last. */
export const rememberPresses = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    addEventListener(
      'pointerdown',
      ({ clientX: x, clientY: y }) => {
        window.lastPress = { x, y, at: performance.now() };
      },
      true,
    ),
  );

const lastPressOf = (page: Page): Promise<LastPress | undefined> =>
  page.evaluate(
    () => window.lastPress && { ...window.lastPress, ago: performance.now() - window.lastPress.at },
  );

/** Waits until what comes next is no second half of the press before, wherever it comes. */
export async function atEase(page: Page): Promise<void> {
  const before = await lastPressOf(page);
  if (before && before.ago < 700) await page.waitForTimeout(700 - before.ago);
}

/** Presses as a person does. What comes within 0.6 s at the place of the press before is its second half. */
export async function pressAtEase(target: Locator): Promise<void> {
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const before = await lastPressOf(page);
  if (box && before && Math.hypot(box.x + box.width / 2 - before.x, box.y + box.height / 2 - before.y) < 60)
    await atEase(page);
  await target.click();
}
