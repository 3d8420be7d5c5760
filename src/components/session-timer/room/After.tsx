import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { longestText, wording } from '@/components/pain-scale/entry.ts';
import { SessionPain } from '@/components/session-timer/room/SessionPain.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { Written } from '@/components/session-timer/unfinished.ts';
import { Button } from '@/components/tool/Button.tsx';
import { useNewScreen } from '@/components/tool/new-screen.ts';
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

/**
 * After a session: a kind word and time to come back, then what may be done with it, one thing at a time. What somebody
 * did comes before a note about the pain.
 */
export function After({ practised, isWhole, withPain, written, heading, onWrite, onSave, onSkip }: Props) {
  const [step, setStep] = useState<'klaar' | 'pijn' | 'lijst'>('klaar');
  useNewScreen(heading, [step]);
  const words = texts.after;
  const [opensWords] = useState(written.doing !== '' || written.note !== '');
  const title = {
    klaar: isWhole ? words.title : words.stoppedTitle,
    pijn: words.pain,
    lijst: words.listTitle,
  }[step];
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {step === 'klaar' && (
        <>
          <p>{words.done(Math.round(practised / 1000), isWhole)}</p>
          <p>{words.rest}</p>
        </>
      )}
      {step === 'pijn' && (
        <SessionPain answer={written.pain} onAnswer={(pain) => onWrite({ ...written, pain })} />
      )}
      {withPain && step !== 'lijst' ? (
        <div class="actions">
          <Button isPrimary onClick={() => setStep(step === 'klaar' ? 'pijn' : 'lijst')}>
            {words.next}
          </Button>
        </div>
      ) : (
        <>
          <p>{words.list}</p>
          <div class="actions">
            <Button isPrimary onClick={onSave}>
              {words.save}
            </Button>
            <Button onClick={onSkip}>{words.skip}</Button>
          </div>
          <details open={opensWords}>
            <summary>{words.write}</summary>
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
          </details>
        </>
      )}
    </>
  );
}
