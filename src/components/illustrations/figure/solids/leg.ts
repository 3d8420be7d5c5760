import type { Amputation } from '@/vocabulary/body.ts';
import { stumps } from '../body.ts';
import { between } from '../geometry.ts';
import type { Side } from '../pose.ts';
import type { LegBones } from '../skeleton.ts';
import { footSolids } from './foot.ts';
import { closeUpFrom, openEnd, stumpOf } from './limb-ends.ts';
import type { Look } from './look.ts';
import { hem, shortsLeg } from './shorts.ts';
import { ball, chain, type Solid } from './solid.ts';

/** A leg with its side of the shorts, to the toes or to where it was amputated. */
export function legSolids(
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
