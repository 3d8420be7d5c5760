/** What the figure's rooms draw, which is a third of a build: what one build drew, the next finds. Build only. */
import { type Frames, framesOf } from '@/components/illustrations/figure/motion.ts';
import { type Movement, type Picture, picturesOf } from '@/components/illustrations/figure/picture.ts';
import { remembered } from '@/remembered.ts';
import type { Amputation } from '@/vocabulary/body.ts';

/** The drawings of a movement: see `picturesOf`. */
export function drawnPictures(...asked: Parameters<typeof picturesOf>): Picture[] {
  const { found, keep } = remembered<Picture[]>('drawings', asked);
  return found ?? keep(picturesOf(...asked));
}

/** The frames of a moving picture: see `framesOf`. */
export function drawnFrames(movement: Movement, amputations: readonly Amputation[]): Frames {
  const { found, keep } = remembered<Frames>('frames', [movement, amputations]);
  return found ?? keep(framesOf(movement, amputations));
}
