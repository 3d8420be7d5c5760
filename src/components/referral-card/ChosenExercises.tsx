import { useChosenRows } from '@/components/referral-card/chosen-rows.ts';
import { DoseForm } from '@/components/referral-card/DoseForm.tsx';
import type { ExerciseChoice } from '@/components/referral-card/exercise-choice.ts';
import { exerciseTexts } from '@/components/referral-card/exercise-texts.ts';
import { givenExercises } from '@/components/referral-card/given-exercises.ts';
import { emptyReferral } from '@/components/referral-card/referral.ts';
import { RowActions } from '@/components/tool/RowActions.tsx';
import { amputationLevels } from '@/vocabulary/exercise.ts';

/** The exercises that were chosen, in order, each with its dose. */
export function ChosenExercises({ site, offered, exercises, forWhom, onChange }: ExerciseChoice) {
  const label = exerciseTexts;
  const rows = useChosenRows(exercises, ({ exercise }) => exercise, label, onChange);
  return (
    <>
      <h3 ref={rows.heading} tabIndex={-1}>
        {label.chosen}
      </h3>
      <p class="hint">{label.chosenHint}</p>
      <ol class="rows dosed-rows" ref={rows.list}>
        {givenExercises({ ...emptyReferral, exercises }, site).map(({ known, dosed, line, isOwn }, index) => (
          <li key={known.id} data-row={known.id}>
            <details>
              <summary>
                <span>
                  {index + 1}. {known.title}
                </span>
                <small>
                  {line || label.nothingSaid}
                  {isOwn && ` (${label.own})`}
                </small>
              </summary>
              {forWhom.level && !known.levels.includes(forWhom.level) && (
                <p class="maker-warning">
                  {label.notForLevel(known.levels.map((level) => amputationLevels[level]).join(' of '))}
                </p>
              )}
              <DoseForm
                dosed={dosed}
                known={known}
                hasBand={offered.some(
                  ({ id, material }) => id === known.id && material.includes('theraband'),
                )}
                onChange={(next) => {
                  rows.tellNothing();
                  onChange(exercises.with(index, next));
                }}
              />
              <RowActions which={known.title} words={label} {...rows.actionsOf(index)} />
            </details>
          </li>
        ))}
      </ol>
      <p role="status">{rows.told}</p>
    </>
  );
}
