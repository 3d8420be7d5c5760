import { useRef, useState } from 'preact/hooks';
import { useRowFocus } from '@/components/tool/row-focus.ts';

interface Words {
  /** @param place from 1 */
  moved: (place: number, of: number) => string;
  removed: string;
}

/**
 * What was chosen, as rows that move and go: the focus stays with the row, and goes to the heading when it is gone.
 *
 * @param idOf what a row has as `data-row`
 */
export function useChosenRows<T>(
  chosen: readonly T[],
  idOf: (one: T) => string,
  words: Words,
  onChange: (chosen: readonly T[]) => void,
) {
  const [told, setTold] = useState('');
  const { list, followRow } = useRowFocus<HTMLOListElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  const move = (index: number, by: -1 | 1) => {
    const moved = chosen[index];
    if (!moved) return;
    followRow(idOf(moved), by);
    onChange(chosen.toSpliced(index, 1).toSpliced(index + by, 0, moved));
    setTold(words.moved(index + by + 1, chosen.length));
  };
  return {
    list,
    heading,
    /** What came of the last move; empty when something else was done since. */
    told,
    tellNothing: () => setTold(''),
    /** What the buttons of a row do. */
    actionsOf: (index: number) => ({
      order: {
        isFirst: index === 0,
        isLast: index === chosen.length - 1,
        onMove: (by: -1 | 1) => move(index, by),
      },
      onRemove: () => {
        onChange(chosen.toSpliced(index, 1));
        setTold(words.removed);
        heading.current?.focus();
      },
    }),
  };
}
