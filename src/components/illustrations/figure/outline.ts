/** SVG paths. Coordinates in drawing units, rounded to whole units: shorter, and finer than a screen shows. */

export interface Dot {
  x: number;
  y: number;
}
export interface Disc extends Dot {
  r: number;
}

const round = Math.round;
/** "12-3": a relative pair; a minus sign separates by itself. */
const pair = (from: Dot, to: Dot): string => {
  const dx = round(to.x) - round(from.x);
  const dy = round(to.y) - round(from.y);
  return `${dx}${dy < 0 ? '' : ' '}${dy}`;
};
/** Where a path begins. */
const start = ({ x, y }: Dot): string => `M${round(x)}${round(y) < 0 ? '' : ' '}${round(y)}`;

/** The outline around two discs and everything between them. Always drawn in the same direction. */
export function hullPath(a: Disc, b: Disc): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 0.001;
  const along = Math.atan2(b.y - a.y, b.x - a.x);
  // One disc within the other gives no tangent: stay close to the larger one.
  const ratio = Math.max(-0.97, Math.min(0.97, (a.r - b.r) / length));
  const open = Math.acos(ratio);
  const on = ({ x, y, r }: Disc, angle: number): Dot => ({
    x: x + r * Math.cos(angle),
    y: y + r * Math.sin(angle),
  });
  const a1 = on(a, along + open);
  const b1 = on(b, along + open);
  const b2 = on(b, along - open);
  const a2 = on(a, along - open);
  const arc = (r: number, large: boolean, from: Dot, to: Dot) =>
    `a${round(r)} ${round(r)} 0 ${large ? 1 : 0} 0 ${pair(from, to)}`;
  return `${start(a1)}l${pair(a1, b1)}${arc(b.r, open > Math.PI / 2, b1, b2)}l${pair(b2, a2)}${arc(a.r, open < Math.PI / 2, a2, a1)}z`;
}

/** A closed shape through points, turned so that it joins the outlines of `hullPath` without holes. */
export function facePath(points: readonly Dot[]): string {
  const area = points.reduce((sum, p, i) => {
    const next = points[(i + 1) % points.length] ?? p;
    return sum + p.x * next.y - next.x * p.y;
  }, 0);
  const ordered = area > 0 ? [...points].reverse() : points;
  const [first, ...rest] = ordered;
  if (!first) return '';
  let last = first;
  const lines = rest.map((p) => {
    const line = `l${pair(last, p)}`;
    last = p;
    return line;
  });
  return `${start(first)}${lines.join('')}z`;
}

/** A smooth open line through points. */
export function linePath(points: readonly Dot[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  if (rest.length === 1) return `${start(first)}L${round(last.x)} ${round(last.y)}`;
  const middle = (a: Dot, b: Dot): Dot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const curves = rest.slice(0, -1).map((p, i) => {
    const next = rest[i + 1] ?? p;
    const end = i === rest.length - 2 ? next : middle(p, next);
    return `Q${round(p.x)} ${round(p.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return `${start(first)}${curves.join('')}`;
}
