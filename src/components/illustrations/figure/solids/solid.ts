import type { Point } from '../geometry.ts';

/** A ball in space: centre and radius in cm. */
export interface Ball {
  at: Point;
  r: number;
}

export type Tone =
  | 'skin'
  | 'cloth'
  | 'cloth-2'
  | 'prop'
  | 'prop-2'
  | 'hair'
  | 'line'
  | 'plumb'
  | 'band'
  | 'paper'
  | 'glass';

type Pair = readonly [Ball, Ball];

/** A flat end of a piece: what lies beyond `at`, the way `along` points, is not there. `r` in cm; 0 for what is not round. */
export interface Cut {
  at: Point;
  along: Point;
  r: number;
  /** The drawing ends here, the body does not: no line. */
  open?: boolean;
}

/** A part of a body that can lie before another part of the same body: a shank, a finger bone. */
export interface Piece {
  joined: readonly Pair[];
  cuts?: readonly Cut[];
  /** How far it flows into the pieces before it, in cm, where that differs from the whole. */
  blend?: number;
  /** Its edge is no fold within the whole. */
  plain?: boolean;
}

/**
 * Where the surface of balls shows hair: the side of at least one plane that its normal points to, as a cap or a beard.
 */
export interface Shell {
  balls: readonly Ball[];
  planes: readonly { at: Point; normal: Point }[];
  /** Every plane must be met, not one. */
  all?: boolean;
}

/** Something with a shape: balls joined two by two by their tangents, and flat faces between them; or living pieces. */
export interface Solid {
  /** Names the part: "sound-leg". Equal in all poses. */
  name: string;
  tone: Tone;
  joined: readonly Pair[];
  faces?: readonly (readonly Point[])[];
  /** Pieces that flow into each other, in place of `joined`. */
  pieces?: readonly Piece[];
  /** How far pieces flow into each other, in cm. */
  blend?: number;
  /** Around joints: where one piece flows into the next no line parts them. */
  joints?: readonly Ball[];
  /** Where the edge of this solid is no line: a sleeve leaves a shirt there. */
  seams?: readonly Ball[];
  /** What it grows from: its edge is no line only where it lies within these. */
  growsFrom?: readonly Piece[];
  /** Lines on the surface: a brow, a fold, a nail. Drawn where the surface faces us. */
  marks?: readonly (readonly Point[])[];
  shell?: Shell;
  /** A garment's end on a limb: the limb lies before it when it points to us from there (`along`: from, to). */
  hemOf?: { limb: string; along: readonly [Point, Point] };
  /** Seen only when the way from the first to the second is towards us. */
  facing?: readonly [Point, Point];
  /** Filled without a line of its own. */
  patch?: boolean;
  /** Drawn after the solids it belongs on, whatever its depth. */
  onTopOf?: string[];
}

/** A ball of a radius in cm. */
export const ball = (at: Point, r: number): Ball => ({ at, r });

/** Balls in a row, each joined to the next. */
export const chain = (...balls: Ball[]): Pair[] =>
  balls.slice(1).map((next, i) => [balls[i] ?? next, next] as const);
