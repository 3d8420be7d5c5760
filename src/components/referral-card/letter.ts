import { cardTexts } from '@/components/referral-card/card-texts.ts';
import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import type { Item } from '@/components/referral-card/items.ts';
import { type KnownSite, typedAddress } from '@/components/referral-card/known-pages.ts';
import { tidySentence } from '@/exchange/sentence.ts';

/**
 * Where all exercises stand, to type from paper. Not the card of each: that has the dose of its source, and a patient
 * has one dose.
 */
export const exercisesAddress = (site: KnownSite): string => typedAddress('/oefeningen/', site);

/**
 * Plain text for in a letter: every exercise with its dose, every page with an address that can be typed, and the link
 * to all of it.
 */
export const letterOf = (
  exercises: readonly GivenExercise[],
  items: readonly Item[],
  link: string,
  site: KnownSite,
): string => {
  const { letter, paper } = cardTexts;
  const numbered = (index: number, title: string, lines: readonly string[]) =>
    [`${index + 1}. ${title}`, ...lines.map((line) => `   ${line}`)].join('\n');
  return [
    ...(exercises.length > 0 ? [letter.exercises] : []),
    ...exercises.map(({ known, lines, dosed }, index) => {
      const remark = tidySentence(dosed.remark);
      // Where nobody says how often, the source tells whom to ask: that is who writes the letter.
      const said = dosed.dose?.often ? lines : lines.filter((line) => line !== known.frequency);
      return numbered(index, known.title, [...said, ...(remark ? [`“${remark}”`] : [])]);
    }),
    ...(exercises.length > 0 ? [`${paper.howTo} ${exercisesAddress(site)}. ${paper.ownNumbers}`] : []),
    ...(items.length > 0 ? [exercises.length > 0 ? letter.more : letter.intro] : []),
    ...items.map(({ title, detail, typed }, index) =>
      numbered(index, `${title}${detail && ` (${detail})`}`, [typed]),
    ),
    `${letter.all}\n${link}`,
    letter.about,
  ].join('\n\n');
};
