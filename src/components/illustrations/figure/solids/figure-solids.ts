import type { Amputation } from '@/vocabulary/body.ts';
import type { Pose } from '../pose.ts';
import { skeletonOf } from '../skeleton.ts';
import { armSolids } from './arm.ts';
import { legSolids } from './leg.ts';
import type { Limb, Look } from './look.ts';
import { middleSolids } from './middle.ts';
import type { Solid } from './solid.ts';

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
