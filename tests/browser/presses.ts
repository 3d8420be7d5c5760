import type { BrowserContext, Locator, Page } from 'playwright-core';
import { doublePress } from '../../src/device/double-press.ts';

declare global {
  interface Window {
    /** Where the last press was, in pixels of the window, and when. */
    lastPress?: { x: number; y: number; at: number };
    /** When the last press was, or that of a key. */
    lastTouched?: number;
  }
}

/** Further from the press before than this, in pixels, a press is surely no second half of it. */
const elsewhere = 60;
/** ms after which a press is surely no second half of the one before. */
const atEaseAfter = doublePress + 100;

/** Waits until what comes next is no second half of the press before, also of a key, wherever it comes. */
export async function atEase(page: Page): Promise<void> {
  const ago = await page.evaluate(() => performance.now() - (window.lastTouched ?? Number.NEGATIVE_INFINITY));
  if (ago < atEaseAfter) await page.waitForTimeout(atEaseAfter - ago);
}

/** Scrolls to what is to be pressed. Where a view puts a new element in its place meanwhile, to that one. */
async function scrollTo(target: Locator): Promise<void> {
  try {
    await target.scrollIntoViewIfNeeded();
  } catch (error) {
    if (!String(error).includes('not attached to the DOM')) throw error;
    await scrollTo(target);
  }
}

/** Waits for what is to be pressed, and then for as long as a person would if the press before was in that place. */
async function atEaseBefore(target: Locator): Promise<void> {
  const page = target.page();
  await scrollTo(target);
  const box = await target.boundingBox();
  const before = await page.evaluate(() => window.lastPress);
  if (!box || !before) return;
  const distance = Math.hypot(box.x + box.width / 2 - before.x, box.y + box.height / 2 - before.y);
  const ago = await page.evaluate((at) => performance.now() - at, before.at);
  if (distance < elsewhere && ago < atEaseAfter) await page.waitForTimeout(atEaseAfter - ago);
}

const slowed = new WeakSet<object>();

/**
 * Lets every press on a locator of this context come at a person's pace: the site takes a press within 0.6 s at the
 * place of the one before for its second half. Presses of `page.mouse` and `page.touchscreen` stay as fast as they are.
 */
export async function pressAtEase(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener(
      'pointerdown',
      ({ clientX: x, clientY: y }) => {
        window.lastTouched = performance.now();
        window.lastPress = { x, y, at: window.lastTouched };
      },
      true,
    );
    addEventListener(
      'keydown',
      () => {
        window.lastTouched = performance.now();
      },
      true,
    );
  });
  context.on('page', (page) => {
    // All locators share one; Playwright has no hook before an action.
    const locators: Locator = Object.getPrototypeOf(page.locator('html'));
    if (slowed.has(locators)) return;
    slowed.add(locators);
    for (const action of ['click', 'check', 'uncheck', 'tap'] as const) {
      const act = locators[action];
      locators[action] = async function (this: Locator, options) {
        await atEaseBefore(this);
        await act.call(this, options);
      };
    }
  });
}
