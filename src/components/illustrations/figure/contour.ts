/** The line around a shape that is known only by how far a point lies from it. */
import type { Dot } from './outline.ts';

/** How far a point lies outside a shape; negative within. In drawing units, about. */
export type Field = (x: number, y: number) => number;
/** The rectangle that a field is looked for in. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The least part of a shape's size that is still seen: an edge of one square of the grid. */
const squares = 90;
/** The smallest square, in drawing units: finer is finer than a screen shows. */
const leastSquare = 1.5;

/**
 * The closed lines around a shape (marching squares): around its outside one way, around its holes the other.
 * The grid lies at multiples of its square, so that equal shapes at equal places give equal lines.
 *
 * @param smooth the field is about a distance: blocks far from the line need one look
 */
export function ringsOf(field: Field, { left, top, right, bottom }: Bounds, smooth = true): Dot[][] {
  const square = Math.max(leastSquare, Math.max(right - left, bottom - top) / squares);
  const x0 = Math.floor(left / square) - 1;
  const y0 = Math.floor(top / square) - 1;
  const columns = Math.ceil(right / square) + 2 - x0;
  const rows = Math.ceil(bottom / square) + 2 - y0;
  const values = new Float64Array(columns * rows);
  const block = smooth ? 6 : 1;
  for (let j = 0; j < rows; j += block)
    for (let i = 0; i < columns; i += block) {
      const half = (block - 1) / 2;
      const middle = smooth ? field((x0 + i + half) * square, (y0 + j + half) * square) : 0;
      const far = Math.abs(middle) > block * square;
      for (let m = j; m < Math.min(rows, j + block); m++)
        for (let k = i; k < Math.min(columns, i + block); k++)
          values[m * columns + k] = far ? middle : field((x0 + k) * square, (y0 + m) * square) || 1e-9;
    }
  const value = (corner: number) => values[corner] ?? 1;
  /** Where the line crosses the edge between two corners. */
  const crossing = (a: number, b: number): Dot => {
    const part = value(a) / (value(a) - value(b));
    const x = (a % columns) + ((b % columns) - (a % columns)) * part;
    const y = Math.floor(a / columns) + (Math.floor(b / columns) - Math.floor(a / columns)) * part;
    return { x: (x0 + x) * square, y: (y0 + y) * square };
  };
  const edge = (a: number, b: number) => Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1);
  /** From the edge where the line enters a square to the edge where it leaves it. */
  const next = new Map<number, { to: number; at: Dot }>();
  for (let j = 0; j < rows - 1; j++)
    for (let i = 0; i < columns - 1; i++) {
      const first = j * columns + i;
      const within = value(first) < 0;
      // Most squares lie wholly on one side of the line.
      if (
        value(first + 1) < 0 === within &&
        value(first + columns) < 0 === within &&
        value(first + columns + 1) < 0 === within
      )
        continue;
      const corners = [first, first + 1, first + columns + 1, first + columns];
      const sides = corners.map((a, k) => [a, corners[(k + 1) % 4] ?? a] as const);
      for (const [k, [a, b]] of sides.entries()) {
        if (!(value(a) < 0 && value(b) > 0)) continue;
        for (let m = 1; m <= 3; m++) {
          const [c, d] = sides[(k + m) % 4] ?? sides[0] ?? [a, b];
          if (value(c) > 0 && value(d) < 0) {
            next.set(edge(a, b), { to: edge(c, d), at: crossing(a, b) });
            break;
          }
        }
      }
    }
  const rings: Dot[][] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const ring: Dot[] = [];
    for (let at = start; at !== undefined; ) {
      const step = next.get(at);
      if (!step) break;
      next.delete(at);
      ring.push(step.at);
      at = step.to;
    }
    if (ring.length > 5) rings.push(ring);
  }
  return rings;
}

/** The stretches of a closed line whose points pass, each as an open line; the whole ring when all pass. */
export function stretches(ring: readonly Dot[], passes: (p: Dot) => boolean): Dot[][] {
  const flags = ring.map(passes);
  const gap = flags.indexOf(false);
  if (gap < 0) return [[...ring, ...ring.slice(0, 1)]];
  const out: Dot[][] = [];
  let run: Dot[] = [];
  for (let k = 1; k <= ring.length; k++) {
    const i = (gap + k) % ring.length;
    const p = ring[i];
    if (flags[i] && p) run.push(p);
    else {
      if (run.length > 2) out.push(run);
      run = [];
    }
  }
  return out;
}
