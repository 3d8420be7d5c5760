import { type Amputation, fingerNames } from '@/vocabulary/body.ts';
import { lengths, stumps } from './body.ts';
import { add, between, type Point } from './geometry.ts';
import type { Pose, Side } from './pose.ts';
import { type ArmBones, type LegBones, type Skeleton, skeletonOf } from './skeleton.ts';

/** A ball in space: centre and radius in cm. */
export interface Ball {
  at: Point;
  r: number;
}

export type Tone = 'skin' | 'cloth' | 'cloth-2' | 'prop' | 'prop-2' | 'hair' | 'line' | 'band' | 'paper';

/** Something with a shape: balls joined two by two by their tangents, and flat faces between them. */
export interface Solid {
  /** Names the part: "sound-shank". Equal in all poses. */
  name: string;
  tone: Tone;
  joined: readonly (readonly [Ball, Ball])[];
  faces?: readonly (readonly Point[])[];
  /** Hides the line where two parts meet at a joint: filled without a line of its own. */
  patch?: boolean;
  /** Drawn after the solids it belongs on, whatever its depth. */
  onTopOf?: string[];
}

const ball = (at: Point, r: number): Ball => ({ at, r });
const chain = (...balls: Ball[]): (readonly [Ball, Ball])[] =>
  balls.slice(1).map((next, i) => [balls[i] ?? next, next] as const);

/** Coarse: a whole body, fingers and toes together. Middle: with fingers. Fine: a close-up, with a piece of forearm or shank. */
export type Detail = 'coarse' | 'middle' | 'fine';

/** How a figure is drawn. */
export interface Look {
  detail: Detail;
  /** Only from the waist down. */
  half: boolean;
  /** The shorts as one shape. Not of someone who sits: one thigh may stand before the other, or before a mirror. */
  oneGarment: boolean;
  /** Limbs drawn as one shape, without a line at knee or elbow: they lie straight and still. */
  whole: readonly Limb[];
}

export type Limb = `${Side}-${'leg' | 'arm'}`;

/** The left foot in its own frame: ankle at the origin, sole down, toes forward, big toe to the middle. */
const toes: readonly { from: Point; to: Point; r: number }[] = [
  { from: [-2.4, -6.7, 12], to: [-2.5, -6.8, 17.2], r: 1.65 },
  { from: [-0.2, -7, 12.2], to: [-0.1, -7.2, 17], r: 1.15 },
  { from: [1.2, -7.1, 11.8], to: [1.5, -7.3, 15.9], r: 1.1 },
  { from: [2.4, -7.2, 11], to: [2.9, -7.4, 14.4], r: 1.05 },
  { from: [3.4, -7.3, 10], to: [4, -7.5, 12.7], r: 1 },
];

function footSolids(name: string, bones: LegBones, detail: Detail): Solid[] {
  const p = bones.inFoot;
  const ankle = ball(bones.ankle, 3.6);
  const instep = ball(p([-0.4, -3.4, 4.4]), 3.2);
  const heel = ball(p([0, -5, -3.6]), 3.4);
  const inner = ball(p([-2.1, -6.2, 11]), 2.2);
  const outer = ball(p([2.7, -6.9, 9.4]), 1.6);
  const body: Solid = {
    name: `${name}-foot`,
    tone: 'skin',
    joined: [
      [ankle, heel],
      [ankle, instep],
      [instep, inner],
      [instep, outer],
      [heel, inner],
      [heel, outer],
      [inner, outer],
    ],
    faces: [[heel.at, inner.at, outer.at]],
  };
  const toePairs = toes.map(
    ({ from, to, r }) => [ball(bones.inToes(from), r), ball(bones.inToes(to), r)] as const,
  );
  const [bigToe] = toePairs;
  if (detail !== 'fine' && bigToe) {
    const small = [
      ball(bones.inToes([1, -7.2, 15.8]), 1.6),
      ball(bones.inToes([3.4, -7.4, 12.6]), 1.4),
    ] as const;
    const coarse = {
      ...body,
      joined: [[ankle, heel], [ankle, instep], [instep, bigToe[1]], [heel, small[1]], small],
    } as const;
    return [
      {
        ...coarse,
        faces: [
          [ankle.at, heel.at, bigToe[1].at, small[0].at, small[1].at],
          [instep.at, bigToe[1].at, small[0].at, small[1].at, heel.at],
        ],
      },
    ];
  }
  return [
    body,
    ...toePairs.map((pair, i): Solid => ({ name: `${name}-toe-${i}`, tone: 'skin', joined: [pair] })),
    {
      name: `${name}-toe-patch`,
      tone: 'skin',
      joined: chain(...toePairs.map(([from]) => ball(from.at, from.r * 0.9))),
      patch: true,
      onTopOf: [`${name}-foot`, ...toes.map((_, i) => `${name}-toe-${i}`)],
    },
  ];
}

/** What is left of a chain of balls when it is cut at `part` (0 to 1) of the bone from a to b. */
const stumpOf = (a: Point, b: Point, part: number, from: number, to: number): (readonly [Ball, Ball])[] =>
  chain(ball(a, from), ball(between(a, b, part), to));

/** Where a shank or forearm begins in a close-up: part of the bone. */
const closeUpFrom = { shank: 0.5, forearm: 0.6 } as const;

/** The open end of a limb in a close-up: without it the round end would look like a stump. */
const openEnd = (limb: string, from: Point, to: Point, part: number, r: number): Solid => ({
  name: `${limb}-open-end`,
  tone: 'paper',
  joined: chain(ball(between(from, to, part - 0.08), r * 1.2), ball(between(from, to, part), r * 1.2)),
  patch: true,
  onTopOf: [limb],
});

/** Where the shorts end: part of the thigh. Short enough to leave a short stump in sight. */
const hem = (short: boolean): number => (short ? 0.16 : 0.28);
/** A leg of the shorts. */
const shortsLeg = ({ hip, knee }: LegBones, short: boolean): (readonly [Ball, Ball])[] =>
  chain(ball(hip, 9.4), ball(between(hip, knee, hem(short)), 8.7));

function legSolids(
  side: Side,
  bones: LegBones,
  amputation: Amputation,
  { detail, oneGarment }: Look,
): Solid[] {
  const name = `${side}-leg`;
  const { hip, knee, ankle } = bones;
  const cut = amputation === 'beide-benen' ? 'transfemoraal' : side === 'stump' ? amputation : 'geen';
  // Shorts of one shape do not cover the thigh: it begins at their hem, and is seen when it points to us.
  const bareFrom = oneGarment ? hem(cut === 'transfemoraal') : 0;
  const shorts: Solid = {
    name: `${name}-shorts`,
    tone: 'cloth-2',
    joined: shortsLeg(bones, cut === 'transfemoraal'),
    onTopOf: [`${name}-thigh`],
  };
  const hipPatch: Solid = {
    name: `${name}-hip-patch`,
    tone: 'cloth-2',
    joined: chain(ball(hip, 8.6), ball(between(hip, knee, 0.1), 8.4)),
    patch: true,
    onTopOf: [`${name}-shorts`, 'pelvis'],
  };
  const garment = oneGarment ? [] : [shorts, hipPatch];
  if (cut === 'transfemoraal')
    return [
      {
        name: `${name}-thigh`,
        tone: 'skin',
        joined: chain(
          ball(between(hip, knee, bareFrom), 8),
          ball(between(hip, knee, stumps.transfemoraal), 6.6),
        ),
      },
      ...garment,
    ];
  const thigh: Solid = {
    name: `${name}-thigh`,
    tone: 'skin',
    joined:
      detail === 'coarse'
        ? chain(ball(between(hip, knee, bareFrom), 8), ball(knee, 5.6))
        : chain(ball(between(hip, knee, bareFrom), 8), ball(between(hip, knee, 0.5), 7.3), ball(knee, 5.6)),
  };
  const kneePatch: Solid = {
    name: `${name}-knee-patch`,
    tone: 'skin',
    joined: chain(ball(between(knee, hip, 0.12), 5.5), ball(knee, 5.4), ball(between(knee, ankle, 0.18), 5)),
    patch: true,
    onTopOf: [`${name}-thigh`, `${name}-shank`],
  };
  if (cut === 'transtibiaal')
    return [
      thigh,
      ...garment,
      { name: `${name}-shank`, tone: 'skin', joined: stumpOf(knee, ankle, stumps.transtibiaal, 5.5, 5) },
      kneePatch,
    ];
  return [
    thigh,
    ...garment,
    {
      name: `${name}-shank`,
      tone: 'skin',
      joined:
        detail === 'fine'
          ? chain(ball(between(knee, ankle, closeUpFrom.shank), 4.9), ball(ankle, 3.6))
          : chain(ball(knee, 5.5), ball(between(knee, ankle, 0.3), 5.5), ball(ankle, 3.6)),
    },
    kneePatch,
    ...(detail === 'fine' ? [openEnd(`${name}-shank`, knee, ankle, closeUpFrom.shank, 4.9)] : []),
    ...footSolids(name, bones, detail),
    {
      name: `${name}-ankle-patch`,
      tone: 'skin',
      joined: [
        [ball(ankle, 3.6), ball(bones.inFoot([-0.4, -3.4, 4.4]), 3)],
        [ball(ankle, 3.6), ball(bones.inFoot([0, -5, -3.6]), 3.2)],
        [ball(ankle, 3.5), ball(between(ankle, knee, 0.06), 3.5)],
      ],
      patch: true,
      onTopOf: [`${name}-shank`, `${name}-foot`],
    },
  ];
}

function handSolids(name: string, bones: ArmBones, detail: Detail): Solid[] {
  const p = bones.inHand;
  const wrist = ball(bones.wrist, 2.5);
  const index = ball(bones.fingers.wijsvinger[0], 1.5);
  const little = ball(bones.fingers.pink[0], 1.3);
  const heel = ball(p([0, -2.4, -1.6]), 1.9);
  const thumbSide = ball(bones.thumb[0], 1.9);
  if (detail === 'coarse') {
    const { middelvinger, ringvinger } = bones.fingers;
    const fingers = [1, 2].map((joint) =>
      ball(between(middelvinger[joint] ?? wrist.at, ringvinger[joint] ?? wrist.at, 0.4), 3.4 - joint * 0.6),
    );
    return [
      {
        name: `${name}-palm`,
        tone: 'skin',
        joined: [...chain(wrist, ...fingers), ...chain(thumbSide, ball(bones.thumb[2], 1.3))],
      },
    ];
  }
  return [
    {
      name: `${name}-palm`,
      tone: 'skin',
      joined: [...chain(wrist, thumbSide, index, little, heel, wrist)],
      faces: [[wrist.at, thumbSide.at, index.at, little.at, heel.at]],
    },
    {
      name: `${name}-wrist-patch`,
      tone: 'skin',
      joined: chain(wrist, ball(between(bones.wrist, bones.elbow, 0.08), 2.6)),
      patch: true,
      onTopOf: [`${name}-palm`, `${name}-forearm`],
    },
    ...fingerNames.map((finger, i): Solid => {
      const r = [1.05, 1.1, 1.05, 0.92][i] ?? 1;
      return {
        name: `${name}-${finger}`,
        tone: 'skin',
        joined: chain(...bones.fingers[finger].map((at, joint) => ball(at, r - joint * 0.08))),
      };
    }),
    {
      name: `${name}-thumb`,
      tone: 'skin',
      joined: chain(...bones.thumb.map((at, joint) => ball(at, 1.5 - joint * 0.2))),
    },
  ];
}

function armSolids(side: Side, bones: ArmBones, amputation: Amputation, detail: Detail): Solid[] {
  const name = `${side}-arm`;
  const { shoulder, elbow, wrist } = bones;
  const cut = side === 'stump' ? amputation : 'geen';
  const sleeve: Solid = {
    name: `${name}-sleeve`,
    tone: 'cloth',
    joined: chain(ball(shoulder, 5.8), ball(between(shoulder, elbow, 0.42), 5.5)),
    onTopOf: [`${name}-upper`],
  };
  const shoulderPatch: Solid = {
    name: `${name}-shoulder-patch`,
    tone: 'cloth',
    joined: chain(ball(shoulder, 5.6), ball(between(shoulder, elbow, 0.1), 5.5)),
    patch: true,
    onTopOf: [`${name}-sleeve`, 'trunk'],
  };
  if (cut === 'bovenarm')
    return [
      {
        name: `${name}-upper`,
        tone: 'skin',
        joined: stumpOf(shoulder, elbow, stumps.bovenarm + 0.15, 5, 4.4),
      },
      sleeve,
      shoulderPatch,
    ];
  const upper: Solid = {
    name: `${name}-upper`,
    tone: 'skin',
    joined: chain(ball(shoulder, 5), ball(elbow, 3.9)),
  };
  const elbowPatch: Solid = {
    name: `${name}-elbow-patch`,
    tone: 'skin',
    joined: chain(ball(between(elbow, shoulder, 0.06), 3.8), ball(between(elbow, wrist, 0.06), 3.8)),
    patch: true,
    onTopOf: [`${name}-upper`, `${name}-forearm`],
  };
  if (cut === 'onderarm')
    return [
      upper,
      sleeve,
      shoulderPatch,
      { name: `${name}-forearm`, tone: 'skin', joined: stumpOf(elbow, wrist, stumps.onderarm, 3.9, 3.4) },
      elbowPatch,
    ];
  return [
    upper,
    sleeve,
    shoulderPatch,
    {
      name: `${name}-forearm`,
      tone: 'skin',
      joined:
        detail === 'fine'
          ? chain(ball(between(elbow, wrist, closeUpFrom.forearm), 3.2), ball(wrist, 2.6))
          : detail === 'coarse'
            ? chain(ball(elbow, 3.9), ball(wrist, 2.6))
            : chain(ball(elbow, 3.9), ball(between(elbow, wrist, 0.3), 4), ball(wrist, 2.6)),
    },
    elbowPatch,
    ...(detail === 'fine' ? [openEnd(`${name}-forearm`, elbow, wrist, closeUpFrom.forearm, 3.2)] : []),
    ...handSolids(name, bones, detail),
  ];
}

function middleSolids(bones: Skeleton, amputation: Amputation, { half, oneGarment }: Look): Solid[] {
  const { chest, hips, waist } = bones;
  const across = (centre: Point, half: number) => {
    const left = bones.leg.stump.hip;
    const hipAxis: Point = [left[0] - hips[0], left[1] - hips[1], left[2] - hips[2]];
    const by = half / lengths.hipFromMiddle;
    const shift: Point = [hipAxis[0] * by, hipAxis[1] * by, hipAxis[2] * by];
    return [add(centre, shift), add(centre, [-shift[0], -shift[1], -shift[2]])] as const;
  };
  const shoulders = [bones.arm.stump.shoulder, bones.arm.sound.shoulder] as const;
  const [waistLeft, waistRight] = across(waist, 5);
  const ribs = [between(waist, shoulders[0], 0.62), between(waist, shoulders[1], 0.62)] as const;
  const [hipLeft, hipRight] = across(between(hips, waist, 0.35), 6.5);
  const head = (x: number, y: number, z: number) => bones.inHead([x, y, z]);
  const pelvis: Solid = {
    name: 'pelvis',
    tone: 'cloth-2',
    joined: [
      [ball(bones.leg.stump.hip, 9.2), ball(bones.leg.sound.hip, 9.2)],
      ...(oneGarment
        ? [
            ...shortsLeg(bones.leg.stump, amputation === 'transfemoraal' || amputation === 'beide-benen'),
            ...shortsLeg(bones.leg.sound, amputation === 'beide-benen'),
          ]
        : []),
    ],
  };
  if (half)
    return [
      pelvis,
      {
        name: 'trunk',
        tone: 'cloth',
        joined: [
          [ball(hipLeft, 9), ball(waistLeft, 8.4)],
          [ball(hipRight, 9), ball(waistRight, 8.4)],
          [ball(hipLeft, 9), ball(hipRight, 9)],
        ],
        faces: [[hipLeft, waistLeft, waistRight, hipRight]],
      },
      // Open at the top: the drawing ends here, the body does not.
      {
        name: 'trunk-open-end',
        tone: 'paper',
        joined: [
          across(between(waist, chest, 0.18), 5).map((at) => ball(at, 13)) as unknown as readonly [
            Ball,
            Ball,
          ],
        ],
        patch: true,
        onTopOf: ['trunk'],
      },
    ];
  return [
    pelvis,
    {
      name: 'trunk',
      tone: 'cloth',
      joined: [
        ...chain(ball(hipLeft, 9), ball(waistLeft, 8.4), ball(ribs[0], 8.6), ball(shoulders[0], 5.8)),
        ...chain(ball(hipRight, 9), ball(waistRight, 8.4), ball(ribs[1], 8.6), ball(shoulders[1], 5.8)),
        [ball(shoulders[0], 5.8), ball(shoulders[1], 5.8)],
        [ball(hipLeft, 9), ball(hipRight, 9)],
      ],
      faces: [
        [hipLeft, waistLeft, ribs[0], shoulders[0], chest, shoulders[1], ribs[1], waistRight, hipRight],
      ],
    },
    {
      name: 'neck',
      tone: 'skin',
      joined: chain(ball(between(chest, bones.neck, 0.5), 4.8), ball(head(0, 5, 0), 4.6)),
      onTopOf: ['trunk'],
    },
    {
      name: 'hair',
      tone: 'hair',
      joined: chain(ball(head(0, 13.5, -2.2), 9.4), ball(head(0, 13.4, -2.2), 9.4)),
    },
    {
      name: 'head',
      tone: 'skin',
      joined: [
        ...chain(ball(head(0, 12, 1.2), 8.6), ball(head(0, 5.5, 2.6), 5.4)),
        [ball(head(0, 10.5, 9), 1.1), ball(head(0, 8.6, 10.2), 1.3)],
      ],
      onTopOf: ['neck'],
    },
  ];
}

/** Eyes as points on the face: [left, right], with the point straight behind each to know whether it is seen. */
export const eyesOf = (bones: Skeleton): readonly { at: Point; behind: Point }[] =>
  [3.4, -3.4].map((x) => ({ at: bones.inHead([x, 13.2, 8.9]), behind: bones.inHead([0, 13.2, 0]) }));

/** A limb's bare parts as one shape under its clothes; it keeps the name of its first part. */
function inOne(solids: readonly Solid[]): Solid[] {
  const bare = solids.filter(({ tone, patch }) => tone === 'skin' && !patch);
  const [first] = bare;
  if (!first) return [...solids];
  const whole = {
    ...first,
    joined: bare.flatMap(({ joined }) => joined),
    faces: bare.flatMap(({ faces }) => faces ?? []),
  };
  return [whole, ...solids.filter(({ tone }) => tone !== 'skin')];
}

/** All parts of a figure in a pose. */
export function figureSolids(pose: Pose, amputation: Amputation, look: Look): Solid[] {
  const bones = skeletonOf(pose);
  const limb = (name: Limb, solids: Solid[]) => (look.whole.includes(name) ? inOne(solids) : solids);
  return [
    ...middleSolids(bones, amputation, look),
    ...(['stump', 'sound'] as const).flatMap((side) => [
      ...limb(`${side}-leg`, legSolids(side, bones.leg[side], amputation, look)),
      ...limb(`${side}-arm`, armSolids(side, bones.arm[side], amputation, look.detail)),
    ]),
  ];
}
