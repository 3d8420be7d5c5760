import type { KnownExercise, KnownSite } from '@/components/referral-card/known-pages.ts';
import type { OfferedExercise } from '@/components/referral-card/offered-exercises.ts';
import { plain, wordsOf } from '@/components/referral-card/page-search.ts';
import { type Dose, type DosedExercise, doseNumbers } from '@/dose/dose.ts';
import type { DoseSide } from '@/vocabulary/dose.ts';
import type { AmputationLevel, materials, positions } from '@/vocabulary/exercise.ts';

/** For whom the exercises are. */
export interface ForWhom {
  level?: AmputationLevel | undefined;
  side?: DoseSide | undefined;
}

/** What was chosen, and what there is to choose from. */
export interface ExerciseChoice {
  site: KnownSite;
  offered: readonly OfferedExercise[];
  exercises: readonly DosedExercise[];
  forWhom: ForWhom;
  onChange: (exercises: readonly DosedExercise[]) => void;
}

/** What a practitioner looks for; what is not said may be anything. */
export interface Wish {
  level?: AmputationLevel | undefined;
  position?: keyof typeof positions | undefined;
  material?: keyof typeof materials | undefined;
  words: string;
}

/** An exercise to choose. */
export interface Choosable {
  known: KnownExercise;
  offered: OfferedExercise;
}

/** The exercises that fit a wish, in the order of the source. */
export const exercisesFor = (
  { level, position, material, words }: Wish,
  all: readonly OfferedExercise[],
  site: KnownSite,
): Choosable[] =>
  all.flatMap((offered): Choosable[] => {
    const known = site.exercises.find(({ id }) => id === offered.id);
    if (!known) return [];
    const text = plain(`${known.title} ${offered.trains}`);
    const fits =
      (!level || known.levels.includes(level)) &&
      (!position || offered.position === position) &&
      (!material || offered.material.includes(material)) &&
      wordsOf(words).every((word) => text.includes(word));
    return fits ? [{ known, offered }] : [];
  });

/** What the source asks. */
export function sourceDose(known: KnownExercise): Dose {
  const dose: Dose = { often: known.often };
  for (const name of doseNumbers) dose[name] = known[name];
  return dose;
}

/** An exercise for somebody, as far as that is said. A level that it is not meant for is not filled in. */
export const givenFor = (
  dosed: DosedExercise,
  known: KnownExercise | undefined,
  forWhom: ForWhom,
): DosedExercise => ({
  ...dosed,
  ...('side' in forWhom && { side: forWhom.side }),
  ...('level' in forWhom && { level: known?.levels.find((level) => level === forWhom.level) }),
});

/** An exercise as it is first given: with the dose of its source. */
export const firstGiven = (known: KnownExercise, forWhom: ForWhom): DosedExercise =>
  givenFor({ exercise: known.id, dose: sourceDose(known), remark: '' }, known, forWhom);

/** For whom exercises are, where they all say the same. */
export function forWhomOf(exercises: readonly DosedExercise[]): ForWhom {
  const [first, ...others] = exercises;
  return {
    level: others.every(({ level }) => level === first?.level) ? first?.level : undefined,
    side: others.every(({ side }) => side === first?.side) ? first?.side : undefined,
  };
}
