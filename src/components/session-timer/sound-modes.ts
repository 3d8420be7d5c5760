/** How a session speaks: "apparaat" is the device's own voice, "tekst" makes no sound at all. */
export const soundModes = ['stem', 'apparaat', 'stem-en-tonen', 'tonen', 'tekst'] as const;
export type SoundMode = (typeof soundModes)[number];
