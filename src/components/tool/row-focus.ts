import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus with a row of a list: with its button to move it, or with what stands there after it was changed.
 * The list gets `list`, each row its id as `data-row`, its buttons the names of `RowActions`.
 */
export function useRowFocus<L extends HTMLElement>() {
  const list = useRef<L>(null);
  const wanted = useRef<{ row: string; buttons: readonly string[] }>();

  // A layout effect: a later one may still be waiting from the drawing before, and would look for a button there.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { row: id, buttons } = wanted.current;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset['row'] === id,
    );
    for (const name of buttons) {
      const button = row?.querySelector<HTMLButtonElement>(`.${name}:not(:disabled)`);
      if (!button) continue;
      button.focus();
      wanted.current = undefined;
      return;
    }
  });

  return {
    list,
    /** After the next drawing the focus goes to the first of these buttons that can be pressed. */
    focusRow: (row: string, ...buttons: readonly string[]) => {
      wanted.current = { row, buttons };
    },
    /** The same, for a row that moves up or down: at the end of the list its other button. */
    followRow: (row: string, by: -1 | 1) => {
      wanted.current = { row, buttons: by === 1 ? ['down', 'up'] : ['up', 'down'] };
    },
  };
}
