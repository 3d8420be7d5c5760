import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lengths, stumps } from '@/components/illustrations/figure/body.ts';
import { project } from '@/components/illustrations/figure/camera.ts';
import { between, distance, type Point } from '@/components/illustrations/figure/geometry.ts';
import { framesOf, poseAt } from '@/components/illustrations/figure/motion.ts';
import { type Dot, evenly } from '@/components/illustrations/figure/outline.ts';
import { people } from '@/components/illustrations/figure/people.ts';
import { picturesOf } from '@/components/illustrations/figure/picture.ts';
import { type Pose, poseBetween } from '@/components/illustrations/figure/pose.ts';
import { drawScene, type Part, unitsPerCm, wayOf } from '@/components/illustrations/figure/scene.ts';
import { type FingerBones, type Skeleton, skeletonOf } from '@/components/illustrations/figure/skeleton.ts';
import { figureSolids } from '@/components/illustrations/figure/solids/figure-solids.ts';
import type { Solid } from '@/components/illustrations/figure/solids/solid.ts';
import {
  bedBelow,
  bed as bedSolids,
  floor,
  mirrorCorners,
  mirroredSolids,
  mirrors,
  spikyBall,
  tableTop,
} from '@/components/illustrations/figure/things.ts';
import { movementOf, poseOf } from '@/components/illustrations/movements.ts';
import { movementSchema } from '@/schemas/movement.ts';
import { poseSchema } from '@/schemas/pose.ts';
import type { Amputation } from '@/vocabulary/body.ts';

const read = (folder: string) =>
  readdirSync(`src/content/${folder}`).map(
    (file) =>
      [file.replace('.yaml', ''), parse(readFileSync(`src/content/${folder}/${file}`, 'utf8'))] as const,
  );
const poses = new Map(read('poses').map(([id, data]) => [id, poseSchema.parse(data)]));
const allPoses = [...poses.keys()].map((id) => [id, poseOf(id, poses)] as const);
const movements = read('movements').map(([id, data]) => [id, movementSchema.parse(data)] as const);
const look = {
  person: people['man-75'],
  detail: 'middle',
  half: false,
  oneGarment: false,
  holds: false,
  opposes: false,
} as const;
const standing: Pose = {
  posture: 'zittend',
  trunk: {},
  leg: { sound: {}, stump: {} },
  arm: { sound: {}, stump: {} },
};

/** Whether a point lies within a closed line. */
const isWithin = ({ x, y }: Dot, ring: readonly Dot[]): boolean =>
  ring.filter((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
  }).length %
    2 ===
  1;

describe('the body', () => {
  test.each(allPoses)(
    '%s: bones keep their length, on both sides and half-way to another pose',
    (_, pose) => {
      for (const moment of [pose, poseBetween(standing, pose, 0.5)]) {
        const { leg, arm } = skeletonOf(moment);
        for (const side of ['sound', 'stump'] as const) {
          expect(distance(leg[side].hip, leg[side].knee)).toBeCloseTo(lengths.thigh);
          expect(distance(leg[side].knee, leg[side].ankle)).toBeCloseTo(lengths.shank);
          expect(distance(arm[side].shoulder, arm[side].elbow)).toBeCloseTo(lengths.upperArm);
          expect(distance(arm[side].elbow, arm[side].wrist)).toBeCloseTo(lengths.forearm);
          for (const finger of Object.values(arm[side].fingers)) {
            const straight = Object.values(skeletonOf(standing).arm.sound.fingers).map(([a, b, c, d]) => [
              distance(a, b),
              distance(b, c),
              distance(c, d),
            ]);
            expect(straight).toContainEqual([
              expect.closeTo(distance(finger[0], finger[1])),
              expect.closeTo(distance(finger[1], finger[2])),
              expect.closeTo(distance(finger[2], finger[3])),
            ]);
          }
          const thumb = ([a, b, c, d]: FingerBones) =>
            [distance(a, b), distance(b, c)].concat(distance(c, d));
          for (const [i, bone] of thumb(arm[side].thumb).entries())
            expect(bone).toBeCloseTo(thumb(skeletonOf(standing).arm.sound.thumb)[i] ?? 0);
        }
      }
    },
  );

  test('a knee bends the heel backward, an elbow the hand forward, a hip the knee forward', () => {
    const at = (leg: object, arm: object) =>
      skeletonOf({ ...standing, leg: { sound: leg, stump: {} }, arm: { sound: arm, stump: {} } });
    expect(at({ knee: 60 }, {}).leg.sound.ankle[2]).toBeLessThan(-10);
    expect(at({ hipFlexion: 60 }, {}).leg.sound.knee[2]).toBeGreaterThan(10);
    expect(at({}, { elbow: 60 }).arm.sound.wrist[2]).toBeGreaterThan(10);
    expect(at({ ankle: 20 }, {}).leg.sound.inToes([0, -7, 17])[1]).toBeGreaterThan(
      at({}, {}).leg.sound.inToes([0, -7, 17])[1],
    );
  });

  test('a knee or elbow that bends the wrong way is refused, with what the joint can do', () => {
    const result = poseSchema.safeParse({ leg: { sound: { knee: -20 } } });
    expect(result.error?.issues[0]?.message).toBe(
      'knee: een getal van 0 tot 140 graden (zo ver gaat het gewricht).',
    );
  });

  test('fingers curl to the palm and the thumb reaches the finger that it is to touch', () => {
    for (const [id, pose] of allPoses) {
      const { thumbTo } = pose.arm.sound;
      if (!thumbTo) continue;
      const { thumb, fingers } = skeletonOf(pose).arm.sound;
      expect(distance(thumb[3], fingers[thumbTo][3]), id).toBeLessThan(1);
    }
  });

  test('toes that curl bend in their own joints, and those that are pulled up stay straight', () => {
    const tipOf = (toes: number) => {
      const leg = skeletonOf({ ...standing, leg: { sound: { toes }, stump: {} } }).leg.sound;
      return distance(leg.inToes([0, -7, 17]), leg.inToeTips([0, -7, 17]));
    };
    expect(tipOf(50)).toBeCloseTo(0);
    expect(tipOf(-45)).toBeGreaterThan(2);
  });

  test('what is amputated is not drawn, and the stump has its length', () => {
    const reach = (amputation: Parameters<typeof figureSolids>[1], limb: string, from: Point) => {
      const solid = figureSolids(standing, amputation, look).find(({ name }) => name === limb);
      const balls = (solid?.pieces ?? []).flatMap(({ joined }) => joined.flat());
      return Math.max(...balls.map(({ at }) => from[1] - at[1]));
    };
    const { leg, arm } = skeletonOf(standing);
    expect(reach('geen', 'stump-leg', leg.stump.hip)).toBeGreaterThan(lengths.thigh + lengths.shank);
    expect(reach('transtibiaal', 'stump-leg', leg.stump.knee)).toBeCloseTo(
      lengths.shank * stumps.transtibiaal,
    );
    for (const limb of ['stump-leg', 'sound-leg'])
      expect(reach('beide-benen', limb, leg.stump.hip)).toBeCloseTo(lengths.thigh * stumps.transfemoraal);
    expect(reach('transfemoraal', 'stump-leg', leg.stump.hip)).toBeCloseTo(
      lengths.thigh * stumps.transfemoraal,
    );
    expect(reach('onderarm', 'stump-arm', arm.stump.elbow)).toBeCloseTo(lengths.forearm * stumps.onderarm);
    expect(reach('bovenarm', 'stump-arm', arm.stump.shoulder)).toBeCloseTo(
      lengths.upperArm * stumps.bovenarm,
    );
  });

  test.each(Object.values(people))(
    '$name: has a whole outline, with a head above the shoulders',
    (person) => {
      const parts = drawScene({
        pose: poseOf('zitten', poses),
        start: poseOf('zitten', poses),
        amputation: 'geen',
        view: { azimuth: -30, elevation: 10 },
        things: [],
        limb: 'been',
        crop: 'geheel',
        person: person.name,
      }).parts;
      for (const name of ['trunk', 'pelvis', 'neck', 'head', 'hair', 'sound-leg', 'stump-leg', 'sound-arm']) {
        const shape = parts.find((part) => part.name === name)?.shape;
        expect(typeof shape === 'object' && shape.rings.flat().length, name).toBeGreaterThan(20);
      }
      const top = (name: string) => {
        const shape = parts.find((part) => part.name === name)?.shape;
        return Math.min(...(typeof shape === 'object' ? shape.rings.flat().map(({ y }) => y) : []));
      };
      expect(top('head')).toBeLessThan(top('trunk'));
    },
  );
});

describe('the mirror', () => {
  const pose = poseOf('spiegel-been', poses);
  const withTwoLegs: Pose = { ...pose, leg: { sound: pose.leg.sound, stump: pose.leg.sound } };
  const scene = {
    pose,
    start: pose,
    amputation: 'transtibiaal',
    view: { azimuth: -52, elevation: 22 },
    things: [],
    mirror: mirrors.been,
    limb: 'been',
    crop: 'geheel',
    person: 'man-75',
  } as const;

  test('shows every part of the leg before it, as far behind the glass as the leg is before it', () => {
    const leg = figureSolids(pose, 'transtibiaal', look).filter(({ name }) => name.startsWith('sound-leg'));
    const image = mirroredSolids(leg);
    leg.forEach((solid, i) => {
      const ballsOf = ({ pieces = [] }: Pick<Solid, 'pieces'>) =>
        pieces.flatMap(({ joined }) => joined.flat());
      expect(ballsOf(solid).length).toBeGreaterThan(0);
      ballsOf(solid).forEach(({ at, r }, k) => {
        const shown = ballsOf(image[i] ?? {})[k];
        expect(shown?.at).toEqual([-at[0], at[1], at[2]]);
        expect(shown?.r).toBe(r);
      });
    });
  });

  test('shows the leg exactly as a second leg in the same position would look from here', () => {
    const whole = drawScene({ ...scene, pose: withTwoLegs, amputation: 'geen', mirror: undefined });
    const image = drawScene(scene).parts.filter(({ clip, name }) => clip && name.startsWith('sound-leg'));
    expect(image.map(({ name }) => name)).toContain('sound-leg-mirrored');
    for (const { name, shape } of image) {
      const real = name.replace('sound', 'stump').replace('-mirrored', '');
      expect(whole.parts.find((part) => part.name === real)?.shape, name).toEqual(shape);
    }
  });
});

describe('a picture', () => {
  const drawn = movements.map(([name, data]) => ({
    name,
    svg: picturesOf(movementOf(data, poses), data.amputations, name)
      .map((picture) => picture.svg)
      .join(''),
  }));

  test.each(drawn)(
    '$name: has only whole numbers, no part of a body twice, and every reference leads somewhere',
    ({ svg }) => {
      expect(svg).not.toMatch(/NaN|undefined|\0/);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of svg.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
      const long = [
        ...svg.matchAll(/<path[^>]* class="(?!pic-arrow)([^"]+)" d="([^"]{60,})"(?! data-part)/g),
      ].map(([, tone, d]) => `${tone} ${d}`);
      expect(new Set(long).size).toBe(long.length);
    },
  );

  test.each(movements.filter(([, data]) => data.poses.length > 1))(
    '%s: every pose has a panel of its own with its letter in it, in the same order on both sides',
    (name, data) => {
      for (const { svg, otherSide, panels, width, height } of picturesOf(
        movementOf(data, poses),
        data.amputations,
        name,
      )) {
        expect(panels).toBe(data.poses.length);
        for (const side of [svg, otherSide]) {
          // Where each panel stands, and in it the round of its letter.
          const found = [
            ...side.matchAll(
              /<g transform="translate\((\d+) (\d+)\)(?:(?!<g transform).)*<circle cx="(-?\d+)" cy="(\d+)" r="(\d+)"[^>]*><text[^>]*>([A-D])/g,
            ),
          ];
          expect(found.map((match) => match[6]).join('')).toBe('ABCD'.slice(0, data.poses.length));
          for (const match of found) {
            const [x, y, cx, cy, r] = match.slice(1, 6).map(Number) as [
              number,
              number,
              number,
              number,
              number,
            ];
            expect(x + cx - r).toBeGreaterThan(0);
            expect(x + cx + r).toBeLessThan(width);
            expect(y + cy - r).toBeGreaterThan(0);
            expect(y + cy + r).toBeLessThan(height);
          }
        }
        // On both sides the first panel is at the left: only what is in it is mirrored.
        const [place] = svg.match(/translate\(\d+ \d+\)/) ?? [];
        expect(otherSide.startsWith(`<g transform="${place}"><use href="#`)).toBe(true);
      }
    },
  );

  /** The arrows within the panels: for each panel with arrows where its first one begins and ends. */
  const arrowsIn = (name: string) => {
    const data = movementSchema.parse(Object.fromEntries(movements)[name]);
    const [picture] = picturesOf(movementOf(data, poses), data.amputations.slice(0, 1), 'p');
    return [
      ...(picture?.svg ?? '').matchAll(/class="pic-way"><path class="pic-arrow"[^>]* d="([^"]+)"/g),
    ].map(([, d = '']) => {
      const numbers = (d.match(/-?\d+/g) ?? []).map(Number);
      return { from: numbers.slice(0, 2), to: numbers.slice(-2) };
    });
  };

  test('of a movement there and back the second panel shows the way back; of one that ends there, none', () => {
    const [there, back, ...rest] = arrowsIn('stomp-optillen-zij');
    expect(there?.to[1]).toBeLessThan(there?.from[1] ?? 0);
    expect(back).toEqual({ from: there?.to, to: there?.from });
    expect(rest).toEqual([]);
    expect(arrowsIn('been-hoger')).toHaveLength(1);
  });

  /** How many arrows stand between the panels. */
  const arrowsBetween = (name: string): number => {
    const data = movementSchema.parse(Object.fromEntries(movements)[name]);
    const [picture] = picturesOf(movementOf(data, poses), data.amputations.slice(0, 1), 'p');
    const [, heads = ''] = picture?.svg.match(/<path class="pic-arrow-head" d="([^"]+)"\/>$/) ?? [];
    return heads.split('z').length - 1;
  };

  test.each([
    ['been-opzij', 2],
    ['hand-draaien', 2],
    // Held, and let go again.
    ['knie-strekken', 2],
    ['handdoek-samendrukken', 2],
    // Stays where both feel alike.
    ['arm-hoger', 1],
    ['been-lager', 1],
    ['heup-bewegen', 4],
  ])('%s: between its panels stand %d arrows: there and back, only there, or round', (name, count) => {
    expect(arrowsBetween(name)).toBe(count);
  });

  test.each(
    movements.filter(
      ([, { limb, things, poses: all }]) =>
        limb === 'been' && all.length > 1 && things.some(({ kind }) => kind === 'stoel'),
    ),
  )('%s: has a floor under the chair in every panel, from behind its legs', (name, data) => {
    const movement = movementOf(data, poses);
    for (const { svg } of picturesOf(movement, data.amputations, name)) {
      const [, x = 0, y = 0, width = 0, height = 0] =
        svg.match(/<path class="pic-prop pic-patch" d="M(-?\d+) ?(-?\d+)h(\d+)v(\d+)/)?.map(Number) ?? [];
      expect(svg.match(/<use href="#[^"]+-0"/g)).toHaveLength(data.poses.length - 1);
      const foot = project(data.view, [0, floor, -20]);
      const units = unitsPerCm(data.crop);
      expect(foot.y * units).toBeGreaterThan(y);
      expect(foot.y * units).toBeLessThan(y + height);
      expect(foot.x * units).toBeGreaterThan(x);
      expect(foot.x * units).toBeLessThan(x + width);
    }
  });

  test('what two panels share is drawn once, in a few groups', () => {
    const { svg = '' } = drawn.find(({ name }) => name === 'been-heen-en-terug') ?? {};
    expect(svg.match(/<use /g)?.length).toBeLessThan(5);
    expect(svg.match(/<clipPath /g)).toHaveLength(1);
  });

  test('of movements that follow each other every panel shows the way to the next', () => {
    const arrows = arrowsIn('heup-bewegen');
    expect(arrows).toHaveLength(4);
    // Back is to the right, then up, then forward to the left and down, and right again.
    const [back, up, forward, again] = arrows.map(({ from, to }) => [
      Math.sign((to[0] ?? 0) - (from[0] ?? 0)),
      Math.sign((to[1] ?? 0) - (from[1] ?? 0)),
    ]);
    expect([back?.[0], up?.[1], forward, again?.[0]]).toEqual([1, -1, [-1, 1], 1]);
  });

  test.each(movements.filter(([, { arrows }]) => arrows.length > 0))(
    '%s: an arrow lies beside the limb that moves, not over it',
    (_name, data) => {
      const movement = movementOf(data, poses);
      const [start] = movement.poses;
      if (!start) throw new Error('no pose');
      for (const amputation of data.amputations)
        for (const arrow of movement.arrows)
          for (const panel of arrow.both ? [1, 2] : [arrow.panel]) {
            const sceneOf = (pose: Pose) => ({ ...movement.scene, pose, start, amputation });
            const count = movement.poses.length;
            const at = (i: number) => movement.poses[i % count] ?? start;
            const way = wayOf(sceneOf(at(arrow.panel - 1)), at(arrow.panel), arrow);
            const side = arrow.at.endsWith('-stomp') ? 'stump' : 'sound';
            const limb = arrow.at.startsWith('hand') ? 'arm' : movement.scene.limb === 'arm' ? 'arm' : 'leg';
            const shape = drawScene(sceneOf(at(panel - 1))).parts.find(
              ({ name }) => name === `${side}-${limb}`,
            )?.shape;
            const rings = typeof shape === 'object' ? shape.rings : [];
            expect(rings.length).toBeGreaterThan(0);
            // The line itself; its first part may begin at the limb.
            const line = evenly(way, 12).slice(2);
            const over = line.filter((dot) => rings.some((ring) => isWithin(dot, ring)));
            expect(over, `${amputation}, panel ${panel}`).toEqual([]);
          }
    },
  );

  test('a small picture is the first panel alone, without a letter', () => {
    const data = movementSchema.parse(Object.fromEntries(movements)['been-opzij']);
    const [all] = picturesOf(movementOf(data, poses), ['transtibiaal'], 'p');
    const [small] = picturesOf(movementOf(data, poses), ['transtibiaal'], 'p', 'first');
    expect(small?.svg).not.toContain('pic-letter');
    expect(small?.svg.match(/class="pic-side"/g)).toHaveLength(1);
    expect(small?.svg).toContain('pic-way');
    expect(small?.width).toBeLessThan((all?.width ?? 0) / 2);
  });

  /** The names of the parts of each pose of a movement, from back to front. */
  const orders = (name: string): string[][] => {
    const movement = movementOf(movementSchema.parse(Object.fromEntries(movements)[name]), poses);
    const [start] = movement.poses;
    return movement.poses.map((pose) =>
      drawScene({
        ...movement.scene,
        pose,
        start: start ?? pose,
        amputation: movement.scene.limb === 'arm' ? 'onderarm' : 'transtibiaal',
      }).parts.map(({ name: part }) => part),
    );
  };

  test('a hand that lies on a leg is drawn before it, and a thumb that touches a finger before its hand', () => {
    for (const order of orders('masseren'))
      expect(order.indexOf('sound-arm')).toBeGreaterThan(order.indexOf('sound-leg'));
    for (const order of orders('duim-en-vingers'))
      expect(order.indexOf('sound-arm-grip')).toBeGreaterThan(order.indexOf('sound-arm'));
  });

  test('both hands lie before the tablet that they hold, and the lap is below it', () => {
    const [order = []] = orders('tablet');
    for (const arm of ['sound-arm', 'stump-arm'])
      expect(order.indexOf(arm)).toBeGreaterThan(order.indexOf('tablet-bar'));
    for (const leg of ['sound-leg', 'stump-leg', 'pelvis'])
      expect(order.indexOf(leg)).toBeLessThan(order.indexOf('tablet'));
  });

  /** The scene of one pose of a movement. */
  const sceneOf = (name: string, panel = 1, amputation?: Amputation) => {
    const data = movementSchema.parse(Object.fromEntries(movements)[name]);
    const movement = movementOf(data, poses);
    const [start] = movement.poses;
    const pose = movement.poses[panel - 1];
    const [first] = data.amputations;
    if (!start || !pose || !first) throw new Error(`no panel ${panel} of ${name}`);
    return { ...movement.scene, pose, start, amputation: amputation ?? first };
  };
  /** Where a place on the body is on paper, in cm. */
  const onPaper = (name: string, panel: number, place: (bones: Skeleton) => Point) => {
    const { pose, view } = sceneOf(name, panel);
    return project(view, place(skeletonOf(pose)));
  };
  const ringsIn = (parts: readonly Part[], name: string): Dot[][] => {
    const shape = parts.find((part) => part.name === name)?.shape;
    return typeof shape === 'object' ? shape.rings : [];
  };

  test('the whole film on the tablet is seen: neither head, trunk nor arm hides its legs', () => {
    const { parts } = drawScene(sceneOf('tablet'));
    for (const leg of ['tablet-leg-1', 'tablet-leg--1']) {
      const dots = ringsIn(parts, leg).flat();
      expect(dots.length).toBeGreaterThan(20);
      for (const name of ['head', 'hair', 'trunk', 'stump-arm', 'sound-arm'])
        for (const ring of ringsIn(parts, name))
          expect(dots.filter((dot) => isWithin(dot, ring)).length / dots.length, name).toBeLessThan(0.1);
    }
  });

  test.each([
    ['heup-bewegen', 4, 1],
    // It begins low over the bed, so that back is a little up as well; and ends where it began.
    ['heup-bewegen-met-band', 3, 0.8],
  ] as const)(
    '%s: back, up and on are ways that differ on paper, each wider than the stump is thick',
    (name, panels, level) => {
      const ends = Array.from({ length: panels }, (_, i) =>
        onPaper(name, i + 1, ({ leg: { stump } }) => between(stump.knee, stump.ankle, stumps.transtibiaal)),
      );
      const steps = ends.map((from, i) => {
        const to = ends[(i + 1) % ends.length] ?? from;
        return { x: to.x - from.x, y: to.y - from.y };
      });
      for (const { x, y } of steps) expect(Math.hypot(x, y)).toBeGreaterThan(12);
      const turn = (a: number, b: number) => {
        const [p, q] = [steps[a], steps[b]];
        if (!p || !q) return 0;
        const cosine = (p.x * q.x + p.y * q.y) / (Math.hypot(p.x, p.y) * Math.hypot(q.x, q.y));
        return (Math.acos(cosine) * 180) / Math.PI;
      };
      expect(turn(0, 1)).toBeGreaterThan(60);
      expect(turn(1, 2)).toBeGreaterThan(60);
      // Backward is away from the face, so to the right; up is up.
      expect(steps[0]?.x).toBeGreaterThan(level * Math.abs(steps[0]?.y ?? 0));
      expect(-(steps[1]?.y ?? 0)).toBeGreaterThan(12);
    },
  );

  test.each([
    ['spiegel-arm-voor', 'stump-arm'],
    ['spiegel-been-voor', 'stump-leg'],
  ])('%s: the glass shows the limb, and the end of the stump is seen beside it', (name, stump) => {
    const scene = sceneOf(name);
    const bones = skeletonOf(scene.pose);
    const units = unitsPerCm(scene.crop);
    const { mirror, view } = scene;
    if (!mirror) throw new Error('no mirror');
    const board = mirrorCorners(mirror).map((at) => {
      const { x, y } = project(view, at);
      return { x: x * units, y: y * units };
    });
    const [side, ...tips] =
      stump === 'stump-arm'
        ? [ringsIn(drawScene(scene).parts, 'sound-arm-mirrored'), bones.arm.sound.inHand([0, -12, 0])]
        : [ringsIn(drawScene(scene).parts, 'sound-leg-mirrored'), bones.leg.sound.inToes([0, -7, 17])];
    expect(side.flat().length).toBeGreaterThan(20);
    for (const [x, y, z] of tips) {
      const image = project(view, [-x, y, z]);
      expect(isWithin({ x: image.x * units, y: image.y * units }, board)).toBe(true);
    }
    // Behind the mirror the stump is hidden only where it comes from the body.
    const dots = ringsIn(drawScene(scene).parts, stump).flat();
    const seen = dots.filter((dot) => !isWithin(dot, board));
    expect(seen.length / dots.length).toBeGreaterThan(0.6);
  });

  /** The lowest point of the sole, above the floor. */
  const soleAbove = (pose: Pose): number => {
    const { inFoot } = skeletonOf(pose).leg.sound;
    return Math.min(inFoot([0, -6.8, -3])[1], inFoot([0, -7, 11])[1]) - floor;
  };

  test('before a mirror a foot stands flat on the floor, and one that is lifted is well above it', () => {
    for (const id of [
      'spiegel-been',
      'been-bij-spiegel',
      'been-van-spiegel',
      'been-ingetrokken',
      'been-weggeduwd',
      'spiegel-been-voor',
    ])
      expect(Math.abs(soleAbove(poseOf(id, poses))), id).toBeLessThan(1.5);
    expect(soleAbove(poseOf('been-hoog', poses))).toBeGreaterThan(12);
  });

  test.each([
    ['been-ingetrokken', 'been-weggeduwd'],
    ['been-van-spiegel', 'been-bij-spiegel'],
  ])('from %s to %s a foot slides: all the way it stays on the floor', (from, to) => {
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const pose = poseBetween(poseOf(from, poses), poseOf(to, poses), part);
      expect(Math.abs(soleAbove(pose)), `${part}`).toBeLessThan(2);
    }
  });

  test('a leg that is lifted rises as a whole: the knee as well as the foot, straight up', () => {
    const at = (panel: number, place: (bones: Skeleton) => Point) => onPaper('been-hoger', panel, place);
    for (const place of [
      ({ leg }: Skeleton) => leg.sound.knee,
      ({ leg }: Skeleton) => leg.sound.inFoot([0, -4, 8]),
    ]) {
      const [low, high] = [at(1, place), at(2, place)];
      expect(low.y - high.y).toBeGreaterThan(12);
      expect(Math.abs(high.x - low.x)).toBeLessThan(8);
    }
  });

  /** How high the middle of the palm and the finger tips are above the table. */
  const palmAbove = (id: string): number[] => {
    const { inHand } = skeletonOf(poseOf(id, poses)).arm.sound;
    return [inHand([0, -8, 0]), inHand([0, -16, 0])].map(([, y]) => y - tableTop);
  };

  test('before a mirror a hand lies flat on the table, and one that is lifted is well above it', () => {
    for (const id of [
      'spiegel-arm',
      'arm-van-spiegel',
      'arm-bij-spiegel',
      'spiegel-arm-voor',
      'arm-gestrekt',
    ])
      for (const height of palmAbove(id)) {
        expect(height, id).toBeGreaterThan(0);
        expect(height, id).toBeLessThan(5);
      }
    for (const id of ['arm-hoog', 'arm-omhoog'])
      for (const height of palmAbove(id)) expect(height, id).toBeGreaterThan(12);
  });

  test('an arm that is cramped stretches from before the chest until its hand lies on the table', () => {
    const palm = (id: string) => skeletonOf(poseOf(id, poses)).arm.sound.inHand([0, -8, 0]);
    expect(distance(palm('arm-verkrampt'), palm('arm-gestrekt'))).toBeGreaterThan(35);
    for (const height of palmAbove('arm-verkrampt')) expect(height).toBeGreaterThan(20);
  });

  test('who lies on their side has the shade of the stump below it on the bed: far below what is lifted', () => {
    const drop = (panel: number) => {
      const scene = sceneOf('heup-bewegen', panel);
      const path = drawScene(scene).parts.find(({ name }) => name === 'shade')?.shape;
      const [, y = 0] = String(path).match(/-?\d+/g)?.map(Number) ?? [];
      const end = onPaper('heup-bewegen', panel, ({ leg: { stump } }) =>
        between(stump.knee, stump.ankle, stumps.transtibiaal),
      );
      return y / unitsPerCm(scene.crop) - end.y;
    };
    expect(drop(1)).toBeGreaterThan(5);
    expect(drop(3)).toBeGreaterThan(drop(1) + 20);
  });

  test('a stump above who lies on their side has a line straight down to its shade, and none beyond the bed', () => {
    const plumb = (id: string, panel: number) =>
      drawScene(sceneOf(id, panel)).parts.find(({ name }) => name === 'plumb')?.shape;
    const straightDown = /^M-?\d+[ -]\d+l0 \d+$/;
    for (const panel of [1, 2, 3]) expect(plumb('heup-bewegen', panel)).toMatch(straightDown);
    for (const panel of [2, 3]) expect(plumb('heup-bewegen-met-band', panel)).toMatch(straightDown);
    expect(plumb('heup-bewegen', 4)).toMatch(/l0 0$/);
    expect(plumb('stomp-optillen-zij', 1)).toBeUndefined();
  });

  test('a stump below who lies on their side lies on the bed until it is lifted', () => {
    const endAbove = (id: string) => {
      const { hip, knee, ankle } = skeletonOf(poseOf(id, poses)).leg.stump;
      const ends = [between(knee, ankle, stumps.transtibiaal), between(hip, knee, stumps.transfemoraal)];
      // Of its bone: the flesh around it is 4 to 8 cm.
      return ends.map(([, y]) => y - bedBelow.side);
    };
    for (const height of endAbove('zij-stomp')) expect(height).toBeLessThan(8);
    for (const height of endAbove('zij-stomp-op')) expect(height).toBeGreaterThan(13);
  });

  test.each(movements.filter(([, { mirror, crop }]) => mirror && crop !== 'hand' && crop !== 'voet'))(
    '%s: the shade of the limb lies on what is below it, and no shoulder before the face',
    (name, data) => {
      data.poses.forEach((_, i) => {
        const scene = sceneOf(name, i + 1);
        const { parts } = drawScene(scene);
        expect(parts.filter((part) => part.name === 'shade')).toHaveLength(1);
        const order = parts.map((part) => part.name);
        if (order.includes('head'))
          expect(order.indexOf('head')).toBeGreaterThan(order.indexOf('stump-arm-sleeve'));
      });
    },
  );

  test('a ball that is squeezed is thinner one way and longer the other', () => {
    const widest = (squeezed: Point, axis: 0 | 1) => {
      const [ball] = spikyBall([0, 0, 0], 3, 0, [0, 0, 1], squeezed);
      return Math.max(...(ball?.joined[0] ?? []).map(({ at, r }) => at[axis] + r));
    };
    expect(widest([0.15, 0, 0], 0)).toBeGreaterThan(widest([0, 0, 0], 0));
    expect(widest([0.15, 0, 0], 1)).toBeLessThan(widest([0, 0, 0], 1));
  });

  test('a bed is as long as who lies on it needs', () => {
    const bedOf = (name: string) => {
      const pose = poseOf(name, poses);
      const { sound, stump } = skeletonOf(pose).leg;
      const bed = bedSolids(pose.posture, skeletonOf(pose)).flatMap(({ faces = [] }) => faces.flat());
      return {
        xs: bed.map(([x]) => x),
        feet: [sound.ankle, sound.inToes([0, -7, 17]), stump.knee].map(([x]) => x),
      };
    };
    for (const name of ['rug', 'buik', 'zij-gezond', 'zij-stomp']) {
      const { xs, feet } = bedOf(name);
      for (const x of feet) {
        expect(x, name).toBeGreaterThan(Math.min(...xs));
        expect(x, name).toBeLessThan(Math.max(...xs));
      }
    }
    const long = (name: string) => Math.max(...bedOf(name).xs) - Math.min(...bedOf(name).xs);
    expect(long('zij-gezond')).toBeLessThan(long('rug') - 5);
  });

  test('an elastic band lies around both legs: one side before them and the other behind', () => {
    const { parts } = drawScene({
      pose: poseOf('zij-gezond', poses),
      start: poseOf('zij-gezond', poses),
      amputation: 'transtibiaal',
      view: { azimuth: 60, elevation: 26 },
      things: [{ kind: 'elastische band', from: 'bovenbeen-stomp', to: 'bovenbeen-gezond' }],
      limb: 'been',
      crop: 'geheel',
      person: 'vrouw-70',
    });
    const order = parts.map(({ name }) => name);
    for (const leg of ['stump-leg', 'sound-leg']) {
      expect(order.indexOf('band-behind')).toBeLessThan(order.indexOf(leg));
      expect(order.indexOf('band')).toBeGreaterThan(order.indexOf(leg));
    }
  });

  test('how long a pose is held is what its exercise says', () => {
    const exercises = read('exercises').map(([id, data]) => [id, data as Record<string, unknown>] as const);
    for (const [id, { movement, holdSeconds, minutes }] of exercises) {
      const held = Object.fromEntries(movements)[String(movement)]?.held;
      const said = holdSeconds ? { seconds: holdSeconds } : minutes ? { minutes } : undefined;
      expect(held, id).toEqual(said);
    }
  });

  test('every movement of more than one pose can be seen moving', () => {
    for (const [id, { poses: all, seconds }] of movements)
      expect(seconds !== undefined, id).toBe(all.length > 1);
  });

  test('in its frames a moving outline has as many points as in the next, so that it can flow', () => {
    const data = movementSchema.parse(Object.fromEntries(movements)['knie-buigen']);
    const { transtibiaal: frames } = framesOf(movementOf(data, poses), ['transtibiaal']);
    const leg = frames?.['stump-leg'] ?? [];
    expect(leg.length).toBeGreaterThan(12);
    expect(new Set(leg.map((path) => path.match(/-?\d+/g)?.length)).size).toBe(1);
    expect(leg.join('')).not.toContain('NaN');
    expect(frames?.['trunk']).toBeUndefined();
  });

  test('the mirror of the first panel moves with the limb', () => {
    const data = Object.fromEntries(movements)['been-opzij'];
    const [picture] = data ? picturesOf(movementOf(data, poses), ['transtibiaal'], 'p') : [];
    const inGlass = picture?.svg.match(/<g class="pic-image".*?<\/g>/)?.[0] ?? '';
    expect(inGlass).toContain('sound-leg-mirrored');
  });

  test('a movement goes there and back, or round, and begins where the still picture stands', () => {
    const [a, b] = [poseOf('been-van-spiegel', poses), poseOf('been-bij-spiegel', poses)];
    const angle = (moment: number) => poseAt([a, b], moment)?.leg.sound.hipAbduction;
    expect(angle(0)).toBe(24);
    expect(angle(0.5)).toBeCloseTo(-1);
    expect(angle(1)).toBeCloseTo(24);
    expect(angle(0.25)).toBeCloseTo(11.5);
    expect(poseAt([], 0.3)).toBeUndefined();
  });

  test('a pose that does not exist, or one that goes round in a circle, is named', () => {
    expect(() => poseOf('bestaat-niet', poses)).toThrow('src/content/poses/bestaat-niet.yaml');
    const circle = new Map([
      ['a', { like: 'b' }],
      ['b', { like: 'a' }],
    ]);
    expect(() => poseOf('a', circle)).toThrow('a → b → a');
  });
});
