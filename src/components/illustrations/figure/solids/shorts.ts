import { between } from '../geometry.ts';
import type { LegBones } from '../skeleton.ts';
import { type Ball, ball, chain } from './solid.ts';

/** Where the shorts end: part of the thigh. Short enough to leave a short stump in sight. */
export const hem = (short: boolean): number => (short ? 0.16 : 0.28);

/** A leg of the shorts. */
export const shortsLeg = ({ hip, knee }: LegBones, short: boolean): (readonly [Ball, Ball])[] =>
  chain(ball(hip, 9.4), ball(between(hip, knee, hem(short)), 8.7));
