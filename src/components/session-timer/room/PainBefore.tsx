import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { SessionPain } from '@/components/session-timer/room/SessionPain.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import { painBeforeIn, rememberPainBefore } from '@/components/session-timer/unfinished.ts';
import { Button } from '@/components/tool/Button.tsx';
import { deviceClock } from '@/device/clock.ts';
import { browserTabMemory } from '@/device/memory.ts';

interface Props {
  heading: RefObject<HTMLHeadingElement>;
  onDone: () => void;
}

/** The pain before a session, for who wants to give it. The tab remembers it until the session begins. */
export function PainBefore({ heading, onDone }: Props) {
  const [answer, setAnswer] = useState(
    () => painBeforeIn(browserTabMemory, deviceClock.now()) ?? { note: '' },
  );
  const words = texts.pain;
  const keep = (next: typeof answer | undefined) =>
    rememberPainBefore(browserTabMemory, next, deviceClock.now());
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.hint}</p>
      <SessionPain
        answer={answer}
        onAnswer={(next) => {
          setAnswer(next);
          keep(next);
        }}
      />
      <div class="actions">
        <Button
          isPrimary
          onClick={() => {
            // Without a number it is still asked after the session.
            keep(answer);
            onDone();
          }}
        >
          {words.done}
        </Button>
        <Button
          onClick={() => {
            keep(undefined);
            onDone();
          }}
        >
          {words.none}
        </Button>
      </div>
    </>
  );
}
