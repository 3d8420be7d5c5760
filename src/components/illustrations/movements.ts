import type { Movement } from '@/components/illustrations/figure/picture.ts';
import type { Pose } from '@/components/illustrations/figure/pose.ts';
import { mirrors } from '@/components/illustrations/figure/things.ts';
import type { MovementData } from '@/schemas/movement.ts';
import type { PoseData } from '@/schemas/pose.ts';

const still: Pose = {
  posture: 'zittend',
  trunk: {},
  leg: { sound: {}, stump: {} },
  arm: { sound: {}, stump: {} },
};

/** Lays the angles of a pose over those of the pose it is like. */
const laidOver = (below: Pose, pose: PoseData): Pose => ({
  posture: pose.posture ?? below.posture,
  trunk: { ...below.trunk, ...pose.trunk },
  leg: {
    sound: { ...below.leg.sound, ...pose.leg?.sound },
    stump: { ...below.leg.stump, ...pose.leg?.stump },
  },
  arm: {
    sound: { ...below.arm.sound, ...pose.arm?.sound },
    stump: { ...below.arm.stump, ...pose.arm?.stump },
  },
});

/**
 * A pose with all its angles.
 *
 * @param poses all poses by file name
 * @throws when a pose or the one it is like does not exist, or when they go round in a circle
 */
export function poseOf(id: string, poses: ReadonlyMap<string, PoseData>, from: readonly string[] = []): Pose {
  const pose = poses.get(id);
  if (!pose)
    throw new Error(
      `Houding "${id}" bestaat niet (genoemd in "${from.at(-1) ?? 'poses'}"). Maak src/content/poses/${id}.yaml.`,
    );
  if (from.includes(id))
    throw new Error(`De houdingen ${[...from, id].join(' → ')} verwijzen naar elkaar. Haal één "like" weg.`);
  return laidOver(pose.like ? poseOf(pose.like, poses, [...from, id]) : still, pose);
}

/** A movement with its poses, ready to draw. Throws when a pose does not exist. */
export function movementOf(data: MovementData, poses: ReadonlyMap<string, PoseData>): Movement {
  const all = data.poses.map((pose) => poseOf(pose, poses));
  return {
    scene: {
      view: data.view,
      things: data.things,
      mirror: data.mirror && mirrors[data.mirror],
      limb: data.limb,
      crop: data.crop,
      gaze: data.gaze,
      person: data.person,
    },
    poses: all,
    arrows: data.arrows,
    // What is held is let go again.
    returns: data.held !== undefined || data.arrows.every(({ both }) => both),
    seconds: data.seconds,
  };
}
