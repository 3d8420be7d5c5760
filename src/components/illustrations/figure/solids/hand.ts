import { fingerNames } from '@/vocabulary/body.ts';
import { between } from '../geometry.ts';
import type { ArmBones } from '../skeleton.ts';
import type { Detail } from './look.ts';
import { ball, chain, type Solid } from './solid.ts';

/** A hand with its fingers. */
export function handSolids(name: string, bones: ArmBones, detail: Detail): Solid[] {
  const p = bones.inHand;
  const wrist = ball(bones.wrist, 2.5);
  const index = ball(bones.fingers.wijsvinger[0], 1.5);
  const little = ball(bones.fingers.pink[0], 1.3);
  const heel = ball(p([0, -2.4, -1.6]), 1.9);
  const thumbSide = ball(bones.thumb[0], 1.9);
  if (detail === 'coarse') {
    const { middelvinger, ringvinger } = bones.fingers;
    const fingers = [1, 2].map((joint) =>
      ball(between(middelvinger[joint] ?? wrist.at, ringvinger[joint] ?? wrist.at, 0.4), 3.4 - joint * 0.6),
    );
    return [
      {
        name: `${name}-palm`,
        tone: 'skin',
        joined: [...chain(wrist, ...fingers), ...chain(thumbSide, ball(bones.thumb[2], 1.3))],
      },
    ];
  }
  return [
    {
      name: `${name}-palm`,
      tone: 'skin',
      joined: [...chain(wrist, thumbSide, index, little, heel, wrist)],
      faces: [[wrist.at, thumbSide.at, index.at, little.at, heel.at]],
    },
    {
      name: `${name}-wrist-patch`,
      tone: 'skin',
      joined: chain(wrist, ball(between(bones.wrist, bones.elbow, 0.08), 2.6)),
      patch: true,
      onTopOf: [`${name}-palm`, `${name}-forearm`],
    },
    ...fingerNames.map((finger, i): Solid => {
      const r = [1.05, 1.1, 1.05, 0.92][i] ?? 1;
      return {
        name: `${name}-${finger}`,
        tone: 'skin',
        joined: chain(...bones.fingers[finger].map((at, joint) => ball(at, r - joint * 0.08))),
      };
    }),
    {
      name: `${name}-thumb`,
      tone: 'skin',
      joined: chain(...bones.thumb.map((at, joint) => ball(at, 1.5 - joint * 0.2))),
    },
  ];
}
