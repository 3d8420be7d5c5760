/** The figure's build. Lengths in cm. */

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
export const stumps = { transtibiaal: 0.45, transfemoraal: 0.62, onderarm: 0.5, bovenarm: 0.65 } as const;
