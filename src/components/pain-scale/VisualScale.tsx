import { useId, useRef, useState } from 'preact/hooks';
import {
  type Choice,
  type Direction,
  highest,
  placeAt,
  scoreAfterKey,
  type Tool,
  wording,
} from '@/components/pain-scale/entry.ts';
import { shareAt, useFirstPointer } from '@/components/pain-scale/first-pointer.ts';
import { texts } from '@/components/pain-scale/texts.ts';

interface Props {
  /** Id of the element that asks the question. */
  labelledBy: string;
  direction: Direction;
  choice: Choice | undefined;
  /** Gets undefined when a drag is broken off and there was no mark before it. */
  onChoose: (choice: Choice | undefined) => void;
}

/**
 * Where − or + puts the first mark, for who cannot point: as far from one end as from the other. A mark draws the
 * answer to where it begins, wherever that is (Liu & Conrad 2018), so it comes only when asked for, and the entry says
 * that it was set with keys or buttons.
 */
const middle = highest.VAS / 2;

/**
 * The VAS: a line with an end bar and a phrase at both ends, and nothing else. There is no mark before the first
 * press, for a mark that stands ready draws the answer to it; and without a mark there is no slider, for a slider
 * always tells a value. The value is not shown.
 */
export function VisualScale({ labelledBy, direction, choice, onChoose }: Props) {
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  /** The focus is on − or +, so that a slider does not tell what they did. */
  const [isStepped, setStepped] = useState(false);

  const put = (score: number, tool: Tool, isStep = false) => {
    const { width = 0, height = 0 } = line.current?.getBoundingClientRect() ?? {};
    setStepped(isStep);
    onChoose({ score, line: { direction, length: Math.round(Math.max(width, height)), tool } });
  };
  const pointer = useFirstPointer(choice, onChoose, (event) => {
    if (line.current)
      put(placeAt(shareAt(event, line.current)), event.pointerType === 'mouse' ? 'muis' : 'aanraken');
  });
  const press = (event: KeyboardEvent) => {
    const next = choice && scoreAfterKey(event, choice.score, 'VAS');
    if (next === undefined) return;
    event.preventDefault();
    put(next, 'toetsen');
  };
  const step = (sign: string, by: number, end: string) => (
    <button
      type="button"
      aria-label={texts.visual[choice ? 'step' : 'begin'](end)}
      onClick={() => put(choice ? placeAt((choice.score + by) / highest.VAS) : middle, 'toetsen', true)}
    >
      {sign}
    </button>
  );
  const told = choice && texts.visual.set(choice.score);

  return (
    <fieldset class={`vas ${direction}`} aria-labelledby={labelledBy} data-repeats>
      <div class="vas-field" {...pointer}>
        <div class="vas-line" ref={line}>
          {choice && <div class="vas-mark" style={{ '--place': `${choice.score}%` }} />}
        </div>
        {choice && (
          <div
            class="vas-slider"
            role="slider"
            tabIndex={0}
            aria-labelledby={labelledBy}
            aria-describedby={`${id}-low ${id}-high`}
            aria-orientation={direction === 'liggend' ? 'horizontal' : 'vertical'}
            aria-valuemin={0}
            aria-valuemax={highest.VAS}
            aria-valuenow={choice.score}
            aria-valuetext={told}
            onKeyDown={press}
          />
        )}
      </div>
      <span class="vas-low" id={`${id}-low`}>
        {wording.lowest}
      </span>
      <span class="vas-high" id={`${id}-high`}>
        {wording.highest}
      </span>
      <div class="vas-steps">
        {step('−', -1, wording.lowest)}
        {step('+', 1, wording.highest)}
      </div>
      <p class="sr-only" role="status">
        {choice ? isStepped && told : texts.visual.notSet}
      </p>
    </fieldset>
  );
}
