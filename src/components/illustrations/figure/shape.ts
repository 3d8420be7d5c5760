/** Solids on paper: the field of each, its outline, and the lines within it that are seen. */
import { project, type View } from './camera.ts';
import { type Bounds, type Field, ringsOf, stretches } from './contour.ts';
import type { Point } from './geometry.ts';
import type { Disc, Dot } from './outline.ts';
import type { Ball, Cut, Piece, Shell, Solid } from './solids/solid.ts';

/** A ball on paper: in drawing units, with its depth. */
interface Spot extends Dot {
  r: number;
  near: number;
}

/** Two balls and all between them, on paper. */
interface Cone {
  /** As `Field`. */
  outside: Field;
  /** How near the surface is to us at a point of the cone. */
  depth: Field;
}

/** From the room to paper. */
export interface Eye {
  view: View;
  /** Drawing units per cm. */
  units: number;
}

const spot = ({ view, units }: Eye, { at, r }: Ball): Spot => {
  const { x, y, near } = project(view, at);
  return { x: x * units, y: y * units, r: r * units, near: near * units };
};

/** After the distance to a round cone by Inigo Quilez ("Rounded cone", distance functions). */
function coneOf(a: Spot, b: Spot): Cone {
  const [dx, dy, dr] = [b.x - a.x, b.y - a.y, a.r - b.r];
  const length2 = dx * dx + dy * dy;
  const a2 = length2 - dr * dr;
  const larger = a.r > b.r ? a : b;
  /** The part of the way from a to b whose ball is nearest to a point. */
  const partAt = (x: number, y: number): number => {
    if (a2 <= 0.01) return larger === a ? 0 : 1;
    const along = ((x - a.x) * dx + (y - a.y) * dy) / length2;
    const aside = Math.abs((x - a.x) * dy - (y - a.y) * dx) / length2;
    return Math.max(0, Math.min(1, along - (aside * dr) / Math.sqrt(a2)));
  };
  const away = (x: number, y: number, part: number) => Math.hypot(x - a.x - dx * part, y - a.y - dy * part);
  return {
    outside: (x, y) => {
      const part = partAt(x, y);
      return away(x, y, part) - a.r + dr * part;
    },
    depth: (x, y) => {
      const part = partAt(x, y);
      const r = a.r - dr * part;
      return a.near + (b.near - a.near) * part + Math.sqrt(Math.max(0, r * r - away(x, y, part) ** 2));
    },
  };
}

/** The lesser of two distances, rounded off where they are about equal. */
const blended = (a: number, b: number, by: number): number => {
  if (by <= 0) return Math.min(a, b);
  const near = Math.max(by - Math.abs(a - b), 0) / by;
  return Math.min(a, b) - (near * near * by) / 4;
};

interface FlatEnd {
  beyond: Field;
  ellipse: Field;
  open: boolean;
}

/** A cut seen from here: the half of the paper that is gone, and the flat end itself. */
function flatEnd(eye: Eye, { at, along, r, open = false }: Cut): FlatEnd | undefined {
  const middle = spot(eye, { at, r });
  const end = project(eye.view, along);
  const slant = Math.hypot(end.x, end.y) / Math.hypot(...along);
  // From straight ahead the end is the whole shape.
  if (slant < 0.2) return undefined;
  const [ux, uy] = [end.x, end.y].map((value) => value / Math.hypot(end.x, end.y)) as [number, number];
  const flat = Math.max(0.02, Math.sqrt(1 - slant * slant)) * middle.r;
  const beyond: Field = (x, y) => (x - middle.x) * ux + (y - middle.y) * uy;
  return {
    open,
    beyond,
    ellipse: (x, y) => {
      if (r === 0) return 1e6;
      const aside = (x - middle.x) * uy - (y - middle.y) * ux;
      return (Math.hypot(beyond(x, y) / flat, aside / middle.r) - 1) * flat;
    },
  };
}

interface PieceShape {
  outside: Field;
  /** What `outside` is at least: much quicker to know. */
  atLeast: Field;
  depth: Field;
  /** Whether a point of the outline is at an end where the drawing ends but the body does not. */
  open: (p: Dot) => boolean;
}

/** A disc around discs. */
function discAround(discs: readonly Disc[]): Disc {
  const left = Math.min(...discs.map(({ x, r }) => x - r));
  const right = Math.max(...discs.map(({ x, r }) => x + r));
  const top = Math.min(...discs.map(({ y, r }) => y - r));
  const bottom = Math.max(...discs.map(({ y, r }) => y + r));
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { x, y, r: Math.max(...discs.map((one) => Math.hypot(one.x - x, one.y - y) + one.r)) };
}

/** How far the balls of one piece flow into each other, in cm. */
const within = 0.8;

function pieceShape(eye: Eye, { joined, cuts = [] }: Piece): PieceShape {
  const spots = joined.map(([a, b]) => [spot(eye, a), spot(eye, b)] as const);
  const cones = spots.map(([a, b]) => coneOf(a, b));
  const { x: middleX, y: middleY, r: reach } = discAround(spots.flat());
  // Each flowing together takes at most a quarter of its reach off.
  const most = reach + (cones.length * within * eye.units) / 4;
  const hasFlatEnd = cuts.some(({ r }) => r > 0);
  const ends = cuts.flatMap((cut) => flatEnd(eye, cut) ?? []);
  const round: Field = (x, y) =>
    cones.reduce((least, cone) => blended(least, cone.outside(x, y), within * eye.units), 1e6);
  return {
    outside: (x, y) =>
      ends.reduce(
        (d, end) =>
          Math.min(Math.max(d, end.beyond(x, y)), Math.max(end.ellipse(x, y), -end.beyond(x, y) - 1)),
        round(x, y),
      ),
    atLeast: (x, y) =>
      hasFlatEnd ? Number.NEGATIVE_INFINITY : Math.sqrt((x - middleX) ** 2 + (y - middleY) ** 2) - most,
    depth: (x, y) =>
      cones.reduce(
        (most, cone) => (cone.outside(x, y) < within * eye.units ? Math.max(most, cone.depth(x, y)) : most),
        Number.NEGATIVE_INFINITY,
      ),
    open: ({ x, y }) => ends.some((end) => end.open && end.beyond(x, y) > -1),
  };
}

/** The ground a solid may cover. */
function boundsOf(eye: Eye, balls: readonly Ball[]): Bounds {
  const spots = balls.map((one) => spot(eye, one));
  const margin = eye.units;
  return {
    left: Math.min(...spots.map(({ x, r }) => x - r)) - margin,
    right: Math.max(...spots.map(({ x, r }) => x + r)) + margin,
    top: Math.min(...spots.map(({ y, r }) => y - r)) - margin,
    bottom: Math.max(...spots.map(({ y, r }) => y + r)) + margin,
  };
}

/** A living shape on paper, as lines of points. */
export interface Outline {
  /** Closed lines around what is filled. */
  rings: Dot[][];
  /** Open lines along its edge, where the edge is not one line all around. */
  edges: Dot[][] | undefined;
  /** Lines within it. */
  folds: Dot[][];
}

/** Where a hair cap or a beard is seen on the surface of its balls. */
function shellOutline(eye: Eye, { balls, planes, all = false }: Shell): Outline {
  const spots = balls.map((one) => spot(eye, one));
  const cones = spots.map((one) => coneOf(one, one));
  const levels = planes.map(({ at, normal }) => {
    const middle = project(eye.view, at);
    const way = project(eye.view, normal);
    return (x: number, y: number, near: number) =>
      (x - middle.x * eye.units) * way.x +
      (y - middle.y * eye.units) * way.y +
      (near - middle.near * eye.units) * way.near;
  });
  const field: Field = (x, y) => {
    const out = cones.reduce((least, cone) => blended(least, cone.outside(x, y), 2 * eye.units), 1e6);
    const near = cones.reduce(
      (most, cone) => (cone.outside(x, y) < 2 * eye.units ? Math.max(most, cone.depth(x, y)) : most),
      -1e6,
    );
    if (near < -1e5) return out;
    const hairy = levels.map((level) => level(x, y, near));
    return Math.max(out, -(all ? Math.min(...hairy) : Math.max(...hairy)));
  };
  return { rings: ringsOf(field, boundsOf(eye, balls), false), edges: undefined, folds: [] };
}

/** How deep a line must lie within the whole to be a fold and not its edge, and how far behind to be hidden, in cm. */
const foldDepth = 0.04;
const hidden = 0.35;
/** How near two lines are one, in cm. */
const shared = 0.28;
/** How short a line is no line, in drawing units: on a phone it would be a speck. */
const leastFold = 7;

const span = (line: readonly Dot[]): number => {
  const [first, last] = [line[0], line.at(-1)];
  return first && last
    ? Math.max(Math.hypot(last.x - first.x, last.y - first.y), line.length > 12 ? 1e3 : 0)
    : 0;
};

/** Outlines that were drawn: in the frames of a movement, and on other pages, much of a body is the same. */
const known = new Map<string, Outline>();
/** So many are kept that the frames of one movement find them. */
const mostKnown = 1500;

/**
 * Draws the pieces of a solid as one shape.
 *
 * @returns its outline, and of the outlines of its pieces what is seen within
 */
export function outlineOf(eye: Eye, solid: Solid): Outline {
  const { pieces, shell, blend, joints, seams, growsFrom, marks } = solid;
  const key = JSON.stringify([eye, pieces, shell, blend, joints, seams, growsFrom, marks]);
  const outline = known.get(key) ?? drawn(eye, solid);
  if (known.size > mostKnown) known.clear();
  known.set(key, outline);
  return outline;
}

function drawn(eye: Eye, solid: Solid): Outline {
  if (solid.shell) return shellOutline(eye, solid.shell);
  const { pieces = [], blend = 0, joints = [], seams = [], growsFrom, marks = [] } = solid;
  const shapes = pieces.map((piece) => pieceShape(eye, piece));
  const blends = shapes.map((shape, i) => ({ shape, by: (pieces[i]?.blend ?? blend) * eye.units }));
  const whole: Field = (x, y) => {
    let least = 1e6;
    // What lies that far off changes nothing.
    for (const { shape, by } of blends)
      if (shape.atLeast(x, y) < least + by) least = blended(least, shape.outside(x, y), by);
    return least;
  };
  const rings = ringsOf(
    whole,
    boundsOf(
      eye,
      pieces.flatMap(({ joined }) => joined.flat()),
    ),
  );
  const zones = (balls: readonly Ball[]) => {
    const spots = balls.map((one) => spot(eye, one));
    return ({ x, y }: Dot, near?: number) =>
      spots.some(
        (zone) => Math.hypot(x - zone.x, y - zone.y, near === undefined ? 0 : near - zone.near) < zone.r,
      );
  };
  const atJoint = zones(joints);
  const atSeam = zones(seams);
  const ground = growsFrom?.map((piece) => pieceShape(eye, piece));
  /** A little within the edge of what it grows from: there the two edges meet. */
  const grown = ({ x, y }: Dot) =>
    ground === undefined || ground.some((shape) => shape.outside(x, y) < -0.25 * eye.units);
  const folds =
    shapes.length < 2
      ? []
      : shapes.flatMap((shape, i) => {
          const piece = pieces[i];
          if (!piece || piece.plain) return [];
          const own = ringsOf(shape.outside, boundsOf(eye, piece.joined.flat()));
          const seen = ({ x, y }: Dot): boolean => {
            const depth = shape.depth(x, y);
            if (whole(x, y) > -foldDepth * eye.units || atJoint({ x, y }, depth)) return false;
            return shapes.every((other, k) => {
              if (k === i) return true;
              const outside = other.outside(x, y);
              // Two pieces side by side share one line.
              if (k < i && Math.abs(outside) < shared * eye.units) return false;
              return outside > -shared * eye.units || other.depth(x, y) < depth + hidden * eye.units;
            });
          };
          return own.flatMap((ring) => stretches(ring, seen)).filter((line) => span(line) > leastFold);
        });
  const facing = (p: Point): boolean => {
    const { x, y, near } = spot(eye, { at: p, r: 0 });
    return shapes.every(
      (shape) => shape.outside(x, y) > 0 || shape.depth(x, y) < near + hidden * 3 * eye.units,
    );
  };
  const drawnMarks = marks.flatMap((mark) => {
    const runs: Dot[][] = [];
    let run: Dot[] = [];
    for (const p of mark) {
      if (facing(p)) run.push(spot(eye, { at: p, r: 0 }));
      else {
        if (run.length > 1) runs.push(run);
        run = [];
      }
    }
    if (run.length > 1) runs.push(run);
    return runs.map((points) => points.map(({ x, y }) => ({ x, y })));
  });
  const onEdge = (p: Dot) =>
    !(atSeam(p) && grown(p)) && !shapes.some((shape) => shape.open(p) && shape.outside(p.x, p.y) < 1.5);
  return {
    rings,
    edges: rings.some((ring) => ring.some((p) => !onEdge(p)))
      ? rings.flatMap((ring) => stretches(ring, onEdge))
      : undefined,
    folds: [...folds, ...drawnMarks],
  };
}
