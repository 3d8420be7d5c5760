import type { Amputation } from '@/vocabulary/body.ts';
import { lengths } from '../body.ts';
import { add, between, type Point } from '../geometry.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Look } from './look.ts';
import { shortsLeg } from './shorts.ts';
import { type Ball, ball, chain, type Solid } from './solid.ts';

/** What is between the limbs: pelvis, trunk, neck and head; or the lower half of it. */
export function middleSolids(bones: Skeleton, amputation: Amputation, { half, oneGarment }: Look): Solid[] {
  const { chest, hips, waist } = bones;
  const across = (centre: Point, half: number) => {
    const left = bones.leg.stump.hip;
    const hipAxis: Point = [left[0] - hips[0], left[1] - hips[1], left[2] - hips[2]];
    const by = half / lengths.hipFromMiddle;
    const shift: Point = [hipAxis[0] * by, hipAxis[1] * by, hipAxis[2] * by];
    return [add(centre, shift), add(centre, [-shift[0], -shift[1], -shift[2]])] as const;
  };
  const shoulders = [bones.arm.stump.shoulder, bones.arm.sound.shoulder] as const;
  const [waistLeft, waistRight] = across(waist, 5);
  const ribs = [between(waist, shoulders[0], 0.62), between(waist, shoulders[1], 0.62)] as const;
  const [hipLeft, hipRight] = across(between(hips, waist, 0.35), 6.5);
  const head = (x: number, y: number, z: number) => bones.inHead([x, y, z]);
  const pelvis: Solid = {
    name: 'pelvis',
    tone: 'cloth-2',
    joined: [
      [ball(bones.leg.stump.hip, 9.2), ball(bones.leg.sound.hip, 9.2)],
      ...(oneGarment
        ? [
            ...shortsLeg(bones.leg.stump, amputation === 'transfemoraal' || amputation === 'beide-benen'),
            ...shortsLeg(bones.leg.sound, amputation === 'beide-benen'),
          ]
        : []),
    ],
  };
  if (half)
    return [
      pelvis,
      {
        name: 'trunk',
        tone: 'cloth',
        joined: [
          [ball(hipLeft, 9), ball(waistLeft, 8.4)],
          [ball(hipRight, 9), ball(waistRight, 8.4)],
          [ball(hipLeft, 9), ball(hipRight, 9)],
        ],
        faces: [[hipLeft, waistLeft, waistRight, hipRight]],
      },
      // Open at the top: the drawing ends here, the body does not.
      {
        name: 'trunk-open-end',
        tone: 'paper',
        joined: [
          across(between(waist, chest, 0.18), 5).map((at) => ball(at, 13)) as unknown as readonly [
            Ball,
            Ball,
          ],
        ],
        patch: true,
        onTopOf: ['trunk'],
      },
    ];
  return [
    pelvis,
    {
      name: 'trunk',
      tone: 'cloth',
      joined: [
        ...chain(ball(hipLeft, 9), ball(waistLeft, 8.4), ball(ribs[0], 8.6), ball(shoulders[0], 5.8)),
        ...chain(ball(hipRight, 9), ball(waistRight, 8.4), ball(ribs[1], 8.6), ball(shoulders[1], 5.8)),
        [ball(shoulders[0], 5.8), ball(shoulders[1], 5.8)],
        [ball(hipLeft, 9), ball(hipRight, 9)],
      ],
      faces: [
        [hipLeft, waistLeft, ribs[0], shoulders[0], chest, shoulders[1], ribs[1], waistRight, hipRight],
      ],
    },
    {
      name: 'neck',
      tone: 'skin',
      joined: chain(ball(between(chest, bones.neck, 0.5), 4.8), ball(head(0, 5, 0), 4.6)),
      onTopOf: ['trunk'],
    },
    {
      name: 'hair',
      tone: 'hair',
      joined: chain(ball(head(0, 13.5, -2.2), 9.4), ball(head(0, 13.4, -2.2), 9.4)),
    },
    {
      name: 'head',
      tone: 'skin',
      joined: [
        ...chain(ball(head(0, 12, 1.2), 8.6), ball(head(0, 5.5, 2.6), 5.4)),
        [ball(head(0, 10.5, 9), 1.1), ball(head(0, 8.6, 10.2), 1.3)],
      ],
      onTopOf: ['neck'],
    },
  ];
}

/** Eyes as points on the face: [left, right], with the point straight behind each to know whether it is seen. */
export const eyesOf = (bones: Skeleton): readonly { at: Point; behind: Point }[] =>
  [3.4, -3.4].map((x) => ({ at: bones.inHead([x, 13.2, 8.9]), behind: bones.inHead([0, 13.2, 0]) }));
