import type { Amputation } from '@/vocabulary/body.ts';
import { lengths } from '../body.ts';
import { add, between, type Point, subtract } from '../geometry.ts';
import type { Skeleton } from '../skeleton.ts';
import { headSolids } from './head.ts';
import type { Look } from './look.ts';
import { shortsLeg } from './shorts.ts';
import { ball, chain, type Piece, type Solid } from './solid.ts';

/** What is between the limbs: pelvis, trunk, neck and head; or the lower half of it. */
export function middleSolids(bones: Skeleton, amputation: Amputation, look: Look): Solid[] {
  const { half, oneGarment, person } = look;
  const { hips, waist, chest } = bones;
  const g = person.trunk;
  const at = (x: number, y: number, z: number): Point => bones.inTrunk([x, y, z]);
  /** The same on both sides. */
  const both = (x: number, y: number, z: number, r: number) =>
    [ball(at(x, y, z), r), ball(at(-x, y, z), r)] as const;
  const hipAxis = subtract(bones.leg.stump.hip, hips);
  const atHips = (x: number, y: number, z: number): Point =>
    add(
      [
        hipAxis[0] * (x / lengths.hipFromMiddle),
        hipAxis[1] * (x / lengths.hipFromMiddle),
        hipAxis[2] * (x / lengths.hipFromMiddle),
      ],
      bones.inTrunk([0, y, z]),
    );
  const w = person.hips;
  const pelvisPiece: Piece = {
    joined: [
      [ball(atHips(8.4 * w, 0, 0), 9), ball(atHips(-8.4 * w, 0, 0), 9)],
      [ball(atHips(6.6 * w, 9, -0.6), 7.6 * g), ball(atHips(-6.6 * w, 9, -0.6), 7.6 * g)],
      ...[1, -1].flatMap((side) =>
        chain(ball(atHips(8.2 * w * side, 0, 0), 9), ball(atHips(6.6 * w * side, 9, -0.6), 7.6 * g)),
      ),
      [ball(atHips(0, 2, -0.5), 9), ball(atHips(0, 9, -0.5), 8)],
    ],
  };
  const shortOf = (side: 'sound' | 'stump') =>
    amputation === 'beide-benen' || (side === 'stump' && amputation === 'transfemoraal');
  const pelvis: Solid = {
    name: 'pelvis',
    tone: 'cloth-2',
    joined: [],
    blend: 2,
    pieces: [
      pelvisPiece,
      ...(oneGarment
        ? (['stump', 'sound'] as const).map((side) => shortsLeg(bones.leg[side], shortOf(side), look))
        : []),
    ],
    joints: oneGarment ? [ball(bones.leg.stump.hip, 11), ball(bones.leg.sound.hip, 11)] : [],
  };
  const s = person.shoulders;
  const shoulders = [bones.arm.stump.shoulder, bones.arm.sound.shoulder] as const;
  const shoulderBalls = shoulders.map((shoulder, i) =>
    ball(
      add(
        between(chest, shoulder, 0.78 * s + 0.02),
        subtract(at(i === 0 ? 0.1 : -0.1, 0.4, -0.2), at(0, 0, 0)),
      ),
      5,
    ),
  );
  const [left, right] = shoulderBalls as [(typeof shoulderBalls)[number], (typeof shoulderBalls)[number]];
  const lower: Piece['joined'] = [
    [ball(atHips(7.2 * w, 5, -0.3), 8.2 * g), ball(atHips(-7.2 * w, 5, -0.3), 8.2 * g)],
    ...[0, 1].flatMap((i) => {
      const side = i === 0 ? 1 : -1;
      return chain(
        ball(atHips(7.2 * w * side, 5, -0.3), 8.2 * g),
        ball(at(5.6 * side, lengths.waist, 0), 8 * g),
        ball(at(6.6 * side, 33, 0.2), 8.6 * g),
      );
    }),
    both(5.6, lengths.waist, 0, 8 * g),
    ...(person.belly > 0 ? [both(3, 14, 1 + person.belly, 8), both(3, 22, 0.6 + person.belly, 7.6)] : []),
  ];
  if (half) {
    const top = between(waist, chest, 0.3);
    const shirt: Solid = {
      name: 'trunk',
      tone: 'cloth',
      joined: [],
      pieces: [{ joined: lower, cuts: [{ at: top, along: subtract(chest, waist), r: 0, open: true }] }],
    };
    return [pelvis, shirt];
  }
  const shirt: Solid = {
    name: 'trunk',
    tone: 'cloth',
    joined: [],
    blend: 2,
    pieces: [
      {
        joined: [
          ...lower,
          ...[left, right].flatMap((shoulder, i) => {
            const side = i === 0 ? 1 : -1;
            return chain(
              ball(at(6.6 * side, 33, 0.2), 8.6 * g),
              ball(at(8.2 * side, 41, 0.2), 7.6 * g),
              shoulder,
              ball(at(3 * side, 51.5, -0.6), 4.4),
            );
          }),
          both(6.6, 33, 0.2, 8.6 * g),
          both(8.2, 41, 0.2, 7.6 * g),
          both(3, 51.5, -0.6, 4.4),
          ...(person.bust ? [both(6.4, 37, 6, 5.4)] : []),
        ],
      },
    ],
  };
  return [pelvis, shirt, ...headSolids(bones, look)];
}
