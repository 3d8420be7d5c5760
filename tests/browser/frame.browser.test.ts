import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const phone = { viewport: { width: 390, height: 844 } };
const reading = '/spiegeltherapie/been/';

/** What has the focus, in the words a user sees. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement
      ? element.name
      : (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until the focus is on something with this text; fails after 60 presses. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    if (text.test(await focused(page))) return;
  }
  throw new Error(`No amount of Tab reaches ${text}`);
}

describe('with the keyboard only', () => {
  test('the first Tab skips to the content', async () => {
    const { page } = await site.open(reading);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Ga naar inhoud');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#_top');
    await page.context().close();
  });

  test('the home page leads to the patients’ part, and on to the manual', async () => {
    const { page } = await site.open('/');
    await tabTo(page, /^Voor patiënten/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/patienten/');
    await tabTo(page, /Spiegeltherapie bij fantoompijn/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/spiegeltherapie/');
    await page.context().close();
  });

  test('the menu opens, lists the open part and closes', async () => {
    const { page } = await site.open(reading, phone);
    await tabTo(page, /^Menu$/);
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(true);
    expect(await menu.locator('[aria-current=page]').innerText()).toMatch(/been/i);
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(false);
    await page.context().close();
  });

  test('every stop shows a focus ring', async () => {
    const { page } = await site.open(reading);
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        if (!document.activeElement || document.activeElement === document.body) return 'nothing focused';
        return getComputedStyle(document.activeElement).outlineStyle;
      });
      expect(outline).not.toBe('none');
    }
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  const noScript = { ...phone, javaScriptEnabled: false };

  test('the menu opens', async () => {
    const { page } = await site.open(reading, noScript);
    await page.getByText('Menu', { exact: true }).click();
    expect(await page.getByRole('navigation', { name: 'Menu' }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('the search form leads to a page that lists every page, and sends nothing', async () => {
    const { page } = await site.open('/', { ...noScript, viewport: { width: 1280, height: 800 } });
    await page.locator('.bar input').fill('been');
    await page.locator('.bar').getByRole('button', { name: 'Zoeken' }).click();
    await page.waitForURL(/\/alle-paginas\/\??$/);
    expect(await page.getByRole('link', { name: 'Wat is fantoompijn?' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('what patients press is at least 48 px high', async () => {
  for (const path of ['/', reading]) {
    const { page } = await site.open(path, phone);
    const small = await page
      .locator(
        '.bar a, .bar summary, .door, .pagination a, .search-form button, .search-form input, .site-footer a',
      )
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 48)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
    await page.context().close();
  }
});

test.each([reading, '/handreiking/5-1/', '/handreiking/5-10/'])(
  'a line of text on %s holds at most 66 characters',
  async (path) => {
    const { page } = await site.open(path, { viewport: { width: 1440, height: 900 } });
    const longest = await page.locator('.prose > p, .prose li').evaluateAll((blocks) =>
      Math.max(
        ...blocks.flatMap((block) => {
          const lines = new Map<number, number>();
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (let index = 0; index < (node.textContent?.length ?? 0); index++) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + 1);
              const { bottom, height } = range.getBoundingClientRect();
              // The words of a drawing are heard, not seen.
              if (height === 0) continue;
              const line = Math.round(bottom / 8);
              lines.set(line, (lines.get(line) ?? 0) + 1);
            }
          return [...lines.values()];
        }),
      ),
    );
    expect(longest).toBeGreaterThan(40);
    expect(longest).toBeLessThanOrEqual(66);
    await page.context().close();
  },
);

describe('searching', () => {
  test('from the home page opens the results; the words are never in a request', async () => {
    const { page } = await site.open('/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('.bar input').fill('fantoompijn');
    await page.keyboard.press('Enter');
    await page.locator('.hits a').first().waitFor();
    expect(requests.filter((url) => url.includes('fantoompijn'))).toEqual([]);
    await page.context().close();
  });

  test('finds a page by a word on it and says how many there are', async () => {
    const { page } = await site.open('/zoeken/');
    await page.locator('main input').fill('fantoompijn');
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /pagina’s gevonden voor “fantoompijn”/ })
      .waitFor();
    expect(new URL(page.url()).hash).toBe('#q=fantoompijn');
    expect(await page.locator('.hits a').count()).toBeGreaterThan(2);
    await page.context().close();
  });

  test('an address with a query shows its results; nothing found says what to do', async () => {
    const { page } = await site.open('/zoeken/?q=spiegel');
    await page.locator('.hits a').first().waitFor();
    await page.goto(`${site.address}/zoeken/#q=${encodeURIComponent('ωωω')}`);
    await page.getByRole('status').filter({ hasText: 'Niets gevonden voor “ωωω”' }).waitFor();
    await page.context().close();
  });

  test('without the search files it says so and leads to the list of pages', async () => {
    const { page } = await site.open('/zoeken/');
    await page.route('**/zoeken/*.json', (route) => route.abort());
    await page.locator('main input').fill('spiegel');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Zoeken lukt nu niet' }).waitFor();
    await page.getByRole('link', { name: 'lijst van alle pagina’s' }).click();
    expect(await page.getByRole('link', { name: 'Wat is fantoompijn?' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('numbers of sources are small, the line of their names leads to the list, and no number is said', async () => {
  const { page } = await site.open('/pijn/voor-wie/', { viewport: { width: 360, height: 640 } });
  const sizes = await page.locator('.cite-number').evaluateAll((numbers) =>
    numbers.map((number) => ({
      share:
        Number.parseFloat(getComputedStyle(number).fontSize) /
        Number.parseFloat(getComputedStyle(number.parentElement ?? number).fontSize),
      line: getComputedStyle(number).textDecorationLine,
    })),
  );
  expect(sizes.length).toBeGreaterThan(5);
  for (const { share, line } of sizes) {
    expect(share).toBeLessThanOrEqual(0.7);
    expect(line).toBe('none');
  }
  const said = await page.locator('.prose').ariaSnapshot();
  expect(said).not.toMatch(/gewrichten\. ?1/);
  expect(said).toContain('link "1 brochure, zonder jaar"');
  await page.locator('.section-sources a').first().click();
  expect(await page.locator(':target').evaluate((target) => target.matches('.trust .sources > li'))).toBe(
    true,
  );
  await page.context().close();
});

test('an unknown address gives a Dutch page with a way on', async () => {
  const { page } = await site.open('/bestaat-niet/');
  expect(await page.locator('h1').innerText()).toBe('Deze pagina is er niet');
  expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(0);
  await page.context().close();
});
