import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const phone = { viewport: { width: 390, height: 844 } };
const page = '/spiegeltherapie/been/';

/** Where the drawn foot of a movement is now. */
const foot = (page: Page, id: string) =>
  page.locator(`#tekening-${id} [data-part=sound-leg]`).first().getAttribute('d');
const figure = (page: Page, id: string) => page.locator(`#tekening-${id}`);

describe('a moving picture', () => {
  test('starts only on request, moves leg and mirror image, and stops at once', async () => {
    const { page: view, problems } = await site.open(page, phone);
    const still = await foot(view, 'been-opzij');
    await view.waitForTimeout(300);
    expect(await foot(view, 'been-opzij')).toBe(still);

    const button = figure(view, 'been-opzij').getByRole('button', { name: 'Laat bewegen' });
    await button.click();
    await view.waitForFunction(
      (d) => document.querySelector('#tekening-been-opzij [data-part=sound-leg]')?.getAttribute('d') !== d,
      still,
    );
    expect(await figure(view, 'been-opzij').locator('[data-part=sound-leg-mirrored]').count()).toBe(1);

    await figure(view, 'been-opzij').getByRole('button', { name: 'Stop' }).click();
    const stopped = await foot(view, 'been-opzij');
    expect(stopped).toBe(still);
    await view.waitForTimeout(300);
    expect(await foot(view, 'been-opzij')).toBe(still);
    expect(problems).toEqual([]);
    await view.context().close();
  });

  test('says so when the device has no network, and keeps the still picture', async () => {
    const { page: view } = await site.open(page, phone);
    await view.context().setOffline(true);
    const still = await foot(view, 'been-opzij');
    await figure(view, 'been-opzij').getByRole('button', { name: 'Laat bewegen' }).click();
    await figure(view, 'been-opzij').getByText('Bewegen lukt nu niet').waitFor();
    expect(await foot(view, 'been-opzij')).toBe(still);
    await view.context().close();
  });

  test('is not offered to who asked the device for less movement', async () => {
    const { page: view } = await site.open(page, { ...phone, reducedMotion: 'reduce' });
    expect(await view.getByRole('button', { name: 'Laat bewegen' }).count()).toBe(0);
    await view.context().close();
  });
});

describe('left or right', () => {
  test('is chosen once, for all drawings and the next page', async () => {
    const { page: view } = await site.open(page, phone);
    expect(await figure(view, 'spiegel-been').getByText('Amputatie rechts').isVisible()).toBe(true);
    await view.getByRole('button', { name: 'Rechts' }).click();
    expect(await view.locator('.other-side:visible').count()).toBe(0);
    expect(await figure(view, 'spiegel-been').innerText()).toContain('Amputatie rechts');
    expect(await figure(view, 'spiegel-been').innerText()).not.toContain('links');
    await view.goto(`${site.address}/oefeningen/kaart/knie-buigen/`);
    expect(await view.getByRole('button', { name: 'Rechts' }).getAttribute('aria-pressed')).toBe('true');
    expect(await view.locator('.other-side:visible').count()).toBe(0);
    await view.getByRole('button', { name: 'Beide' }).click();
    expect(await view.locator('.other-side:visible').count()).toBe(1);
    await view.context().close();
  });

  test('shows both sides, each with its name, without JavaScript', async () => {
    const { page: view } = await site.open(page, { ...phone, javaScriptEnabled: false });
    const text = await figure(view, 'been-opzij').innerText();
    expect(text).toContain('Amputatie links');
    expect(text).toContain('Amputatie rechts');
    expect(await view.getByText('Aan welke kant').isVisible()).toBe(false);
    await view.context().close();
  });

  test('the right side is the true mirror image of the left', async () => {
    const { page: view } = await site.open(page, { viewport: { width: 900, height: 900 } });
    const sides = figure(view, 'spiegel-been').locator('svg');
    const [left, right] = [await sides.nth(0).screenshot(), await sides.nth(1).screenshot()];
    const difference = await view.evaluate(
      async ([a, b]) => {
        const pixels = async (base64: string | undefined, flip: boolean) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          if (flip) context.setTransform(-1, 0, 0, 1, image.width, 0);
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        const [x, y] = [await pixels(a, false), await pixels(b, true)];
        let other = 0;
        for (let i = 0; i < x.length; i += 4) if (Math.abs((x[i] ?? 0) - (y[i] ?? 0)) > 90) other++;
        return other / (x.length / 4);
      },
      [left.toString('base64'), right.toString('base64')],
    );
    expect(difference).toBeLessThan(0.02);
    await view.context().close();
  });
});
