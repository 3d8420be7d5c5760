import { useRef, useState } from 'preact/hooks';
import { DoseForm } from '@/components/referral-card/DoseForm.tsx';
import type { ForWhom } from '@/components/referral-card/exercise-choice.ts';
import { exerciseTexts } from '@/components/referral-card/exercise-texts.ts';
import { givenExercises } from '@/components/referral-card/given-exercises.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import type { OfferedExercise } from '@/components/referral-card/offered-exercises.ts';
import { emptyReferral } from '@/components/referral-card/referral.ts';
import { RowActions } from '@/components/tool/RowActions.tsx';
import { useRowFocus } from '@/components/tool/row-focus.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { amputationLevels } from '@/vocabulary/exercise.ts';

interface Props {
  site: KnownSite;
  offered: readonly OfferedExercise[];
  exercises: readonly DosedExercise[];
  forWhom: ForWhom;
  onChange: (exercises: readonly DosedExercise[]) => void;
}

/** The exercises that were chosen, in order, each with its dose. */
export function ChosenExercises({ site, offered, exercises, forWhom, onChange }: Props) {
  const [told, setTold] = useState('');
  const { list, followRow } = useRowFocus<HTMLOListElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  const label = exerciseTexts;
  const move = (index: number, by: -1 | 1) => {
    const moved = exercises[index];
    if (!moved) return;
    followRow(moved.exercise, by);
    onChange(exercises.toSpliced(index, 1).toSpliced(index + by, 0, moved));
    setTold(label.moved(index + by + 1, exercises.length));
  };
  const remove = (index: number) => {
    onChange(exercises.toSpliced(index, 1));
    setTold(label.removed);
    heading.current?.focus();
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {label.chosen}
      </h3>
      <p class="hint">{label.chosenHint}</p>
      <ol class="rows dosed-rows" ref={list}>
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
                  setTold('');
                  onChange(exercises.with(index, next));
                }}
              />
              <RowActions
                which={known.title}
                words={label}
                order={{
                  isFirst: index === 0,
                  isLast: index === exercises.length - 1,
                  onMove: (by) => move(index, by),
                }}
                onRemove={() => remove(index)}
              />
            </details>
          </li>
        ))}
      </ol>
      <p role="status">{told}</p>
    </>
  );
}
