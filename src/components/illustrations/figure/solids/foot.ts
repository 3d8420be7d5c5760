import type { Point } from '../geometry.ts';
import type { LegBones } from '../skeleton.ts';
import type { Detail } from './look.ts';
import { type Ball, ball, chain, type Piece } from './solid.ts';

/** The left foot in its own frame: ankle at the origin, sole down, toes forward, big toe to the middle. */
const toes: readonly { from: Point; joint: Point; to: Point; r: number }[] = [
  { from: [-2.3, -6.7, 11.4], joint: [-2.5, -6.8, 14.4], to: [-2.5, -6.9, 17.4], r: 1.55 },
  { from: [-0.3, -6.9, 11.8], joint: [-0.2, -6.6, 14.8], to: [-0.1, -7.3, 17.2], r: 1.05 },
  { from: [1.1, -7, 11.3], joint: [1.4, -6.6, 14], to: [1.5, -7.4, 16.2], r: 1 },
  { from: [2.3, -7.1, 10.5], joint: [2.8, -6.8, 12.9], to: [3, -7.5, 14.8], r: 0.98 },
  { from: [3.3, -7.2, 9.6], joint: [4, -6.9, 11.6], to: [4.2, -7.5, 13.2], r: 0.95 },
];

/** A foot with its toes: pieces, where they are one, and lines on them. */
export function footPieces(
  bones: LegBones,
  detail: Detail,
): { pieces: readonly Piece[]; joints: readonly Ball[]; marks: readonly (readonly Point[])[] } {
  const p = bones.inFoot;
  const ankle = ball(bones.ankle, 3.2);
  const heel = ball(p([0, -5.1, -3.5]), 3.3);
  const instep = ball(p([-0.3, -3.2, 4.2]), 3.1);
  const middle = ball(p([-0.4, -5, 8]), 2.3);
  const inner = ball(p([-2, -6.4, 11]), 1.95);
  const outer = ball(p([2.6, -6.9, 9.4]), 1.6);
  const side = ball(p([1.6, -6.4, 2.5]), 1.8);
  const body: Piece = {
    joined: [
      [ankle, heel],
      ...chain(ankle, instep, middle, inner),
      [middle, outer],
      [inner, outer],
      // The outer edge stands on the ground, the inner one is an arch.
      ...chain(heel, side, outer),
      ...chain(heel, ball(p([-0.8, -5.2, 3]), 2.4), middle),
      // The ankle bones.
      [ball(p([-2, -0.3, 0.2]), 1.75), ball(p([2, -1, -0.4]), 1.75)],
    ],
  };
  const toePieces = toes.map(
    ({ from, joint, to, r }): Piece => ({
      joined: chain(
        ball(bones.inToes(from), r * 0.95),
        ball(bones.inToes(joint), r * 0.98),
        ball(bones.inToeTips(to), r),
      ),
    }),
  );
  if (detail !== 'fine')
    return {
      pieces: [{ joined: [...body.joined, ...toePieces.flatMap(({ joined }) => joined)] }],
      joints: [],
      marks: [],
    };
  const nail = ({ to, r }: (typeof toes)[number]): readonly Point[] =>
    [-1, -0.9, 0, 0.9, 1].map((x, i) =>
      bones.inToeTips([
        to[0] + x * r * 0.55,
        to[1] + r * (0.95 - 0.25 * Math.abs(x)),
        to[2] + r * ([0.75, -0.1, -0.35, -0.1, 0.75][i] ?? 0),
      ]),
    );
  return {
    pieces: [body, ...toePieces],
    joints: toes.map(({ from, r }) => ball(bones.inToes(from), r * 1.6)),
    marks: toes.slice(0, 1).map(nail),
  };
}
