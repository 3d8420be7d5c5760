import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { longestText, type Pain, pains, wording } from '@/components/pain-scale/entry.ts';
import { NumericScale } from '@/components/pain-scale/NumericScale.tsx';
import { firstScore, painOf, type Round, withFirstScore, withPain } from '@/components/pain-scale/round.ts';
import { painNames, texts } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';
import { Words } from '@/components/tool/Words.tsx';

interface Props {
  round: Round;
  heading: RefObject<HTMLHeadingElement>;
  onChange: (round: Round) => void;
  /** Puts it in the list. */
  onSave: () => void;
  /** Other questions, and a line. */
  onOther: () => void;
  /** The way to the list. */
  children: ComponentChildren;
}

/**
 * The number line, for who comes for a number: which pain, the number, and one optional line on what they did. Neither
 * is chosen beforehand; what somebody did may be all they fill in.
 */
export function FirstScreen({ round, heading, onChange, onSave, onOther, children }: Props) {
  const id = useId();
  const pain = painOf(round);
  const score = firstScore(round);
  const needsPain = score !== undefined && !pain;
  return (
    <>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {pain && <span class="sr-only">{painNames[pain]} </span>}
        {wording.question.nu}
      </h2>
      <Options<Pain>
        legend={texts.choose.pains}
        name="pijn"
        isRow
        values={pains}
        labelOf={(one) => painNames[one]}
        isChosen={(one) => one === pain}
        onChoose={(one) => onChange(withPain(round, one))}
      />
      <NumericScale
        labelledBy={id}
        score={score}
        onChoose={(next) => onChange(withFirstScore(round, next))}
      />
      <Words
        label={`${wording.doing} ${texts.optional}`}
        rows={2}
        longest={longestText}
        value={round.doing}
        onWrite={(doing) => onChange({ ...round, doing })}
      />
      <div class="actions">
        <Button
          isPrimary
          disabled={needsPain || (score === undefined && !round.doing.trim())}
          onClick={onSave}
        >
          {texts.finish}
        </Button>
        <Button onClick={onOther}>{texts.other}</Button>
        {children}
      </div>
      <p role="status">{needsPain && texts.needPain}</p>
    </>
  );
}
