import type { Amputation, PersonName } from '@/vocabulary/body.ts';
import type { Dot } from './outline.ts';
import { curvePath, linePath } from './outline.ts';
import type { Pose } from './pose.ts';
import {
  type Arrow,
  type Drawn,
  drawScene,
  type Frame,
  type Part,
  type Scene,
  unitsPerCm,
  wayOf,
} from './scene.ts';

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
  /** CSS px per drawing unit at its widest. */
  pixelsPerUnit: number;
  person: PersonName;
  /** 1, 2, 3 … for the order of movements, and the height of their letters. */
  numerals: Numeral[];
  numeralSize: number;
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

/** The paths of one part, each with a name of its own: edge, what it is filled with, and lines within it. */
export function pathsOf({
  name,
  tone,
  shape,
  patch,
}: Part): { name: string; className: string; d: string }[] {
  if (typeof shape === 'string')
    return [{ name, className: `pic-${tone}${patch ? ' pic-patch' : ''}`, d: shape }];
  const { rings, edges, folds } = shape;
  const closed = rings.map((ring) => curvePath(ring, true)).join('');
  const lines = (all: readonly (readonly Dot[])[]) => all.map((line) => curvePath(line, false)).join('');
  return [
    ...(edges ? [{ name: `${name}-edge`, className: 'pic-edge', d: lines(edges) }] : []),
    { name, className: `pic-${tone}${edges ? ' pic-patch' : ''}`, d: closed },
    ...(folds.length > 0 ? [{ name: `${name}-folds`, className: 'pic-fold', d: lines(folds) }] : []),
  ].filter(({ d }) => d !== '');
}

/** Room around a figure, for its lines and arrow heads, in cm. */
const pad = { geheel: 9, benen: 7, romp: 5, hand: 2, voet: 2 } as const;
/** Width in CSS px per cm of a drawing that has all the room it wants: hands and whole bodies come out equally large. */
const pixelsPerCm = { geheel: 2.4, benen: 3.2, romp: 4.8, hand: 11.2, voet: 11.2 } as const;
/** A drawing as wide as this, in CSS px at its widest, has lines of the plain weight. */
const plainWidth = 896;

const round = Math.round;

/** A three-cornered arrow head at the end of a line. */
function arrowHead(from: Dot, to: Dot, size: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (turn: number, by: number) =>
    `${round(to.x + by * Math.cos(angle + turn))} ${round(to.y + by * Math.sin(angle + turn))}`;
  return `M${at(0, size * 0.8)}L${at(2.2, size)}L${at(-2.2, size)}z`;
}

/** A number in the picture: its middle, in drawing units. It is written beside the drawing, which may be mirrored. */
export interface Numeral extends Dot {
  value: number;
}

/** Size of a numeral beside the width of the drawing: as large as the text of the page on the narrowest phone. */
const numeralSize = 0.08;
/** The same beside the height: a tall drawing may not fill the width of the paper. */
const numeralSizeOfHeight = 0.058;

/** The place of an arrow in the order, beyond its head. */
function numeralBeyond(value: number, way: readonly Dot[], size: number): Numeral[] {
  const [from, to] = way.slice(-2);
  if (!from || !to || value === 0) return [];
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const by = size * 1.3;
  return [{ value, x: round(to.x + by * Math.cos(angle)), y: round(to.y + by * Math.sin(angle)) }];
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
  const { crop } = movement.scene;
  const units = unitsPerCm(crop);
  const pixels = pixelsPerCm[crop] / units;
  const margin = Math.round(pad[crop] * units);
  const base = drawScene(sceneOf(first));
  const frames = [base, ...movement.poses.slice(1).map((pose) => drawScene(sceneOf(pose)))];
  const way = movement.arrows.map((arrow) => ({ ...arrow, way: wayOf(sceneOf(first), next, arrow) }));
  const around = ({ x, y }: Dot, by: number): Frame => ({
    left: x - by,
    right: x + by,
    top: y - by,
    bottom: y + by,
  });
  const bodies = [
    ...frames.map(({ frame }) => frame),
    ...(movement.layout === 'over' ? way.flatMap((a) => a.way).map((p) => around(p, margin)) : []),
  ];
  const panelled = movement.layout === 'naast' && frames.length > 1;
  const [bodyWidth, bodyHeight] = [
    Math.max(...bodies.map((f) => f.right)) - Math.min(...bodies.map((f) => f.left)),
    Math.max(...bodies.map((f) => f.bottom)) - Math.min(...bodies.map((f) => f.top)),
  ].map((length) => (length + 3 * margin) * (panelled ? 2.3 : 1)) as [number, number];
  const size = round(Math.max(bodyWidth * numeralSize, bodyHeight * numeralSizeOfHeight));
  const order = way.flatMap(({ way, order = 0 }) => numeralBeyond(order, way, size));
  const boxes = [...bodies, ...order.map((p) => around(p, size * 0.6))];
  const left = Math.floor(Math.min(...boxes.map((f) => f.left))) - margin;
  const right = Math.ceil(Math.max(...boxes.map((f) => f.right))) + margin;
  const top = Math.floor(Math.min(...boxes.map((f) => f.top))) - margin;
  const bottom = Math.ceil(Math.max(...boxes.map((f) => f.bottom))) + margin;
  const width = right - left;
  const height = bottom - top;
  /** Wide pictures are shown smaller: their lines and arrows are drawn heavier, those of narrow ones lighter. */
  const weight = Math.max(0.5, ((panelled ? 2 * width : width) * pixels) / plainWidth) * (1.6 / pixels);
  const about = {
    amputation,
    id,
    lineWidth: round(6 * weight),
    pixelsPerUnit: pixels,
    person: movement.scene.person,
    numeralSize: size,
  };
  const foldWidth = round(2.2 * weight);
  /** Between two panels, for the arrow from the one to the next. */
  const gap = 104 * weight;

  const path = (className: string, d: string, name?: string): string => {
    const width = className === 'pic-fold' ? ` stroke-width="${foldWidth}"` : '';
    const key = `${className}|${d}`;
    const seen = known.get(key);
    if (seen && !name) {
      seen.used = true;
      return `<use href="#${seen.id}"/>`;
    }
    if (!seen) known.set(key, { id: `${id}-${known.size}`, used: false });
    const mark = seen ? '' : `\0${key}\0`;
    return `<path${mark} class="${className}"${width} d="${d}"${name ? ` data-part="${name}"` : ''}/>`;
  };
  const shape = (part: Part, moving: boolean): string =>
    pathsOf(part)
      .map(({ className, d, name }) => path(className, d, moving ? name : undefined))
      .join('');
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
    if (drawn.gaze)
      out.push(`<path class="pic-gaze" stroke-width="${round(5 * weight)}" d="${drawn.gaze}"/>`);
    return out.join('');
  };

  /** Whether a part differs between poses. */
  const moves = ({ name }: Part): boolean =>
    new Set(frames.map(({ parts }) => JSON.stringify(parts.find((part) => part.name === name)?.shape))).size >
    1;

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
    return {
      ...about,
      numerals: order.map(({ value, x, y }) => ({ value, x: x - left, y: y - top })),
      width,
      height,
      svg: `<g transform="translate(${-left} ${-top})">${inner}${arrows}</g>`,
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
  const numerals =
    frames.length > 2
      ? frames.map((_, i) => {
          const { x, y } = corner(i);
          // A hand leaves room beside its wrist, a foot above its toes.
          const down = crop === 'hand' ? height - size * 0.6 : size * 0.75;
          return { value: i + 1, x: round(x + size * 0.7), y: round(y + down) };
        })
      : [];
  const arrows =
    frames.length === 2 ? [arrow(0, 1)] : frames.map((_, i) => arrow(i, (i + 1) % frames.length));
  return {
    ...about,
    numerals,
    width: round(2 * width + gap),
    height: round(frames.length > 2 ? 2 * height + gap : height),
    svg: panels.join('') + arrowsSvg(arrows, 20 * weight),
  };
}
