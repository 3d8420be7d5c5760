import type { LegBones } from '../skeleton.ts';
import { hemCut } from './limb-ends.ts';
import type { Look } from './look.ts';
import { ball, chain, type Piece } from './solid.ts';

/** Where the shorts end: part of the thigh. Short enough to leave a short stump in sight. */
export const hem = (short: boolean): number => (short ? 0.3 : 0.46);

/** A leg of the shorts, with a flat hem. */
export function shortsLeg({ hip, inThigh }: LegBones, short: boolean, { person }: Look): Piece {
  const end = inThigh([0, -41 * hem(short), 0.4]);
  const g = person.limbs;
  return {
    joined: [
      ...chain(
        ball(inThigh([0.4, -0.5, 0]), 9 * g),
        ball(inThigh([0.3, -10, 0.4]), 8.8 * g),
        ball(inThigh([0.1, -41 * hem(short) - 3, 0.4]), (short ? 8.6 : 8.2) * g),
      ),
      ...chain(ball(inThigh([0.2, -1.5, -3]), 8.6 * g), ball(inThigh([0.3, -10, 0]), 8.6 * g)),
    ],
    cuts: [hemCut(hip, end, (short ? 8.7 : 8.4) * g)],
  };
}
