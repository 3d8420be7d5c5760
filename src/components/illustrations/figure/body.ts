/** The figure's build and how far its joints go. Lengths in cm, angles in degrees. */

/** Lengths between joints; an adult of about 1.70 m. */
export const lengths = {
  hipFromMiddle: 8.5,
  waist: 20,
  chest: 48,
  shoulderFromMiddle: 17,
  neck: 56,
  head: 66,
  thigh: 41,
  shank: 40,
  upperArm: 28,
  forearm: 25,
  palm: 8.6,
} as const;

/** What is left of a limb: the part of the cut bone that remains, 0 to 1. */
export const stumps = { transtibiaal: 0.45, transfemoraal: 0.62, onderarm: 0.5, bovenarm: 0.55 } as const;

/**
 * How far a joint goes: [least, most]. Rounded normal ranges of motion of an adult (AAOS), a little wider
 * where a drawing must show "as far as you can".
 */
export const limits = {
  hipFlexion: [-30, 125],
  hipAbduction: [-30, 50],
  hipRotation: [-45, 45],
  knee: [0, 140],
  ankle: [-50, 25],
  toes: [-50, 60],
  shoulderFlexion: [-60, 180],
  shoulderAbduction: [-45, 180],
  shoulderRotation: [-95, 95],
  elbow: [0, 150],
  supination: [-90, 90],
  wrist: [-70, 80],
  fingers: [0, 95],
  trunkFlexion: [-30, 90],
  trunkRotation: [-45, 45],
  neckFlexion: [-60, 60],
  neckRotation: [-80, 80],
  neckTilt: [-45, 45],
} as const satisfies Record<string, readonly [number, number]>;

export type Joint = keyof typeof limits;
