import type { ComponentChildren, RefObject } from 'preact';
import { directions, pains, periods, scales } from '@/components/pain-scale/entry.ts';
import { questionsOf, type Round } from '@/components/pain-scale/round.ts';
import { painNames, texts } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';

interface Props {
  round: Round;
  heading: RefObject<HTMLHeadingElement>;
  onChoose: (round: Round) => void;
  onNext: () => void;
  /** The way back. */
  children: ComponentChildren;
}

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** Which pains, over which time, and on which scale. */
export function ChoiceScreen({ round, heading, onChoose, onNext, children }: Props) {
  const words = texts.choose;
  const isEmpty = questionsOf(round).length === 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Options
        legend={words.pains}
        values={pains}
        labelOf={(pain) => painNames[pain]}
        hintOf={(pain) => words.painHints[pain]}
        isChosen={(pain) => round.pains.includes(pain)}
        onChoose={(pain) => onChoose({ ...round, pains: toggled(round.pains, pain) })}
      >
        <p>{words.feeling}</p>
      </Options>
      <Options
        legend={words.periods}
        values={periods}
        labelOf={(period) => words.periodNames[period]}
        isChosen={(period) => round.periods.includes(period)}
        onChoose={(period) => onChoose({ ...round, periods: toggled(round.periods, period) })}
      />
      <Options
        legend={words.scales}
        name="schaal"
        values={scales}
        labelOf={(scale) => words.scaleNames[scale]}
        isChosen={(scale) => scale === round.scale}
        onChoose={(scale) => onChoose({ ...round, scale })}
      >
        <p>{words.sameWay}</p>
      </Options>
      {round.scale === 'VAS' && (
        <Options
          legend={words.directions}
          name="richting"
          values={directions}
          labelOf={(direction) => words.directionNames[direction]}
          isChosen={(direction) => direction === round.direction}
          onChoose={(direction) => onChoose({ ...round, direction })}
        />
      )}
      <div class="actions">
        <Button isPrimary disabled={isEmpty} onClick={onNext}>
          {texts.next}
        </Button>
        {children}
      </div>
      {isEmpty && <p>{words.needPain}</p>}
    </>
  );
}
