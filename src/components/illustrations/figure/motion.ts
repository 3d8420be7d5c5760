import type { Amputation } from '@/vocabulary/body.ts';
import { type Dot, evenly } from './outline.ts';
import { type Movement, pathsOf } from './picture.ts';
import { type Pose, poseBetween } from './pose.ts';
import { drawScene, unitsPerCm } from './scene.ts';

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
/** Length of line for each point of a moving outline, in cm, and the most points there are. */
const step = 2.2;
const most = 56;

const length = (line: readonly Dot[]): number =>
  line.reduce((sum, p, i) => {
    const last = line[i - 1] ?? p;
    return sum + Math.hypot(p.x - last.x, p.y - last.y);
  }, 0);
const byLength = (lines: readonly (readonly Dot[])[]) => [...lines].sort((a, b) => length(b) - length(a));
const written = (points: readonly Dot[]) =>
  points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(' ');

/**
 * Lines that change from frame to frame, each with as many points as in the other frames: the points of two frames can
 * be mixed. A line that is gone is a point.
 *
 * @returns per frame the points of each line, after the letter: "S12 34 56 78S…"
 */
function alike(frames: readonly (readonly (readonly Dot[])[])[], closed: boolean, units: number): string[] {
  const sorted = frames.map(byLength);
  const count = Math.max(...sorted.map((lines) => lines.length));
  const lines = Array.from({ length: count }, (_, k) => {
    const all = sorted.map((frame) => frame[k]);
    const points = Math.min(
      most,
      Math.max(8, Math.round(Math.max(...all.map((one) => length(one ?? []))) / units / step)),
    );
    let begin = all.find((one) => one)?.[0] ?? { x: 0, y: 0 };
    return all.map((one) => {
      if (!one) return written(Array.from({ length: points }, () => begin));
      if (!closed) return written(evenly(one, points));
      const away = (p: Dot) => Math.hypot(p.x - begin.x, p.y - begin.y);
      const nearest = one.reduce((best, p, i) => (away(p) < away(one[best] ?? p) ? i : best), 0);
      begin = one[nearest] ?? begin;
      const turned = [...one.slice(nearest), ...one.slice(0, nearest + 1)];
      return written(evenly(turned, points + 1).slice(0, -1));
    });
  });
  return frames.map((_, i) => lines.map((line) => `${closed ? 'S' : 'M'}${line[i] ?? ''}`).join(''));
}

/** All that a moving picture needs; the page itself holds only the first pose. */
export function framesOf(movement: Movement, amputations: readonly Amputation[]): Frames {
  const [start] = movement.poses;
  if (!start) return {};
  const units = unitsPerCm(movement.scene.crop);
  const drawnAt = (moment: number, amputation: Amputation) => {
    const pose = poseAt(movement.poses, moment) ?? start;
    const { parts } = drawScene({ ...movement.scene, pose, start, amputation });
    return new Map(parts.map((part) => [part.name, part]));
  };
  return Object.fromEntries(
    amputations.map((amputation) => {
      const frames = Array.from({ length: moments }, (_, i) => drawnAt(i / moments, amputation));
      const moving = [...(frames[0]?.keys() ?? [])].flatMap((name) => {
        const parts = frames.flatMap((frame) => frame.get(name) ?? []);
        const [first] = parts;
        if (!first || parts.length < frames.length) return [];
        const still = JSON.stringify(first.shape);
        if (parts.every(({ shape }) => JSON.stringify(shape) === still)) return [];
        const outlines = parts.flatMap(({ shape }) => (typeof shape === 'string' ? [] : [shape]));
        if (outlines.length < parts.length) return [[name, parts.map(({ shape }) => String(shape))] as const];
        const folds = parts.map(
          (part) => pathsOf(part).find((path) => path.name.endsWith('-folds'))?.d ?? '',
        );
        return [
          [
            name,
            alike(
              outlines.map(({ rings }) => rings),
              true,
              units,
            ),
          ] as const,
          ...(outlines.some(({ edges }) => edges)
            ? [
                [
                  `${name}-edge`,
                  alike(
                    outlines.map(({ edges, rings }) => edges ?? rings),
                    false,
                    units,
                  ),
                ] as const,
              ]
            : []),
          ...(folds.some((fold) => fold !== '') ? [[`${name}-folds`, folds] as const] : []),
        ];
      });
      return [amputation, Object.fromEntries(moving)];
    }),
  );
}
