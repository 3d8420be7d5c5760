import { expect, test } from 'vitest';
import { type QrCode, qrCodeOf } from '@/exchange/qr-code.ts';
import { decode } from '../qr-reader.ts';

/** A code is read back as a printer of 300 dpi puts it on paper. */

/** Bytes that a version holds at most with level M (ISO/IEC 18004, table 7). */
const capacities = [
  [22, 779],
  [23, 857],
  [24, 911],
  [25, 997],
] as const;
const largest = 997;

/** Width of the code in mm: on the card of A6 (referral-card.css), and on a patient's sheet (my-exercises.css). */
const widths = { 'the card of A6': 48, 'the sheet of exercises': 38 };

/** An address of so many bytes, with what addresses of ours hold. */
const addressOf = (bytes: number) =>
  `https://wegwijs-bij-pijn.example/mijn-oefeningen/#v=2&doe=${'knie-strekken.h10.v5.2d.links,'.repeat(40)}`.slice(
    0,
    bytes,
  );

/** The picture of a code on white paper, each dot as dark as the part of it that is inked. */
function inked({ size, path }: QrCode, mm: number) {
  const dots = Math.round((mm / 25.4) * 300);
  const margin = 12;
  const width = dots + 2 * margin;
  const light = new Float32Array(width * width).fill(1);
  /** How much of a dot lies between two edges. */
  const part = (dot: number, from: number, to: number) =>
    Math.max(0, Math.min(dot + 1, to) - Math.max(dot, from));
  const place = (module: number) => margin + (module / size) * dots;
  for (const [, x, middle, steps = ''] of path.matchAll(/M(\d+) (\d+\.5)((?:m\d+ 0|h\d+)+)/g)) {
    const [top, bottom] = [place(Number(middle) - 0.5), place(Number(middle) + 0.5)];
    let end = Number(x);
    for (const [, kind, length] of steps.matchAll(/([mh])(\d+)/g)) {
      const begin = end;
      end += Number(length);
      if (kind === 'm') continue;
      const [left, right] = [place(begin), place(end)];
      for (let row = Math.floor(top); row < bottom; row++)
        for (let column = Math.floor(left); column < right; column++) {
          const at = row * width + column;
          light[at] = (light[at] ?? 1) - part(column, left, right) * part(row, top, bottom);
        }
    }
  }
  const data = new Uint8ClampedArray(width * width * 4);
  for (const [at, value] of light.entries())
    data.set([Math.round(value * 255), Math.round(value * 255), Math.round(value * 255), 255], at * 4);
  return { data, width, height: width };
}

test.each(
  capacities.flatMap(([version, bytes]) =>
    Object.entries(widths).map(([paper, mm]) => [version, paper, bytes, mm] as const),
  ),
)('a full code of version %i is read at 300 dpi from %s', async (version, _, bytes, mm) => {
  const text = addressOf(bytes);
  const code = qrCodeOf(text);
  expect(code && (await decode(inked(code, mm)))).toEqual([{ text, ecLevel: 'M', version }]);
});

test('a longer address than that has no code', () => {
  expect(qrCodeOf(addressOf(largest))).toBeDefined();
  expect(qrCodeOf(addressOf(largest + 1))).toBeUndefined();
});
