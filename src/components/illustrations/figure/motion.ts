import type { Amputation } from '@/vocabulary/body.ts';
import type { Movement } from './picture.ts';
import { type Pose, poseBetween } from './pose.ts';
import { drawScene } from './scene.ts';

/** Slow at the ends, as a calm movement is: 0 to 1 for 0 to 1. */
const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;

/**
 * The pose at a moment of a movement: there and back for two poses, round for four.
 *
 * @param poses at least one
 * @param moment part of the whole movement that has passed; 1 is the start of the next one
 */
export function poseAt(poses: readonly Pose[], moment: number): Pose | undefined {
  const [first] = poses;
  if (!first || poses.length === 1) return first;
  const stops = [...poses, first];
  const along = (moment - Math.floor(moment)) * (stops.length - 1);
  const from = stops[Math.floor(along)] ?? first;
  const to = stops[Math.floor(along) + 1] ?? first;
  return poseBetween(from, to, eased(along - Math.floor(along)));
}

/** Paths of every moving part at even moments of one movement, by amputation and name of the part. */
export type Frames = Partial<Record<Amputation, Record<string, string[]>>>;

/** Moments that are drawn; between two of them the points go straight. */
const moments = 24;

/** All that a moving picture needs; the page itself holds only the first pose. */
export function framesOf(movement: Movement, amputations: readonly Amputation[]): Frames {
  const [start] = movement.poses;
  if (!start) return {};
  const drawnAt = (moment: number, amputation: Amputation) => {
    const pose = poseAt(movement.poses, moment) ?? start;
    const { parts } = drawScene({ ...movement.scene, pose, start, amputation });
    return new Map(parts.map(({ name, d }) => [name, d]));
  };
  return Object.fromEntries(
    amputations.map((amputation) => {
      const frames = Array.from({ length: moments }, (_, i) => drawnAt(i / moments, amputation));
      const moving = [...(frames[0] ?? [])].flatMap(([name, first]) => {
        const paths = frames.map((frame) => frame.get(name) ?? first);
        return paths.some((path) => path !== first) ? [[name, paths] as const] : [];
      });
      return [amputation, Object.fromEntries(moving)];
    }),
  );
}
