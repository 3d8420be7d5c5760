import type { RefObject } from 'preact';
import { longestText, wording } from '@/components/pain-scale/entry.ts';
import { texts } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  doing: string;
  heading: RefObject<HTMLHeadingElement>;
  onWrite: (doing: string) => void;
  onNext: () => void;
  /** Saves this and asks nothing more. */
  onOnly: () => void;
  onLog: () => void;
}

/** First what somebody did: it may be all they fill in. */
export const DoingScreen = ({ doing, heading, onWrite, onNext, onOnly, onLog }: Props) => (
  <>
    <h2 ref={heading} tabIndex={-1} id="wat-deed-u">
      {wording.doing}
    </h2>
    <p id="wat-deed-u-uitleg">{texts.doing.hint}</p>
    <textarea
      rows={3}
      aria-labelledby="wat-deed-u"
      aria-describedby="wat-deed-u-uitleg"
      maxLength={longestText}
      value={doing}
      onInput={({ currentTarget }) => onWrite(currentTarget.value)}
    />
    <div class="actions">
      {doing.trim() ? (
        <>
          <Button isPrimary onClick={onNext}>
            {texts.next}
          </Button>
          <Button onClick={onOnly}>{texts.doing.only}</Button>
        </>
      ) : (
        <Button onClick={onNext}>{texts.skip}</Button>
      )}
      <Button onClick={onLog}>{texts.openLog}</Button>
    </div>
  </>
);
