import type { RefObject } from 'preact';
import { longestText, wording } from '@/components/pain-scale/entry.ts';
import { SessionPain } from '@/components/session-timer/room/SessionPain.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { Written } from '@/components/session-timer/unfinished.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Words } from '@/components/tool/Words.tsx';

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
      <Words
        label={wording.doing}
        rows={3}
        longest={longestText}
        value={written.doing}
        onWrite={(doing) => onWrite({ ...written, doing })}
      />
      <Words
        label={words.note}
        rows={3}
        longest={longestText}
        value={written.note}
        onWrite={(note) => onWrite({ ...written, note })}
      />
      {withPain && (
        <SessionPain answer={written.pain} onAnswer={(pain) => onWrite({ ...written, pain })}>
          <p>{words.pain}</p>
        </SessionPain>
      )}
      <div class="actions">
        <Button isPrimary onClick={onSave}>
          {words.save}
        </Button>
        <Button onClick={onSkip}>{words.skip}</Button>
      </div>
    </>
  );
}
