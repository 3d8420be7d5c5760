import type { Amputation, PersonName, Place } from '@/vocabulary/body.ts';
import { project, towardsViewer, type View } from './camera.ts';
import { add, between, distance, dot, type Point, scale, subtract } from './geometry.ts';
import { type Disc, type Dot, facePath, hullPath, linePath } from './outline.ts';
import { people } from './people.ts';
import { type Pose, poseBetween } from './pose.ts';
import { type Outline, outlineOf } from './shape.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { figureSolids } from './solids/figure-solids.ts';
import type { Detail } from './solids/look.ts';
import type { Solid, Tone } from './solids/solid.ts';
import {
  band,
  bandAround,
  bed,
  bedBelow,
  bedSides,
  chair,
  floor,
  floorPart,
  type Mirror,
  mirrorCorners,
  mirroredSolids,
  mirrorStand,
  places,
  plumb,
  roll,
  shade,
  spikyBall,
  type ThingSolid,
  table,
  tableTop,
  tablet,
} from './things.ts';

/** A thing in the picture. `shift` in cm from the place on the body. */
export type Thing =
  | { kind: 'stoel' | 'tafel' | 'bed' | 'vloer' }
  | { kind: 'rolletje' | 'handdoekrol'; at: Place; shift: Point; along: 'dwars' | 'langs' }
  | { kind: 'stekelballetje' | 'tablet'; at: Place; shift: Point }
  | { kind: 'elastische band'; from: Place; to: Place | 'stoelpoot' };

export interface Arrow {
  at: Place;
  /** In cm on paper: right, down. */
  shift: readonly [number, number];
  /** A straight arrow of this length (cm on paper: right, down) in place of the way the body goes. */
  straight?: readonly [number, number] | undefined;
  /** How much of that way it shows, 0 to 1: the rest would lie over what does not move. */
  part?: number | undefined;
  /** There and back: in the second of two panels an arrow shows the way back. */
  both: boolean;
  /** The panel it stands in, from 1: it shows the way to the pose of the next panel. */
  panel: number;
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
  /** Who shows it. */
  person: PersonName;
  /** A dashed line from the eyes to the place that the patient looks at, in the mirror where there is one. */
  gaze?: Place | undefined;
}

/** One shape on paper, in drawing units. `clip`: only within the glass. */
export interface Part {
  name: string;
  tone: Tone;
  /** A shape of straight pieces and arcs, or of a living body. */
  shape: string | Outline;
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
}

/**
 * Layers, from back to front: chair, a lap below a tablet, body, table, the arm on it and the head above it, mirror's
 * stand, glass with its image, the limb before it.
 */
const layers = { lap: -0.9, body: 0, onTable: 1.2, overTable: 1.3, glass: 3, before: 4 } as const;

/** Units of the drawing per cm: hands and feet are drawn larger. */
export const unitsPerCm = (crop: Scene['crop']): number =>
  ({ geheel: 2.4, benen: 2.8, romp: 2.8, hand: 7, voet: 7 })[crop];
/** Whether only a hand or a foot is drawn. */
export const isCloseUp = (crop: Scene['crop']): boolean => crop === 'hand' || crop === 'voet';

/** The head and what grows on it. */
const ofHead = /^(neck|head|hair|ear|bun|beard)/;

/** Parts of the figure a close-up shows. */
const inCrop = (crop: Scene['crop'], name: string): boolean => {
  if (crop === 'geheel') return true;
  if (crop === 'benen') return !/-arm|^chair-back/.test(name);
  if (crop === 'romp') return !/-leg|^chair-seat/.test(name);
  if (crop === 'hand') return /^ball|^sound-arm(-grip)?$/.test(name);
  return /^ball|^floor|^sound-leg$/.test(name);
};

const points = (solid: Solid): { at: Point; r: number }[] => [
  ...solid.joined.flat(),
  ...(solid.pieces ?? []).flatMap(({ joined }) => joined.flat()),
  ...(solid.shell?.balls ?? []),
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
        return chair(towardsViewer(scene.view));
      case 'tafel':
        return table();
      case 'bed':
        return bed(scene.start.posture, startBones);
      case 'vloer':
        return floorPart();
      case 'rolletje':
        return roll(at(thing.at, thing.shift, startBones), 4, thing.along);
      case 'handdoekrol':
        return roll(at(thing.at, thing.shift, startBones), thing.along === 'langs' ? 5.5 : 7.2, thing.along);
      case 'stekelballetje':
        // Under a foot it rolls: half as far as the foot goes.
        return spikyBall(
          between(
            at(thing.at, thing.shift, startBones),
            at(thing.at, thing.shift),
            scene.limb === 'arm' ? 1 : 0.5,
          ),
          scene.limb === 'arm' ? 3 : 3.6,
          scene.limb === 'arm' ? 0 : -0.5,
          towardsViewer(scene.view),
          // A hand that closes squeezes it: it gives way across the fingers.
          scale(
            subtract(bones.arm.sound.inHand([0, 0, 1]), bones.arm.sound.inHand([0, 0, 0])),
            scene.limb === 'arm'
              ? Math.max(0, (scene.pose.arm.sound.fingers ?? 0) - (scene.start.arm.sound.fingers ?? 0)) / 160
              : 0,
          ),
        );
      case 'tablet':
        return tablet(at(thing.at, thing.shift));
      case 'elastische band':
        return thing.to === 'stoelpoot'
          ? band(at(thing.from, [0, 0, 0]), [bones.hips[0] + 18, -30, 20])
          : bandAround(
              [
                { at: at(thing.from, [0, 0, 0]), along: subtract(bones.leg.stump.knee, bones.leg.stump.hip) },
                { at: at(thing.to, [0, 0, 0]), along: subtract(bones.leg.sound.knee, bones.leg.sound.hip) },
              ],
              towardsViewer(scene.view),
            );
    }
  };
  return [...scene.things.flatMap(solidsOf), ...shades(scene)];
}

/** A stump that lies flat has its middle no higher above the bed, in cm. */
const lyingFlat = 14;

/** From the bone of a stump to its skin, in cm. */
const fleshOfStump = 6;

/**
 * Before a mirror: the shade of the foot on the floor, or of the hand on the table. Of who lies on their side or belly:
 * that of the stump on the bed.
 */
function shades({ mirror, crop, limb, pose, amputation }: Scene): ThingSolid[] {
  if (isCloseUp(crop)) return [];
  const bones = skeletonOf(pose);
  const { leg, arm } = bones;
  if (pose.posture !== 'zittend' && pose.posture !== 'rugligging') {
    const end = places['einde-stomp'](bones, amputation);
    const [behind, before] = bedSides[pose.posture];
    // On the bed, also where the stump is beyond its edge.
    const above: Point = [end[0], end[1], Math.max(behind + 8, Math.min(before - 8, end[2]))];
    const isOnBelly = pose.posture === 'buikligging';
    const height = isOnBelly ? bedBelow.back : bedBelow.side;
    // On the belly it lies flat: a shade beside it would lift it.
    if (isOnBelly && end[1] < height + lyingFlat) return [];
    const shadow = shade(above, subtract(end, leg.stump.hip), height, -3.5);
    if (pose.posture !== 'zijligging-gezond') return [shadow];
    // The leg above goes to the ceiling, which on paper is the way to the head. Beyond the bed nothing is below it.
    const isAboveBed = end[2] > behind && end[2] < before;
    const below: Point = [end[0], Math.max(height, end[1] - fleshOfStump), end[2]];
    return [shadow, plumb(below, isAboveBed ? [end[0], height, end[2]] : below, layers.before)];
  }
  if (!mirror) return [];
  const [from, middle, to] =
    limb === 'been'
      ? [leg.sound.ankle, leg.sound.inFoot([0, 0, 6]), leg.sound.inFoot([0, 0, 14])]
      : [arm.sound.wrist, arm.sound.inHand([0, -8, 0]), arm.sound.inHand([0, -14, 0])];
  return [shade(middle, subtract(to, from), limb === 'been' ? floor : tableTop, 1.1)];
}

/** From the bone of a leg to the hand that lies on it, in cm. */
const handReach = 11;
/** Whether the sound hand lies on the sound leg. */
const handOnLeg = ({ arm, leg }: Skeleton): boolean => {
  const palm = arm.sound.inHand([-1.5, -6, 0]);
  const { hip, knee, ankle } = leg.sound;
  return [0.2, 0.4, 0.6, 0.8, 1].some((part) =>
    [between(hip, knee, part), between(knee, ankle, part)].some((at) => distance(palm, at) < handReach),
  );
};

/** How near a solid is: the middle of its balls; what lies on top of others comes just after them. */
function nearness(
  solids: readonly Solid[],
  view: View,
  handsOnLegs: readonly (readonly [arm: string, leg: string])[],
): Map<string, number> {
  const near = new Map<string, number>();
  for (const solid of solids) {
    const all = points(solid).map(({ at }) => project(view, at).near);
    near.set(solid.name, all.reduce((sum, n) => sum + n, 0) / all.length);
  }
  // What lies on the ball lies on the hand that the ball lies on: the second round sees the first.
  for (const solid of [...solids, ...solids])
    if (solid.onTopOf) {
      const below = solid.onTopOf.flatMap((name) => near.get(name) ?? []);
      if (below.length > 0) near.set(solid.name, Math.max(...below) + 0.01);
    }
  // A hand that lies on a leg is seen whole: its arm lies before that leg.
  for (const [arm, leg] of handsOnLegs)
    near.set(
      arm,
      Math.max(
        ...[...near].flatMap(([name, value]) => (name === arm || name.startsWith(leg) ? [value] : [])),
      ) + 0.01,
    );
  // A garment lies over the limb that comes out of it away from us, and under the one that comes towards us.
  for (const solid of solids)
    if (solid.hemOf) {
      const [from, to] = solid.hemOf.along.map((at) => project(view, at).near) as [number, number];
      const limb = near.get(solid.hemOf.limb);
      const reach = distance(...solid.hemOf.along);
      if (limb !== undefined) near.set(solid.name, limb + (to - from > 0.3 * reach ? -0.02 : 0.02));
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
    person: people[scene.person],
    detail,
    half: crop === 'benen',
    oneGarment: scene.pose.posture !== 'zittend',
    holds: crop === 'hand' && scene.things.some(({ kind }) => kind === 'stekelballetje'),
    opposes: crop === 'hand' && scene.start.arm.sound.thumbTo !== undefined,
  });
  const bones = skeletonOf(scene.pose);
  const facing = towardsViewer(view);
  const shown = figure.filter(
    (solid) =>
      inCrop(crop, solid.name) &&
      (!solid.facing || dot(subtract(solid.facing[1], solid.facing[0]), facing) > 0),
  );
  const holdsTablet = scene.things.some(({ kind }) => kind === 'tablet');
  const layerOf = (name: string): number => {
    // Above the lap, and between the hands that hold it.
    if (holdsTablet && /-leg|^pelvis/.test(name)) return layers.lap;
    if (!mirror) return layers.body;
    if (name.startsWith('sound-')) return layers.before;
    if (scene.limb === 'been') return layers.body;
    // The far shoulder is behind the face.
    if (ofHead.test(name)) return layers.overTable;
    return name.startsWith('stump-arm') ? layers.onTable : layers.body;
  };
  const visible = (thing: ThingSolid) => !thing.normal || dot(thing.normal, facing) > 0.02;
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
    // Before a mirror the sound hand strokes the sound leg.
    mirror && handOnLeg(bones) ? [['sound-arm', 'sound-leg']] : [],
  );
  // Long hair hangs behind the face and the neck, or before them when we see the back of the head.
  const away = dot(subtract(bones.inHead([0, 10, 1]), bones.inHead([0, 10, 0])), facing) < -0.35;
  for (const name of ['hair-back', 'bun'])
    if (near.has(name)) near.set(name, (near.get(away ? 'hair' : 'trunk') ?? 0) + (away ? 0.01 : 0.005));
  placed.sort((a, b) => a.layer - b.layer || (near.get(a.solid.name) ?? 0) - (near.get(b.solid.name) ?? 0));

  const disc = ({ at, r }: { at: Point; r: number }): Disc => {
    const { x, y } = project(view, at);
    return { x: x * units, y: y * units, r: r * units };
  };
  const flat = (at: Point): Dot => disc({ at, r: 0 });
  const shapeOf = (solid: Solid): string | Outline =>
    solid.pieces || solid.shell
      ? outlineOf({ view, units }, solid)
      : [
          ...solid.joined.map(([a, b]) => hullPath(disc(a), disc(b))),
          ...(solid.faces ?? []).map((face) => facePath(face.map(flat))),
        ].join('');

  const parts = placed.map(({ solid, clip }) => ({
    solid,
    name: solid.name,
    tone: solid.tone,
    shape: shapeOf(solid),
    patch: solid.patch === true,
    clip: clip && !closeUp,
  }));
  const corners = mirror && !closeUp ? mirrorCorners(mirror) : [];
  const framed = [
    ...parts.flatMap(({ solid, clip, shape }): Disc[] =>
      clip
        ? []
        : typeof shape === 'string'
          ? points(solid).map(disc)
          : shape.rings.flat().map(({ x, y }) => ({ x, y, r: 0 })),
    ),
    ...corners.map((at) => disc({ at, r: 0 })),
  ];
  const frame: Frame = {
    left: Math.min(...framed.map(({ x, r }) => x - r)),
    right: Math.max(...framed.map(({ x, r }) => x + r)),
    top: Math.min(...framed.map(({ y, r }) => y - r)),
    bottom: Math.max(...framed.map(({ y, r }) => y + r)),
  };
  // Who holds a tablet looks at what is on it.
  const [onTablet = [0, 0, 0] as const] = scene.things.flatMap((thing) =>
    thing.kind === 'tablet' ? [thing.shift] : [],
  );
  const target = scene.gaze && add(places[scene.gaze](bones, scene.amputation), onTablet);
  return {
    parts: parts.map(({ solid: _, ...part }) => part),
    frame,
    glass: corners.length > 0 ? facePath(corners.map(flat)) : undefined,
    gaze: target
      ? linePath([
          flat(bones.inHead([0, 11.6, 9.5])),
          flat([scene.mirror ? -target[0] : target[0], target[1], target[2]]),
        ])
      : undefined,
  };
}

/** The way a place on the body goes from one pose to the next, in drawing units. */
export function wayOf(scene: Scene, to: Pose, { at, shift, straight, part = 1 }: Arrow): Dot[] {
  const units = unitsPerCm(scene.crop);
  if (straight) {
    const { x, y } = project(scene.view, places[at](skeletonOf(scene.pose), scene.amputation));
    const from = { x: (x + shift[0]) * units, y: (y + shift[1]) * units };
    return [from, { x: from.x + straight[0] * units, y: from.y + straight[1] * units }];
  }
  return Array.from({ length: 5 }, (_, i) => {
    const { x, y } = project(
      scene.view,
      places[at](skeletonOf(poseBetween(scene.pose, to, (part * i) / 4)), scene.amputation),
    );
    return { x: (x + shift[0]) * units, y: (y + shift[1]) * units };
  });
}
