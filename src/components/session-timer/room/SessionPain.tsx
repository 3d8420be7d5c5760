import type { ComponentChildren } from 'preact';
import type { Answer } from '@/components/pain-scale/round.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';

interface Props {
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  /** What stands above the question. */
  children?: ComponentChildren;
}

/** Phantom pain now, as it is asked before a session and after it: the same way, or they say nothing together. */
export const SessionPain = ({ answer, onAnswer, children }: Props) => (
  <section class="tool-frame pain-scale">
    {children}
    <ScoreQuestion
      question={{ pain: 'fantoompijn', period: 'nu' }}
      scale="NRS"
      direction="liggend"
      answer={answer}
      onAnswer={onAnswer}
    />
  </section>
);
