import { useRef, useState } from 'preact/hooks';
import { useRecord } from '@/components/tool/kept/use-record.ts';
import type { Clock } from '@/device/clock.ts';
import type { NewId } from '@/device/ids.ts';
import type { OpenRecord, RecordState } from '@/device/store.ts';
import { apply, type Edit, isSame, newSitting, type Plan, redo, undo, withEdit } from './plan.ts';

/** What every screen works with: the plan, and the ways to change it. */
export interface Desk {
  plan: Plan;
  state: RecordState<Plan>;
  record: OpenRecord<Plan>;
  clock: Clock;
  newId: NewId;
  /** Resolves when it is written, or when `state` tells that it could not be. */
  edit: (edit: Edit) => Promise<void>;
  /** Undefined when there is nothing to take back. */
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  /** Forgets what could be taken back, for when everything is wiped. */
  forget: () => void;
}

/** Keeps the page up to date with the record, and remembers what was done in this sitting. */
export function useDesk(record: OpenRecord<Plan>, clock: Clock, newId: NewId): Desk {
  const state = useRecord(record);
  const [, show] = useState(newSitting);
  // A press may come in the same moment as what was typed before it: the newest is needed, not the drawn one.
  const sitting = useRef(newSitting);
  const remember = (next: typeof newSitting) => {
    sitting.current = next;
    show(next);
  };
  const change = async (edit: Edit) => {
    const now = clock.now();
    try {
      return await record.change((plan) => apply(plan, edit, now));
    } catch {
      return undefined;
    }
  };
  const step = (take: typeof undo) => () => {
    const taken = take(sitting.current);
    if (!taken) return;
    void change(taken.edit);
    remember(taken.sitting);
  };
  return {
    plan: state.data,
    state,
    record,
    clock,
    newId,
    edit: (edit) => {
      if (edit.kind === 'write' && isSame(edit.from, edit.to)) return Promise.resolve();
      const written = change(edit);
      remember(withEdit(sitting.current, edit));
      return written;
    },
    undo: sitting.current.done.length > 0 ? step(undo) : undefined,
    redo: sitting.current.undone.length > 0 ? step(redo) : undefined,
    forget: () => remember(newSitting),
  };
}

/** Tells that something is done once it is written; what could not be written stands above every question. */
export function tellWhen(
  written: Promise<void>,
  { record }: Pick<Desk, 'record'>,
  tell: (text: string) => void,
  text: string,
): void {
  tell('');
  void written.then(() => record.state().problem || tell(text));
}
