import type { Point } from '../geometry.ts';

/** A ball in space: centre and radius in cm. */
export interface Ball {
  at: Point;
  r: number;
}

export type Tone = 'skin' | 'cloth' | 'cloth-2' | 'prop' | 'prop-2' | 'hair' | 'line' | 'band' | 'paper';

/** Something with a shape: balls joined two by two by their tangents, and flat faces between them. */
export interface Solid {
  /** Names the part: "sound-shank". Equal in all poses. */
  name: string;
  tone: Tone;
  joined: readonly (readonly [Ball, Ball])[];
  faces?: readonly (readonly Point[])[];
  /** Hides the line where two parts meet at a joint: filled without a line of its own. */
  patch?: boolean;
  /** Drawn after the solids it belongs on, whatever its depth. */
  onTopOf?: string[];
}

/** A ball of a radius in cm. */
export const ball = (at: Point, r: number): Ball => ({ at, r });

/** Balls in a row, each joined to the next. */
export const chain = (...balls: Ball[]): (readonly [Ball, Ball])[] =>
  balls.slice(1).map((next, i) => [balls[i] ?? next, next] as const);
