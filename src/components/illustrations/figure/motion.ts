import { type Pose, poseBetween } from './pose.ts';

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
