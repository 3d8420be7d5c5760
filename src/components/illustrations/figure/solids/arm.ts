import type { Amputation } from '@/vocabulary/body.ts';
import { lengths, stumps } from '../body.ts';
import type { Side } from '../pose.ts';
import type { ArmBones } from '../skeleton.ts';
import { handPieces } from './hand.ts';
import { closeUpFrom, flatStart, hemCut } from './limb-ends.ts';
import type { Look } from './look.ts';
import { ball, chain, type Piece, type Solid } from './solid.ts';

/** Where a short sleeve ends: part of the upper arm. */
const sleeveEnd = 0.62;

/** An arm with its sleeve, to the fingers or to where it was amputated. */
export function armSolids(
  side: Side,
  bones: ArmBones,
  amputation: Amputation,
  { detail, person, holds, opposes }: Look,
): Solid[] {
  const name = `${side}-arm`;
  const { shoulder, elbow, wrist, inUpper, inForearm } = bones;
  const cut = side === 'stump' ? amputation : 'geen';
  const g = person.limbs;
  const short = cut === 'bovenarm' ? 0.36 : sleeveEnd;
  const end = lengths.upperArm * short;
  const sleeve: Solid = {
    name: `${name}-sleeve`,
    tone: 'cloth',
    joined: [],
    pieces: [
      {
        joined: chain(
          ball(inUpper([-0.6, 0.2, 0]), 5.2 * g),
          ball(inUpper([0.4, -4.5, 0.1]), 5.5 * g),
          ball(inUpper([0.2, -end - 3, 0.2]), 5 * g),
        ),
        cuts: [hemCut(shoulder, inUpper([0.2, -end, 0.2]), 5.1 * g)],
      },
    ],
    seams: [ball(inUpper([-2.5, 2, 0]), 6.2 * g)],
    hemOf: { limb: name, along: [shoulder, elbow] },
  };
  const start = inUpper([0.1, -end + 1, 0.2]);
  const startCut = flatStart(start, elbow, 4.5 * g);
  const arm = (
    pieces: readonly Piece[],
    joints: Solid['joints'] = [],
    marks: Solid['marks'] = [],
  ): Solid => ({
    name,
    tone: 'skin',
    joined: [],
    pieces,
    blend: detail === 'fine' ? 1 : 1.4,
    joints,
    marks,
  });
  if (cut === 'bovenarm') {
    const last = lengths.upperArm * stumps.bovenarm;
    return [
      arm([
        {
          joined: chain(ball(start, 4.6 * g), ball(inUpper([0, -last, 0.2]), 4.1 * g)),
          cuts: [startCut],
        },
      ]),
      sleeve,
    ];
  }
  const upper: Piece = {
    joined: chain(
      ball(start, 4.4 * g),
      ball(inUpper([0, -22, 0.2]), 3.7 * g),
      ball(inUpper([0, -27.6, -0.2]), 3.2),
    ),
    cuts: [startCut],
  };
  const elbowBall = ball(inForearm([0, 0.2, -0.4]), 3.1);
  const elbowZone = ball(elbow, 4.2);
  if (cut === 'onderarm')
    return [
      arm(
        [
          upper,
          {
            joined: chain(
              elbowBall,
              ball(inForearm([0.1, -5, 0.2]), 3.6 * g),
              ball(inForearm([0, -lengths.forearm * stumps.onderarm, 0]), 3.1 * g),
            ),
          },
        ],
        [elbowZone],
      ),
      sleeve,
    ];
  const closeUp = detail === 'fine';
  const begin = inForearm([0, -lengths.forearm * closeUpFrom.forearm, 0]);
  // The wrist is flat: wider than thick, the way the hand is turned.
  const wristBalls = [ball(bones.inHand([0, -0.2, 0.8]), 2), ball(bones.inHand([0, -0.2, -0.8]), 2)] as const;
  const forearmEnd = ball(inForearm([0, -lengths.forearm + 4, 0]), 2.45 * g);
  const forearm: Piece = {
    joined: [
      ...(closeUp
        ? chain(ball(begin, 3.3 * g), forearmEnd)
        : chain(
            elbowBall,
            ball(inForearm([0.2, -5.5, 0.3]), 3.7 * g),
            ball(inForearm([0.1, -11, 0.2]), 3.3 * g),
            forearmEnd,
          )),
      [forearmEnd, wristBalls[0]],
      [forearmEnd, wristBalls[1]],
      wristBalls,
    ],
    ...(closeUp && { cuts: [flatStart(begin, wrist, 3.3 * g, true)] }),
  };
  const hand = handPieces(bones, detail);
  return [
    arm(
      [...(closeUp ? [] : [upper]), forearm, ...hand.pieces],
      [elbowZone, ball(wrist, 3.6), ...hand.joints],
      hand.marks,
    ),
    ...(holds
      ? [
          {
            name: `${name}-grip`,
            tone: 'skin' as const,
            joined: [],
            pieces: hand.grip.pieces,
            seams: hand.grip.roots,
            onTopOf: ['ball-spikes'],
          },
        ]
      : []),
    ...(opposes
      ? [
          {
            name: `${name}-grip`,
            tone: 'skin' as const,
            joined: [],
            pieces: hand.thumb.pieces,
            seams: hand.thumb.roots,
            marks: [hand.thumb.nail],
            onTopOf: [name],
          },
        ]
      : []),
    sleeve,
  ];
}
