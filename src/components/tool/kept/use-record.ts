import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { OpenRecord, RecordState } from '@/device/store.ts';

/** The state of a record, drawn anew whenever it changes. */
export function useRecord<T>(record: OpenRecord<T>): RecordState<T> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const drawn = record.state();
  useLayoutEffect(() => {
    // It may have changed between drawing and now.
    if (record.state() !== drawn) redraw(undefined);
    return record.subscribe(() => redraw(undefined));
  }, [record]);
  return drawn;
}
