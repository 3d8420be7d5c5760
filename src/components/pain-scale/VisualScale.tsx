import { useId, useRef } from 'preact/hooks';
import {
  type Choice,
  type Direction,
  highest,
  placeAt,
  scoreAfterKey,
  type Tool,
  wording,
} from '@/components/pain-scale/entry.ts';
import { texts } from '@/components/pain-scale/texts.ts';

interface Props {
  /** Id of the element that asks the question. */
  labelledBy: string;
  direction: Direction;
  choice: Choice | undefined;
  /** Gets undefined when a drag is broken off and there was no mark before it. */
  onChoose: (choice: Choice | undefined) => void;
}

/** Where the first key puts the mark: as far from one end as from the other. */
const middle = highest.VAS / 2;

/**
 * The VAS: a line with an end bar and a phrase at both ends, and nothing else. There is no mark before the first
 * tap or key, for a mark that stands ready draws the answer to it. The value is not shown.
 */
export function VisualScale({ labelledBy, direction, choice, onChoose }: Props) {
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  const drag = useRef<{ before: Choice | undefined }>();
  const isLying = direction === 'liggend';

  const put = (score: number, tool: Tool) => {
    const { width = 0, height = 0 } = line.current?.getBoundingClientRect() ?? {};
    onChoose({ score, line: { direction, length: Math.round(isLying ? width : height), tool } });
  };
  const point = (event: PointerEvent) => {
    if (!line.current) return;
    const { left, bottom, width, height } = line.current.getBoundingClientRect();
    const share = isLying ? (event.clientX - left) / width : (bottom - event.clientY) / height;
    put(placeAt(share), event.pointerType === 'mouse' ? 'muis' : 'aanraken');
  };
  const start = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { before: choice };
    point(event);
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
    const next = scoreAfterKey(event.key, choice?.score ?? middle, 'VAS');
    if (next === undefined) return;
    event.preventDefault();
    const isFirstStep = !choice && event.key.startsWith('Arrow');
    put(isFirstStep ? middle : next, 'toetsen');
  };
  const nudge = (key: 'ArrowDown' | 'ArrowUp') => {
    const next = choice && scoreAfterKey(key, choice.score, 'VAS');
    if (next !== undefined) put(next, 'toetsen');
  };

  return (
    <div class={`vas ${direction}`}>
      <div
        class="vas-field"
        role="slider"
        tabIndex={0}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-low ${id}-high`}
        aria-orientation={isLying ? 'horizontal' : 'vertical'}
        aria-valuemin={0}
        aria-valuemax={highest.VAS}
        // The role asks for a value; what is read aloud before the first tap is the text.
        aria-valuenow={choice?.score ?? middle}
        aria-valuetext={choice ? texts.visual.set(choice.score) : texts.visual.notSet}
        onPointerDown={start}
        onPointerMove={(event) => drag.current && point(event)}
        onPointerUp={stop}
        onPointerCancel={cancel}
        onKeyDown={press}
      >
        <div class="vas-line" ref={line}>
          {choice && <div class="vas-mark" style={{ '--place': `${choice.score}%` }} />}
        </div>
      </div>
      <span class="vas-low" id={`${id}-low`}>
        {wording.lowest}
      </span>
      <span class="vas-high" id={`${id}-high`}>
        {wording.highest}
      </span>
      <div class="vas-steps">
        <button
          type="button"
          disabled={!choice}
          aria-label={texts.visual.less(wording.lowest)}
          onClick={() => nudge('ArrowDown')}
        >
          −
        </button>
        <button
          type="button"
          disabled={!choice}
          aria-label={texts.visual.more(wording.highest)}
          onClick={() => nudge('ArrowUp')}
        >
          +
        </button>
      </div>
    </div>
  );
}
