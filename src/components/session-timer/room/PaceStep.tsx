import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import {
  type Choices,
  delaysToChoose,
  gazesToChoose,
  minutesToChoose,
  modeOf,
  sides,
} from '@/components/session-timer/choices.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import { paceTexts as words } from '@/components/session-timer/pace-texts.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import { SignChoice } from '@/components/session-timer/room/SignChoice.tsx';
import { VoiceChoice } from '@/components/session-timer/room/VoiceChoice.tsx';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';

interface Props {
  programme: ProgrammeName;
  choices: Choices;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (choices: Partial<Choices>) => void;
  onDone: () => void;
  onTrySound: () => void;
  /** Whether this device remembers the choices. */
  isRemembered: boolean;
  /** Remembers them, or forgets them; then it is known whether that could be. */
  onRemember: () => void;
}

/** All that can be chosen otherwise: how long and how fast, with which sound, and on which side. */
export function PaceStep({
  programme,
  choices,
  heading,
  onChange,
  onDone,
  onTrySound,
  isRemembered,
  onRemember,
}: Props) {
  /** What came of pressing “onthoud” or “vergeet”, where the device does not remember them after it. */
  const [pressed, setPressed] = useState<'forgotten' | 'notRemembered'>();
  const hasMinutes = isMirrorForm(programme.form);
  /** A therapist may have agreed another length. */
  const minutesOffered = [...new Set([...minutesToChoose, choices.minutes])].toSorted((a, b) => a - b);
  const mode = modeOf(choices, programme.form);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <small>{programme.title} </small>
        {words.title}
      </h2>
      {hasMinutes && (
        <Options
          legend={words.minutes}
          isRow
          name="duur"
          values={minutesOffered}
          labelOf={words.minutesValue}
          isChosen={(minutes) => minutes === choices.minutes}
          onChoose={(minutes) => onChange({ minutes })}
        />
      )}
      <VoiceChoice mode={mode} onMode={(one) => onChange({ mode: one })} />
      <Options
        legend={words.delay}
        isRow
        name="wacht"
        values={delaysToChoose}
        labelOf={words.seconds}
        isChosen={(delaySeconds) => delaySeconds === choices.delaySeconds}
        onChoose={(delaySeconds) => onChange({ delaySeconds })}
      >
        <p>{words.delayHint}</p>
      </Options>
      {hasMinutes && (
        <Options
          legend={words.gaze}
          isRow
          name="kijk"
          values={gazesToChoose}
          labelOf={words.gazeValue}
          isChosen={(gazeSeconds) => gazeSeconds === choices.gazeSeconds}
          onChoose={(gazeSeconds) => onChange({ gazeSeconds })}
        />
      )}
      {mode !== 'tekst' && <SignChoice signs={choices.signs} onSigns={(signs) => onChange({ signs })} />}
      {programme.form !== 'scherm' && (
        <Options
          legend={words.side}
          isRow
          name="kant"
          values={sides}
          labelOf={(side) => words.sides[side]}
          isChosen={(side) => side === choices.side}
          onChoose={(side) => onChange({ side })}
        >
          <p>{words.sideHint}</p>
        </Options>
      )}
      <div class="actions">
        <Button isPrimary onClick={onDone}>
          {words.done}
        </Button>
        {mode !== 'tekst' && <Button onClick={onTrySound}>{words.trySound}</Button>}
        <Button
          onClick={() => {
            setPressed(isRemembered ? 'forgotten' : 'notRemembered');
            onRemember();
          }}
        >
          {isRemembered ? words.forget : words.remember}
        </Button>
      </div>
      <p role="status">{pressed && words[isRemembered ? 'remembered' : pressed]}</p>
    </>
  );
}
