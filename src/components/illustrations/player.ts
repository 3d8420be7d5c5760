import { poseAt } from '@/components/illustrations/figure/motion.ts';
import type { Movement } from '@/components/illustrations/figure/picture.ts';
import type { Amputation } from '@/components/illustrations/figure/pose.ts';
import { drawScene } from '@/components/illustrations/figure/scene.ts';

/** One drawing on the page: its amputation and the shapes that move, by the name of their part. */
interface Drawing {
  amputation: Amputation;
  shapes: Map<string, { element: Element; still: string }>;
}

const drawingsIn = (figure: Element): Drawing[] =>
  [...figure.querySelectorAll<SVGElement>('svg[data-amputation]')].map((svg) => ({
    amputation: svg.dataset['amputation'] as Amputation,
    shapes: new Map(
      [...svg.querySelectorAll<SVGElement>('[data-part]')].map((element) => [
        element.dataset['part'] ?? '',
        { element, still: element.getAttribute('d') ?? '' },
      ]),
    ),
  }));

/**
 * Lets the drawings of a figure move, over and over, at the pace of the exercise.
 *
 * @returns stops at once and puts the still picture back
 */
export function play(figure: Element, movement: Movement): () => void {
  const drawings = drawingsIn(figure);
  const duration = (movement.seconds ?? 6) * 1000;
  const [first] = movement.poses;
  let frame = 0;
  let start: number | undefined;
  const draw = (now: number) => {
    start ??= now;
    const pose = poseAt(movement.poses, (now - start) / duration);
    for (const { amputation, shapes } of drawings)
      for (const { name, d } of pose && first
        ? drawScene({ ...movement.scene, pose, start: first, amputation }).parts
        : [])
        shapes.get(name)?.element.setAttribute('d', d);
    frame = requestAnimationFrame(draw);
  };
  frame = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(frame);
    for (const { shapes } of drawings)
      for (const { element, still } of shapes.values()) element.setAttribute('d', still);
  };
}
