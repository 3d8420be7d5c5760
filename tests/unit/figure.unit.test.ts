import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lengths, stumps } from '@/components/illustrations/figure/body.ts';
import { distance, type Point } from '@/components/illustrations/figure/geometry.ts';
import { framesOf, poseAt } from '@/components/illustrations/figure/motion.ts';
import { people } from '@/components/illustrations/figure/people.ts';
import { picturesOf } from '@/components/illustrations/figure/picture.ts';
import { type Pose, poseBetween } from '@/components/illustrations/figure/pose.ts';
import { drawScene } from '@/components/illustrations/figure/scene.ts';
import { type FingerBones, skeletonOf } from '@/components/illustrations/figure/skeleton.ts';
import { figureSolids } from '@/components/illustrations/figure/solids/figure-solids.ts';
import type { Solid } from '@/components/illustrations/figure/solids/solid.ts';
import { mirroredSolids, mirrors } from '@/components/illustrations/figure/things.ts';
import { movementOf, poseOf } from '@/components/illustrations/movements.ts';
import { movementSchema } from '@/schemas/movement.ts';
import { poseSchema } from '@/schemas/pose.ts';

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
} as const;
const standing: Pose = {
  posture: 'zittend',
  trunk: {},
  leg: { sound: {}, stump: {} },
  arm: { sound: {}, stump: {} },
};

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

  test('of movements that follow each other every goal is drawn faintly, and numbers say which comes first', () => {
    const data = movementSchema.parse({
      ...Object.fromEntries(movements)['heup-bewegen'],
      amputations: ['transtibiaal'],
    });
    const [picture] = picturesOf(movementOf(data, poses), ['transtibiaal'], 'p');
    expect(picture?.svg.match(/pic-ghost/g)).toHaveLength(3);
    expect(picture?.numerals.map(({ value }) => value)).toEqual([1, 2, 3]);
    for (const { x, y } of picture?.numerals ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(picture?.width ?? 0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(picture?.height ?? 0);
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

  test('in the mirror only the limb as it is now is drawn', () => {
    const data = Object.fromEntries(movements)['been-opzij'];
    const [picture] = data ? picturesOf(movementOf(data, poses), ['transtibiaal'], 'p') : [];
    const inGlass = picture?.svg.match(/<g class="pic-image".*?<\/g>/)?.[0] ?? '';
    expect(inGlass).toContain('sound-leg-mirrored');
    expect(inGlass).not.toContain('pic-ghost');
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
