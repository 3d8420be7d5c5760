/** The numbers of a dose with the least and the most that can be meant; outside these it is a mistake. */
export const doseLimits = {
  /** Times in one series. The voice of a session counts so far. */
  repetitions: { least: 1, most: 20 },
  sets: { least: 1, most: 10 },
  holdSeconds: { least: 1, most: 120 },
  /** Between series. */
  restSeconds: { least: 5, most: 300 },
  /** Of lying still. */
  minutes: { least: 1, most: 60 },
} as const;
export type DoseNumber = keyof typeof doseLimits;

/** How often an exercise is done, with the most that can be meant. */
export const periods = { dag: { most: 10 }, week: { most: 7 } } as const;
export type Period = keyof typeof periods;

/** Which limb an exercise is for, in words for a patient. */
export const doseSides = {
  links: 'links',
  rechts: 'rechts',
  beide: 'links en rechts',
} as const;
export type DoseSide = keyof typeof doseSides;

/** Colours of elastic bands. What a colour means differs by brand: it only says which band to take. */
export const bandColours = [
  'beige',
  'geel',
  'rood',
  'groen',
  'blauw',
  'paars',
  'zwart',
  'zilver',
  'goud',
] as const;
export type BandColour = (typeof bandColours)[number];

/** The names that stand between braces in a step of an exercise, where the number of a dose comes. */
export const dosePlaces = ['herhalingen', 'minuten', 'vasthouden', 'series', 'rust'] as const;
export type DosePlace = (typeof dosePlaces)[number];
