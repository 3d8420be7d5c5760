import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../../src/site.ts';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const gallery = '/over/tekeningen/';

/**
 * What is wrong with the drawings on a page, as sentences. Looks at every `.picture svg`: words for who
 * cannot see it, size of its text, contrast of its text, parts outside the frame, texts over each other
 * and, where a group is marked as `box`, text outside its box.
 */
async function problemsOf(page: Page): Promise<string[]> {
  // Only what lies inside the window can be hit-tested.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 320, height });
  return page.evaluate(() => {
    const problems: string[] = [];
    const slack = 1;
    type Frame = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
    const isInside = (inner: Frame, outer: Frame) =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack;
    const overlap = (a: Frame, b: Frame) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;

    /** Where a shape is on the screen, the width of its line included. */
    const paintedFrame = (shape: SVGGraphicsElement): Frame => {
      const { x, y, width, height } = shape.getBBox();
      const matrix = shape.getScreenCTM() ?? new DOMMatrix();
      const corners = [
        [x, y],
        [x + width, y],
        [x, y + height],
        [x + width, y + height],
      ].map(([across, down]) => new DOMPoint(across, down).matrixTransform(matrix));
      const style = getComputedStyle(shape);
      const line =
        style.stroke === 'none'
          ? 0
          : (Number.parseFloat(style.strokeWidth) / 2) * Math.hypot(matrix.a, matrix.b);
      return {
        left: Math.min(...corners.map((corner) => corner.x)) - line,
        right: Math.max(...corners.map((corner) => corner.x)) + line,
        top: Math.min(...corners.map((corner) => corner.y)) - line,
        bottom: Math.max(...corners.map((corner) => corner.y)) + line,
      };
    };

    /** Where the letters of a line are on the screen: from the top of a capital to the tail of a g. */
    const letterFrame = (line: SVGTextContentElement): Frame => {
      const { left, right } = line.getBoundingClientRect();
      const matrix = line.getScreenCTM() ?? new DOMMatrix();
      const baseline = line.getStartPositionOfChar(0).matrixTransform(matrix).y;
      const size = Number.parseFloat(getComputedStyle(line).fontSize) * matrix.d;
      return { left, right, top: baseline - 0.75 * size, bottom: baseline + 0.22 * size };
    };

    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
        const share = Number(value) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    /** The colour under a point, below all text. */
    const colourUnder = (x: number, y: number): string => {
      for (const element of document.elementsFromPoint(x, y)) {
        if (element.closest('text')) continue;
        const { fill, stroke, backgroundColor } = getComputedStyle(element);
        if (element instanceof SVGGeometryElement) return fill === 'none' ? stroke : fill;
        if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };

    const body = Number.parseFloat(getComputedStyle(document.body).fontSize);
    for (const svg of document.querySelectorAll<SVGSVGElement>('.picture svg')) {
      const name = svg.closest('figure')?.id || 'a drawing without id';
      const report = (problem: string) => problems.push(`${name}: ${problem}`);
      const said = (attribute: string, tag: string) => {
        const words = svg.querySelector(`:scope > ${tag}`);
        const isNamed = words?.id && svg.getAttribute(attribute) === words.id;
        return isNamed ? (words.textContent?.trim().length ?? 0) : 0;
      };
      // The other side of a movement is the same drawing mirrored: the first one speaks for both.
      if (svg.getAttribute('aria-hidden') === 'true' && svg.closest('.other-side')) continue;
      // Of a model to play with and the same standing still, one is shown.
      if (!svg.checkVisibility() && svg.closest('.played, .still')) continue;
      if (svg.getAttribute('role') !== 'img') report('is not role=img');
      if (said('aria-labelledby', 'title') < 3) report('has no title');
      if (said('aria-describedby', 'desc') < 20) report('has no description');

      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) report('is not shown');
      const shown = <Kind extends Element>(selector: string) =>
        [...svg.querySelectorAll<Kind>(selector)].filter(
          (part) => !part.closest('defs, symbol, clipPath, mask, pattern, marker, [clip-path]'),
        );
      const shapes = shown<SVGGraphicsElement>(
        'path, rect, circle, ellipse, line, polyline, polygon, use, image',
      );
      for (const shape of shapes)
        if (!isInside(paintedFrame(shape), frame))
          report(`outside the frame: ${shape.outerHTML.slice(0, 70)}`);

      const lines = shown<SVGTextContentElement>('text:not(:has(tspan)), tspan');
      for (const [index, line] of lines.entries()) {
        const words = line.textContent ?? '';
        const { fontSize, fill } = getComputedStyle(line);
        const size = Number.parseFloat(fontSize) * (line.getScreenCTM()?.d ?? 0);
        if (size < 12) report(`“${words}” is ${size.toFixed(1)} px high`);
        else if (size < body - 0.1) report(`“${words}” is smaller than body text: ${size.toFixed(1)} px`);
        const place = letterFrame(line);
        if (!isInside(place, frame)) report(`outside the frame: “${words}”`);
        for (const other of lines.slice(index + 1))
          if (overlap(place, letterFrame(other))) report(`“${words}” lies over “${other.textContent}”`);
        const under = colourUnder((place.left + place.right) / 2, (place.top + place.bottom) / 2);
        const ratio = contrast(fill, under);
        if (ratio < 4.5) report(`“${words}” has a contrast of ${ratio.toFixed(1)}: ${fill} on ${under}`);
        const box = line.closest('.box')?.querySelector('rect')?.getBoundingClientRect();
        if (box && !isInside(place, box)) report(`“${words}” does not fit its box`);
      }
    }
    return problems;
  });
}

const phone = { viewport: { width: 320, height: 640 } };
const themes: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
};

test.each(Object.entries(themes))('every drawing is whole and readable in %s', async (_, theme) => {
  const { page } = await site.open(gallery, { ...phone, ...theme });
  expect(await page.locator('.picture svg').count()).toBeGreaterThan(50);
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});

test('every drawing is whole and readable on paper', async () => {
  const { page } = await site.open(gallery, { ...phone, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});

test('every drawing is whole and readable with the widest letters a device may use', async () => {
  // The policy of the site would refuse the style of this test.
  const { page } = await site.open(gallery, { ...phone, bypassCSP: true });
  await page.addStyleTag({ content: 'text { font-family: "DejaVu Sans", Verdana, sans-serif !important }' });
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});

test('a bad drawing is noticed', async () => {
  const { page } = await site.open(gallery, phone);
  await page.evaluate(() => {
    const bad = `<figure class="picture" id="slecht"><svg viewBox="0 0 288 100">
      <circle cx="288" cy="50" r="20"/>
      <g transform="scale(.47)"><text x="80" y="60">klein</text></g>
      <g class="box"><rect x="5" y="50" width="60" height="20" fill="#23343a"/><text x="5" y="65">veel te lang</text></g>
      <text x="60" y="65">eroverheen</text>
    </svg></figure>`;
    const { trustedTypes } = window as never as {
      trustedTypes: {
        createPolicy: (name: string, rules: object) => { createHTML: (text: string) => string };
      };
    };
    const door = trustedTypes.createPolicy('eigen', { createHTML: (text: string) => text });
    document.querySelector('.prose')?.insertAdjacentHTML('afterbegin', door.createHTML(bad));
  });
  const found = (await problemsOf(page)).join('\n');
  for (const problem of [
    'is not role=img',
    'has no title',
    'has no description',
    'outside the frame: <circle',
    '“klein” is 8.9 px high',
    '“veel te lang” does not fit its box',
    '“veel te lang” has a contrast of 1.0',
    '“veel te lang” lies over “eroverheen”',
  ])
    expect(found).toContain(`slecht: ${problem}`);
  await page.context().close();
});

test('the gallery is not found by search engines, the menu or our own search', async () => {
  const { page } = await site.open('/over/');
  for (const path of ['/over/', '/zoeken/']) {
    await page.goto(site.address + path);
    expect(await page.locator(`a[href="${siteFolder}${gallery}"]`).count()).toBe(0);
  }
  await page.goto(site.address + gallery);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('[data-pagefind-body]').count()).toBe(0);
  await page.context().close();
});
