import type { Finger, Joint, Posture } from '@/vocabulary/body.ts';

/** Which half of the body: the sound side or the side of the amputation. */
export type Side = 'sound' | 'stump';

type Angle<Name extends Joint> = Partial<Record<Name, number>>;

/** Angles of one leg; what is not named is 0. */
export type LegPose = Angle<'hipFlexion' | 'hipAbduction' | 'hipRotation' | 'knee' | 'ankle' | 'toes'>;
/** Angles of one arm. `thumbTo`: the finger whose tip the thumb touches. */
export type ArmPose = Angle<
  | 'shoulderFlexion'
  | 'shoulderAbduction'
  | 'shoulderRotation'
  | 'elbow'
  | 'supination'
  | 'wrist'
  | 'fingers'
  | 'spread'
> & { thumbTo?: Finger | undefined; bent?: Partial<Record<Finger, number>> | undefined };
export type TrunkPose = Angle<'trunkFlexion' | 'trunkRotation' | 'neckFlexion' | 'neckRotation' | 'neckTilt'>;

/** A position of the whole body: joints as angles in degrees. The amputation is not part of it. */
export interface Pose {
  posture: Posture;
  trunk: TrunkPose;
  leg: Record<Side, LegPose>;
  arm: Record<Side, ArmPose>;
}

const mix = (a: number, b: number, part: number) => a + (b - a) * part;
type Angles = Record<string, unknown>;
const blend = <T extends object>(a: T, b: T, part: number): T => {
  const from = a as Angles;
  const to = b as Angles;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const x = from[name];
      const y = to[name];
      if (typeof x === 'object' || typeof y === 'object') return [name, blend(x ?? {}, y ?? {}, part)];
      if (typeof x === 'string' || typeof y === 'string') return [name, part < 0.5 ? x : y];
      return [name, mix(Number(x ?? 0), Number(y ?? 0), part)];
    }),
  ) as T;
};

/** The position at `part` (0 to 1) of the way from one pose to another; every joint turns evenly. */
export const poseBetween = (a: Pose, b: Pose, part: number): Pose => blend(a, b, part);
