import type { RefObject } from 'preact';
import { type Choices, sides } from '@/components/session-timer/choices.ts';
import { isMirrorForm, type ProgrammeName } from '@/components/session-timer/programme.ts';
import { texts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';

interface Props {
  programmes: readonly ProgrammeName[];
  choices: Choices;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (choices: Partial<Choices>) => void;
  onNext: () => void;
  onList: () => void;
}

/** First step: what somebody practises, and on which side. */
export function ProgrammeStep({ programmes, choices, heading, onChange, onNext, onList }: Props) {
  const words = texts.programme;
  const chosen = programmes.find(({ id }) => id === choices.programme);
  const options = (legend: string, isMirror: boolean) => (
    <Options
      legend={legend}
      // The exercises stand under their own heading.
      isHidden={!isMirror}
      name="programma"
      values={programmes.filter(({ form }) => isMirrorForm(form) === isMirror).map(({ id }) => id)}
      labelOf={(id) => programmes.find((one) => one.id === id)?.title ?? id}
      isChosen={(id) => id === choices.programme}
      onChoose={(programme) => onChange({ programme })}
    />
  );
  return (
    <>
      <p class="step">{texts.step(1)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {options(words.mirror, true)}
      <details open={chosen && !isMirrorForm(chosen.form)}>
        <summary>{words.exercises}</summary>
        {options(words.exercises, false)}
      </details>
      {chosen?.form !== 'scherm' && (
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
        <Button isPrimary disabled={!chosen} onClick={onNext}>
          {texts.next}
        </Button>
        <Button onClick={onList}>{texts.openList}</Button>
      </div>
    </>
  );
}
