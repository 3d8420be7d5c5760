import type { Amputation } from '@/vocabulary/body.ts';
import { stumps } from '../body.ts';
import { between } from '../geometry.ts';
import type { Side } from '../pose.ts';
import type { ArmBones } from '../skeleton.ts';
import { handSolids } from './hand.ts';
import { closeUpFrom, openEnd, stumpOf } from './limb-ends.ts';
import type { Detail } from './look.ts';
import { ball, chain, type Solid } from './solid.ts';

/** An arm with its sleeve, to the fingers or to where it was amputated. */
export function armSolids(side: Side, bones: ArmBones, amputation: Amputation, detail: Detail): Solid[] {
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
