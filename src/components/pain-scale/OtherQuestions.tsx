import type { ComponentChildren, RefObject } from 'preact';
import { ChoiceScreen } from '@/components/pain-scale/ChoiceScreen.tsx';
import { answerTo, questionsOf, type Round, stepsBefore, withAnswer } from '@/components/pain-scale/round.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
import { texts } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  round: Round;
  /** From 1: the choice of questions, then a question each. */
  step: number;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (round: Round) => void;
  /** To the next step with this round, or to the list after the last. */
  onForward: (round: Round) => void;
  /** The way back. */
  children: ComponentChildren;
}

/** More than one number, another time or a line: chosen first, then a question at a time. Loaded when asked for. */
export function OtherQuestions({ round, step, heading, onChange, onForward, children }: Props) {
  if (step < stepsBefore)
    return (
      <ChoiceScreen round={round} heading={heading} onChoose={onChange} onNext={() => onForward(round)}>
        {children}
      </ChoiceScreen>
    );
  const questions = questionsOf(round);
  const place = step - stepsBefore;
  const question = questions[place];
  if (!question) return null;
  const answer = answerTo(round, question);
  return (
    <>
      <p>{texts.step(place + 1, questions.length)}</p>
      <ScoreQuestion
        // A new question is a new scale: nothing of the one before may stay.
        key={step}
        question={question}
        scale={round.scale}
        direction={round.direction}
        answer={answer}
        onAnswer={(next) => onChange(withAnswer(round, question, next))}
        heading={heading}
      />
      <div class="actions">
        <Button isPrimary disabled={!answer.choice} onClick={() => onForward(round)}>
          {place === questions.length - 1 ? texts.finish : texts.next}
        </Button>
        <Button onClick={() => onForward(withAnswer(round, question, { note: answer.note }))}>
          {texts.skip}
        </Button>
        {children}
      </div>
    </>
  );
}
