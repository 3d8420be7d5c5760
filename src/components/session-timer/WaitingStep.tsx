import type { RefObject } from 'preact';
import { texts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  heading: RefObject<HTMLHeadingElement>;
  /** What is missing, with what to do. */
  alerts: readonly string[];
  onGoOn: () => void;
  onDrop: () => void;
}

/** A session that is over and waits to be put in the list. */
export const WaitingStep = ({ heading, alerts, onGoOn, onDrop }: Props) => {
  const words = texts.unfinished.klaar;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <div class="actions">
        <Button isPrimary onClick={onGoOn}>
          {words.goOn}
        </Button>
        <Button onClick={onDrop}>{words.drop}</Button>
      </div>
      {alerts.map((alert) => (
        <p role="alert" key={alert}>
          {alert}
        </p>
      ))}
    </>
  );
};
