/** SVG paths. Coordinates in drawing units, rounded to whole units: shorter, and finer than a screen shows. */

export interface Dot {
  x: number;
  y: number;
}
export interface Disc extends Dot {
  r: number;
}

const round = Math.round;
/** "12-3": a pair of numbers; a minus sign separates by itself. */
const numbers = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;
/** A relative pair. */
const pair = (from: Dot, to: Dot): string =>
  numbers(round(to.x) - round(from.x), round(to.y) - round(from.y));
/** Where a path begins. */
const start = ({ x, y }: Dot): string => `M${numbers(round(x), round(y))}`;

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

/** A closed shape through points, turned so that it joins the outlines of `hullPath` without holes. Two make a line. */
export function facePath(points: readonly Dot[]): string {
  const area = points.reduce((sum, p, i) => {
    const next = points[(i + 1) % points.length] ?? p;
    return sum + p.x * next.y - next.x * p.y;
  }, 0);
  const ordered = points.length > 2 && area > 0 ? [...points].reverse() : points;
  const [first, ...rest] = ordered;
  if (!first) return '';
  let last = first;
  const lines = rest.map((p) => {
    const line = `l${pair(last, p)}`;
    last = p;
    return line;
  });
  return `${start(first)}${lines.join('')}${lines.length > 1 ? 'z' : ''}`;
}

/** A smooth open line through points. */
export function linePath(points: readonly Dot[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  if (rest.length === 1) return `${start(first)}L${numbers(round(last.x), round(last.y))}`;
  const middle = (a: Dot, b: Dot): Dot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const curves = rest.slice(0, -1).map((p, i) => {
    const next = rest[i + 1] ?? p;
    const end = i === rest.length - 2 ? next : middle(p, next);
    return `Q${round(p.x)} ${round(p.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return `${start(first)}${curves.join('')}`;
}

/** How far a curve may run beside the points it stands for, in drawing units. */
const tolerance = 0.9;
/** Points that one curve stands for at most, unless one does for the whole line. */
const longest = 40;
/** A turn sharper than this (cosine) is a corner. */
const corner = 0.5;

const unit = (a: Dot, b: Dot): Dot => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
};

/**
 * A line through many points as few curves: each curve runs from one point to a later one along the line's own
 * direction at both, and is split where it strays.
 */
export function curvePath(points: readonly Dot[], closed: boolean): string {
  const count = points.length;
  if (count < 2) return '';
  const at = (i: number): Dot =>
    (closed ? points[((i % count) + count) % count] : points[Math.max(0, Math.min(count - 1, i))]) ?? {
      x: 0,
      y: 0,
    };
  const before = (i: number) => unit(at(i - 2), at(i));
  const after = (i: number) => unit(at(i), at(i + 2));
  const isCorner = (i: number) => {
    const [a, b] = [before(i), after(i)];
    return a.x * b.x + a.y * b.y < corner;
  };
  const along = (i: number) => unit(at(i - 2), at(i + 2));
  const leaving = (i: number) => (isCorner(i) ? after(i) : along(i));
  const arriving = (i: number) => (isCorner(i) ? before(i) : along(i));
  /** The sharpest point of each corner. */
  const sharpness = (i: number) => {
    const [a, b] = [before(i), after(i)];
    return a.x * b.x + a.y * b.y;
  };
  const corners = points.flatMap((_, i) =>
    isCorner(i) && sharpness(i) <= sharpness(i - 1) && sharpness(i) < sharpness(i + 1) ? [i] : [],
  );
  const from = closed ? (corners[0] ?? 0) : 0;
  const end = closed ? from + count : count - 1;
  const knots = [
    from,
    ...(closed && corners.length === 0
      ? [Math.floor(count / 2)]
      : corners.filter((i) => i > from && i < end)),
    end,
  ];
  let here = at(from);
  let letter = '';
  const out = [start(here)];
  const write = (kind: 'q' | 'l', control: Dot, to: Dot) => {
    const text =
      kind === 'q' ? `${pair(here, control)} ${pair(here, to)}`.replace(' -', '-') : pair(here, to);
    if (text === '0 0') return;
    out.push(letter === kind ? (text.startsWith('-') ? text : ` ${text}`) : `${kind}${text}`);
    letter = kind;
    here = to;
  };
  const strays = (i: number, j: number, control: Dot): boolean => {
    const [a, b] = [at(i), at(j)];
    const samples = Array.from({ length: 13 }, (_, k) => {
      const t = k / 12;
      const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      return { x: u * a.x + v * control.x + w * b.x, y: u * a.y + v * control.y + w * b.y };
    });
    const isFar = (k: number): boolean => {
      const p = at(k);
      for (let m = 1; m < samples.length; m++) {
        const [s, e] = [samples[m - 1] ?? a, samples[m] ?? b];
        const [dx, dy] = [e.x - s.x, e.y - s.y];
        const part = Math.max(
          0,
          Math.min(1, ((p.x - s.x) * dx + (p.y - s.y) * dy) / (dx * dx + dy * dy || 1)),
        );
        if (Math.hypot(p.x - s.x - dx * part, p.y - s.y - dy * part) <= tolerance) return false;
      }
      return true;
    };
    // A curve strays most in its middle.
    if (j - i > 3 && isFar((i + j) >> 1)) return true;
    for (let k = i + 1; k < j; k++) if (isFar(k)) return true;
    return false;
  };
  /** The one curve that runs along the line from one point to another; none where every curve strays. */
  const fitting = (i: number, j: number): ['q' | 'l', Dot] | undefined => {
    const [a, b] = [at(i), at(j)];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    if (!strays(i, j, middle)) return ['l', middle];
    if (j - i <= 2) return ['q', at(i + 1)];
    const [s, e] = [leaving(i), arriving(j)];
    const cross = s.x * e.y - s.y * e.x;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const ahead = (dx * e.y - dy * e.x) / (cross || 1e-9);
    const back = (s.x * dy - s.y * dx) / (cross || 1e-9);
    const reach = 2 * Math.hypot(dx, dy);
    if (ahead <= 0 || back <= 0 || ahead >= reach || back >= reach) return undefined;
    const control = { x: a.x + s.x * ahead, y: a.y + s.y * ahead };
    return strays(i, j, control) ? undefined : ['q', control];
  };
  /** Fewest curves from one knot to the next: each goes as far as it can. */
  const fit = (i: number, j: number): void => {
    let from = i;
    while (from < j) {
      let to = j;
      let curve = fitting(from, to);
      while (!curve) {
        to = Math.min(to - 1, from + longest);
        curve = fitting(from, to);
      }
      write(...curve, at(to));
      from = to;
    }
  };
  for (let k = 1; k < knots.length; k++) fit(knots[k - 1] ?? from, knots[k] ?? end);
  return out.join('') + (closed ? 'z' : '');
}

/** As many points as asked, evenly along a line. */
export function evenly(points: readonly Dot[], count: number): Dot[] {
  const lengths = points.map((p, i) => {
    const last = points[i - 1] ?? p;
    return Math.hypot(p.x - last.x, p.y - last.y);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const out: Dot[] = [];
  let i = 1;
  let passed = 0;
  for (let k = 0; k < count; k++) {
    const wanted = (total * k) / (count - 1);
    while (i < points.length - 1 && passed + (lengths[i] ?? 0) < wanted) {
      passed += lengths[i] ?? 0;
      i++;
    }
    const [a, b] = [points[i - 1] ?? { x: 0, y: 0 }, points[i] ?? points[i - 1] ?? { x: 0, y: 0 }];
    const part = Math.min(1, (wanted - passed) / (lengths[i] || 1));
    out.push({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
  }
  return out;
}
