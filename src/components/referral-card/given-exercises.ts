import { type KnownExercise, type KnownSite, typedAddress } from '@/components/referral-card/known-pages.ts';
import type { Referral } from '@/components/referral-card/referral.ts';
import { type Dose, type DosedExercise, isSameDose } from '@/dose/dose.ts';
import { doseLines, oftenText, shortDose, sideAndBand } from '@/dose/words.ts';

/** An exercise that a practitioner gave, with all that is said about how much. */
export interface GivenExercise {
  known: KnownExercise;
  dosed: DosedExercise;
  /** Dose, how often, side and band, as short lines. Empty where the dose could not be read. */
  lines: string[];
  /** The same in one line. */
  line: string;
  /** It asks something else than the source does. */
  isOwn: boolean;
  /** Where its card stands, to type. */
  typed: string;
}

const isSameOften = (one: Dose, other: Dose) => isSameDose({ often: one.often }, { often: other.often });

/** How often, in words: those of the source where that asks the same. Undefined where nobody says it. */
function frequencyOf(dose: Dose, known: KnownExercise): string | undefined {
  if (isSameOften(dose, known)) return known.frequency;
  return dose.often && oftenText(dose.often);
}

/** The exercises of a referral in their order, each with its one dose. */
export const givenExercises = ({ exercises }: Referral, site: KnownSite): GivenExercise[] =>
  exercises.flatMap((dosed): GivenExercise[] => {
    const known = site.exercises.find(({ id }) => id === dosed.exercise);
    if (!known) return [];
    const { dose } = dosed;
    const which = sideAndBand(dosed);
    const often = dose && frequencyOf(dose, known);
    return [
      {
        known,
        dosed,
        lines: [...(dose ? doseLines(dose, often) : []), ...which],
        line: [dose && shortDose(dose), dose?.often && oftenText(dose.often), ...which]
          .filter(Boolean)
          .join(', '),
        isOwn: dose !== undefined && !isSameDose(dose, known),
        typed: typedAddress(`/oefeningen/kaart/${known.id}/`, site),
      },
    ];
  });
