import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { longestText, wording } from '@/components/pain-scale/entry.ts';
import type { Answer } from '@/components/pain-scale/round.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';

interface Props {
  /** Ms. */
  practised: number;
  /** The time was over; it was not stopped before. */
  isWhole: boolean;
  /** Pain was given before, so it is asked after as well. */
  withPain: boolean;
  heading: RefObject<HTMLHeadingElement>;
  onSave: (doing: string, note: string, pain: Answer | undefined) => void;
  onSkip: () => void;
}

/** After a session: time to come back, then what may be written down. What somebody did comes first. */
export function After({ practised, isWhole, withPain, heading, onSave, onSkip }: Props) {
  const [doing, setDoing] = useState('');
  const [note, setNote] = useState('');
  const [pain, setPain] = useState<Answer>({ note: '' });
  const words = texts.after;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {isWhole ? words.title : words.stoppedTitle}
      </h2>
      <p>{words.rest}</p>
      <p>{words.duration(Math.round(practised / 1000))}</p>
      <p>{words.optional}</p>
      <label class="words">
        {wording.doing}
        <textarea
          rows={3}
          maxLength={longestText}
          value={doing}
          onInput={({ currentTarget }) => setDoing(currentTarget.value)}
        />
      </label>
      <label class="words">
        {words.note}
        <textarea
          rows={3}
          maxLength={longestText}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      {withPain && (
        <section class="pain-scale">
          <p>{words.pain}</p>
          <ScoreQuestion
            question={{ pain: 'fantoompijn', period: 'nu' }}
            scale="NRS"
            direction="liggend"
            answer={pain}
            onAnswer={setPain}
          />
        </section>
      )}
      <div class="actions">
        <button
          type="button"
          class="tool primary"
          onClick={() => onSave(doing, note, withPain ? pain : undefined)}
        >
          {words.save}
        </button>
        <button type="button" class="tool" onClick={onSkip}>
          {words.skip}
        </button>
      </div>
    </>
  );
}
