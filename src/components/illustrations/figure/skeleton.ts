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

/** Joints of one leg, and for each of its parts where a point of that part is: the joint above it is its origin. */
export interface LegBones {
  hip: Point;
  knee: Point;
  ankle: Point;
  inThigh: (p: Point) => Point;
  inShank: (p: Point) => Point;
  inFoot: (p: Point) => Point;
  /** Points of the foot as it stands flat, that move with the toes, or with the last half of the toes. */
  inToes: (p: Point) => Point;
  inToeTips: (p: Point) => Point;
}

/** Four points: the knuckle, two joints and the tip of a finger, or the base, two joints and the tip of a thumb. */
export type FingerBones = readonly [Point, Point, Point, Point];

/** Joints of one arm, and for each of its parts where a point of that part is. */
export interface ArmBones {
  shoulder: Point;
  elbow: Point;
  wrist: Point;
  inUpper: (p: Point) => Point;
  inForearm: (p: Point) => Point;
  inHand: (p: Point) => Point;
  fingers: Record<Finger, FingerBones>;
  thumb: FingerBones;
}

/** All joints of a pose in space, before any amputation. The stump side is the patient's left. */
export interface Skeleton {
  hips: Point;
  waist: Point;
  chest: Point;
  neck: Point;
  /** A point of the trunk: the middle of the hips is its origin. */
  inTrunk: (p: Point) => Point;
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
  const bend = pose.toes ?? 0;
  const toes = turns(foot, aboutX(-bend));
  // Toes that curl bend in their own joints too; toes that are pulled up do not.
  const tips = turns(toes, aboutX(-Math.min(0, bend)));
  const inFoot = (p: Point) => add(ankle, turned(foot, p));
  const inToes = (p: Point) => add(inFoot(ballOfFoot), turned(toes, subtract(p, ballOfFoot)));
  return {
    hip: place(hip),
    knee: place(knee),
    ankle: place(ankle),
    inThigh: (p) => place(add(hip, turned(thigh, p))),
    inShank: (p) => place(add(knee, turned(shank, p))),
    inFoot: (p) => place(inFoot(p)),
    inToes: (p) => place(inToes(p)),
    inToeTips: (p) => place(add(inToes(toeJoint), turned(tips, subtract(p, toeJoint)))),
  };
}

/** Where the toes bend in the foot, and where they bend by themselves. */
const ballOfFoot: Point = [0, -6.8, 11.5];
const toeJoint: Point = [0, -6.9, 14];

/** Knuckles across the palm, from the index finger, with the lengths of the three bones of each finger. */
const knuckles: Record<Finger, { at: Point; bones: readonly [number, number, number]; spread: number }> = {
  wijsvinger: { at: [0, -lengths.palm, 2.9], bones: [4.1, 2.5, 2], spread: 1 },
  middelvinger: { at: [0.3, -lengths.palm - 0.4, 0.9], bones: [4.5, 2.9, 2.1], spread: 0.1 },
  ringvinger: { at: [0.2, -lengths.palm - 0.1, -1.1], bones: [4.1, 2.7, 2.1], spread: -0.8 },
  pink: { at: [-0.1, -lengths.palm + 0.9, -3], bones: [3.2, 2, 1.8], spread: -1.8 },
};
/** How far the second and the third joint of a finger bend for a degree of the first: a fist closes. */
const curls = [1, 2.1, 2.75] as const;
const thumbBase: Point = [-0.9, -2.3, 2.3];
const thumbBones = [4.3, 3.4, 2.7] as const;
/** Where the ball of the thumb points to when the thumb is loose, and when it crosses the palm. */
const thumbLoose: Point = [-0.3, -0.68, 0.67];
const thumbAcross: Point = [-0.8, -0.52, 0.3];

const direction = (p: Point): Point => scale(p, 1 / Math.hypot(...p));

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
  const placed = ([a, b, c, d]: FingerBones): FingerBones => [place(a), place(b), place(c), place(d)];
  const finger = (name: Finger): FingerBones => {
    const { at, bones, spread } = knuckles[name];
    const curl = pose.bent?.[name] ?? pose.fingers ?? 0;
    const aside = turns(hand, aboutX(-(pose.spread ?? 0) * spread));
    const [a, b, c] = bones.map((length, i) =>
      turned(turns(aside, aboutZ(-curl * (curls[i] ?? 1))), down(length)),
    ) as [Point, Point, Point];
    const knuckle = inHand(at);
    const second = add(knuckle, a);
    const third = add(second, b);
    return [knuckle, second, third, add(third, c)];
  };
  const fingers = Object.fromEntries(fingerNames.map((name) => [name, finger(name)])) as Record<
    Finger,
    FingerBones
  >;
  const base = inHand(thumbBase);
  const fist = (pose.fingers ?? 0) > 45;
  /** Just before a point of a finger, on the side of the palm. */
  const before = (p: Point, by: number) => add(p, turned(hand, [-by, 0, 0.2]));
  // With a fist the thumb lies over the fingers.
  const over = between(fingers.middelvinger[1], fingers.middelvinger[2], 0.6);
  const target = pose.thumbTo
    ? before(fingers[pose.thumbTo][3], 0.5)
    : fist
      ? before(over, 1.7)
      : add(base, turned(hand, scale(direction([-0.42, -0.8, 0.45 + (pose.spread ?? 0) / 40]), 9.9)));
  const across = pose.thumbTo || fist ? thumbAcross : thumbLoose;
  const [first, second, third] = thumbBones;
  // The ball of the thumb turns towards what the tip must reach.
  const joints = Array.from({ length: 21 }, (_, i) => {
    const towards = direction(subtract(target, base));
    return add(base, scale(direction(between(turned(hand, across), towards, i / 20)), first));
  });
  const joint = joints.find((p) => distance(p, target) < (second + third) * 0.97) ?? joints.at(-1) ?? base;
  const [last, tip] = bend(joint, target, [second, third], turned(hand, [-0.5, 0.1, 1]));
  return {
    shoulder: place(shoulder),
    elbow: place(elbow),
    wrist: place(wrist),
    inUpper: (p) => place(add(shoulder, turned(upper, p))),
    inForearm: (p) => place(add(elbow, turned(lower, p))),
    inHand: (p) => place(inHand(p)),
    fingers: Object.fromEntries(
      fingerNames.map((name) => [name, placed(fingers[name])]),
    ) as unknown as ArmBones['fingers'],
    thumb: placed([base, joint, last, tip]),
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
    inTrunk: (p) => turned(spine, p),
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
