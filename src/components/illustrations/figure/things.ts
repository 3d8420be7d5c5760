import type { Amputation, Place, Posture } from '@/vocabulary/body.ts';
import { stumps } from './body.ts';
import { add, between, cross, distance, dot, mirrored, type Point, scale, subtract } from './geometry.ts';
import type { Skeleton } from './skeleton.ts';
import { type Ball, ball, chain, type Piece, type Solid, type Tone } from './solids/solid.ts';

/** Where the places on the body are that a thing or an arrow can be tied to. */
export const places = {
  'knie-stomp': (b: Skeleton) => b.leg.stump.knee,
  'scheen-stomp': (b: Skeleton) => between(b.leg.stump.knee, b.leg.stump.ankle, 0.36),
  'einde-stomp': ({ leg: { stump } }: Skeleton, amputation: Amputation) =>
    amputation === 'transfemoraal'
      ? between(stump.hip, stump.knee, stumps.transfemoraal)
      : between(stump.knee, stump.ankle, stumps.transtibiaal),
  /** Beyond the end of a stump that is lifted straight: where the air is free around it. */
  'voorbij-stomp': ({ leg: { stump } }: Skeleton, amputation: Amputation) =>
    add(
      amputation === 'transfemoraal'
        ? between(stump.hip, stump.knee, stumps.transfemoraal)
        : between(stump.knee, stump.ankle, stumps.transtibiaal),
      scale(subtract(stump.knee, stump.hip), 16 / distance(stump.knee, stump.hip)),
    ),
  'bovenbeen-stomp': (b: Skeleton) => between(b.leg.stump.hip, b.leg.stump.knee, 0.5),
  'bovenbeen-gezond': (b: Skeleton) => between(b.leg.sound.hip, b.leg.sound.knee, 0.5),
  'knie-gezond': (b: Skeleton) => b.leg.sound.knee,
  'enkel-gezond': (b: Skeleton) => b.leg.sound.ankle,
  'voet-gezond': (b: Skeleton) => b.leg.sound.inFoot([0, -4, 8]),
  'zool-gezond': (b: Skeleton) => b.leg.sound.inFoot([0, -9, 8]),
  'tenen-gezond': (b: Skeleton) => b.leg.sound.inToeTips([-1, -7, 17]),
  'hand-gezond': (b: Skeleton) => b.arm.sound.inHand([0, -7, 0]),
  'palm-gezond': (b: Skeleton) => b.arm.sound.inHand([-3.5, -9, 0]),
  handen: ({ arm: { sound, stump } }: Skeleton) =>
    between(sound.inHand([0, -12, 0]), stump.inHand([0, -12, 0]), 0.5),
  heupen: (b: Skeleton) => b.hips,
} as const satisfies Record<Place, (bones: Skeleton, amputation: Amputation) => Point>;

/** A box by its middle and its sizes (left-right, up-down, front-back), as six faces. */
function boxFaces(
  name: string,
  tone: Tone,
  [x, y, z]: Point,
  [w, h, d]: Point,
): (Solid & { normal: Point })[] {
  const corner = (i: number, j: number, k: number): Point => [
    x + (i * w) / 2,
    y + (j * h) / 2,
    z + (k * d) / 2,
  ];
  const around: readonly (readonly [number, number])[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const face = (suffix: string, normal: Point, points: Point[]): Solid & { normal: Point } => ({
    name: `${name}-${suffix}`,
    tone,
    joined: [],
    faces: [points],
    normal,
  });
  return [-1, 1].flatMap((s) => [
    face(
      `x${s}`,
      [s, 0, 0],
      around.map(([a, b]) => corner(s, a, b)),
    ),
    face(
      `y${s}`,
      [0, s, 0],
      around.map(([a, b]) => corner(a, s, b)),
    ),
    face(
      `z${s}`,
      [0, 0, s],
      around.map(([a, b]) => corner(a, b, s)),
    ),
  ]);
}

/** A solid with the side it shows, or none when it shows all round, and its layer: see `scene.ts`. */
export interface ThingSolid extends Solid {
  normal?: Point;
  layer: number;
}

const rod = (name: string, tone: Tone, layer: number, from: Point, to: Point, r: number): ThingSolid => ({
  name,
  tone,
  layer,
  joined: [
    [
      { at: from, r },
      { at: to, r },
    ],
  ],
});
const box = (name: string, tone: Tone, layer: number, at: Point, size: Point): ThingSolid[] =>
  boxFaces(name, tone, at, size).map((face) => ({ ...face, layer }));

/** Height of the seat below the middle of the hips, and of the floor under a foot, in cm. */
const seat = -9;
export const floor = -49.5;

/** A steady chair under a seated figure, whose back lies before who sits on it when we see it from behind. */
export const chair = (facing: Point): ThingSolid[] => [
  ...box('chair-seat', 'prop', -1, [0, seat - 2.5, 3], [42, 5, 40]),
  ...box('chair-back', 'prop-2', facing[2] < 0 ? 0.5 : -2, [0, seat + 27, -15], [42, 54, 4]),
  ...[-1, 1].flatMap((x) =>
    [-14, 20].map((z) =>
      rod(`chair-leg-${x}-${z}`, 'prop-2', -3, [x * 18, seat - 6, z], [x * 18, floor, z], 2),
    ),
  ),
];

/** The floor under a bare foot: a surface, not a plank. */
export const floorPart = (): ThingSolid[] => [
  {
    name: 'floor',
    tone: 'prop',
    layer: -4,
    joined: [],
    faces: [
      [
        [-32, floor, 20],
        [4, floor, 20],
        [4, floor, 80],
        [-32, floor, 80],
      ],
    ],
  },
];

/** Height of the table top above the middle of the hips, in cm. */
export const tableTop = 14;
export const table = (): ThingSolid[] => [
  ...box('table-top', 'prop', 1, [0, tableTop - 2, 48], [92, 4, 60]),
  ...[-1, 1].flatMap((x) =>
    [22, 74].map((z) =>
      rod(`table-leg-${x}-${z}`, 'prop-2', -1, [x * 42, tableTop - 6, z], [x * 42, floor, z], 2),
    ),
  ),
];

/** Height of the bed below the middle of the hips, its head end beyond them and half its width, in cm. */
export const bedBelow = { back: -9.4, side: -17.9 } as const;
const bedHead = 91;
/** Its edges behind and before the middle of the hips; of who lies on the belly the hands are beside the head. */
export const bedSides: Record<Exclude<Posture, 'zittend'>, readonly [number, number]> = {
  rugligging: [-44, 44],
  buikligging: [-64, 46],
  'zijligging-gezond': [-46, 42],
  'zijligging-stomp': [-32, 44],
};
/** Bed beyond what lies nearest to its foot end. */
const bedBeyond = 8;
/** Height of the pillow under the head: by how much the head is above the bed. */
const pillowHeight: Record<Posture, number> = {
  zittend: 0,
  rugligging: 5,
  buikligging: 2.4,
  'zijligging-gezond': 9,
  'zijligging-stomp': 9,
};

/** A bed under a lying body, no longer than the body needs, with a pillow where the head lies. */
export const bed = (posture: Posture, { leg }: Skeleton): ThingSolid[] => {
  const top = posture.startsWith('zijligging') ? bedBelow.side : bedBelow.back;
  const head = posture === 'zijligging-gezond' || posture === 'buikligging' ? -1 : 1;
  const [behind, before] = bedSides[posture === 'zittend' ? 'rugligging' : posture];
  const r = pillowHeight[posture] / 2;
  const { sound, stump } = leg;
  const reach = [
    sound.knee,
    sound.ankle,
    sound.inFoot([0, -6, 16]),
    between(stump.knee, stump.ankle, stumps.transtibiaal),
  ];
  const foot = Math.max(...reach.map(([x]) => -head * x)) + bedBeyond;
  const on = (x: number, z: number, by = 0) => ball([head * x, top + r + by, z], r + by);
  // Plumper in the middle, and no gaps.
  const rows = [-20, -16, -12, -8, -4, 0, 4, 8, 12, 16, 20].map(
    (z) => [on(62, z), on(72, z, 0.7 - Math.abs(z) / 40), on(82, z)] as const,
  );
  return [
    ...box(
      'bed',
      'prop',
      -4,
      [(head * (bedHead - foot)) / 2, top - 5, (behind + before) / 2],
      [bedHead + foot, 10, before - behind],
    ),
    {
      name: 'pillow',
      tone: 'glass',
      layer: -3,
      joined: [],
      pieces: [
        {
          joined: [
            ...rows.flatMap((row) => chain(...row)),
            ...chain(...rows.map(([first]) => first)),
            ...chain(...rows.map(([, , last]) => last)),
          ],
        },
      ],
    },
  ];
};

/** A flat mirror, edge-on to the patient at x = 0. `bottom` in cm above the middle of the hips. */
export interface Mirror {
  near: number;
  far: number;
  bottom: number;
  top: number;
}
export const mirrors = {
  been: { near: 17, far: 102, bottom: floor + 2, top: 30 },
  arm: { near: 18, far: 76, bottom: tableTop, top: tableTop + 40 },
} as const satisfies Record<string, Mirror>;

export const mirrorCorners = ({ near, far, bottom, top }: Mirror): readonly Point[] => [
  [0, bottom, near],
  [0, bottom, far],
  [0, top, far],
  [0, top, near],
];

/** The frame and feet of the mirror, drawn behind its glass. */
export const mirrorStand = (mirror: Mirror): ThingSolid[] => [
  ...box(
    'mirror-frame',
    'prop-2',
    2,
    [1.6, (mirror.bottom + mirror.top) / 2, (mirror.near + mirror.far) / 2],
    [3.2, mirror.top - mirror.bottom + 4, mirror.far - mirror.near + 4],
  ),
  ...[mirror.near + 8, mirror.far - 8].flatMap((z) =>
    box(`mirror-foot-${z}`, 'prop-2', 1.5, [0, mirror.bottom - 1, z], [26, 2.4, 5]),
  ),
];

/** Solids as a mirror at x = 0 shows them. */
export const mirroredSolids = (solids: readonly Solid[]): Solid[] => {
  const point = (p: Point): Point => mirrored(p);
  const reflect = ({ at, r }: Ball): Ball => ({ at: point(at), r });
  const pairs = (joined: Solid['joined']) => joined.map(([a, b]) => [reflect(a), reflect(b)] as const);
  const pieces = (all: readonly Piece[]) =>
    all.map(({ joined, cuts = [], ...piece }) => ({
      ...piece,
      joined: pairs(joined),
      cuts: cuts.map((cut) => ({ ...cut, at: point(cut.at), along: point(cut.along) })),
    }));
  return solids.map((solid) => ({
    ...solid,
    name: `${solid.name}-mirrored`,
    joined: pairs(solid.joined),
    ...(solid.faces && { faces: solid.faces.map((face) => face.map(point)) }),
    ...(solid.pieces && { pieces: pieces(solid.pieces) }),
    ...(solid.joints && { joints: solid.joints.map(reflect) }),
    ...(solid.seams && { seams: solid.seams.map(reflect) }),
    ...(solid.growsFrom && { growsFrom: pieces(solid.growsFrom) }),
    ...(solid.marks && { marks: solid.marks.map((mark) => mark.map(point)) }),
    ...(solid.hemOf && {
      hemOf: {
        limb: `${solid.hemOf.limb}-mirrored`,
        along: [point(solid.hemOf.along[0]), point(solid.hemOf.along[1])] as const,
      },
    }),
    ...(solid.onTopOf && { onTopOf: solid.onTopOf.map((name) => `${name}-mirrored`) }),
  }));
};

/** A rolled towel or a small roll on the bed: across the legs, or along them. Before the limb that lies on it. */
export const roll = ([x, , z]: Point, r: number, along: 'dwars' | 'langs'): ThingSolid[] => {
  const at: Point = [x, bedBelow.back + r, z];
  const way = (by: number): Point => (along === 'dwars' ? [0, 0, by] : [by, 0, 0]);
  return [
    // Of one across, the limb lies before the far end and behind the near one.
    rod('roll', 'prop-2', along === 'dwars' ? -1 : 0.5, add(at, way(-13)), add(at, way(13)), r),
    ...(along === 'dwars'
      ? [
          rod('roll-near', 'prop-2', 0.5, add(at, way(6)), add(at, way(13)), r),
          rod('roll-end', 'prop', 0.5, add(at, way(13)), add(at, way(13.1)), r * 0.6),
        ]
      : []),
  ];
};

/** An elastic band from one place to the other, as a strip of 7 cm wide. */
export const band = (from: Point, to: Point): ThingSolid[] => {
  const edge = (at: Point, by: number): Point => [at[0], at[1] + by, at[2]];
  return [
    {
      name: 'band',
      tone: 'band',
      layer: 2,
      joined: [],
      faces: [[edge(from, -3.5), edge(from, 3.5), edge(to, 3.5), edge(to, -3.5)]],
    },
  ];
};

/** Half the width of a band that lies around both thighs, and how far it lies from their bones, in cm. */
const loop = { halfWidth: 2.6, r: 7 } as const;

/**
 * An elastic band around two limbs: the side of the loop that we see before them, and the other side behind them.
 *
 * @param limbs the bone of each where the band lies, and the way it goes there
 * @param facing the way to the viewer
 */
export const bandAround = (
  limbs: readonly [{ at: Point; along: Point }, { at: Point; along: Point }],
  facing: Point,
): ThingSolid[] => {
  const [a, b] = limbs;
  const unit = (p: Point): Point => scale(p, 1 / Math.hypot(...p));
  const side = (front: boolean): Point[] => {
    const path = [a, b].flatMap(({ at, along }, i) => {
      const bone = unit(along);
      const between = subtract(b.at, a.at);
      const out = unit(subtract(between, scale(bone, dot(between, bone))));
      const across = cross(bone, out);
      const near = scale(across, dot(across, facing) > 0 === front ? 1 : -1);
      const turn = i === 0 ? [180, 157, 135, 112, 90] : [90, 67, 45, 22, 0];
      // Where the limb itself turns away from us, it hides the band.
      const edge = front ? (Math.atan2(-dot(out, facing), dot(near, facing)) * 180) / Math.PI : 0;
      return turn.map((degrees) => {
        const seen = i === 0 ? Math.min(degrees, 180 + edge) : Math.max(degrees, edge);
        const angle = (seen * Math.PI) / 180;
        const p = add(at, scale(add(scale(out, Math.cos(angle)), scale(near, Math.sin(angle))), loop.r));
        return [add(p, scale(bone, loop.halfWidth)), add(p, scale(bone, -loop.halfWidth))] as const;
      });
    });
    return [...path.map(([p]) => p), ...path.map(([, p]) => p).reverse()];
  };
  return [
    { name: 'band-behind', tone: 'band', layer: -0.5, joined: [], faces: [side(false)] },
    { name: 'band', tone: 'band', layer: 2, joined: [], faces: [side(true)] },
  ];
};

/**
 * A soft ball with small bumps, on its edge and on the side that we see.
 *
 * @param squeezed how far a hand presses it longer, and so thinner: a vector along the way it grows, 0 to 1 long
 */
export const spikyBall = (
  at: Point,
  round: number,
  layer: number,
  facing: Point,
  squeezed: Point,
): ThingSolid[] => {
  const r = round * (1 - Math.hypot(...squeezed));
  /** What lies this way from the middle of a round ball moves with the end it is nearest to. */
  const moved = (way: Point): Point => add(at, scale(squeezed, 2 * round * Math.sign(dot(way, squeezed))));
  const golden = Math.PI * (3 - Math.sqrt(5));
  const spikes = Array.from({ length: 26 }, (_, i): Point => {
    const y = 1 - (2 * (i + 0.5)) / 26;
    const ring = Math.sqrt(1 - y * y);
    return [ring * Math.cos(golden * i), y, ring * Math.sin(golden * i)];
  });
  const spike = (way: Point, from: number, to: number) =>
    [
      { at: add(moved(way), scale(way, r * from)), r: r * 0.12 },
      { at: add(moved(way), scale(way, r * to)), r: r * 0.1 },
    ] as const;
  const middle = [
    { at: add(at, scale(squeezed, -2 * round)), r },
    { at: add(at, add(scale(squeezed, 2 * round), [0.01, 0, 0])), r },
  ] as const;
  return [
    {
      name: 'ball',
      tone: 'band',
      layer,
      joined: [middle, ...spikes.map((way) => spike(way, 0.9, 1.02))],
      // In the hand it lies on the palm.
      ...(layer === 0 && { onTopOf: ['sound-arm'] }),
    },
    {
      name: 'ball-spikes',
      tone: 'band',
      layer,
      joined: spikes.filter((way) => dot(way, facing) > 0.3).map((way) => spike(way, 0.84, 0.85)),
      onTopOf: ['ball'],
    },
  ];
};

/** Half of the width and of the depth of a tablet, and by how much its far edge is higher, in cm. */
const tabletSize = { across: 20, along: 18, rise: 7 } as const;

/**
 * A tablet held above the lap, with a film on it: two legs seen as one's own, and between them a button to play it.
 * Above the lap and behind the hands: see `scene.ts`.
 */
export const tablet = (middle: Point): ThingSolid[] => {
  const { across, along, rise } = tabletSize;
  /** A point of the screen: -1 to 1 to the patient's left, -1 to 1 away from the patient. */
  const on = (x: number, y: number, lift = 0): Point => add(middle, [x * across, y * rise + lift, y * along]);
  const sheet = (name: string, tone: Tone, layer: number, corners: readonly Point[]): ThingSolid => ({
    name,
    tone,
    layer,
    joined: [],
    faces: [[...corners]],
  });
  const corners = [on(-1, -1), on(1, -1), on(1, 1), on(-1, 1)] as const;
  const round = (at: Point) => ball(at, 1.5);
  const [a, b, c, d] = corners;
  /** A limb in the film, lying on the screen. */
  const limb = (...balls: (readonly [number, number, number])[]) =>
    chain(...balls.map(([x, y, r]) => ({ at: on(x, y), r })));
  return [
    // Round at its edges.
    {
      ...sheet('tablet', 'line', -0.8, corners),
      joined: chain(round(a), round(b), round(c), round(d), round(a)),
    },
    sheet('tablet-screen', 'glass', -0.7, [on(-0.9, -0.92), on(0.9, -0.92), on(0.9, 0.92), on(-0.9, 0.92)]),
    ...[-1, 1].map(
      (side): ThingSolid => ({
        name: `tablet-leg-${side}`,
        tone: 'skin',
        layer: -0.6,
        joined: [],
        pieces: [
          {
            joined: [
              ...limb([side * 0.2, -0.36, 3.2], [side * 0.34, 0, 2.6]),
              ...limb([side * 0.34, 0, 2.6], [side * 0.41, 0.26, 2.4], [side * 0.44, 0.56, 1.5]),
              // Lying on its heel a foot falls outwards: so it is seen to be one.
              ...limb([side * 0.44, 0.68, 2], [side * 0.62, 0.72, 1.7], [side * 0.75, 0.76, 1.2]),
            ],
          },
        ],
        blend: 0.3,
      }),
    ),
    {
      name: 'tablet-shorts',
      tone: 'cloth-2',
      layer: -0.5,
      joined: [],
      pieces: [
        {
          joined: [
            ...limb([-0.18, -0.4, 2.6], [0.18, -0.4, 2.6]),
            ...[-1, 1].flatMap((side) => limb([side * 0.2, -0.4, 2.6], [side * 0.26, -0.2, 3.1])),
          ],
        },
      ],
    },
    // What tells a film from a photo.
    sheet(
      'tablet-button',
      'prop',
      -0.4,
      Array.from({ length: 12 }, (_, i) => {
        const turn = (i * Math.PI) / 6;
        return on(0.25 * Math.cos(turn), 0.5 + 0.28 * Math.sin(turn));
      }),
    ),
    sheet('tablet-play', 'line', -0.3, [on(0.08, 0.36), on(0.08, 0.64), on(-0.13, 0.5)]),
  ];
};

/** The shade of a hand, a foot or a stump on what is below it: whether it lies there or hangs above it. */
export const shade = (at: Point, along: Point, height: number, layer: number): ThingSolid => {
  const length = Math.hypot(along[0], along[2]) || 1;
  const [ux, uz] = [along[0] / length, along[2] / length];
  return {
    name: 'shade',
    tone: 'prop-2',
    layer,
    patch: true,
    joined: [],
    faces: [
      Array.from({ length: 9 }, (_, i): Point => {
        const turn = (i * 2 * Math.PI) / 9;
        const [far, aside] = [12 * Math.cos(turn), 6 * Math.sin(turn)];
        return [at[0] + far * ux + aside * uz, height, at[2] + far * uz - aside * ux];
      }),
    ],
  };
};

/** From a limb straight down to its shade: how high it is lifted. */
export const plumb = (from: Point, to: Point, layer: number): ThingSolid => ({
  name: 'plumb',
  tone: 'plumb',
  layer,
  joined: [],
  faces: [[from, to]],
});
