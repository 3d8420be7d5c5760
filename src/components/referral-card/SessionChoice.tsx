import { useState } from 'preact/hooks';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { Select } from '@/components/referral-card/Select.tsx';
import {
  type Choices,
  delaysToChoose,
  longestMinutes,
  minutesToChoose,
  sides,
} from '@/components/session-timer/choices.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import { texts as sessionTexts } from '@/components/session-timer/texts.ts';
import { minutes as minutesText, seconds as secondsText } from '@/components/session-timer/time-words.ts';

interface Props {
  title: string;
  programmes: readonly ProgrammeName[];
  choices: Choices;
  onProgramme: (programme: ProgrammeName | undefined) => void;
  onChange: (changed: Partial<Choices>) => void;
}

/** The minutes somebody typed; undefined when that is no length for a session. */
const minutesIn = (typed: string): number | undefined => {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= longestMinutes ? minutes : undefined;
};

/** Setting a session ready, in the words of the session itself. */
export function SessionChoice({ title, programmes, choices, onProgramme, onChange }: Props) {
  const [typed, setTyped] = useState(String(choices.minutes));
  const label = makerTexts.session;
  const chosen = programmes.find(({ id }) => id === choices.programme);
  const isRight = minutesIn(typed) !== undefined;
  const group = (legend: string, isMirror: boolean) => {
    const offered = programmes.filter(({ form }) => isMirrorForm(form) === isMirror);
    return (
      offered.length > 0 && (
        <optgroup label={legend}>
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      )
    );
  };

  return (
    <section>
      <h2>{title}</h2>
      <p>{label.hint}</p>
      <Select
        id="sessie-programma"
        label={label.programme}
        value={choices.programme ?? ''}
        onChoose={(value) => onProgramme(programmes.find(({ id }) => id === value))}
      >
        <option value="">{label.none}</option>
        {group(sessionTexts.programme.mirror, true)}
        {group(sessionTexts.programme.exercises, false)}
      </Select>
      {chosen && chosen.form !== 'scherm' && (
        <Select
          id="sessie-kant"
          label={label.side}
          value={choices.side ?? ''}
          onChoose={(value) => onChange({ side: sides.find((side) => side === value) })}
        >
          <option value="">{label.noSide}</option>
          {sides.map((side) => (
            <option key={side} value={side}>
              {side.charAt(0).toUpperCase() + side.slice(1)}
            </option>
          ))}
        </Select>
      )}
      {chosen && isMirrorForm(chosen.form) && (
        <>
          <label class="maker-label" for="sessie-minuten">
            {label.minutes}
          </label>
          <input
            class="maker-field"
            id="sessie-minuten"
            type="number"
            inputMode="numeric"
            min={1}
            max={longestMinutes}
            list="minuten"
            value={typed}
            aria-invalid={!isRight}
            aria-describedby="minuten-uitleg"
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              const minutes = minutesIn(value);
              if (minutes !== undefined) onChange({ minutes });
            }}
          />
          <datalist id="minuten">
            {minutesToChoose.map((minutes) => (
              <option key={minutes} value={minutes} />
            ))}
          </datalist>
          <p class="hint" id="minuten-uitleg" role="status">
            {isRight
              ? label.minutesHint(longestMinutes)
              : label.wrongMinutes(longestMinutes, minutesText(choices.minutes))}
          </p>
        </>
      )}
      {chosen && (
        <Select
          id="sessie-wacht"
          label={label.delay}
          value={choices.delaySeconds}
          onChoose={(value) =>
            onChange({ delaySeconds: delaysToChoose.find((seconds) => String(seconds) === value) })
          }
        >
          {delaysToChoose.map((seconds) => (
            <option key={seconds} value={seconds}>
              {secondsText(seconds)}
            </option>
          ))}
        </Select>
      )}
    </section>
  );
}
