import {
  directions,
  highest,
  pains,
  periods,
  questionsFor,
  type Scale,
  scales,
  tools,
} from '@/components/pain-scale/entry.ts';
import { keyOf, type Progress, questionsOf, stepsBefore, unnamedKey } from '@/components/pain-scale/round.ts';
import type { Memory } from '@/device/memory.ts';

/** A round that is not in the list yet, as the tab remembers it: after a reload or a crash it goes on there. */

const key = 'pijnscore-bezig';

// By hand: a schema library would be a quarter of what scoring may weigh. What throws is refused as well.
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isOneOf =
  (all: readonly unknown[]): Check =>
  (value) =>
    all.includes(value);
const isSomeOf =
  (all: readonly unknown[]): Check =>
  (values) =>
    (values as unknown[]).every(isOneOf(all));
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
/** An object with these fields and no others. */
const hasOnly =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const names = Object.keys({ ...fields, ...(value as object) });
    return (
      Object.getPrototypeOf(value) === Object.prototype &&
      names.every(
        (name) => Object.hasOwn(fields, name) && fields[name]?.((value as Record<string, unknown>)[name]),
      )
    );
  };

const isAnswer = (scale: Scale) =>
  hasOnly({
    choice: maybe(
      hasOnly({
        score: isWhole(0, highest[scale]),
        ...(scale === 'VAS' && {
          line: hasOnly({
            direction: isOneOf(directions),
            length: isWhole(1, Number.POSITIVE_INFINITY),
            tool: isOneOf(tools),
          }),
        }),
      }),
    ),
    note: isText,
  });

const isShaped = hasOnly({
  step: isWhole(0, Number.POSITIVE_INFINITY),
  round: hasOnly({
    // A text that is too long does no harm: an entry takes what fits.
    doing: isText,
    pains: isSomeOf(pains),
    periods: isSomeOf(periods),
    scale: isOneOf(scales),
    direction: isOneOf(directions),
    answers: hasOnly({
      [unnamedKey]: maybe(isAnswer('NRS')),
      ...Object.fromEntries(
        scales.flatMap((scale) =>
          questionsFor(pains, periods).map((question) => [
            keyOf({ scale }, question),
            maybe(isAnswer(scale)),
          ]),
        ),
      ),
    }),
  }),
});

const isProgress = (value: unknown): value is Progress => {
  if (!isShaped(value)) return false;
  const { step, round } = value as Progress;
  return step < stepsBefore + questionsOf(round).length;
};

/** How far somebody was in this tab; undefined when there is nothing, or when it cannot be read. */
export function unfinishedIn(memory: Memory): Progress | undefined {
  try {
    const progress: unknown = JSON.parse(memory.read(key) ?? '');
    return isProgress(progress) ? progress : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Remembers how far somebody is; a new round takes the place of one that is in the list. False when the browser does
 * not allow it.
 */
export function remember(memory: Memory, progress: Progress): boolean {
  const text = JSON.stringify(progress);
  memory.write(key, text);
  return memory.read(key) === text;
}
