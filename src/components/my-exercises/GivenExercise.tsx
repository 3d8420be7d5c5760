import type { ComponentChildren } from 'preact';
import type { ExerciseText } from '@/components/my-exercises/exercise-text.ts';
import { texts } from '@/components/my-exercises/texts.ts';
import { ExercisePicture } from '@/components/referral-card/ExercisePicture.tsx';
import type { GivenExercise as Given } from '@/components/referral-card/given-exercises.ts';
import { stepsWith } from '@/dose/words.ts';

interface Props {
  given: Given;
  text: ExerciseText;
  /** Begins this one alone; undefined where all of it is this one, or nobody can time it. */
  begin: string | undefined;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** One exercise: its drawing, how to lie or sit, what to do, and the one dose that holds. */
export function GivenExercise({
  given: { known, dosed, lines, line, isOwn },
  text: { startPosition, steps, tips, alternative },
  begin,
  children,
}: Props) {
  const { dose, level, side, remark } = dosed;
  const isCounted = dose && (known.isLying ? dose.minutes : dose.repetitions) !== undefined;
  return (
    <section class="given-exercise" aria-labelledby={`oefening-${known.id}`}>
      <h2 id={`oefening-${known.id}`}>{known.title}</h2>
      <ExercisePicture exercise={known.id} level={level} side={side} whole />
      <div class="given-words">
        <p>
          <strong>{texts.start}</strong> {startPosition}
        </p>
        <ol class="given-steps">
          {stepsWith(steps, dose ?? {}).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div class="dose">
          <p class="box-title">{isOwn ? texts.dose.own : texts.dose.source}</p>
          {!dose && <p>{texts.noDose}</p>}
          {dose && !isCounted && <p>{texts.open}</p>}
          {line && <p class="dose-line">{line}</p>}
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
        {remark && (
          <p class="remark">
            <strong>{texts.remark}</strong> {remark}
          </p>
        )}
        {tips.map((tip) => (
          <p class="tip" key={tip}>
            {tip}
          </p>
        ))}
        {alternative && (
          <p class="tip">
            <strong>{texts.alternative}</strong> {alternative}
          </p>
        )}
        {begin && (
          <a class="tool" href={begin}>
            {texts.beginOne}
          </a>
        )}
        {children}
      </div>
    </section>
  );
}
