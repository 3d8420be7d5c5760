/**
 * Whether a text says which of two limbs it means. Somebody who has one leg, or a stump and a leg, must not have to
 * guess, least of all with eyes shut. Shared by the tests of the data and of the built pages.
 */

/** As the site calls them: the stump, the other leg, the sound limb before the mirror, or both. */
const which = /\b(stomp|andere been|gezonde|beide|benen)\b/i;

const limb = '(?:been|knie|heup|bil|voet|tenen|arm|hand|vuist|duim)';
/** A limb that there are two of. */
const open = new RegExp(`\\b(?:uw|de|het) ${limb}\\b`, 'i');
/** Told by a sentence before, by its place, or it is the one that is seen. */
const told = new RegExp(`\\b(?:die|dat|bovenste|onderste) ${limb}\\b|\\bin de spiegel\\b`, 'i');

/** Whether it names the limb at all. */
export const namesLimb = (text: string): boolean => which.test(text);

/** The sentences that speak of a limb and leave open which. */
export const sentencesLeavingOpen = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => open.test(sentence) && !which.test(sentence) && !told.test(sentence));
