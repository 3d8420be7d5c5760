import { useState } from 'preact/hooks';
import { ChosenExercises } from '@/components/referral-card/ChosenExercises.tsx';
import { ExerciseList } from '@/components/referral-card/ExerciseList.tsx';
import type { ExerciseChoice, ForWhom } from '@/components/referral-card/exercise-choice.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { Options } from '@/components/tool/Options.tsx';
import { type DoseSide, doseSides } from '@/vocabulary/dose.ts';
import { type AmputationLevel, amputationLevels } from '@/vocabulary/exercise.ts';

interface Props extends ExerciseChoice {
  title: string;
  /** For whom they are changed: a level or a side, undefined for not saying. */
  onForWhom: (forWhom: ForWhom) => void;
}

const levels = Object.keys(amputationLevels) as AmputationLevel[];
const sides = Object.keys(doseSides) as DoseSide[];

/** Choosing exercises, with a dose for each. */
export function Exercises({ title, site, offered, exercises, forWhom, onChange, onForWhom }: Props) {
  /** Whether the list was ever opened: its drawings come no sooner. */
  const [isOpened, setIsOpened] = useState(false);
  const label = makerTexts.exercises;
  const all = { site, offered, exercises, forWhom, onChange };
  return (
    <section>
      <h2>{title}</h2>
      <p>{label.hint}</p>
      <Options
        legend={label.level}
        name="amputatie"
        isRow
        values={['', ...levels]}
        labelOf={(level) => (level ? amputationLevels[level] : label.anyLevel)}
        isChosen={(level) => level === (forWhom.level ?? '')}
        onChoose={(level) => onForWhom({ level: level || undefined })}
      />
      <Options
        legend={label.side}
        name="kant"
        isRow
        values={['', ...sides]}
        labelOf={(side) => (side ? doseSides[side] : label.noSide)}
        isChosen={(side) => side === (forWhom.side ?? '')}
        onChoose={(side) => onForWhom({ side: side || undefined })}
      />
      <details
        class="exercise-choice"
        onToggle={({ currentTarget }) => currentTarget.open && setIsOpened(true)}
      >
        <summary>{label.list(exercises.length)}</summary>
        {isOpened ? <ExerciseList {...all} /> : <p role="status">{label.loading}</p>}
      </details>
      {exercises.length > 0 && <ChosenExercises {...all} />}
    </section>
  );
}
