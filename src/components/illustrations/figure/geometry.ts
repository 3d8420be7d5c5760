/** Points and turns in space. Lengths in cm, angles in degrees. */

/** x to the patient's left, y up, z forward. */
export type Point = readonly [x: number, y: number, z: number];
/** A turn: the three axes of a turned frame, as columns. */
export type Turn = readonly [x: Point, y: Point, z: Point];

const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);

export const noTurn: Turn = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
export const aboutX = (a: number): Turn => [
  [1, 0, 0],
  [0, cos(a), sin(a)],
  [0, -sin(a), cos(a)],
];
export const aboutY = (a: number): Turn => [
  [cos(a), 0, -sin(a)],
  [0, 1, 0],
  [sin(a), 0, cos(a)],
];
export const aboutZ = (a: number): Turn => [
  [cos(a), sin(a), 0],
  [-sin(a), cos(a), 0],
  [0, 0, 1],
];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const scale = (a: Point, by: number): Point => [a[0] * by, a[1] * by, a[2] * by];
export const subtract = (a: Point, b: Point): Point => add(a, scale(b, -1));
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const distance = (a: Point, b: Point): number => Math.hypot(...subtract(a, b));
/** The point at `part` (0 to 1) of the way from a to b. */
export const between = (a: Point, b: Point, part: number): Point => add(a, scale(subtract(b, a), part));

/** A point of a turned frame, in the frame around it. */
export const turned = (turn: Turn, p: Point): Point =>
  add(add(scale(turn[0], p[0]), scale(turn[1], p[1])), scale(turn[2], p[2]));
/** Turns one after the other, the outermost first. */
export const turns = (first: Turn, ...rest: Turn[]): Turn =>
  rest.reduce<Turn>((all, turn) => [turned(all, turn[0]), turned(all, turn[1]), turned(all, turn[2])], first);

/** A point as a flat mirror shows it; the mirror stands upright at x = `plane`, seen edge-on by the patient. */
export const mirrored = (p: Point, plane = 0): Point => [2 * plane - p[0], p[1], p[2]];
