import type { Amputation } from '@/vocabulary/body.ts';
import type { Dot } from './outline.ts';
import { linePath } from './outline.ts';
import type { Pose } from './pose.ts';
import { type Arrow, type Drawn, drawScene, type Part, type Scene, unitsPerCm, wayOf } from './scene.ts';

/** A position or a movement to draw: one pose, two with an arrow, or four that go round. */
export interface Movement {
  scene: Omit<Scene, 'pose' | 'start' | 'amputation'>;
  poses: readonly Pose[];
  /** "over": the other poses faint behind the first. "naast": every pose in a panel of its own. */
  layout: 'over' | 'naast';
  arrows: readonly Arrow[];
  /** Seconds for once there and back; a single pose stands still. */
  seconds?: number | undefined;
}

/** The inside of an `<svg>`, and its size in drawing units. */
export interface Picture {
  amputation: Amputation;
  /** Unique on the page: ids inside the drawing begin with it. */
  id: string;
  width: number;
  height: number;
  /** Width of a line in drawing units; half of it lies under the shape. */
  lineWidth: number;
  svg: string;
}

/** Shapes that were drawn, by tone and path: the id each would have, and whether it is used again. */
type KnownShapes = Map<string, { id: string; used: boolean }>;

/** Writes the ids of the shapes that are used again, at the places that `drawing` marked; the others need none. */
const withIds = (svg: string, known: KnownShapes): string =>
  svg.replace(/\0([^\0]*)\0/g, (_, key: string) => {
    const shape = known.get(key);
    return shape?.used ? ` id="${shape.id}"` : '';
  });

/** Room around a figure, for its lines and arrow heads. */
const pad = 14;

const round = Math.round;

/** A three-cornered arrow head at the end of a line. */
function arrowHead(from: Dot, to: Dot, size: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (turn: number, by: number) =>
    `${round(to.x + by * Math.cos(angle + turn))} ${round(to.y + by * Math.sin(angle + turn))}`;
  return `M${at(0, size * 0.8)}L${at(2.2, size)}L${at(-2.2, size)}z`;
}

/** Round dots of one size, as one path: shorter than a circle each. */
const dotsSvg = (places: readonly Dot[], size: number): string =>
  places.length === 0
    ? ''
    : `<path class="pic-dots" stroke-width="${round(size)}" d="${places.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('')}"/>`;

/** One to four dots, as on a die: which panel comes first, also in the mirrored picture. */
const countedDots = (count: number, corner: Dot, weight: number): Dot[] =>
  Array.from({ length: count }, (_, i) => ({
    x: corner.x + (12 + 20 * (i % 2)) * weight,
    y: corner.y + (12 + 20 * Math.floor(i / 2)) * weight,
  }));

/** As many dots in a row beyond the head of an arrow as its place in the order. */
function dotsBeyond(count: number, way: readonly Dot[], weight: number): Dot[] {
  const [from, to] = way.slice(-2);
  if (!from || !to) return [];
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const by = (34 + 9 * (count - 1) * Math.abs(Math.cos(angle))) * weight;
  const middle = { x: to.x + by * Math.cos(angle), y: to.y + by * Math.sin(angle) };
  return Array.from({ length: count }, (_, i) => ({
    x: middle.x + (i - (count - 1) / 2) * 18 * weight,
    y: middle.y,
  }));
}

/** Arrows as two paths: all lines, and all heads. */
function arrowsSvg(arrows: readonly { way: readonly Dot[]; both: boolean }[], size: number): string {
  const heads = arrows.map(({ way, both }) => {
    const [first, second] = way;
    const [beforeLast, last] = way.slice(-2);
    if (!first || !second || !beforeLast || !last) return '';
    return arrowHead(beforeLast, last, size) + (both ? arrowHead(second, first, size) : '');
  });
  if (heads.length === 0) return '';
  const lines = arrows.map(({ way }) => linePath(way)).join('');
  return `<path class="pic-arrow" stroke-width="${round(size * 0.4)}" d="${lines}"/><path class="pic-arrow-head" d="${heads.join('')}"/>`;
}

/**
 * The drawings of a movement, one for each amputation. A shape that they share is drawn once and used again.
 *
 * @param id unique on the page
 */
export function picturesOf(movement: Movement, amputations: readonly Amputation[], id: string): Picture[] {
  const known: KnownShapes = new Map();
  const drawings = amputations.map((amputation, i) => drawing(movement, amputation, `${id}${i}`, known));
  return drawings.map((picture) => ({ ...picture, svg: withIds(picture.svg, known) }));
}

/** One drawing, with marks in place of ids. */
function drawing(movement: Movement, amputation: Amputation, id: string, known: KnownShapes): Picture {
  const [first, next = first] = movement.poses;
  if (!first || !next)
    throw new Error(`Tekening "${id}" heeft geen houding. Noem er minstens één onder "poses".`);
  const sceneOf = (pose: Pose): Scene => ({ ...movement.scene, pose, start: first, amputation });
  const base = drawScene(sceneOf(first));
  const frames = [base, ...movement.poses.slice(1).map((pose) => drawScene(sceneOf(pose)))];
  const way = movement.arrows.map((arrow) => ({ ...arrow, way: wayOf(sceneOf(first), next, arrow) }));
  const wayDots = way
    .flatMap((a) => a.way)
    .map(({ x, y }) => ({ left: x - 24, right: x + 24, top: y - 24, bottom: y + 24 }));
  const boxes = [...frames.map(({ frame }) => frame), ...(movement.layout === 'over' ? wayDots : [])];
  const left = Math.floor(Math.min(...boxes.map((f) => f.left))) - pad;
  const right = Math.ceil(Math.max(...boxes.map((f) => f.right))) + pad;
  const top = Math.floor(Math.min(...boxes.map((f) => f.top))) - pad;
  const bottom = Math.ceil(Math.max(...boxes.map((f) => f.bottom))) + pad;
  const width = right - left;
  const height = bottom - top;
  const panelled = movement.layout === 'naast' && frames.length > 1;
  /** Wide pictures are shown smaller: their lines and arrows are drawn heavier, those of narrow ones lighter. */
  const weight = Math.max(0.5, (panelled ? 2 * width : width) / 560);
  const about = { amputation, id, lineWidth: round(6 * weight) };
  /** Between two panels, for the arrow from the one to the next. */
  const gap = 104 * weight;

  const shape = (part: Part, moving: boolean): string => {
    const className = `pic-${part.tone}${part.patch ? ' pic-patch' : ''}`;
    const key = `${className}|${part.d}`;
    const seen = known.get(key);
    if (seen && !moving) {
      seen.used = true;
      return `<use href="#${seen.id}"/>`;
    }
    if (!seen) known.set(key, { id: `${id}-${known.size}`, used: false });
    const mark = seen ? '' : `\0${key}\0`;
    return `<path${mark} class="${className}" d="${part.d}"${moving ? ` data-part="${part.name}"` : ''}/>`;
  };
  /** Parts of a pose as SVG, each with what comes before it; `moves` marks the ones that the moving picture changes. */
  const layered = (
    drawn: Drawn,
    panel: string,
    ghostOf: (part: Part) => string,
    moves: (part: Part) => boolean,
  ): string => {
    const out: string[] = [];
    const clipId = `${id}-glas${panel}`;
    let inGlass: string[] | undefined;
    const closeGlass = () => {
      if (inGlass) out.push(`<g class="pic-image" clip-path="url(#${clipId})">${inGlass.join('')}</g>`);
      inGlass = undefined;
    };
    let glassDrawn = false;
    const openGlass = () => {
      if (drawn.glass && !glassDrawn)
        out.push(
          `<clipPath id="${clipId}"><path d="${drawn.glass}"/></clipPath><path class="pic-glass" d="${drawn.glass}"/>`,
        );
      glassDrawn = true;
      inGlass ??= [];
      return inGlass;
    };
    for (const part of drawn.parts) {
      const svg = ghostOf(part) + shape(part, moves(part));
      if (part.clip) openGlass().push(svg);
      else {
        closeGlass();
        out.push(svg);
      }
    }
    closeGlass();
    out.push(dotsSvg(drawn.eyes, eye));
    if (drawn.gaze)
      out.push(`<path class="pic-gaze" stroke-width="${round(5 * weight)}" d="${drawn.gaze}"/>`);
    return out.join('');
  };

  const eye = round(unitsPerCm(movement.scene.crop) * 2.2);
  /** Whether a part differs between poses. */
  const moves = ({ name }: Part): boolean =>
    new Set(frames.map(({ parts }) => parts.find((part) => part.name === name)?.d)).size > 1;

  if (!panelled) {
    // In the mirror only the first pose: more would hide what it shows.
    const ghosts = frames
      .slice(1)
      .map(({ parts }) =>
        parts.filter((part) => moves(part) && !part.clip && !part.tone.startsWith('cloth')),
      );
    let drawn = false;
    const ghostOf = (part: Part): string => {
      if (drawn || part.clip || !moves(part)) return '';
      drawn = true;
      return ghosts
        .map((parts) => `<g class="pic-ghost">${parts.map((p) => shape(p, false)).join('')}</g>`)
        .join('');
    };
    const inner = layered(base, '', ghostOf, moves);
    const arrows = arrowsSvg(way, 22 * weight);
    const order = way.flatMap(({ way, order = 0 }) => dotsBeyond(order, way, weight));
    return {
      ...about,
      width,
      height,
      svg: `<g transform="translate(${-left} ${-top})">${inner}${arrows}${dotsSvg(order, 12 * weight)}</g>`,
    };
  }

  // Panels go round: 1 → 2, down, 3 ← 4 and up again.
  const places = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const corner = (i: number) => {
    const [column, row] = places[i] ?? places[0];
    return { x: column * (width + gap), y: row * (height + gap) };
  };
  const panels = frames.map((drawn, i) => {
    const { x, y } = corner(i);
    const inner = layered(
      drawn,
      String(i),
      () => '',
      (part) => i === 0 && moves(part),
    );
    return `<g transform="translate(${x - left} ${y - top})">${inner}</g>`;
  });
  const middle = (i: number) => ({ x: corner(i).x + width / 2, y: corner(i).y + height / 2 });
  const arrow = (from: number, to: number) => {
    const a = middle(from);
    const b = middle(to);
    const horizontal = a.y === b.y;
    const half = horizontal ? width / 2 : height / 2;
    const sign = Math.sign(horizontal ? b.x - a.x : b.y - a.y);
    const on = (by: number): Dot =>
      horizontal ? { x: a.x + sign * by, y: a.y } : { x: a.x, y: a.y + sign * by };
    return { way: [on(half + 22 * weight), on(half + gap - 22 * weight)], both: frames.length === 2 };
  };
  const order = frames.length > 2 ? frames.flatMap((_, i) => countedDots(i + 1, corner(i), weight)) : [];
  const arrows =
    frames.length === 2 ? [arrow(0, 1)] : frames.map((_, i) => arrow(i, (i + 1) % frames.length));
  return {
    ...about,
    width: round(2 * width + gap),
    height: round(frames.length > 2 ? 2 * height + gap : height),
    svg: panels.join('') + arrowsSvg(arrows, 20 * weight) + dotsSvg(order, 14 * weight),
  };
}
