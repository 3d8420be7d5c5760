import type { RefObject } from 'preact';
import {
  type Choices,
  delaysToChoose,
  gazesToChoose,
  minutesToChoose,
  modeOf,
} from '@/components/session-timer/choices.ts';
import { isMirrorForm, type ProgrammeName } from '@/components/session-timer/programme.ts';
import { SignChoice } from '@/components/session-timer/SignChoice.tsx';
import { texts } from '@/components/session-timer/texts.ts';
import { VoiceChoice } from '@/components/session-timer/VoiceChoice.tsx';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';

interface Props {
  programme: ProgrammeName;
  choices: Choices;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (choices: Partial<Choices>) => void;
  onNext: () => void;
  onBack: () => void;
  /** Whether this device remembers the choices. */
  isRemembered: boolean;
  onRemember: () => void;
  /** What came of that. */
  told: string;
}

/** Second step: how long and how fast, and with which sound. */
export function PaceStep({
  programme,
  choices,
  heading,
  onChange,
  onNext,
  onBack,
  isRemembered,
  onRemember,
  told,
}: Props) {
  const words = texts.pace;
  const hasMinutes = isMirrorForm(programme.form);
  /** A therapist may have agreed another length. */
  const minutesOffered = [...new Set([...minutesToChoose, choices.minutes])].toSorted((a, b) => a - b);
  return (
    <>
      <p class="step">
        {texts.step(2)}: {programme.title}
      </p>
      <h2 ref={heading} tabIndex={-1}>
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
      <VoiceChoice mode={modeOf(choices, programme.form)} onMode={(mode) => onChange({ mode })} />
      <SignChoice signs={choices.signs} onSigns={(signs) => onChange({ signs })} />
      <div class="actions">
        <Button isPrimary onClick={onNext}>
          {texts.next}
        </Button>
        <Button onClick={onBack}>{texts.back}</Button>
        <Button onClick={onRemember}>{isRemembered ? words.forget : words.remember}</Button>
      </div>
      <p role="status">{told}</p>
    </>
  );
}
