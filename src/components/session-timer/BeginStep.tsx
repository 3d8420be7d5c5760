import type { ComponentChildren, RefObject } from 'preact';
import type { Safety } from '@/components/session-timer/programme.ts';
import { texts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  kind: string;
  title: string;
  /** What will be done, in few words; the first stands out. */
  summary: readonly string[];
  /** What belongs to this programme alone. */
  note?: string | undefined;
  /** How somebody lies or sits: there is time for it after the press. */
  position?: string | undefined;
  safety: Pick<Safety, 'before' | 'brief'> | undefined;
  /** What the button says. */
  begin: string;
  heading: RefObject<HTMLHeadingElement>;
  /** How far the session is with getting ready. */
  told: string;
  /** What is missing, with what to do. */
  alerts: readonly string[];
  /** Tries again to get what is missing; undefined when nothing is. */
  onRetry: (() => void) | undefined;
  /** Called in the press: a browser lets only a press make sound. */
  onBegin: () => void;
  /** Quiet ways to something else. */
  actions: ComponentChildren;
  children?: ComponentChildren;
}

/**
 * The first screen of a session: what will be done, when to pause and stop and whom to call, and the way in. What comes
 * later than the page stands below the button, so that nothing moves under a finger.
 */
export function BeginStep({
  kind,
  title,
  summary: [first, ...more],
  note,
  position,
  safety,
  begin,
  heading,
  told,
  alerts,
  onRetry,
  onBegin,
  actions,
  children,
}: Props) {
  const words = texts.begin;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <small>{kind} </small>
        {title}
      </h2>
      <p class="summary">
        {first && <strong>{first} </strong>}
        {more.join(' ')}
      </p>
      {note && <p class="notice">{note}</p>}
      {safety && (
        <ul class="session-safety">
          {Object.values(safety.brief).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      <Button isPrimary class="begin" onClick={onBegin}>
        {begin}
      </Button>
      {position && <p>{position}</p>}
      <p role="status">{told}</p>
      {alerts.map((alert) => (
        <p role="alert" key={alert}>
          {alert}
        </p>
      ))}
      <div class="actions">
        {onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
        {actions}
      </div>
      {safety && (
        <details>
          <summary>{words.before}</summary>
          <ul>
            {safety.before.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </>
  );
}
