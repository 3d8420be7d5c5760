import { beforeEach, expect, test } from 'vitest';
import { ignoreDoublePresses } from '@/device/presses.ts';

let page: HTMLElement;
let done: string[];

/** A finger at a place and a moment; what stands there is told by `name`. */
function tap(name: string, at: number, x = 100, y = 100) {
  const target = page.querySelector(`#${name}`);
  for (const type of ['pointerdown', 'click']) {
    const event = new MouseEvent(type, {
      ...{ bubbles: true, cancelable: true, clientX: x, clientY: y, detail: type === 'click' ? 1 : 0 },
    });
    Object.defineProperty(event, 'timeStamp', { value: at });
    target?.dispatchEvent(event);
  }
}

beforeEach(() => {
  page = document.createElement('div');
  page.innerHTML =
    '<button id="verder">Verder</button><button id="klaar"><b id="woord">Klaar</b></button><p id="leeg"></p>' +
    '<textarea id="veld"></textarea><div data-repeats><button id="min">-</button><button id="plus">+</button></div>';
  document.body.replaceChildren(page);
  done = [];
  ignoreDoublePresses(page);
  for (const type of ['pointerdown', 'click'])
    page.addEventListener(type, ({ target }) => {
      if (target instanceof Element) done.push(`${type} ${target.id}`);
    });
});
const clicks = () => done.filter((one) => one.startsWith('click')).map((one) => one.slice(6));

test('the second half of a double press does nothing to what came there, not even when the finger goes down', () => {
  tap('verder', 1000);
  tap('woord', 1400, 120, 130);
  expect(done).toEqual(['pointerdown verder', 'click verder']);
});

test('a third press goes on from the second', () => {
  tap('verder', 1000);
  tap('klaar', 1500);
  tap('klaar', 2000);
  expect(clicks()).toEqual(['verder']);
});

test.each([
  ['later', 1601, 100, 100],
  ['elsewhere', 1100, 149, 100],
])('what comes %s is a press', (_, at, x, y) => {
  tap('verder', 1000);
  tap('klaar', at, x, y);
  expect(clicks()).toEqual(['verder', 'klaar']);
});

test('what may be pressed fast stays so, but not as the second half of another press', () => {
  tap('verder', 1000);
  tap('plus', 1200);
  expect(clicks()).toEqual(['verder']);
  tap('plus', 2000);
  tap('plus', 2100);
  tap('min', 2200);
  expect(clicks()).toEqual(['verder', 'plus', 'plus', 'min']);
});

test('a press beside everything is no first half, and a field to write in takes every press', () => {
  tap('leeg', 1000);
  tap('verder', 1200);
  tap('veld', 1300);
  tap('veld', 1400);
  expect(clicks()).toEqual(['leeg', 'verder', 'veld', 'veld']);
});

test('keys and assistive software, whose clicks count no presses, are never a double press', () => {
  tap('verder', 1000);
  const event = new MouseEvent('click', { bubbles: true, detail: 0, clientX: 100, clientY: 100 });
  page.querySelector('#klaar')?.dispatchEvent(event);
  expect(clicks()).toEqual(['verder', 'klaar']);
});
