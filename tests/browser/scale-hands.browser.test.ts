import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import {
  beginInTheMiddle,
  button,
  chosen,
  desktop,
  mark,
  openScale,
  path,
  phone,
  press,
  slider,
  value,
} from './pain-scale-page.ts';
import { atEase } from './presses.ts';
import { begin, openPlan, press as pressInPlan } from './relapse-plan-page.ts';
import { makeReady, openSession, press as pressInSession, stopForToday } from './session-page.ts';

/** Hands as they are: two at once, resting, pressing twice; and keys that are meant for the browser. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

interface Finger {
  id: number;
  x: number;
  y: number;
}

/** Fingers on the screen: all that are down, at every change. They come when the last press is over. */
async function hands(page: Page) {
  await atEase(page);
  const session = await page.context().newCDPSession(page);
  const down = new Map<number, Finger>();
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...down.values()] });
  return {
    down: (finger: Finger) => {
      down.set(finger.id, finger);
      return send('touchStart');
    },
    move: (finger: Finger) => {
      down.set(finger.id, finger);
      return send('touchMove');
    },
    up: (id: number) => {
      down.delete(id);
      return send('touchEnd');
    },
  };
}

async function place(page: Page, selector: string, id: number, share = 0.5): Promise<Finger> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { id, x: box.x + box.width * share, y: box.y + box.height / 2 };
}
const numberAt = (page: Page, number: number, id: number) =>
  place(page, `label:has-text("${number}") .nrs-number:text-is("${number}")`, id);

describe('two fingers', () => {
  test('on an NRS: the first one chooses until it lifts, the second nothing', async () => {
    const { page } = await openScale(site, 'NRS', phone);
    const touch = await hands(page);
    await touch.down(await numberAt(page, 2, 1));
    await touch.move(await numberAt(page, 3, 1));
    await touch.down(await numberAt(page, 8, 2));
    await touch.move(await numberAt(page, 9, 2));
    await expect.poll(() => chosen(page)).toEqual([3]);
    await touch.move(await numberAt(page, 4, 1));
    await touch.up(2);
    await touch.up(1);
    await expect.poll(() => chosen(page)).toEqual([4]);
    // And then the next finger is a first one.
    await atEase(page);
    await touch.down(await numberAt(page, 6, 3));
    await touch.up(3);
    await expect.poll(() => chosen(page)).toEqual([6]);
  });

  test('on an NRS: what stays when the first one lifts still chooses nothing', async () => {
    const { page } = await openScale(site, 'NRS', phone);
    const touch = await hands(page);
    await touch.down(await numberAt(page, 4, 1));
    await touch.down(await numberAt(page, 8, 2));
    await touch.up(1);
    await touch.move(await numberAt(page, 9, 2));
    await touch.up(2);
    await page.waitForTimeout(300);
    expect(await chosen(page)).toEqual([4]);
  });

  test.each(['NRS', 'liggend'] as const)(
    'a hand that rests beside a scale (%s) keeps nobody from it',
    async (scale) => {
      const { page } = await openScale(site, scale, phone);
      const touch = await hands(page);
      await touch.down(await place(page, '.pain-scale h2', 1));
      const finger = scale === 'NRS' ? await numberAt(page, 5, 2) : await place(page, '.vas-line', 2, 0.3);
      await touch.down(finger);
      await touch.up(2);
      if (scale === 'NRS') await expect.poll(() => chosen(page)).toEqual([5]);
      else await expect.poll(() => value(page)).toBe('30 van 100');
      await touch.up(1);
    },
  );

  test.each(['liggend', 'staand'] as const)(
    'on a VAS (%s): the mark follows the first one only',
    async (direction) => {
      const { page } = await openScale(site, direction, phone);
      const touch = await hands(page);
      const at = async (id: number, share: number) => {
        const box = await page.locator('.vas-line').boundingBox();
        if (!box) throw new Error('no line');
        return direction === 'liggend'
          ? { id, x: box.x + box.width * share, y: box.y + box.height / 2 }
          : { id, x: box.x + box.width / 2, y: box.y + box.height * (1 - share) };
      };
      await touch.down(await at(1, 0.2));
      await touch.down(await at(2, 0.9));
      await touch.move(await at(2, 0.8));
      await expect.poll(() => value(page)).toBe('20 van 100');
      await touch.move(await at(1, 0.3));
      await expect.poll(() => value(page)).toBe('30 van 100');
      await touch.up(1);
      await touch.move(await at(2, 0.7));
      await touch.up(2);
      await page.waitForTimeout(300);
      expect(await value(page)).toBe('30 van 100');
    },
  );
});

describe('Alt, Ctrl and Cmd', () => {
  /** Presses a key with each of them and tells which were kept from the browser. */
  const pressWith = (page: Page, selector: string, keys: readonly string[]) =>
    page.locator(selector).evaluate(
      (element, names) =>
        names.flatMap((key) =>
          (['altKey', 'ctrlKey', 'metaKey'] as const).filter((modifier) => {
            const event = new KeyboardEvent('keydown', {
              key,
              [modifier]: true,
              bubbles: true,
              cancelable: true,
            });
            return !element.dispatchEvent(event);
          }),
        ),
      keys,
    );

  test('with a key leave an NRS as it is, and the key to the browser', async () => {
    const { page } = await openScale(site, 'NRS', desktop);
    await page.getByRole('radio', { name: '5', exact: true }).check({ force: true });
    for (const modifier of ['Control', 'Meta']) {
      await page.keyboard.press(`${modifier}+ArrowRight`);
      await page.keyboard.press(`${modifier}+End`);
    }
    expect(await pressWith(page, '.nrs :checked', ['ArrowLeft', 'ArrowUp', 'Home'])).toEqual([]);
    expect(await chosen(page)).toEqual([5]);
  });

  test('with a key leave a VAS as it is', async () => {
    const { page } = await openScale(site, 'liggend', desktop);
    await beginInTheMiddle(page);
    for (const modifier of ['Control', 'Meta']) await slider(page).press(`${modifier}+ArrowRight`);
    expect(await pressWith(page, '.vas-slider', ['ArrowLeft', 'PageUp', 'End'])).toEqual([]);
    expect(await value(page)).toBe('50 van 100');
  });

  test('with the space bar do not pause a session', async () => {
    const { page } = await openSession(site, 'programma=been&duur=5&wacht=15&geluid=tekst', {
      options: desktop,
    });
    await makeReady(page);
    await pressInSession(page, 'Begin');
    await atEase(page);
    expect(await pressWith(page, 'dialog.session', [' '])).toEqual([]);
    await atEase(page);
    expect(await page.locator('dialog.session').getByRole('heading', { name: 'Pauze' }).count()).toBe(0);
  });
});

describe('a double press', () => {
  /** Both halves at one place, as a finger or a mouse does. */
  const pressTwice = async (page: Page, name: string | RegExp) => {
    const target = page.getByRole('button', { name, exact: true });
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`no ${name}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await page.waitForTimeout(150);
    await page.mouse.click(x + 4, y + 6);
  };

  test('on “Niet invullen” skips one question', async () => {
    const { page } = await site.open(path, phone);
    await press(page, 'Andere vraag, of een lijn');
    for (const label of ['Fantoompijn', 'Stomppijn', 'Andere pijn', 'Nu, op dit moment'])
      await page.getByLabel(label).check();
    await press(page, 'Verder');
    await page.getByText('Vraag 1 van 3').waitFor();
    await atEase(page);
    await pressTwice(page, 'Niet invullen');
    await atEase(page);
    expect(await page.getByText('Vraag 2 van 3').count()).toBe(1);
  });

  test('on − or + is two steps, and on a number just that number', async () => {
    const { page } = await openScale(site, 'liggend', phone);
    await beginInTheMiddle(page);
    await atEase(page);
    await pressTwice(page, 'Een stapje naar “geen pijn”');
    await expect.poll(() => value(page)).toBe('48 van 100');
    expect(await mark(page).count()).toBe(1);
  });

  test('on “Verder” after a session chooses no score', async () => {
    const { page } = await openSession(site, 'programma=been&duur=5&wacht=15');
    await pressInSession(page, 'Eerst een cijfer voor de pijn');
    await pressInSession(page, 'Verder');
    await makeReady(page);
    await pressInSession(page, 'Begin');
    await stopForToday(page);
    const next = page.getByRole('button', { name: 'Verder', exact: true });
    await next.scrollIntoViewIfNeeded();
    await atEase(page);
    const box = await next.boundingBox();
    if (!box) throw new Error('no button');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await page.locator('.nrs').waitFor();
    // Whatever the page looks like, a number stands under the finger.
    await page.evaluate(
      ([left, top]) => {
        const number = document.querySelectorAll<HTMLElement>('.nrs-number')[5];
        if (number) number.style.cssText = `position: fixed; left: ${left - 30}px; top: ${top - 20}px`;
      },
      [x, y] as const,
    );
    await page.mouse.click(x, y);
    await atEase(page);
    expect(await chosen(page)).toEqual([]);
    await page.mouse.click(x, y);
    await expect.poll(() => chosen(page)).toHaveLength(1);
  });

  test('on “Andere oefening” in a session chooses none yet', async () => {
    const { page } = await openSession(site, 'programma=been&duur=5&wacht=15');
    await pressTwice(page, 'Andere oefening');
    await page.getByRole('heading', { name: 'Wat gaat u oefenen?' }).waitFor();
    await atEase(page);
    expect(await page.getByRole('heading', { name: 'Wat gaat u oefenen?' }).count()).toBe(1);
  });

  test('on “Verder” in the plan goes one question further; taking back goes as fast as it is pressed', async () => {
    const { page } = await openPlan(site, phone);
    await begin(page);
    await page.getByLabel('Naam van het plan').fill('Mijn plan');
    await atEase(page);
    await pressTwice(page, 'Verder');
    await atEase(page);
    expect(await page.locator('.plan-place').innerText()).toMatch(/2/);
    for (const text of ['Een', 'Twee']) {
      await page.getByLabel('Een risico', { exact: true }).fill(text);
      await pressInPlan(page, 'Voeg toe');
    }
    await expect.poll(() => page.locator('.plan-items > li').count()).toBe(2);
    await atEase(page);
    await pressTwice(page, 'Maak ongedaan');
    await expect.poll(() => page.locator('.plan-items > li').count()).toBe(0);
  });
});

test('an NRS is a group with its radio buttons in it, and nothing between', async () => {
  const { page } = await openScale(site, 'NRS', phone);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const radios = nodes.filter(({ role, ignored }) => role?.value === 'radio' && !ignored);
  /** The nearest parent that assistive software meets. */
  const above = (id: string | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return '';
    return node.ignored || node.role?.value === 'generic' ? above(node.parentId) : String(node.role?.value);
  };
  expect(radios.map(({ parentId }) => above(parentId))).toEqual(new Array(11).fill('radiogroup'));
  // One stop for Tab, whichever is chosen.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await button(page, 'Zet in mijn lijst').isDisabled()).toBe(true);
});

test('assistive software meets no value before there is a mark', async () => {
  const { page } = await openScale(site, 'liggend', phone);
  const session = await page.context().newCDPSession(page);
  const values = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ role, value }) => (role?.value === 'slider' ? [value?.value] : []));
  };
  expect(await values()).toEqual([]);
  await beginInTheMiddle(page);
  await slider(page).press('ArrowUp');
  await expect.poll(values).toEqual([51]);
});
