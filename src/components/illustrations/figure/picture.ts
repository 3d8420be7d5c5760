import type { Amputation, PersonName } from '@/vocabulary/body.ts';
import { project } from './camera.ts';
import type { Dot } from './outline.ts';
import { curvePath, linePath } from './outline.ts';
import type { Pose } from './pose.ts';
import {
  type Arrow,
  type Drawn,
  drawScene,
  type Frame,
  isCloseUp,
  type Part,
  type Scene,
  unitsPerCm,
  wayOf,
} from './scene.ts';
import { floor } from './things.ts';

/** A position or a movement to draw: one pose, two that follow each other, or four that go round. */
export interface Movement {
  scene: Omit<Scene, 'pose' | 'start' | 'amputation'>;
  /** Each is drawn in a panel of its own: limbs that lie over each other cannot be told apart. */
  poses: readonly Pose[];
  arrows: readonly Arrow[];
  /** Of two poses: whether one goes back to the first. */
  returns: boolean;
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
  panels: number;
  /** Width and height of the first panel; it stands at the top left. */
  panel: readonly [number, number];
  svg: string;
  /** The same for the other side, drawn with the shapes of the first: every panel mirrored where it stands. */
  otherSide: string;
}

/** Shapes that were drawn: the number of each by what it is, and each as it is drawn first. */
interface Shapes {
  numbers: Map<string, number>;
  drawn: string[];
}
/** Stands in a drawing for the shape of this number. */
const mark = (shape: number): string => `\0${shape}\0`;

/**
 * Writes the shapes where drawings have their marks. What comes more than once is drawn once, with an id, and used
 * again; shapes that follow each other wherever they come are one group.
 */
function withShapes(svgs: readonly string[], { drawn }: Shapes, id: string): string[] {
  const marks = /(?:\0\d+\0)+/g;
  const numbersIn = (run: string) => (run.match(/\d+/g) ?? []).map(Number);
  const times = new Map<string, number>();
  const count = (key: string) => times.set(key, (times.get(key) ?? 0) + 1);
  for (const run of svgs.flatMap((svg) => svg.match(marks) ?? [])) {
    const shapes = numbersIn(run);
    shapes.forEach((shape, i) => {
      count(`${shape}`);
      count(`${shape} ${shapes[i + 1]}`);
    });
  }
  const areOne = (a: number, b: number) => {
    const together = times.get(`${a} ${b}`);
    return together === times.get(`${a}`) && together === times.get(`${b}`);
  };
  const ids = new Map<number, string>();
  const written = (group: readonly number[]): string => {
    const [first = 0] = group;
    const all = group.map((shape) => drawn[shape]).join('');
    if (times.get(`${first}`) === 1) return all;
    const known = ids.get(first);
    if (known) return `<use href="#${known}"/>`;
    const own = `${id}-${ids.size}`;
    ids.set(first, own);
    return group.length === 1 ? all.replace('<path', `<path id="${own}"`) : `<g id="${own}">${all}</g>`;
  };
  const groupsIn = (run: string): number[][] => {
    const groups: number[][] = [];
    for (const shape of numbersIn(run)) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group && last !== undefined && areOne(last, shape)) group.push(shape);
      else groups.push([shape]);
    }
    return groups;
  };
  return svgs.map((svg) => svg.replace(marks, (run) => groupsIn(run).map(written).join('')));
}

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

/** Room around a figure, for its lines, and around an arrow, for its head, in cm. */
const pad = { geheel: 5, benen: 3.5, romp: 3, hand: 1.6, voet: 1.6 } as const;
const arrowPad = { geheel: 4, benen: 3.5, romp: 3, hand: 1, voet: 1 } as const;
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

/** Size of a letter beside the width of the drawing: as large as the text of the page on the narrowest phone. */
const letterSize = 0.08;
/** The same beside the height: a tall drawing may not fill the width of the paper. */
const letterSizeOfHeight = 0.058;

/** The letter of a panel in a round: A, B, C. No number, for those are the steps beside the drawing. */
function letterSvg(panel: number, { x, y }: Dot, size: number): string {
  const [cx, cy] = [round(x), round(y)];
  return `<g class="pic-letter"><circle cx="${cx}" cy="${cy}" r="${round(size * 0.6)}" stroke-width="${round(size * 0.07)}"/><text x="${cx}" y="${round(y + size * 0.35)}" font-size="${size}">${String.fromCharCode(65 + panel)}</text></g>`;
}

/** Arrows as paths: all lines, and all heads. */
function arrowsSvg(ways: readonly (readonly Dot[])[], size: number): string {
  const heads = ways.map((way) => {
    const [beforeLast, last] = way.slice(-2);
    return beforeLast && last ? arrowHead(beforeLast, last, size) : '';
  });
  if (heads.length === 0) return '';
  const lines = ways.map(linePath).join('');
  return `<path class="pic-arrow" stroke-width="${round(size * 0.4)}" d="${lines}"/><path class="pic-arrow-head" d="${heads.join('')}"/>`;
}

/**
 * The drawings of a movement, one for each amputation. A shape that they share is drawn once and used again.
 *
 * @param id unique on the page
 * @param panels all, or only the first, with its arrows: for a small picture beside words
 */
export function picturesOf(
  movement: Movement,
  amputations: readonly Amputation[],
  id: string,
  panels: 'all' | 'first' = 'all',
): Picture[] {
  const shapes: Shapes = { numbers: new Map(), drawn: [] };
  const drawings = amputations.map((amputation, i) =>
    drawing(movement, amputation, `${id}${i}`, shapes, panels),
  );
  const svgs = withShapes(
    drawings.map(({ svg }) => svg),
    shapes,
    id,
  );
  return drawings.map((picture, i) => ({ ...picture, svg: svgs[i] ?? '' }));
}

/** A rectangle around a point. */
const around = ({ x, y }: Dot, by: number): Frame => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});
const overlap = (a: Frame, b: Frame) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The arrows of each panel: the way to the next pose, and for a movement there and back also the way back. */
function arrowsByPanel({ poses, arrows }: Movement, sceneOf: (pose: Pose) => Scene): Dot[][][] {
  const from = (panel: number) =>
    arrows.map((arrow) => {
      const [pose, next] = [poses[panel], poses[(panel + 1) % poses.length]];
      return pose && next && arrow.panel === panel + 1 ? wayOf(sceneOf(pose), next, arrow) : [];
    });
  return poses.map((_, i) => {
    const back = i === 1 && poses.length === 2;
    const ways = back ? from(0).map((way, k) => (arrows[k]?.both ? way.reverse() : [])) : from(i);
    return ways.filter((way) => way.length > 0);
  });
}

/** Room around a letter in a corner of a panel, beside its height. */
const letterRoom = 0.68;

/**
 * The corner where the letters of all panels stand: the first in which they touch no living shape and no arrow.
 * Where there is none, the panels are made higher for them.
 */
function letterPlace(
  { left, right, top, bottom }: Frame,
  drawn: readonly Drawn[],
  ways: readonly (readonly Dot[])[],
  size: number,
): { at: Dot; panel: Frame } {
  const by = size * letterRoom;
  const dots = [
    ...drawn.flatMap(({ parts }) =>
      parts.flatMap(({ shape, clip }) => (typeof shape === 'string' || clip ? [] : shape.rings.flat())),
    ),
    ...ways.flat(),
  ];
  const free = [
    { x: left + by, y: top + by },
    { x: left + by, y: bottom - by },
    { x: right - by, y: top + by },
    { x: right - by, y: bottom - by },
  ].find((corner) => !dots.some((dot) => overlap(around(corner, by), around(dot, 0))));
  if (free) return { at: free, panel: { left, right, top, bottom } };
  const higher = Math.ceil(2 * by);
  return { at: { x: left + by, y: top - higher + by }, panel: { left, right, top: top - higher, bottom } };
}

/** A panel wider than this, beside its height, has the next one below it. */
const wide = 1.7;

/** One drawing, with marks in place of its shapes. */
function drawing(
  movement: Movement,
  amputation: Amputation,
  id: string,
  shapes: Shapes,
  panels: 'all' | 'first',
): Picture {
  const [first] = movement.poses;
  if (!first) throw new Error(`Tekening "${id}" heeft geen houding. Noem er minstens één onder "poses".`);
  const sceneOf = (pose: Pose): Scene => ({ ...movement.scene, pose, start: first, amputation });
  const { crop } = movement.scene;
  const units = unitsPerCm(crop);
  const margin = Math.round(pad[crop] * units);
  const shown = panels === 'all' ? movement.poses : [first];
  const frames = shown.map((pose) => drawScene(sceneOf(pose)));
  const ways = arrowsByPanel(movement, sceneOf).slice(0, frames.length);
  const boxes = [
    ...frames.map(({ frame }) => frame),
    ...ways.flat(2).map((dot) => around(dot, arrowPad[crop] * units)),
  ];
  const tight: Frame = {
    left: Math.floor(Math.min(...boxes.map((box) => box.left))) - margin,
    right: Math.ceil(Math.max(...boxes.map((box) => box.right))) + margin,
    top: Math.floor(Math.min(...boxes.map((box) => box.top))) - margin,
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom))) + margin,
  };
  /** A whole figure at a mirror has small hands: its panels get the whole width. */
  const wholeAtMirror = crop === 'geheel' && movement.scene.mirror !== undefined;
  const columns =
    frames.length === 1 ||
    (frames.length === 2 && (wholeAtMirror || tight.right - tight.left > wide * (tight.bottom - tight.top)))
      ? 1
      : 2;
  const rows = Math.ceil(frames.length / columns);
  const size = round(
    Math.max(
      (tight.right - tight.left) * (columns + 0.1 * (columns - 1)) * letterSize,
      (tight.bottom - tight.top) * (rows + 0.3 * (rows - 1)) * letterSizeOfHeight,
    ),
  );
  const lettered = frames.length > 1;
  const { at: letter, panel } = lettered
    ? letterPlace(tight, frames, ways.flat(), size)
    : { at: { x: 0, y: 0 }, panel: tight };
  const { left, top } = panel;
  /** Half of the width, whole, and the upright line in the middle: to mirror a panel where it stands. */
  const half = Math.ceil((panel.right - left) / 2);
  const width = 2 * half;
  const axis = left + half;
  const height = panel.bottom - top;
  /** Panels beside each other are shown smaller, or two of them would fill a screen. */
  const pixels = (pixelsPerCm[crop] / units) * (columns > 1 && !isCloseUp(crop) ? 0.7 : 1);
  /** Wide pictures are shown smaller: their lines and arrows are drawn heavier, those of narrow ones lighter. */
  const weight =
    Math.max(0.5, (columns * width * (pixelsPerCm[crop] / units)) / plainWidth) *
    (1.6 / (pixelsPerCm[crop] / units));
  const foldWidth = round(2.2 * weight);
  /** The floor under a chair: whether a foot stands on it or hangs above it. It ends behind the chair. */
  const floorTop =
    movement.scene.limb === 'been' && movement.scene.things.some(({ kind }) => kind === 'stoel')
      ? round(project(movement.scene.view, [0, floor, -45]).y * units)
      : undefined;
  /** Between two panels, for the arrow from the one to the next. */
  const gap = round(64 * weight);

  const path = (className: string, d: string, name?: string): string => {
    const width = className === 'pic-fold' ? ` stroke-width="${foldWidth}"` : '';
    const key = `${className}|${d}`;
    const seen = shapes.numbers.get(key);
    if (seen !== undefined && !name) return mark(seen);
    const svg = `<path class="${className}"${width} d="${d}"${name ? ` data-part="${name}"` : ''}/>`;
    if (seen !== undefined) return svg;
    shapes.numbers.set(key, shapes.drawn.length);
    return mark(shapes.drawn.push(svg) - 1);
  };
  const shape = (part: Part, moving: boolean): string =>
    pathsOf(part)
      .map(({ className, d, name }) => path(className, d, moving ? name : undefined))
      .join('');
  /** Parts of a pose as SVG; `moves` marks the ones that the moving picture changes. */
  const layered = (drawn: Drawn, i: number, moves: (part: Part) => boolean): string => {
    const out: string[] = [];
    let inGlass: string[] | undefined;
    const closeGlass = () => {
      if (inGlass) out.push(`<g class="pic-image" clip-path="url(#${id}g)">${inGlass.join('')}</g>`);
      inGlass = undefined;
    };
    let glassDrawn = false;
    const openGlass = () => {
      if (drawn.glass && !glassDrawn) {
        // The mirror stands where it stood.
        if (i === 0) out.push(`<clipPath id="${id}g"><path d="${drawn.glass}"/></clipPath>`);
        out.push(path('pic-glass', drawn.glass));
      }
      glassDrawn = true;
      inGlass ??= [];
      return inGlass;
    };
    for (const part of drawn.parts) {
      const svg = shape(part, moves(part));
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

  // Panels go round: A → B, down, C ← D and up again; of three the last stands below between the others.
  const places: readonly (readonly [number, number])[] =
    columns === 1
      ? [
          [0, 0],
          [0, 1],
        ]
      : [
          [0, 0],
          [1, 0],
          [frames.length === 3 ? 0.5 : 1, 1],
          [0, 1],
        ];
  const corner = (i: number) => {
    const [column, row] = places[i] ?? [0, 0];
    return { x: round(column * (width + gap)), y: row * (height + gap) };
  };
  const inner = frames.map((drawn, i) => {
    const { x, y } = corner(i);
    const ground = lettered
      ? path('pic-panel', `M${left} ${top}h${width}v${height}h${-width}z`) +
        (floorTop === undefined
          ? ''
          : path(
              'pic-prop pic-patch',
              `M${left + 1} ${floorTop}h${width - 2}v${panel.bottom - floorTop - 1}h${2 - width}z`,
            ))
      : '';
    const parts = layered(drawn, i, (part) => i === 0 && moves(part));
    const arrows = arrowsSvg(ways[i] ?? [], (columns > 1 ? 16 : 20) * weight);
    const marks = arrows && `<g class="pic-way">${arrows}</g>`;
    const shapes = `<g id="${id}p${i}" transform="translate(${-axis} ${-top})">${ground}${parts}${marks}</g>`;
    return { place: `translate(${x + half} ${y})`, shapes };
  });
  const middle = (i: number) => ({ x: corner(i).x + width / 2, y: corner(i).y + height / 2 });
  /** From one panel to the next; `aside` above it, or to its left. */
  const arrow = (from: number, to: number, aside = 0): Dot[] => {
    const a = middle(from);
    const b = middle(to);
    const horizontal = a.y === b.y;
    const edge = horizontal ? half : height / 2;
    const sign = Math.sign(horizontal ? b.x - a.x : b.y - a.y);
    const on = (by: number): Dot =>
      horizontal
        ? { x: a.x + sign * by, y: a.y - sign * aside }
        : { x: (a.x + b.x) / 2 - sign * aside, y: a.y + sign * by };
    return [on(edge + 8 * weight), on(edge + gap - 15 * weight)];
  };
  const aside = 17 * weight;
  const between =
    frames.length === 1
      ? []
      : frames.length === 2
        ? movement.returns
          ? [arrow(0, 1, aside), arrow(1, 0, aside)]
          : [arrow(0, 1)]
        : frames.map((_, i) => arrow(i, (i + 1) % frames.length));
  const order = arrowsSvg(between, 16 * weight);
  const letterAt = (i: number, side: 1 | -1) =>
    lettered ? letterSvg(i, { x: side * (letter.x - axis), y: letter.y - top }, size) : '';
  return {
    amputation,
    id,
    lineWidth: round(6 * weight),
    pixelsPerUnit: pixels,
    person: movement.scene.person,
    panels: frames.length,
    panel: [width, height],
    width: columns * width + (columns - 1) * gap,
    height: rows * height + (rows - 1) * gap,
    // Styles turn what has class "pic-side" to the other side.
    svg:
      inner
        .map(
          ({ place, shapes }, i) =>
            `<g transform="${place}"><g class="pic-side">${shapes}${letterAt(i, 1)}</g></g>`,
        )
        .join('') + order,
    otherSide:
      inner
        .map(
          ({ place }, i) =>
            `<g transform="${place}"><use href="#${id}p${i}" transform="scale(-1 1)"/>${letterAt(i, -1)}</g>`,
        )
        .join('') + order,
  };
}
