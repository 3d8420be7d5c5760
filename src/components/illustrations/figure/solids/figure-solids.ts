import type { Amputation } from '@/vocabulary/body.ts';
import type { Pose } from '../pose.ts';
import { skeletonOf } from '../skeleton.ts';
import { armSolids } from './arm.ts';
import { legSolids } from './leg.ts';
import type { Look } from './look.ts';
import { middleSolids } from './middle.ts';
import type { Solid } from './solid.ts';

/** All parts of a figure in a pose. */
export function figureSolids(pose: Pose, amputation: Amputation, look: Look): Solid[] {
  const bones = skeletonOf(pose);
  const middle = middleSolids(bones, amputation, look);
  /** A sleeve grows from the shirt, a leg of the shorts from their middle. */
  const grown = (solid: Solid): Solid => {
    const from = solid.name.endsWith('sleeve')
      ? 'trunk'
      : solid.name.endsWith('shorts')
        ? 'pelvis'
        : undefined;
    const pieces = middle.find(({ name }) => name === from)?.pieces;
    return pieces ? { ...solid, growsFrom: pieces } : solid;
  };
  return [
    ...middle,
    ...(['stump', 'sound'] as const).flatMap((side) =>
      [
        ...legSolids(side, bones.leg[side], amputation, look),
        ...armSolids(side, bones.arm[side], amputation, look),
      ].map(grown),
    ),
  ];
}
