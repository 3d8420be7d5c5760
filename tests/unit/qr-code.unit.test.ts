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
  const [, left, top] = /^M(\d+) (\d+\.5)/.exec(path) ?? [];
  const end = { x: Number(left), y: Number(top) };
  for (const [, moved, down, drawn] of path.matchAll(/m(-?\d+) ([01])|h(\d+)/g)) {
    const begin = end.x;
    end.x += Number(moved ?? drawn);
    end.y += Number(down ?? 0);
    if (!drawn) continue;
    const [from, to] = [place(begin), place(end.x)];
    const [above, below] = [place(end.y - 0.5), place(end.y + 0.5)];
    for (let row = Math.floor(above); row < below; row++)
      for (let column = Math.floor(from); column < to; column++) {
        const at = row * width + column;
        light[at] = (light[at] ?? 1) - part(column, from, to) * part(row, above, below);
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
