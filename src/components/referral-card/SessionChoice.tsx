import { useState } from 'preact/hooks';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import {
  type Choices,
  delaysToChoose,
  longestMinutes,
  minutesToChoose,
  sides,
} from '@/components/session-timer/choices.ts';
import { isMirrorForm, type ProgrammeName } from '@/components/session-timer/programme.ts';
import { minutes as minutesText, texts as sessionTexts } from '@/components/session-timer/texts.ts';

interface Props {
  programmes: readonly ProgrammeName[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** Setting a session ready, in the words of the session itself. */
export function SessionChoice({ programmes, choices, onChange }: Props) {
  const [typed, setTyped] = useState(String(choices.minutes));
  const label = makerTexts.session;
  const chosen = programmes.find(({ id }) => id === choices.programme);
  const typedMinutes = Number(typed);
  const isRight = Number.isInteger(typedMinutes) && typedMinutes >= 1 && typedMinutes <= longestMinutes;
  const change = (next: Partial<Choices>) => onChange({ ...choices, ...next });
  const group = (legend: string, isMirror: boolean) => (
    <optgroup label={legend}>
      {programmes
        .filter(({ form }) => isMirrorForm(form) === isMirror)
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
    </optgroup>
  );

  return (
    <section>
      <h2>{label.title}</h2>
      <p>{label.hint}</p>
      <label class="maker-label" for="sessie-programma">
        {label.programme}
      </label>
      <select
        class="maker-field"
        id="sessie-programma"
        value={choices.programme ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const programme = programmes.find(({ id }) => id === value);
          change({
            programme: programme?.id,
            // On a screen both legs are seen: there is no side.
            ...(programme?.form === 'scherm' && { side: undefined }),
          });
        }}
      >
        <option value="">{label.none}</option>
        {group(sessionTexts.programme.mirror, true)}
        {group(sessionTexts.programme.exercises, false)}
      </select>
      {chosen && chosen.form !== 'scherm' && (
        <>
          <label class="maker-label" for="sessie-kant">
            {label.side}
          </label>
          <select
            class="maker-field"
            id="sessie-kant"
            value={choices.side ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ side: sides.find((side) => side === value) })
            }
          >
            <option value="">{label.noSide}</option>
            {sides.map((side) => (
              <option key={side} value={side}>
                {sessionTexts.programme.sides[side]}
              </option>
            ))}
          </select>
        </>
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
              const minutes = Number(value);
              if (Number.isInteger(minutes) && minutes >= 1 && minutes <= longestMinutes) change({ minutes });
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
        <>
          <label class="maker-label" for="sessie-wacht">
            {label.delay}
          </label>
          <select
            class="maker-field"
            id="sessie-wacht"
            value={choices.delaySeconds}
            onChange={({ currentTarget: { value } }) =>
              change({ delaySeconds: delaysToChoose.find((seconds) => String(seconds) === value) })
            }
          >
            {delaysToChoose.map((seconds) => (
              <option key={seconds} value={seconds}>
                {sessionTexts.pace.seconds(seconds)}
              </option>
            ))}
          </select>
        </>
      )}
    </section>
  );
}
