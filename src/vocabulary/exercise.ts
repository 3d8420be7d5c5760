/** What the amputation is: the words patients see, then the medical word. */
export const amputationLevels = { transtibiaal: 'onderbeen', transfemoraal: 'bovenbeen' } as const;
export type AmputationLevel = keyof typeof amputationLevels;
/** What an exercise is for. */
export const exerciseGroups = { mobiliteit: 'Lenig blijven', kracht: 'Sterker worden' } as const;
/** What a patient needs besides a bed or mat; "geen" when nothing. */
export const materials = {
  geen: 'niets',
  rol: 'een rolletje',
  handdoek: 'een handdoek',
  theraband: 'een elastische band',
  stoel: 'een stoel',
} as const;
/** How a patient lies or sits while doing an exercise. */
export const positions = {
  rug: 'op de rug',
  buik: 'op de buik',
  zij: 'op de zij',
  stoel: 'op een stoel',
} as const;
