/** A place in a drawing: across and down, in drawing units. */
export type Point = readonly [x: number, y: number];

const round = (value: number) => Math.round(value * 10) / 10;
const headLength = 11;
const headAngle = 0.5;

/**
 * The path of an arrow: a shaft, straight or bent, and an open head at its end.
 *
 * @param bend how far the middle of the shaft lies to the left of the straight line, seen along the arrow
 */
export function arrowPath([x1, y1]: Point, [x2, y2]: Point, bend = 0): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  // Control point of a quadratic curve: twice as far out as the curve itself gets.
  const cx = (x1 + x2) / 2 + (2 * bend * (y2 - y1)) / length;
  const cy = (y1 + y2) / 2 - (2 * bend * (x2 - x1)) / length;
  const direction = Math.atan2(y2 - cy, x2 - cx);
  const barb = (turn: number) =>
    [direction + Math.PI + turn]
      .map(
        (angle) => `${round(x2 + headLength * Math.cos(angle))} ${round(y2 + headLength * Math.sin(angle))}`,
      )
      .join();
  const shaft = bend ? `Q${round(cx)} ${round(cy)} ${x2} ${y2}` : `L${x2} ${y2}`;
  return `M${x1} ${y1}${shaft}M${barb(headAngle)}L${x2} ${y2} ${barb(-headAngle)}`;
}
