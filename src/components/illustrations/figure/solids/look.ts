import type { Person } from '../people.ts';

/** Coarse: a whole body, fingers and toes together. Middle: with fingers. Fine: a close-up, with a piece of forearm or shank. */
export type Detail = 'coarse' | 'middle' | 'fine';

/** How a figure is drawn. */
export interface Look {
  person: Person;
  detail: Detail;
  /** Only from the waist down. */
  half: boolean;
  /** The shorts as one shape. Not of someone who sits: one thigh may stand before the other, or before a mirror. */
  oneGarment: boolean;
  /** The sound hand holds a thing: its fingers lie around it. */
  holds: boolean;
  /** The thumb of the sound hand touches a finger: it lies before the palm. */
  opposes: boolean;
}
