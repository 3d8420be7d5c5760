import type { Point } from '../geometry.ts';
import { subtract } from '../geometry.ts';
import type { Cut } from './solid.ts';

/** Where a shank or forearm begins in a close-up: part of the bone. */
export const closeUpFrom = { shank: 0.5, forearm: 0.74 } as const;

/** A limb that begins at a hem, or where a close-up ends: flat, across the bone from `at` to `end`. */
export const flatStart = (at: Point, end: Point, r: number, open = false): Cut => ({
  at,
  along: subtract(at, end),
  r,
  open,
});
/** A garment that ends at a hem, across the bone from `from` to `at`. */
export const hemCut = (from: Point, at: Point, r: number): Cut => ({ at, along: subtract(at, from), r });
