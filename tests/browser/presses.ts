import type { Locator, Page } from 'playwright-core';

/** Where and when a page was pressed last, as far as {@link pressAtEase} did it. */
const last = new WeakMap<Page, { x: number; y: number; at: number }>();

/** Waits until what comes next is no second half of the press before, wherever it comes. */
export async function atEase(page: Page): Promise<void> {
  const before = last.get(page);
  const wait = before ? before.at + 700 - Date.now() : 0;
  if (wait > 0) await page.waitForTimeout(wait);
}

/** Presses as a person does. What comes within 0.6 s at the place of the press before is its second half. */
export async function pressAtEase(target: Locator): Promise<void> {
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
  const before = last.get(page);
  if (before && Math.hypot(x - before.x, y - before.y) < 60) await atEase(page);
  await target.click();
  last.set(page, { x, y, at: Date.now() });
}
