import { z } from 'astro/zod';
import { fileNamed } from '@/schemas/file-named.ts';
import { fingerNames, type Joint, limits, postures } from '@/vocabulary/body.ts';

/** An angle in degrees within what the joint can do. */
const angle = (joint: Joint) => {
  const [least, most] = limits[joint];
  const message = `${joint}: een getal van ${least} tot ${most} graden (zo ver gaat het gewricht).`;
  return z.number({ error: message }).min(least, message).max(most, message).optional();
};
const leg = z.strictObject({
  hipFlexion: angle('hipFlexion'),
  hipAbduction: angle('hipAbduction'),
  hipRotation: angle('hipRotation'),
  knee: angle('knee'),
  ankle: angle('ankle'),
  toes: angle('toes'),
});
const finger = z.enum(fingerNames);
const arm = z.strictObject({
  shoulderFlexion: angle('shoulderFlexion'),
  shoulderAbduction: angle('shoulderAbduction'),
  shoulderRotation: angle('shoulderRotation'),
  elbow: angle('elbow'),
  supination: angle('supination'),
  wrist: angle('wrist'),
  fingers: angle('fingers'),
  /** How far the fingers stand apart: the index finger turns this much, the others in proportion. */
  spread: angle('spread'),
  /** The finger whose tip the thumb touches. */
  thumbTo: finger.optional(),
  /** Fingers that bend otherwise than the rest, in degrees. */
  bent: z.partialRecord(finger, z.number().min(0).max(95)).optional(),
});

/**
 * A position of the whole body, as joint angles in degrees. File name = id. What is not named is taken from
 * `like`, else 0. The amputation is on the patient's left ("stump"); the other side is made by mirroring.
 */
export const poseSchema = z.strictObject({
  /** The pose this one differs from: a file name in src/content/poses. */
  like: fileNamed('poses').optional(),
  posture: z.enum(postures).optional(),
  trunk: z
    .strictObject({
      trunkFlexion: angle('trunkFlexion'),
      trunkRotation: angle('trunkRotation'),
      neckFlexion: angle('neckFlexion'),
      neckRotation: angle('neckRotation'),
      neckTilt: angle('neckTilt'),
    })
    .optional(),
  leg: z.strictObject({ sound: leg.optional(), stump: leg.optional() }).optional(),
  arm: z.strictObject({ sound: arm.optional(), stump: arm.optional() }).optional(),
});

export type PoseData = z.infer<typeof poseSchema>;
