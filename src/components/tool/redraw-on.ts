import { useLayoutEffect, useReducer } from 'preact/hooks';

/** Something that tells when it has changed. Returns how to hear of it no more. */
interface Changing {
  subscribe: (listener: () => void) => () => void;
}

/**
 * Draws the component anew whenever this changes, and once when it begins to listen: it may have changed between
 * drawing and listening, and nobody tells that again.
 */
export function useRedrawOn(source: Changing | undefined) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    if (!source) return;
    redraw(undefined);
    return source.subscribe(() => redraw(undefined));
  }, [source]);
}
