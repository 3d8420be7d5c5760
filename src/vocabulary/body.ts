/** What a pose or a drawing can say of a body. The amputation is on the patient's left, the "stump" side. */

/**
 * How far a joint goes in degrees: [least, most]. Rounded normal ranges of motion of an adult (AAOS), a little wider
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
  spread: [0, 15],
  trunkFlexion: [-30, 90],
  trunkRotation: [-45, 45],
  neckFlexion: [-60, 60],
  neckRotation: [-80, 80],
  neckTilt: [-45, 45],
} as const satisfies Record<string, readonly [number, number]>;
export type Joint = keyof typeof limits;

/** What of the body carries the weight. */
export const postures = [
  'zittend',
  'rugligging',
  'buikligging',
  'zijligging-gezond',
  'zijligging-stomp',
] as const;
export type Posture = (typeof postures)[number];

export const fingerNames = ['wijsvinger', 'middelvinger', 'ringvinger', 'pink'] as const;
export type Finger = (typeof fingerNames)[number];

/** Places on the body that a thing or an arrow can be tied to. */
export const placeNames = [
  'knie-stomp',
  'scheen-stomp',
  'einde-stomp',
  'voorbij-stomp',
  'bovenbeen-stomp',
  'bovenbeen-gezond',
  'knie-gezond',
  'enkel-gezond',
  'voet-gezond',
  'zool-gezond',
  'tenen-gezond',
  'hand-gezond',
  'palm-gezond',
  'handen',
  'heupen',
] as const;
export type Place = (typeof placeNames)[number];

/** What a figure can miss, and the words below its drawing. */
export const drawnAmputations = {
  transtibiaal: 'onderbeen',
  transfemoraal: 'bovenbeen',
  onderarm: 'onderarm',
  bovenarm: 'bovenarm',
  'beide-benen': 'beide benen',
  geen: 'geen',
} as const;
export type Amputation = keyof typeof drawnAmputations;

/** The people that are drawn: a man of 75, a woman of 52, a woman of 70 and a man of 40. */
export const personNames = ['man-75', 'vrouw-52', 'vrouw-70', 'man-40'] as const;
export type PersonName = (typeof personNames)[number];
