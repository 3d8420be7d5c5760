import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Matrix = [number, number, number, number, number, number];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const millimetresPerPoint = 25.4 / 72;

/** Lengths in millimetres of all horizontal lines drawn on the first sheet of a page. */
async function horizontalLines(path: string): Promise<number[]> {
  const { page } = await site.open(path);
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  await page.context().close();
  const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  const lengths: number[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operator === OPS.constructPath) {
      // [what to do with the path, [numbers: 0 is "move to", 1 "line to", each with x and y; others end a run]]
      const path: ArrayLike<number> = args[1]?.[0] ?? [];
      let from: [number, number] | undefined;
      for (let at = 0; at < path.length; at += 3) {
        const [kind, x = 0, y = 0] = [path[at], path[at + 1], path[at + 2]];
        if (kind !== 0 && kind !== 1) break;
        const [, , , , pageX, pageY] = times(matrix, [1, 0, 0, 1, x, y]);
        if (kind === 1 && from && Math.abs(from[1] - pageY) < 0.01)
          lengths.push(Math.abs(pageX - from[0]) * millimetresPerPoint);
        from = [pageX, pageY];
      }
    }
  }
  return lengths;
}

test('the printed VAS and the bar to check it are 100 mm long', async () => {
  const lengths = await horizontalLines('/hulpmiddelen/pijnscore-papier/');
  const drawn = lengths.filter((length) => length > 90 && length < 110);
  console.log(`lines on paper: ${drawn.map((length) => `${length.toFixed(2)} mm`).join(', ')}`);
  expect(drawn).toHaveLength(2);
  for (const length of drawn) expect(Math.abs(length - 100)).toBeLessThanOrEqual(0.5);
});

test('the sheet is complete without JavaScript', async () => {
  const { page } = await site.open('/hulpmiddelen/pijnscore-papier/', { javaScriptEnabled: false });
  expect(await page.locator('.paper-numbers li').allInnerTexts()).toEqual([...'0123456789', '10']);
  for (const text of [
    'Hoeveel pijn heeft u nu?',
    'Hoeveel pijn had u gemiddeld in de afgelopen 7 dagen?',
    'de ergst denkbare pijn',
    'Print op 100 %',
  ])
    expect(await page.getByText(text).first().isVisible()).toBe(true);
});
