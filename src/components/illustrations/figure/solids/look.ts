import type { Side } from '../pose.ts';

/** Coarse: a whole body, fingers and toes together. Middle: with fingers. Fine: a close-up, with a piece of forearm or shank. */
export type Detail = 'coarse' | 'middle' | 'fine';

/** How a figure is drawn. */
export interface Look {
  detail: Detail;
  /** Only from the waist down. */
  half: boolean;
  /** The shorts as one shape. Not of someone who sits: one thigh may stand before the other, or before a mirror. */
  oneGarment: boolean;
  /** Limbs drawn as one shape, without a line at knee or elbow: they lie straight and still. */
  whole: readonly Limb[];
}

export type Limb = `${Side}-${'leg' | 'arm'}`;
