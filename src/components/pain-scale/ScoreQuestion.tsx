import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import {
  type Direction,
  longestText,
  type Question,
  type Scale,
  wording,
} from '@/components/pain-scale/entry.ts';
import { NumericScale } from '@/components/pain-scale/NumericScale.tsx';
import type { Answer } from '@/components/pain-scale/round.ts';
import { painNames, texts } from '@/components/pain-scale/texts.ts';
import { VisualScale } from '@/components/pain-scale/VisualScale.tsx';
import { Words } from '@/components/tool/Words.tsx';

interface Props {
  question: Question;
  scale: Scale;
  direction: Direction;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  /** When an earlier answer is corrected: of which moment, and what is asked about it. */
  correction?: { moment: string; question: string };
  /** The heading, to move the focus to. */
  heading?: Ref<HTMLHeadingElement>;
}

/** One question about pain, with its scale and room for a few words. Nothing is chosen beforehand. */
export function ScoreQuestion({ question, scale, direction, answer, onAnswer, correction, heading }: Props) {
  const id = useId();
  const isNumeric = scale === 'NRS';
  return (
    <>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {correction && <span class="pain-name">{correction.moment} </span>}
        <span class="pain-name">{painNames[question.pain]}</span>{' '}
        {correction?.question ?? wording.question[question.period]}
      </h2>
      <p>{isNumeric ? texts.numeric.hint : texts.visual.hint}</p>
      {isNumeric ? (
        <NumericScale
          labelledBy={id}
          score={answer.choice?.score}
          onChoose={(score) => onAnswer({ ...answer, choice: score === undefined ? undefined : { score } })}
        />
      ) : (
        <VisualScale
          labelledBy={id}
          direction={direction}
          choice={answer.choice}
          onChoose={(choice) => onAnswer({ ...answer, choice })}
        />
      )}
      <Words
        label={texts.note}
        rows={2}
        longest={longestText}
        value={answer.note}
        onWrite={(note) => onAnswer({ ...answer, note })}
      />
    </>
  );
}
