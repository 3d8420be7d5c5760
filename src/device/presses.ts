import { doublePress } from '@/device/double-press.ts';

/** How far the second half of a double press may be from the first, in CSS pixels: a finger, and a tremor. */
const samePlace = 48;

/** What a press does something to. A field to write in is not in it: who presses twice there takes a word. */
const controls = 'a, button, summary, label, [type=checkbox], [type=radio], [data-repeats]';

const closest = ({ target }: Event, selector: string) =>
  target instanceof Element ? target.closest(selector) : null;

/**
 * Ignores the second half of a double press, so that it does not reach what the first one brought there. What may be
 * pressed fast again, such as − and +, stands in an element with `data-repeats`. Keys and the clicks of assistive
 * software are no double presses.
 *
 * @param page in which presses are judged; once is enough
 */
export function ignoreDoublePresses(page: Document | Element): void {
  let before: MouseEvent | undefined;
  let isSecond = false;
  // Captured: before what stands there hears of it. Judged by when it happened, however busy the page was.
  page.addEventListener(
    'pointerdown',
    (event) => {
      const press = event as PointerEvent;
      const repeats = closest(press, '[data-repeats]');
      isSecond =
        before !== undefined &&
        press.timeStamp - before.timeStamp < doublePress &&
        Math.hypot(press.clientX - before.clientX, press.clientY - before.clientY) < samePlace &&
        !(repeats && repeats === closest(before, '[data-repeats]')) &&
        closest(press, controls) !== null;
      if (isSecond) press.stopPropagation();
    },
    true,
  );
  page.addEventListener(
    'click',
    (event) => {
      const press = event as MouseEvent;
      // A click by a key or by assistive software counts no presses.
      if (press.detail === 0 || !closest(press, controls)) return;
      before = press;
      if (!isSecond) return;
      isSecond = false;
      press.preventDefault();
      press.stopPropagation();
    },
    true,
  );
}
