import type { OpenRecord } from '@/device/store.ts';

/** Whether the question about keeping waits for an answer: there is something to keep, and the device can. */
export function isAsked<T>(record: OpenRecord<T>, isEmpty: boolean): boolean {
  const { place, problem } = record.state();
  return !isEmpty && place === 'tab' && !problem && record.answer() === undefined;
}
