import { useEffect, useState } from 'preact/hooks';
import type { ExerciseChoice, ForWhom } from '@/components/referral-card/exercise-choice.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import type { ExerciseParts } from '@/components/referral-card/open-exercises.ts';
import { Options } from '@/components/tool/Options.tsx';
import { loadOnce } from '@/device/load-once.ts';
import { type DoseSide, doseSides } from '@/vocabulary/dose.ts';
import { type AmputationLevel, amputationLevels } from '@/vocabulary/exercise.ts';

const loadParts = loadOnce(async () => {
  const { openExercises } = await import('@/components/referral-card/open-exercises.ts');
  return openExercises();
});

interface Props extends ExerciseChoice {
  title: string;
  /** For whom they are changed: a level or a side, undefined for not saying. */
  onForWhom: (forWhom: ForWhom) => void;
}

const levels = Object.keys(amputationLevels) as AmputationLevel[];
const sides = Object.keys(doseSides) as DoseSide[];

/** Choosing exercises, with a dose for each. */
export function Exercises({ title, site, offered, exercises, forWhom, onChange, onForWhom }: Props) {
  const [parts, setParts] = useState<ExerciseParts>();
  const [hasFailed, setHasFailed] = useState(false);
  const label = makerTexts.exercises;
  const load = () => {
    setHasFailed(false);
    loadParts().then(setParts, () => setHasFailed(true));
  };
  const hasChosen = exercises.length > 0;
  useEffect(() => {
    if (hasChosen) load();
  }, [hasChosen]);
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
        onToggle={({ currentTarget }) => currentTarget.open && !parts && load()}
      >
        <summary>{label.list(exercises.length)}</summary>
        {parts ? (
          <parts.ExerciseList {...all} />
        ) : (
          <p role="status">{hasFailed ? label.loadFailed : label.loading}</p>
        )}
      </details>
      {parts && hasChosen && <parts.ChosenExercises {...all} />}
    </section>
  );
}
