import { useId, useRef } from 'preact/hooks';
import { highest, numberAt, numbers, scoreAfterKey, wording } from '@/components/pain-scale/entry.ts';

interface Props {
  /** Id of the element that asks the question. */
  labelledBy: string;
  score: number | undefined;
  /** Gets undefined when a drag is broken off and there was no score before it. */
  onChoose: (score: number | undefined) => void;
}

/**
 * The NRS: radio buttons laid out as one track, that can be tapped, dragged along or moved with the arrow keys.
 * Wide: 0 left. Narrow: a thermometer with 10 on top.
 */
export function NumericScale({ labelledBy, score, onChoose }: Props) {
  const name = useId();
  const track = useRef<HTMLDivElement>(null);
  /** The score before the drag that is going on. */
  const drag = useRef<{ before: number | undefined }>();

  const start = ({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest('.nrs-number')) drag.current = { before: score };
  };
  const move = (event: PointerEvent) => {
    if (!drag.current || event.buttons !== 1 || !track.current) return;
    track.current.setPointerCapture(event.pointerId);
    const { left, bottom, width, height } = track.current.getBoundingClientRect();
    onChoose(numberAt(width > height ? (event.clientX - left) / width : (bottom - event.clientY) / height));
  };
  const stop = () => {
    drag.current = undefined;
  };
  /** The browser took the gesture for scrolling: it was no answer. */
  const cancel = () => {
    if (drag.current) onChoose(drag.current.before);
    stop();
  };
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLInputElement;
    const next = scoreAfterKey(event.key, Number(target.value), 'NRS');
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
      ref={track}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={cancel}
      onKeyDown={press}
    >
      {numbers.map((number) => (
        <label key={number}>
          <input
            class="sr-only"
            type="radio"
            name={name}
            value={number}
            checked={number === score}
            onChange={() => onChoose(number)}
          />
          <span class="nrs-number">{number}</span>
          {number === 0 && <span class="nrs-end">{wording.lowest}</span>}
          {number === highest.NRS && <span class="nrs-end">{wording.highest}</span>}
        </label>
      ))}
    </div>
  );
}
