import type { RefObject } from 'preact';
import { longestText, wording } from '@/components/pain-scale/entry.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { Written } from '@/components/session-timer/unfinished.ts';

interface Props {
  /** Ms. */
  practised: number;
  /** The time was over; it was not stopped before. */
  isWhole: boolean;
  /** Pain was given before, so it is asked after as well. */
  withPain: boolean;
  written: Written;
  heading: RefObject<HTMLHeadingElement>;
  onWrite: (written: Written) => void;
  onSave: () => void;
  onSkip: () => void;
}

/** After a session: time to come back, then what may be written down. What somebody did comes first. */
export function After({ practised, isWhole, withPain, written, heading, onWrite, onSave, onSkip }: Props) {
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
          value={written.doing}
          onInput={({ currentTarget }) => onWrite({ ...written, doing: currentTarget.value })}
        />
      </label>
      <label class="words">
        {words.note}
        <textarea
          rows={3}
          maxLength={longestText}
          value={written.note}
          onInput={({ currentTarget }) => onWrite({ ...written, note: currentTarget.value })}
        />
      </label>
      {withPain && (
        <section class="tool-frame pain-scale">
          <p>{words.pain}</p>
          <ScoreQuestion
            question={{ pain: 'fantoompijn', period: 'nu' }}
            scale="NRS"
            direction="liggend"
            answer={written.pain}
            onAnswer={(pain) => onWrite({ ...written, pain })}
          />
        </section>
      )}
      <div class="actions">
        <button type="button" class="tool primary" onClick={onSave}>
          {words.save}
        </button>
        <button type="button" class="tool" onClick={onSkip}>
          {words.skip}
        </button>
      </div>
    </>
  );
}
