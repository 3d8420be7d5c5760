import type { Amputation, Place } from '@/vocabulary/body.ts';
import { project, towardsViewer, type View } from './camera.ts';
import { dot, type Point, subtract } from './geometry.ts';
import { type Disc, type Dot, facePath, hullPath, linePath } from './outline.ts';
import { type Pose, poseBetween } from './pose.ts';
import { skeletonOf } from './skeleton.ts';
import { figureSolids } from './solids/figure-solids.ts';
import type { Detail, Limb } from './solids/look.ts';
import { eyesOf } from './solids/middle.ts';
import type { Solid, Tone } from './solids/solid.ts';
import {
  band,
  chair,
  floorPart,
  type Mirror,
  mat,
  mirrorCorners,
  mirroredSolids,
  mirrorStand,
  places,
  roll,
  spikyBall,
  type ThingSolid,
  table,
  tablet,
} from './things.ts';

/** A thing in the picture. `shift` in cm from the place on the body. */
export type Thing =
  | { kind: 'stoel' | 'tafel' | 'mat' | 'vloer' }
  | { kind: 'rolletje' | 'handdoekrol'; at: Place; shift: Point; along: 'dwars' | 'langs' }
  | { kind: 'stekelballetje' | 'tablet'; at: Place; shift: Point }
  | { kind: 'elastische band'; from: Place; to: Place | 'stoelpoot' };

export interface Arrow {
  at: Place;
  /** In cm on paper: right, down. */
  shift: readonly [number, number];
  /** A straight arrow of this length (cm on paper: right, down) in place of the way the body goes. */
  straight?: readonly [number, number] | undefined;
  both: boolean;
  /** Which of several movements this is: as many dots stand beyond its head. */
  order?: number | undefined;
}

/** What is drawn, from where. */
export interface Scene {
  pose: Pose;
  /** The pose the scene was set up for: what lies on the mat stays where it was put. */
  start: Pose;
  amputation: Amputation;
  view: View;
  things: readonly Thing[];
  mirror?: Mirror | undefined;
  /** The limb that moves and that the mirror shows. */
  limb: 'been' | 'arm';
  /** The whole figure, without legs (at a table), only legs, or only the hand or foot, large. */
  crop: 'geheel' | 'romp' | 'benen' | 'hand' | 'voet';
  /** Limbs that lie straight and still: drawn as one shape. */
  whole: readonly Limb[];
  /** A dashed line from the eyes to the place that the patient looks at in the mirror. */
  gaze?: Place | undefined;
}

/** One shape on paper. `clip`: only within the glass. */
export interface Part {
  name: string;
  tone: Tone;
  d: string;
  patch: boolean;
  clip: boolean;
}

export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The shapes of one pose from back to front, in drawing units, and the frame they fill. */
export interface Drawn {
  parts: Part[];
  frame: Frame;
  glass: string | undefined;
  gaze: string | undefined;
  eyes: readonly Dot[];
}

/** Layers, from back to front: chair, body, table, mirror's stand, glass with its image, the limb before it. */
const layers = { body: 0, onTable: 1.2, glass: 3, before: 4, nearest: 5 } as const;

/** Units of the drawing per cm: hands and feet are drawn larger. */
export const unitsPerCm = (crop: Scene['crop']): number =>
  ({ geheel: 1.5, benen: 2, romp: 3, hand: 7, voet: 7 })[crop];
const isCloseUp = (crop: Scene['crop']): boolean => crop === 'hand' || crop === 'voet';

/** Parts of the figure a close-up shows. */
const inCrop = (crop: Scene['crop'], name: string): boolean => {
  if (crop === 'geheel') return true;
  if (crop === 'benen') return !/-arm-|^chair-back/.test(name);
  if (crop === 'romp') return !/-leg-|^chair-seat/.test(name);
  if (crop === 'hand') return /^ball|^sound-arm-(forearm|palm|wrist|thumb|\w+vinger|pink)/.test(name);
  return /^ball|^floor|^sound-leg-(shank|foot|toe|ankle)/.test(name);
};

const points = (solid: Solid): { at: Point; r: number }[] => [
  ...solid.joined.flat(),
  ...(solid.faces ?? []).flat().map((at) => ({ at, r: 0 })),
];

interface Placed {
  solid: Solid;
  layer: number;
  clip: boolean;
}

function thingSolids(scene: Scene): ThingSolid[] {
  const bones = skeletonOf(scene.pose);
  const startBones = skeletonOf(scene.start);
  const at = (place: Place, [x, y, z]: Point, from = bones): Point => {
    const p = places[place](from, scene.amputation);
    return [p[0] + x, p[1] + y, p[2] + z];
  };
  const solidsOf = (thing: Thing): ThingSolid[] => {
    switch (thing.kind) {
      case 'stoel':
        return chair();
      case 'tafel':
        return table();
      case 'mat':
        return mat(scene.pose.posture);
      case 'vloer':
        return floorPart();
      case 'rolletje':
        return roll(at(thing.at, thing.shift, startBones), 4, thing.along);
      case 'handdoekrol':
        return roll(at(thing.at, thing.shift, startBones), 6.5, thing.along);
      case 'stekelballetje':
        return spikyBall(
          at(thing.at, thing.shift),
          scene.limb === 'arm' ? 2.8 : 3.6,
          scene.limb === 'arm' ? 0 : -0.5,
        );
      case 'tablet':
        return tablet(at(thing.at, thing.shift));
      case 'elastische band':
        return thing.to === 'stoelpoot'
          ? band(at(thing.from, [0, 0, 0]), [bones.hips[0] + 18, -30, 20], [0, 1, 0], 0)
          : band(at(thing.from, [0, 0, 0]), at(thing.to, [0, 0, 0]), [1, 0, 0], 7);
    }
  };
  return scene.things.flatMap(solidsOf);
}

/** How near a solid is: the middle of its balls; what lies on top of others comes just after them. */
function nearness(solids: readonly Solid[], view: View): Map<string, number> {
  const near = new Map<string, number>();
  for (const solid of solids) {
    const all = points(solid).map(({ at }) => project(view, at).near);
    near.set(solid.name, all.reduce((sum, n) => sum + n, 0) / all.length);
  }
  for (const solid of solids)
    if (solid.onTopOf) {
      const below = solid.onTopOf.flatMap((name) => near.get(name) ?? []);
      near.set(solid.name, Math.max(...below) + 0.01);
    }
  return near;
}

/** Draws one pose. Pure: the same scene gives the same paths. */
export function drawScene(scene: Scene): Drawn {
  const { view, mirror, crop } = scene;
  const units = unitsPerCm(crop);
  const closeUp = isCloseUp(crop);
  const detail: Detail = closeUp ? 'fine' : crop === 'geheel' ? 'coarse' : 'middle';
  const figure = figureSolids(scene.pose, scene.amputation, {
    detail,
    half: crop === 'benen',
    oneGarment: scene.pose.posture !== 'zittend',
    whole: scene.whole,
  });
  const shown = figure.filter(({ name }) => inCrop(crop, name));
  // Seen from behind the body stands before its legs.
  const fromBehind = Math.abs(view.azimuth) > 90;
  const layerOf = (name: string): number => {
    if (!mirror) return layers.body;
    const isLimb = /^(sound|stump)-(leg|arm-(forearm|palm|wrist|elbow|thumb|\w+vinger|pink))/.test(name);
    if (fromBehind && !isLimb) return layers.nearest;
    if (name.startsWith('sound-')) return layers.before;
    return scene.limb === 'arm' && name.startsWith('stump-arm') && isLimb ? layers.onTable : layers.body;
  };
  const facing = towardsViewer(view);
  const visible = (thing: ThingSolid) =>
    (!thing.normal || dot(thing.normal, facing) > 0.02) &&
    !(fromBehind && thing.name.startsWith('chair-back'));
  const limb = scene.limb === 'been' ? 'sound-leg' : 'sound-arm';
  const beforeGlass = (solid: Solid) =>
    mirror !== undefined &&
    (solid.name.startsWith(limb) ||
      (solid.name.startsWith('sound-') && points(solid).some(({ at }) => at[2] > mirror.near)));
  // Seen edge-on a mirror shows nothing.
  const image = facing[0] > -0.1 ? [] : mirroredSolids(shown.filter(beforeGlass));
  const placed: Placed[] = [
    ...shown.map((solid) => ({ solid, layer: layerOf(solid.name), clip: false })),
    ...thingSolids(scene)
      .filter((thing) => visible(thing) && inCrop(crop, thing.name))
      .map((solid) => ({ solid, layer: solid.layer, clip: false })),
    ...(mirror && !closeUp ? mirrorStand(mirror) : [])
      .filter(visible)
      .map((solid) => ({ solid, layer: solid.layer, clip: false })),
    ...image.map((solid) => ({ solid, layer: layers.glass, clip: true })),
  ];
  const near = nearness(
    placed.map(({ solid }) => solid),
    view,
  );
  const bones = skeletonOf(scene.pose);
  // Hair lies around the head: in front of it only when the face is turned away.
  const face = subtract(bones.inHead([0, 10, 1]), bones.inHead([0, 10, 0]));
  if (near.has('hair')) near.set('hair', (near.get('head') ?? 0) + (dot(face, facing) > -0.2 ? -0.01 : 0.01));
  placed.sort((a, b) => a.layer - b.layer || (near.get(a.solid.name) ?? 0) - (near.get(b.solid.name) ?? 0));

  const disc = ({ at, r }: { at: Point; r: number }): Disc => {
    const { x, y } = project(view, at);
    return { x: x * units, y: y * units, r: r * units };
  };
  const flat = (at: Point): Dot => disc({ at, r: 0 });
  const pathOf = (solid: Solid): string =>
    [
      ...solid.joined.map(([a, b]) => hullPath(disc(a), disc(b))),
      ...(solid.faces ?? []).map((face) => facePath(face.map(flat))),
    ].join('');

  const corners = mirror && !closeUp ? mirrorCorners(mirror) : [];
  const framed = [
    ...placed.flatMap(({ solid, clip }) => (clip && !closeUp ? [] : points(solid))).map(disc),
    ...corners.map((at) => disc({ at, r: 0 })),
  ];
  const frame: Frame = {
    left: Math.min(...framed.map(({ x, r }) => x - r)),
    right: Math.max(...framed.map(({ x, r }) => x + r)),
    top: Math.min(...framed.map(({ y, r }) => y - r)),
    bottom: Math.max(...framed.map(({ y, r }) => y + r)),
  };
  const eyes =
    !closeUp && crop !== 'benen'
      ? eyesOf(bones)
          .filter(({ at, behind: inside }) => project(view, at).near > project(view, inside).near + 1)
          .map(({ at }) => flat(at))
      : [];
  const target = scene.gaze && places[scene.gaze](bones, scene.amputation);
  return {
    parts: placed.map(({ solid, clip }) => ({
      name: solid.name,
      tone: solid.tone,
      d: pathOf(solid),
      patch: solid.patch === true,
      clip: clip && !closeUp,
    })),
    frame,
    glass: corners.length > 0 ? facePath(corners.map(flat)) : undefined,
    gaze: target
      ? linePath([flat(bones.inHead([0, 11.6, 9.5])), flat([-target[0], target[1], target[2]])])
      : undefined,
    eyes,
  };
}

/** The way a place on the body goes from one pose to the next, in drawing units. */
export function wayOf(scene: Scene, to: Pose, { at, shift, straight }: Arrow): readonly Dot[] {
  const units = unitsPerCm(scene.crop);
  if (straight) {
    const { x, y } = project(scene.view, places[at](skeletonOf(scene.pose), scene.amputation));
    const from = { x: (x + shift[0]) * units, y: (y + shift[1]) * units };
    return [from, { x: from.x + straight[0] * units, y: from.y + straight[1] * units }];
  }
  return Array.from({ length: 7 }, (_, i) => {
    const { x, y } = project(
      scene.view,
      places[at](skeletonOf(poseBetween(scene.pose, to, i / 6)), scene.amputation),
    );
    return { x: (x + shift[0]) * units, y: (y + shift[1]) * units };
  });
}
