import type { Point } from '../geometry.ts';
import type { LegBones } from '../skeleton.ts';
import type { Detail } from './look.ts';
import { ball, chain, type Solid } from './solid.ts';

/** The left foot in its own frame: ankle at the origin, sole down, toes forward, big toe to the middle. */
const toes: readonly { from: Point; to: Point; r: number }[] = [
  { from: [-2.4, -6.7, 12], to: [-2.5, -6.8, 17.2], r: 1.65 },
  { from: [-0.2, -7, 12.2], to: [-0.1, -7.2, 17], r: 1.15 },
  { from: [1.2, -7.1, 11.8], to: [1.5, -7.3, 15.9], r: 1.1 },
  { from: [2.4, -7.2, 11], to: [2.9, -7.4, 14.4], r: 1.05 },
  { from: [3.4, -7.3, 10], to: [4, -7.5, 12.7], r: 1 },
];

/** A foot with its toes. */
export function footSolids(name: string, bones: LegBones, detail: Detail): Solid[] {
  const p = bones.inFoot;
  const ankle = ball(bones.ankle, 3.6);
  const instep = ball(p([-0.4, -3.4, 4.4]), 3.2);
  const heel = ball(p([0, -5, -3.6]), 3.4);
  const inner = ball(p([-2.1, -6.2, 11]), 2.2);
  const outer = ball(p([2.7, -6.9, 9.4]), 1.6);
  const body: Solid = {
    name: `${name}-foot`,
    tone: 'skin',
    joined: [
      [ankle, heel],
      [ankle, instep],
      [instep, inner],
      [instep, outer],
      [heel, inner],
      [heel, outer],
      [inner, outer],
    ],
    faces: [[heel.at, inner.at, outer.at]],
  };
  const toePairs = toes.map(
    ({ from, to, r }) => [ball(bones.inToes(from), r), ball(bones.inToes(to), r)] as const,
  );
  const [bigToe] = toePairs;
  if (detail !== 'fine' && bigToe) {
    const small = [
      ball(bones.inToes([1, -7.2, 15.8]), 1.6),
      ball(bones.inToes([3.4, -7.4, 12.6]), 1.4),
    ] as const;
    const coarse = {
      ...body,
      joined: [[ankle, heel], [ankle, instep], [instep, bigToe[1]], [heel, small[1]], small],
    } as const;
    return [
      {
        ...coarse,
        faces: [
          [ankle.at, heel.at, bigToe[1].at, small[0].at, small[1].at],
          [instep.at, bigToe[1].at, small[0].at, small[1].at, heel.at],
        ],
      },
    ];
  }
  return [
    body,
    ...toePairs.map((pair, i): Solid => ({ name: `${name}-toe-${i}`, tone: 'skin', joined: [pair] })),
    {
      name: `${name}-toe-patch`,
      tone: 'skin',
      joined: chain(...toePairs.map(([from]) => ball(from.at, from.r * 0.9))),
      patch: true,
      onTopOf: [`${name}-foot`, ...toes.map((_, i) => `${name}-toe-${i}`)],
    },
  ];
}
