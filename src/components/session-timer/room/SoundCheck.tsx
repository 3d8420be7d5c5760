import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import type { ReadySession } from '@/components/session-timer/room/ready-session.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  ready: ReadySession | undefined;
  heading: RefObject<HTMLHeadingElement>;
  onDone: () => void;
}

type Check = 'nog-niet' | 'wacht' | 'speelt' | 'gehoord' | 'niet-gehoord' | 'geweigerd';

/** Lets the sound of a session be heard, for who asks for it. At every moment one button is the next. */
export function SoundCheck({ ready, heading, onDone }: Props) {
  const set = ready?.set();
  const [checked, setChecked] = useState<{ set: PreparedSession | undefined; check: Check }>();
  // Of this session only: one that was prepared anew has other sound.
  const check = checked?.set === set ? (checked?.check ?? 'nog-niet') : 'nog-niet';
  const setCheck = (next: Check) => setChecked({ set, check: next });
  const playButton = useRef<HTMLButtonElement>(null);
  const words = texts.ready.check;
  const play = async () => {
    setCheck('wacht');
    setCheck((await ready?.playSample()) ? 'speelt' : 'geweigerd');
  };
  // The buttons that answer go away, so the focus moves to what stays.
  const answer = (heard: Check) => {
    setCheck(heard);
    playButton.current?.focus();
  };
  const silence = () => {
    ready?.setUpSilently();
    onDone();
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <div role="status">
        {!set && <p>{ready?.told()}</p>}
        {check === 'wacht' && <p>{words.waiting}</p>}
        {check === 'speelt' && <p>{words.question}</p>}
        {check === 'gehoord' && <p>{words.heard}</p>}
        {check === 'geweigerd' && <p>{words.blocked}</p>}
        {check === 'niet-gehoord' && (
          <ul>
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {!set &&
        ready?.alerts().map((alert) => (
          <p role="alert" key={alert}>
            {alert}
          </p>
        ))}
      {check === 'speelt' && (
        <div class="actions">
          <Button isPrimary onClick={() => answer('gehoord')}>
            {words.yes}
          </Button>
          <Button onClick={() => answer('niet-gehoord')}>{words.no}</Button>
        </div>
      )}
      <div class="actions">
        {set && (
          <Button isPrimary={check !== 'gehoord' && check !== 'speelt'} place={playButton} onClick={play}>
            {words.play}
          </Button>
        )}
        {(check === 'niet-gehoord' || check === 'geweigerd') && (
          <Button onClick={silence}>{words.without}</Button>
        )}
        <Button isPrimary={check === 'gehoord'} onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </>
  );
}
