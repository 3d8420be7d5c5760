import { useId, useRef } from 'preact/hooks';
import { highest, numberAt, numbers, scoreAfterKey, wording } from '@/components/pain-scale/entry.ts';
import { shareAt, useFirstPointer } from '@/components/pain-scale/first-pointer.ts';

interface Props {
  /** Id of the element that asks the question. */
  labelledBy: string;
  score: number | undefined;
  /** Gets undefined when a drag is broken off and there was no score before it. */
  onChoose: (score: number | undefined) => void;
}

/**
 * The NRS: radio buttons laid out as one track, that can be tapped, dragged along or moved with the arrow keys.
 * Wide: 0 left. Narrow: a thermometer with 10 on top. A radio group as the ARIA pattern has it, with the radio buttons
 * of the browser; only the arrow keys stop at the ends, for 10 does not go round to 0.
 */
export function NumericScale({ labelledBy, score, onChoose }: Props) {
  const name = useId();
  const track = useRef<HTMLDivElement>(null);
  const pointer = useFirstPointer(
    score,
    onChoose,
    (event) => track.current && onChoose(numberAt(shareAt(event, track.current))),
    ({ target }) => target instanceof Element && target.closest('.nrs-number') !== null,
  );
  const press = (event: KeyboardEvent) => {
    const next = scoreAfterKey(event, Number((event.target as HTMLInputElement).value), 'NRS');
    if (next === undefined) return;
    // Radio buttons of their own go down with “up” in a thermometer, and round from 10 to 0.
    event.preventDefault();
    onChoose(next);
    track.current?.querySelector<HTMLInputElement>(`[value="${next}"]`)?.focus();
  };

  return (
    <div
      class="nrs"
      role="radiogroup"
      aria-labelledby={labelledBy}
      data-repeats
      ref={track}
      {...pointer}
      onKeyDown={press}
    >
      {numbers.map((number) => (
        // A label between the group and its radio buttons would part them for assistive software.
        <div key={number} class="nrs-part">
          <input
            class="sr-only"
            id={name + number}
            type="radio"
            name={name}
            value={number}
            checked={number === score}
            onChange={() => onChoose(number)}
          />
          <label for={name + number}>
            <span class="nrs-number">{number}</span>
            {number === 0 && <span class="nrs-end">{wording.lowest}</span>}
            {number === highest.NRS && <span class="nrs-end">{wording.highest}</span>}
          </label>
        </div>
      ))}
    </div>
  );
}
