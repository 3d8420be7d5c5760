import { z } from 'astro/zod';
import { fileNamed } from '@/schemas/file-named.ts';
import { fingerNames, type Joint, limits, postures } from '@/vocabulary/body.ts';

/** What more degrees of each joint do, for an author. */
const jointWords: Readonly<Record<Joint, string>> = {
  hipFlexion: 'Het bovenbeen naar voren; onder 0 naar achteren.',
  hipAbduction: 'Het been opzij, naar buiten; onder 0 naar binnen.',
  hipRotation: 'Het been om zijn as, naar buiten; onder 0 naar binnen.',
  knee: 'De knie buigen.',
  ankle: 'De voet optrekken; onder 0 strekken.',
  toes: 'De tenen optrekken; onder 0 krommen.',
  shoulderFlexion: 'De arm naar voren en omhoog; onder 0 naar achteren.',
  shoulderAbduction: 'De arm opzij; onder 0 voor het lichaam langs.',
  shoulderRotation: 'De arm om zijn as, naar buiten; onder 0 naar binnen.',
  elbow: 'De elleboog buigen.',
  supination: 'De handpalm naar boven draaien; onder 0 naar beneden.',
  wrist: 'De hand naar de kant van de palm buigen; onder 0 naar de andere kant.',
  fingers: 'De vingers buigen.',
  spread: 'De vingers uit elkaar: zo ver draait de wijsvinger, de andere naar verhouding.',
  trunkFlexion: 'De romp naar voren buigen; onder 0 naar achteren.',
  trunkRotation: 'De romp naar links draaien; onder 0 naar rechts.',
  neckFlexion: 'Het hoofd naar voren buigen; onder 0 naar achteren.',
  neckRotation: 'Het hoofd naar links draaien; onder 0 naar rechts.',
  neckTilt: 'Het hoofd naar rechts kantelen; onder 0 naar links.',
};

/** An angle in degrees within what the joint can do. */
const angle = (joint: Joint) => {
  const [least, most] = limits[joint];
  const message = `${joint}: een getal van ${least} tot ${most} graden (zo ver gaat het gewricht).`;
  return z
    .number({ error: message })
    .min(least, message)
    .max(most, message)
    .optional()
    .describe(jointWords[joint]);
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
  thumbTo: finger.optional().describe('De vinger die de top van de duim raakt.'),
  /** Fingers that bend otherwise than the rest, in degrees. */
  bent: z
    .partialRecord(finger, z.number().min(0).max(95))
    .optional()
    .describe('Vingers die anders buigen dan de rest, in graden.'),
});

/**
 * A position of the whole body, as joint angles in degrees. File name = id. What is not named is taken from
 * `like`, else 0. The amputation is on the patient's left ("stump"); the other side is made by mirroring.
 */
export const poseSchema = z.strictObject({
  /** The pose this one differs from: a file name in src/content/poses. */
  like: fileNamed('poses')
    .optional()
    .describe(
      'De houding waar deze op lijkt: een bestandsnaam uit `src/content/poses`, zonder `.yaml`. Wat u niet noemt, komt daarvandaan.',
    ),
  posture: z.enum(postures).optional().describe('Hoe iemand zit of ligt.'),
  trunk: z
    .strictObject({
      trunkFlexion: angle('trunkFlexion'),
      trunkRotation: angle('trunkRotation'),
      neckFlexion: angle('neckFlexion'),
      neckRotation: angle('neckRotation'),
      neckTilt: angle('neckTilt'),
    })
    .optional()
    .describe('De romp en de nek.'),
  leg: z
    .strictObject({
      sound: leg.optional().describe('Het gezonde been.'),
      stump: leg.optional().describe('Het been met de stomp.'),
    })
    .optional()
    .describe('De benen.'),
  arm: z
    .strictObject({
      sound: arm.optional().describe('De gezonde arm.'),
      stump: arm.optional().describe('De arm met de stomp.'),
    })
    .optional()
    .describe('De armen.'),
});

export type PoseData = z.infer<typeof poseSchema>;
