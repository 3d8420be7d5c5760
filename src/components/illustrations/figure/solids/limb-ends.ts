import { between, type Point } from '../geometry.ts';
import { type Ball, ball, chain, type Solid } from './solid.ts';

/** What is left of a chain of balls when it is cut at `part` (0 to 1) of the bone from a to b. */
export const stumpOf = (
  a: Point,
  b: Point,
  part: number,
  from: number,
  to: number,
): (readonly [Ball, Ball])[] => chain(ball(a, from), ball(between(a, b, part), to));

/** Where a shank or forearm begins in a close-up: part of the bone. */
export const closeUpFrom = { shank: 0.5, forearm: 0.6 } as const;

/** The open end of a limb in a close-up: without it the round end would look like a stump. */
export const openEnd = (limb: string, from: Point, to: Point, part: number, r: number): Solid => ({
  name: `${limb}-open-end`,
  tone: 'paper',
  joined: chain(ball(between(from, to, part - 0.08), r * 1.2), ball(between(from, to, part), r * 1.2)),
  patch: true,
  onTopOf: [limb],
});
