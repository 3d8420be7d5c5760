import type { Amputation } from '@/vocabulary/body.ts';
import { lengths, stumps } from '../body.ts';
import type { Point } from '../geometry.ts';
import type { Side } from '../pose.ts';
import type { LegBones } from '../skeleton.ts';
import { footPieces } from './foot.ts';
import { closeUpFrom, flatStart } from './limb-ends.ts';
import type { Look } from './look.ts';
import { hem, shortsLeg } from './shorts.ts';
import { ball, chain, type Piece, type Solid } from './solid.ts';

/** The scar at the end of a stump: a line across its front. `place` takes it from the cut bone. */
const scar = (place: (p: Point) => Point, down: number, r: number): readonly Point[] =>
  [-50, -30, -10, 10, 30, 50].map((degrees) => {
    const a = (degrees * Math.PI) / 180;
    return place([r * 1.02 * Math.sin(a), -down - r * 0.55, r * 0.86 * Math.cos(a)]);
  });

/** A leg with its side of the shorts, to the toes or to where it was amputated. */
export function legSolids(side: Side, bones: LegBones, amputation: Amputation, look: Look): Solid[] {
  const { detail, oneGarment, person } = look;
  const name = `${side}-leg`;
  const { hip, knee, ankle, inThigh, inShank } = bones;
  const g = person.limbs;
  const cut = amputation === 'beide-benen' ? 'transfemoraal' : side === 'stump' ? amputation : 'geen';
  const short = cut === 'transfemoraal';
  const shorts: Solid[] = oneGarment
    ? []
    : [
        {
          name: `${name}-shorts`,
          tone: 'cloth-2',
          joined: [],
          pieces: [shortsLeg(bones, short, look)],
          seams: [ball(hip, 8.2)],
          hemOf: { limb: name, along: [hip, knee] },
        },
      ];
  const start = lengths.thigh * hem(short) - 1;
  const from = inThigh([0.1, -start, 0.4]);
  const startCut = flatStart(from, knee, 7.8 * g);
  const leg = (pieces: readonly Piece[], joints: Solid['joints'], marks?: Solid['marks']): Solid => ({
    name,
    tone: 'skin',
    joined: [],
    pieces,
    blend: 2.4,
    joints: joints ?? [],
    ...(marks && { marks }),
  });
  if (short) {
    const end = lengths.thigh * stumps.transfemoraal;
    return [
      leg(
        [
          {
            joined: chain(
              ball(inThigh([0.1, -start, 0.4]), 7.8 * g),
              ball(inThigh([0.1, -end + 3, 0.6]), 7.2 * g),
              ball(inThigh([0, -end, 0.6]), 6.4 * g),
            ),
            cuts: [startCut],
          },
        ],
        [],
        [scar((p) => inThigh([p[0], p[1], p[2] + 0.6]), end, 6.4 * g)],
      ),
      ...shorts,
    ];
  }
  const thigh: Piece = {
    joined: [
      ...chain(
        ball(inThigh([0.1, -start, 0.4]), 7.6 * g),
        ball(inThigh([0, -29, 0.7]), 6.4 * g),
        ball(inThigh([0, -36.5, 0.5]), 5.4 * g),
        ball(inThigh([0, -40.6, 0]), 4.9),
      ),
    ],
    cuts: [startCut],
  };
  /** The kneecap lies between both bones, before them. */
  const kneecap = [ball(inThigh([0, -38.5, 2.2]), 3.3), ball(inShank([0, -2, 2]), 3)] as const;
  const upperShank = ball(inShank([0, -1, -0.2]), 4.7);
  const kneeZone = [ball(knee, 6.6)];
  if (cut === 'transtibiaal') {
    const end = lengths.shank * stumps.transtibiaal;
    return [
      leg(
        [
          thigh,
          {
            joined: [
              ...chain(
                upperShank,
                ball(inShank([0, -7, -0.6]), 5.2 * g),
                ball(inShank([0, -end + 4, -0.5]), 4.8 * g),
                ball(inShank([0, -end, -0.3]), 4.2 * g),
              ),
              kneecap,
            ],
          },
        ],
        kneeZone,
        [scar((p) => inShank([p[0], p[1], p[2] - 0.3]), end, 4.2 * g)],
      ),
      ...shorts,
    ];
  }
  const lower = [
    ball(inShank([0, -33, -0.7]), 3.05),
    ball(inShank([0, -38.5, -0.5]), 3.1),
    ball(ankle, 3.3),
  ] as const;
  const closeUp = detail === 'fine';
  const begin = inShank([0, -lengths.shank * closeUpFrom.shank, -0.8]);
  const shank: Piece = closeUp
    ? {
        joined: chain(ball(begin, 4.7 * g), ball(inShank([0, -26, -1]), 3.9 * g), ...lower),
        cuts: [flatStart(begin, ankle, 4.7 * g, true)],
      }
    : {
        joined: [
          ...chain(
            upperShank,
            ball(inShank([0.2, -8, -1]), 5.1 * g),
            ball(inShank([0.3, -13, -1.5]), 5.2 * g),
            ball(inShank([0.2, -21, -1.3]), 4.3 * g),
            ...lower,
          ),
          kneecap,
        ],
      };
  // The Achilles tendon, from the calf to the heel.
  const tendon = chain(ball(inShank([0, -32, -2]), 1.9), ball(bones.inFoot([0, -3.4, -4.6]), 1.9));
  const foot = footPieces(bones, detail);
  return [
    leg(
      [...(closeUp ? [] : [thigh]), { ...shank, joined: [...shank.joined, ...tendon] }, ...foot.pieces],
      [...kneeZone, ball(ankle, 4.6), ...foot.joints],
      foot.marks,
    ),
    ...shorts,
  ];
}
