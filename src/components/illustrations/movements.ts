import type { Movement } from '@/components/illustrations/figure/picture.ts';
import type { Pose, Side } from '@/components/illustrations/figure/pose.ts';
import type { Limb } from '@/components/illustrations/figure/solids/look.ts';
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

/** Above this angle, in degrees, the parts of a limb cover each other: a line must show where. */
const bent = 110;

/** Limbs that stay as they are, without a sharp bend. */
function wholeLimbs(poses: readonly Pose[]): Limb[] {
  const [first] = poses;
  const still = (kind: 'leg' | 'arm', side: Side) =>
    poses.every((pose) => JSON.stringify(pose[kind][side]) === JSON.stringify(first?.[kind][side]));
  return (['sound', 'stump'] as const).flatMap((side) => [
    ...(still('leg', side) && (first?.leg[side].knee ?? 0) < bent ? [`${side}-leg` as const] : []),
    // Of someone who sits the forearm is nearer than the face, the upper arm is not.
    ...(first?.posture !== 'zittend' && still('arm', side) && (first?.arm[side].elbow ?? 0) < bent
      ? [`${side}-arm` as const]
      : []),
  ]);
}

/** A movement with its poses, ready to draw. Throws when a pose does not exist. */
export function movementOf(data: MovementData, poses: ReadonlyMap<string, PoseData>): Movement {
  const all = data.poses.map((pose) => poseOf(pose, poses));
  const closeUp = data.crop === 'hand' || data.crop === 'voet';
  return {
    scene: {
      view: data.view,
      things: data.things,
      mirror: data.mirror && mirrors[data.mirror],
      limb: data.limb,
      crop: data.crop,
      gaze: data.gaze,
      whole: closeUp ? [] : wholeLimbs(all),
    },
    poses: all,
    layout: data.layout,
    arrows: data.arrows,
    seconds: data.seconds,
  };
}
