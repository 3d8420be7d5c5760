import { fingerNames } from '@/vocabulary/body.ts';
import { add, between, cross, distance, dot, type Point, scale, subtract } from '../geometry.ts';
import type { ArmBones } from '../skeleton.ts';
import type { Detail } from './look.ts';
import { type Ball, ball, chain, type Piece } from './solid.ts';

/** Thickness of the four fingers at the knuckle, in cm. */
const thickness = [1.1, 1.14, 1.1, 0.98] as const;

/** Cosine of the bend from which a finger is drawn as more than one piece. */
const bent = 0.75;

/** The pieces of a hand, where they are one, and lines on them. `grip`: what lies around a thing that the hand holds. */
interface HandShape {
  pieces: readonly Piece[];
  joints: readonly Ball[];
  marks: readonly (readonly Point[])[];
  grip: { pieces: readonly Piece[]; roots: readonly Ball[] };
  /** The whole thumb, where it lies before the palm. */
  thumb: { pieces: readonly Piece[]; roots: readonly Ball[]; nail: readonly Point[] };
}

/** A hand with its fingers: pieces, where they are one, and lines on them. */
export function handPieces(bones: ArmBones, detail: Detail): HandShape {
  const p = bones.inHand;
  const { fingers, thumb } = bones;
  const knuckle = (i: number, r: number) => ball(fingers[fingerNames[i] ?? 'pink'][0], r);
  const wrist = [ball(p([0, -0.6, 1.1]), 1.8), ball(p([0, -0.6, -1.1]), 1.8)] as const;
  const heel = ball(p([-0.5, -3, -1.9]), 1.7);
  const thumbBall = ball(thumb[0], 1.8);
  const row = fingerNames.map((_, i) => knuckle(i, (thickness[i] ?? 1) * 1.28));
  const [index, middle, ring, little] = row as [Ball, Ball, Ball, Ball];
  const palm: Piece = {
    joined: [
      ...chain(wrist[0], index),
      ...chain(wrist[0], middle),
      ...chain(wrist[1], ring),
      ...chain(wrist[1], heel, little),
      ...chain(index, middle, ring, little),
      [heel, ring],
      [ball(p([-0.2, -4.6, 1.2]), 1.7), middle],
      ...chain(wrist[0], thumbBall),
      wrist,
    ],
    plain: true,
  };
  /** The ball of the thumb, and the web between it and the palm. */
  const thumbRoot: Piece = {
    joined: [
      ...chain(thumbBall, ball(thumb[1], 1.3)),
      [ball(p([-0.3, -4.4, 1.8]), 1.6), ball(between(thumb[0], thumb[1], 0.75), 1.1)],
    ],
  };
  const thumbTip: Piece = {
    joined: chain(ball(thumb[1], 1.25), ball(thumb[2], 1.12), ball(between(thumb[2], thumb[3], 0.8), 0.98)),
    blend: 0.3,
  };
  if (detail !== 'fine') {
    const whole = fingerNames.map((name, i): Piece => {
      const r = (thickness[i] ?? 1) * (detail === 'coarse' ? 1.15 : 1);
      return { joined: chain(...fingers[name].map((at, k) => ball(at, r * (1 - k * 0.06)))) };
    });
    const folded = detail === 'coarse' ? [{ joined: whole.flatMap(({ joined }) => joined) }] : whole;
    return {
      pieces: [palm, { joined: [...thumbRoot.joined, ...thumbTip.joined] }, ...folded],
      joints: [thumbBall.at, ...fingerNames.map((name) => fingers[name][0])].map((at) => ball(at, 2.2)),
      marks: [],
      grip: { pieces: [], roots: [] },
      thumb: { pieces: [], roots: [], nail: [] },
    };
  }
  /** A straight finger is one piece; a bent one lies before itself. */
  const parted = fingerNames.map((name, i) => {
    const r = thickness[i] ?? 1;
    const [a, b, c, d] = fingers[name];
    const balls = [ball(a, r), ball(b, r * 0.96), ball(c, r * 0.88), ball(d, r * 0.8)] as const;
    const turn = (from: Point, at: Point, to: Point) =>
      dot(subtract(at, from), subtract(to, at)) / (distance(from, at) * distance(at, to));
    const bends = [turn(a, b, c) < bent, turn(b, c, d) < bent] as const;
    const pieces: Ball[][] = [[balls[0], balls[1]]];
    for (const [k, bends_] of bends.entries()) {
      const next = balls[k + 2] ?? balls[3];
      if (bends_) pieces.push([balls[k + 1] ?? balls[1], next]);
      else pieces.at(-1)?.push(next);
    }
    return {
      pieces: pieces.map(
        (all, k): Piece => ({
          joined: chain(...all),
          blend: k === 0 ? 0.4 : 0,
          // The last bones of a fist lie in the palm.
          plain: k === 2,
        }),
      ),
      joints: [
        ball(a, r * 1.6),
        ...[balls[1], balls[2]].flatMap((one, k) => (bends[k] ? [ball(one.at, one.r * 1.05)] : [])),
      ],
    };
  });
  /** A nail, on the back of the last bone of a finger; `half`: its width. */
  const nail = (joint: Point, tip: Point, back: Point, half: number): readonly Point[] => {
    const along = scale(subtract(tip, joint), 1 / distance(joint, tip));
    const out = subtract(back, scale(along, dot(back, along)));
    const up = scale(out, 1 / Math.hypot(...out));
    const side = cross(along, up);
    return [
      [0.5, 1],
      [-0.35, 0.95],
      [-0.75, 0.55],
      [-0.75, -0.55],
      [-0.35, -0.95],
      [0.5, -1],
    ].map(([lengthwise = 0, across = 0]) =>
      add(
        add(tip, scale(along, lengthwise * 1.1 * half)),
        add(scale(up, half * (1.32 - 0.35 * Math.abs(across))), scale(side, across * half)),
      ),
    );
  };
  const backOfHand = subtract(p([1, 0, 0]), p([0, 0, 0]));
  const knuckleAxis = subtract(p([0, 0, 1]), p([0, 0, 0]));
  /** A right hand is a left one mirrored. */
  const handed = Math.sign(dot(cross(knuckleAxis, subtract(p([0, -1, 0]), p([0, 0, 0]))), backOfHand));
  const nails = fingerNames.map((name, i) => {
    const [, , c, d] = fingers[name];
    // The back of a finger: across its last bone and across the row of knuckles, on the side of the back of the hand.
    return nail(c, d, scale(cross(knuckleAxis, subtract(d, c)), handed), (thickness[i] ?? 1) * 0.62);
  });
  // Of a thumb that touches a finger the nail faces away from the palm.
  const thumbNail = nail(thumb[2], thumb[3], subtract(p([-1, 0, 0.5]), p([0, 0, 0])), 0.72);
  const creases: Point[][] = [
    [p([-1.6, -7.9, -3.2]), p([-1.8, -7.5, -1.4]), p([-1.9, -7.7, 0.6]), p([-1.6, -8.4, 1.9])],
    [p([-1.5, -6.6, 3.2]), p([-1.9, -5.8, 1.2]), p([-2, -4.8, -0.6]), p([-2, -3.6, -1.6])],
    [p([-1.7, -6.4, 2.6]), p([-2.1, -5, 1]), p([-2.3, -3.4, 0.4]), p([-2.2, -1.9, 0.3])],
  ];
  return {
    pieces: [palm, thumbRoot, thumbTip, ...parted.flatMap(({ pieces }) => pieces)],
    joints: [ball(thumb[0], 2.9), ball(thumb[1], 1.5), ...parted.flatMap(({ joints }) => joints)],
    marks: [...nails, ...creases],
    grip: {
      pieces: [
        ...fingerNames.map((name, i): Piece => {
          const r = thickness[i] ?? 1;
          const [, b, c, d] = fingers[name];
          return { joined: chain(ball(b, r * 0.96), ball(c, r * 0.88), ball(d, r * 0.8)), blend: 0 };
        }),
        { ...thumbTip, blend: 0 },
      ],
      roots: [...fingerNames.map((name) => fingers[name][1]), thumb[1]].map((at) => ball(at, 1.3)),
    },
    thumb: {
      pieces: [{ joined: [...chain(thumbBall, ball(thumb[1], 1.4)), ...thumbTip.joined] }],
      roots: [ball(thumb[0], 2.2)],
      nail: thumbNail,
    },
  };
}
