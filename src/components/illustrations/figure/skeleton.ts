import { type Finger, fingerNames, type Posture } from '@/vocabulary/body.ts';
import { lengths } from './body.ts';
import {
  aboutX,
  aboutY,
  aboutZ,
  add,
  between,
  distance,
  dot,
  noTurn,
  type Point,
  scale,
  subtract,
  type Turn,
  turned,
  turns,
} from './geometry.ts';
import type { ArmPose, LegPose, Pose } from './pose.ts';

/** Joints of one leg. `foot` and `toeFrame` turn what is fixed to the foot. */
export interface LegBones {
  hip: Point;
  knee: Point;
  ankle: Point;
  /** The patient's own point in the foot ("heel", "toe"), from foot coordinates. */
  inFoot: (p: Point) => Point;
  inToes: (p: Point) => Point;
}

/** Joints of one arm; every finger is three points from knuckle to tip. */
export interface ArmBones {
  shoulder: Point;
  elbow: Point;
  wrist: Point;
  inHand: (p: Point) => Point;
  fingers: Record<Finger, readonly [Point, Point, Point]>;
  thumb: readonly [Point, Point, Point];
}

/** All joints of a pose in space, before any amputation. The stump side is the patient's left. */
export interface Skeleton {
  hips: Point;
  waist: Point;
  chest: Point;
  neck: Point;
  inHead: (p: Point) => Point;
  leg: Record<'sound' | 'stump', LegBones>;
  arm: Record<'sound' | 'stump', ArmBones>;
}

/** How the body lies in the room: where its left, its head and its front point to. */
const postures: Record<Posture, Turn> = {
  zittend: noTurn,
  rugligging: [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  buikligging: [
    [0, 0, 1],
    [-1, 0, 0],
    [0, -1, 0],
  ],
  'zijligging-gezond': [
    [0, 1, 0],
    [-1, 0, 0],
    [0, 0, 1],
  ],
  'zijligging-stomp': [
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
};

const down = (length: number): Point => [0, -length, 0];

/** A leg hanging from `hip`; `place` puts the left side's coordinates in the room. */
function legBones(pose: LegPose, place: (p: Point) => Point): LegBones {
  const hip: Point = [lengths.hipFromMiddle, 0, 0];
  const thigh = turns(
    aboutX(-(pose.hipFlexion ?? 0)),
    aboutZ(pose.hipAbduction ?? 0),
    aboutY(pose.hipRotation ?? 0),
  );
  const knee = add(hip, turned(thigh, down(lengths.thigh)));
  const shank = turns(thigh, aboutX(pose.knee ?? 0));
  const ankle = add(knee, turned(shank, down(lengths.shank)));
  const foot = turns(shank, aboutX(-(pose.ankle ?? 0)));
  const ball: Point = [0, -6.8, 11.5];
  const toes = turns(foot, aboutX(-(pose.toes ?? 0)));
  return {
    hip: place(hip),
    knee: place(knee),
    ankle: place(ankle),
    inFoot: (p) => place(add(ankle, turned(foot, p))),
    inToes: (p) => place(add(ankle, add(turned(foot, ball), turned(toes, subtract(p, ball))))),
  };
}

/** Knuckles across the palm, from the index finger, with the lengths of the two parts of each finger. */
const knuckles: Record<Finger, { at: Point; parts: readonly [number, number] }> = {
  wijsvinger: { at: [0, -lengths.palm, 3], parts: [4.2, 3.7] },
  middelvinger: { at: [0, -lengths.palm - 0.5, 0.9], parts: [4.6, 4.1] },
  ringvinger: { at: [0, -lengths.palm - 0.2, -1.2], parts: [4.2, 3.8] },
  pink: { at: [0, -lengths.palm + 0.7, -3.1], parts: [3.4, 3] },
};
const thumbBase: Point = [-0.6, -2.6, 2.6];
const thumbParts = [5, 4] as const;

/** The middle joint of a two-part chain from a to b that bends towards `side`; b is pulled in when too far. */
function bend(
  a: Point,
  b: Point,
  [first, second]: readonly [number, number],
  side: Point,
): readonly [Point, Point] {
  const reach = Math.min(distance(a, b), first + second - 0.01);
  const along = scale(subtract(b, a), 1 / distance(a, b));
  const end = add(a, scale(along, reach));
  const foot = (reach ** 2 + first ** 2 - second ** 2) / (2 * reach);
  const height = Math.sqrt(Math.max(0, first ** 2 - foot ** 2));
  const across = subtract(side, scale(along, dot(side, along)));
  return [add(add(a, scale(along, foot)), scale(across, height / Math.hypot(...across))), end];
}

function armBones(pose: ArmPose, place: (p: Point) => Point): ArmBones {
  const shoulder: Point = [lengths.shoulderFromMiddle, 0, 0];
  const upper = turns(
    aboutX(-(pose.shoulderFlexion ?? 0)),
    aboutZ(pose.shoulderAbduction ?? 0),
    aboutY(pose.shoulderRotation ?? 0),
  );
  const elbow = add(shoulder, turned(upper, down(lengths.upperArm)));
  const lower = turns(upper, aboutX(-(pose.elbow ?? 0)));
  const wrist = add(elbow, turned(lower, down(lengths.forearm)));
  const hand = turns(lower, aboutY(pose.supination ?? 0), aboutZ(-(pose.wrist ?? 0)));
  const inHand = (p: Point) => add(wrist, turned(hand, p));
  const placed = (a: Point, b: Point, c: Point) => [place(a), place(b), place(c)] as const;
  const finger = (name: Finger) => {
    const { at, parts } = knuckles[name];
    const curl = pose.bent?.[name] ?? pose.fingers ?? 0;
    const first = turns(hand, aboutZ(-curl));
    const second = turns(hand, aboutZ(-curl * 2.05));
    const knuckle = inHand(at);
    const middle = add(knuckle, turned(first, down(parts[0])));
    return [knuckle, middle, add(middle, turned(second, down(parts[1])))] as const;
  };
  const fingers = Object.fromEntries(fingerNames.map((name) => [name, finger(name)])) as Record<
    Finger,
    ReturnType<typeof finger>
  >;
  const base = inHand(thumbBase);
  // A loose thumb points forward and a little out; with a fist it lies over the fingers.
  const loose: Point = (pose.fingers ?? 0) > 45 ? [-5.5, -7.8, 0.6] : [-2.2, -10.6, 8.2];
  const target = pose.thumbTo ? fingers[pose.thumbTo][2] : inHand(loose);
  const [thumbJoint, thumbTip] = bend(base, target, thumbParts, turned(hand, [-0.6, 0.1, 1]));
  return {
    shoulder: place(shoulder),
    elbow: place(elbow),
    wrist: place(wrist),
    inHand: (p) => place(inHand(p)),
    fingers: Object.fromEntries(
      fingerNames.map((name) => [name, placed(...fingers[name])]),
    ) as unknown as ArmBones['fingers'],
    thumb: placed(base, thumbJoint, thumbTip),
  };
}

/** Where every joint is in the room, in cm. The middle of the hips is the origin. */
export function skeletonOf(pose: Pose): Skeleton {
  const room = postures[pose.posture];
  const { trunk } = pose;
  const spine = turns(room, aboutX(trunk.trunkFlexion ?? 0), aboutY(trunk.trunkRotation ?? 0));
  const onSpine = (height: number) => turned(spine, [0, height, 0]);
  const chest = onSpine(lengths.chest);
  const neck = onSpine(lengths.neck);
  const head = turns(
    spine,
    aboutY(trunk.neckRotation ?? 0),
    aboutX(trunk.neckFlexion ?? 0),
    aboutZ(trunk.neckTilt ?? 0),
  );
  const flip = (p: Point): Point => [-p[0], p[1], p[2]];
  const fromHips = (side: 'sound' | 'stump') => (p: Point) => turned(room, side === 'stump' ? p : flip(p));
  const fromChest = (side: 'sound' | 'stump') => (p: Point) =>
    add(chest, turned(spine, side === 'stump' ? p : flip(p)));
  return {
    hips: [0, 0, 0],
    waist: between([0, 0, 0], chest, lengths.waist / lengths.chest),
    chest,
    neck,
    inHead: (p) => add(neck, turned(head, p)),
    leg: {
      sound: legBones(pose.leg.sound, fromHips('sound')),
      stump: legBones(pose.leg.stump, fromHips('stump')),
    },
    arm: {
      sound: armBones(pose.arm.sound, fromChest('sound')),
      stump: armBones(pose.arm.stump, fromChest('stump')),
    },
  };
}
