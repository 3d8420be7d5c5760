import { between, type Point, subtract } from '../geometry.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Look } from './look.ts';
import { ball, chain, type Solid } from './solid.ts';

/** The head in its own frame: the joint with the neck is the origin, y up, z to the front. */
const skull = { at: [0, 12.4, -0.8], r: 8.1 } as const;
const face = { at: [0, 9.4, 1.6], r: 6.9 } as const;
const jaw = { at: [0, 4.6, 3.4], r: 4.3 } as const;
const chin = { at: [0, 2.9, 5.2], r: 2.7 } as const;

/** Neck, head with its face, ears and hair. */
export function headSolids(bones: Skeleton, { person }: Look): Solid[] {
  const h = (x: number, y: number, z: number): Point => bones.inHead([x, y, z]);
  const on = ({ at, r }: { at: readonly [number, number, number]; r: number }, by = 0) =>
    ball(h(...at), r + by);
  const way = (x: number, y: number, z: number): Point => subtract(h(x, y, z), h(0, 0, 0));
  const neckFoot = bones.inTrunk([0, 51.5, -0.6]);
  const neck: Solid = {
    name: 'neck',
    tone: 'skin',
    joined: [],
    pieces: [
      {
        joined: chain(
          ball(neckFoot, 5.1),
          ball(between(neckFoot, h(0, 2, -1.2), 0.5), 4.5),
          ball(h(0, 5, -1), 4.6),
        ),
        cuts: [
          {
            at: bones.inTrunk([0, 52.6, 0.2]),
            along: subtract(bones.inTrunk([0, 0, 0]), bones.inTrunk([0, 3, -1])),
            r: 5.3,
          },
        ],
      },
    ],
    onTopOf: ['trunk', 'stump-arm-sleeve', 'sound-arm-sleeve'],
  };
  /** A point on the front of the face, at x and y. */
  const onFace = (x: number, y: number, out = 0): Point => {
    const depths = [skull, face, jaw, chin].map(({ at, r }) => {
      const d2 = (x - at[0]) ** 2 + (y - at[1]) ** 2;
      return d2 < r * r ? at[2] + Math.sqrt(r * r - d2) : Number.NEGATIVE_INFINITY;
    });
    return h(x, y, Math.max(...depths, 4) + out);
  };
  const mirrorBoth = (marks: readonly (readonly (readonly [number, number])[])[]): Point[][] =>
    [1, -1].flatMap((side) => marks.map((mark) => mark.map(([x, y]) => onFace(x * side, y, 0.1))));
  const old = person.name.endsWith('75') || person.name.endsWith('70');
  const eye: readonly (readonly [number, number])[] = [
    [1.9, 10.3],
    [2.5, 10.75],
    [3.3, 10.75],
    [4.1, 10.3],
  ];
  const brow: readonly (readonly [number, number])[] = [
    [1.5, 12.4],
    [2.8, 13],
    [4.6, 12.4],
  ];
  const pupil: readonly (readonly [number, number])[] = [
    [2.95, 10.7],
    [2.95, 9.9],
  ];
  const laugh: readonly (readonly [number, number])[] = [
    [2.6, 7.2],
    [3.3, 5.6],
  ];
  const mouth: Point[] = [-2.3, -1.2, 0, 1.2, 2.3].map((x) =>
    onFace(x, 4.9 - 0.45 * (1 - (x / 2.3) ** 2), 0.1),
  );
  const glass = (side: number): Point[] =>
    Array.from({ length: 13 }, (_, i) => {
      const a = (i * Math.PI) / 6;
      return h(
        (3.1 + 2 * Math.cos(a)) * side,
        10.3 + 1.75 * Math.sin(a),
        9.2 - Math.abs(2 * Math.cos(a) + 2) * 0.35,
      );
    });
  const frame: Point[][] = person.glasses
    ? [
        glass(1),
        glass(-1),
        [h(-1.2, 10.6, 9), h(0, 10.9, 9.3), h(1.2, 10.6, 9)],
        ...[1, -1].map((side) => [h(5 * side, 10.6, 8), h(7.2 * side, 10.8, 3), h(7.9 * side, 10.4, -0.6)]),
      ]
    : [];
  const head: Solid = {
    name: 'head',
    tone: 'skin',
    joined: [],
    blend: 1,
    pieces: [
      {
        joined: [
          ...chain(on(skull), on(face), on(jaw), on(chin)),
          ...[1, -1].map(
            (side) => [ball(h(3.2 * side, 8, 2.6), 3.8), ball(h(2.4 * side, 4.4, 2.8), 3.4)] as const,
          ),
        ],
      },
      { joined: chain(ball(h(0, 10.6, 7.6), 0.9), ball(h(0, 7.7, 9), 1.25)) },
    ],
    joints: [ball(h(0, 10.4, 8), 2.1)],
    marks: [...mirrorBoth([eye, pupil, brow, ...(old ? [laugh] : [])]), mouth, ...frame],
    onTopOf: ['neck'],
  };
  const ear = (side: 1 | -1): Solid => ({
    name: side === 1 ? 'ear-left' : 'ear-right',
    tone: 'skin',
    joined: [],
    pieces: [{ joined: chain(ball(h(7.1 * side, 10.6, -1.4), 1.7), ball(h(6.9 * side, 8, -0.8), 1.15)) }],
    facing: [h(0, 9, -1), h(7 * side, 9, -1 + 1.5)],
    onTopOf: ['head', 'hair'],
  });
  const hairy = person.hair;
  const crown = on({ at: [0, 12.9, -1.4], r: 8.5 });
  const plane = (at: Point, normal: Point) => ({ at, normal });
  /** Above the forehead, or behind the ears. */
  const cap: Solid = {
    name: 'hair',
    tone: 'hair',
    joined: [],
    shell: {
      balls: [crown, ball(h(0, 9.5, -3), 6.9)],
      planes:
        hairy === 'kaal'
          ? [plane(h(0, 11, -3.4), way(0, -0.35, -1))]
          : hairy === 'kort'
            ? [plane(h(0, 17.2, 4), way(0, 1, 0.35)), plane(h(0, 10.4, -2.4), way(0, 0.45, -1))]
            : [plane(h(0, 16.9, 4.5), way(0, 1, 0.5)), plane(h(0, 11, -1.2), way(0, 0.35, -1))],
    },
    onTopOf: ['head'],
  };
  const bun: Solid[] =
    hairy === 'knot'
      ? [
          {
            name: 'bun',
            tone: 'hair',
            joined: [],
            pieces: [{ joined: [[ball(h(0, 15.5, -10), 3.6), ball(h(0, 15.9, -9.6), 3.5)]] }],
          },
        ]
      : [];
  const bob: Solid[] =
    hairy === 'bob'
      ? [
          {
            name: 'hair-back',
            tone: 'hair',
            joined: [],
            pieces: [
              {
                joined: [
                  [ball(h(4.2, 11, -3.6), 5), ball(h(4.8, 4.6, -3.6), 3.6)],
                  [ball(h(-4.2, 11, -3.6), 5), ball(h(-4.8, 4.6, -3.6), 3.6)],
                  [ball(h(4.4, 5, -4.4), 3.6), ball(h(-4.4, 5, -4.4), 3.6)],
                  [ball(h(0, 12.9, -1.4), 8.6), ball(h(0, 8, -3.5), 7)],
                ],
              },
            ],
          },
        ]
      : [];
  const beard: Solid[] = person.beard
    ? [
        {
          name: 'beard',
          tone: 'hair',
          joined: [],
          shell: {
            balls: [on(jaw, 0.35), on(chin, 0.4), ball(h(2.6, 4.8, 2.4), 4), ball(h(-2.6, 4.8, 2.4), 4)],
            planes: [plane(h(0, 3.9, 6), way(0, -1, -0.1)), plane(h(0, 6.5, 1.6), way(0, -0.5, -1))],
          },
          onTopOf: ['head'],
        },
      ]
    : [];
  const ears = hairy === 'bob' ? [] : [ear(1), ear(-1)];
  return [neck, head, ...bob, ...bun, cap, ...beard, ...ears];
}
