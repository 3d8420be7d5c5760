import * as v from 'valibot';
import type { KeepAnswer } from '@/device/keep-choice.ts';
import { type DeviceStorage, StorageProblem, type StorageReason } from '@/device/storage.ts';
import { type RecordKind, readRecord, writeRecord } from '@/exchange/record.ts';

/** What a tool shows of its record. */
export interface RecordState<T> {
  data: T;
  /** Where the data is: only in this tab, or on this device as well. */
  place: 'tab' | 'device';
  /** Whether every change is on the device. */
  isWritten: boolean;
  /** Why the last change could not be kept. The data still has it. */
  problem?: StorageReason;
  /** What was found under the tool's name and could not be read, as it was found. Kept until discarded. */
  setAside: readonly unknown[];
}

/** A tool's record. Nothing is kept on the device until the person says yes: here, or before in any tool. */
export interface OpenRecord<T> {
  /** The present state; a new object after every change. */
  state: () => RecordState<T>;
  /** Resolves when what the device kept has been read. */
  opened: Promise<void>;
  /** What the person answered about keeping it. */
  answer: () => KeepAnswer;
  /**
   * Changes the data. The change is in `state` at once. Resolves when it is written as well, where the data is kept; a
   * problem then stands in `state`.
   */
  change: (change: (data: T) => T) => Promise<void>;
  /** The person says yes: keeps the data on this device from now on. Also tries again after a problem. */
  keep: () => Promise<void>;
  /** The person says no: what is in the tab stays there. */
  refuse: () => void;
  /** Removes the record from this device, which is a no. All of it, what was set aside included, stays in this tab. */
  stopKeeping: () => Promise<void>;
  /** Throws away what was set aside. */
  discardSetAside: () => Promise<void>;
  /** Calls the listener after every change, by this tab or another. Returns how to stop. */
  subscribe: (listener: () => void) => () => void;
}

/** Whether something of a record is in this tab only, so that it goes when the tab does. */
export const isOnlyHere = ({ place, problem }: Pick<RecordState<unknown>, 'place' | 'problem'>): boolean =>
  place === 'tab' || problem !== undefined;

/** A record as it stands on the device. */
const keptSchema = v.object({ version: v.number(), data: v.unknown(), setAside: v.array(v.unknown()) });

interface Taken<T> {
  data: T;
  setAside: unknown[];
  /** False when the record must be written anew to set something aside or take it back. */
  isTidy: boolean;
}

/**
 * What can be used of a kept value. What cannot is set aside whole, and taken back as soon as it can be read,
 * for instance by the newer version of the site that made it.
 */
function take<T>(kind: RecordKind<T>, value: unknown): Taken<T> {
  const kept = v.safeParse(keptSchema, value);
  if (!kept.success) return { data: kind.empty, setAside: [value], isTidy: false };
  const { version, data: stored, setAside } = kept.output;
  const current = { version, data: stored };
  const reading = readRecord(kind, current);
  const isWhole = reading.kind === 'read' && reading.refused === 0;
  let data = reading.kind === 'read' ? reading.data : kind.empty;
  const stillAside: unknown[] = isWhole ? [] : [current];
  for (const aside of setAside) {
    const again = readRecord(kind, aside);
    if (again.kind === 'read' && again.refused === 0) data = kind.merge(data, again.data);
    else stillAside.push(aside);
  }
  return { data, setAside: stillAside, isTidy: isWhole && stillAside.length === setAside.length };
}

/**
 * Opens a tool's record. Changes are functions and not new values: two tabs that change the record at the
 * same time then both have their say, and a change that could not be kept can be done again.
 */
export function openRecord<T>(kind: RecordKind<T>, storage: DeviceStorage): OpenRecord<T> {
  const { choice } = storage;
  const listeners = new Set<() => void>();
  let state: RecordState<T> = { data: kind.empty, place: 'tab', isWritten: false, setAside: [] };
  /** Changes that are shown but not yet on the device, oldest first. */
  let pending: ((data: T) => T)[] = [];

  const show = (next: Partial<RecordState<T>>) => {
    state = { ...state, ...next };
    state.isWritten = state.place === 'device' && pending.length === 0;
    if (next.place === 'device') choice.noteKept(kind.name, kind.brief?.(state.data));
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown) => {
    if (error instanceof StorageProblem) return show({ problem: error.reason });
    // Nobody foresaw it. What is shown joins what is kept at the next change, and nothing is said to be written.
    const { data } = state;
    pending = state.place === 'device' ? [(kept) => kind.merge(kept, data)] : [];
    show({ problem: 'forbidden' });
    throw error;
  };
  const apply = (changes: typeof pending, data: T) =>
    changes.reduce((result, change) => change(result), data);

  /**
   * Does what is pending on the device's record, then `change`, and shows the result. Without a record it gets
   * undefined; when it returns undefined there is no record any more.
   */
  const write = async (change: (kept: Taken<T> | undefined) => Taken<T> | undefined) => {
    const doing = pending;
    let after: Taken<T> | undefined;
    try {
      await storage.update(kind.name, (value) => {
        const taken = value === undefined ? undefined : take(kind, value);
        after = change(taken && { ...taken, data: apply(doing, taken.data) });
        return after && { ...writeRecord(kind, after.data), setAside: after.setAside };
      });
    } catch (error) {
      return fail(error);
    }
    pending = pending.slice(doing.length);
    if (!after) return show({ place: 'tab', problem: undefined });
    const { data, setAside } = after;
    return show({ data: apply(pending, data), setAside, place: 'device', problem: undefined });
  };

  /** Writes what is pending, unless the record is gone: another tab then stopped keeping it. */
  const flush = () => write((kept) => kept);

  const keep = () => {
    const { data, place, setAside } = state;
    if (place === 'device') return flush();
    return write((kept) =>
      kept ? { ...kept, data: kind.merge(kept.data, data) } : { data, setAside: [...setAside], isTidy: true },
    );
  };

  /** Who kept something before the question was asked said yes by that. */
  const rememberEarlierYes = async () => {
    if (choice.answerFor(kind.name) !== undefined) return;
    try {
      if (await storage.holdsAny()) choice.noteEarlierYes(kind.name);
    } catch (error) {
      fail(error);
    }
  };

  /**
   * Shows what the device has. Only a tab that opens puts things in order there: of two tabs with different
   * versions of the site, each would else go on answering the other.
   */
  const refresh = async (isOpening: boolean) => {
    let value: unknown;
    try {
      value = await storage.read(kind.name);
    } catch (error) {
      return fail(error);
    }
    if (value === undefined) {
      show({ place: 'tab' });
      choice.noteAbsent(kind.name);
      return isOpening ? rememberEarlierYes() : undefined;
    }
    // Kept by another tab since this one opened: the choice is the device's, so what is here joins it.
    if (state.place === 'tab' && state.data !== kind.empty) return keep();
    const { data, setAside, isTidy } = take(kind, value);
    if (isOpening && !isTidy) return flush();
    return show({ data: apply(pending, data), setAside, place: 'device' });
  };

  /** One thing at a time, in order. */
  let queue = Promise.resolve();
  const inTurn = (action: () => Promise<void>) => {
    const done = queue.then(action);
    // What goes wrong in one is for who asked for it; the next one has its turn all the same.
    queue = done.catch(() => undefined);
    return done;
  };

  storage.onChange((key) => {
    if (key === kind.name) void inTurn(() => refresh(false));
  });

  return {
    state: () => state,
    opened: inTurn(() => refresh(true)),
    answer: () => choice.answerFor(kind.name),
    change: (change) => {
      const data = change(state.data);
      pending = [...pending, change];
      show({ data });
      return inTurn(async () => {
        if (state.place === 'device') return flush();
        pending = [];
        return choice.answerFor(kind.name) === 'ja' ? keep() : undefined;
      });
    },
    keep: () => {
      choice.askAgain();
      return inTurn(keep);
    },
    refuse: () => {
      choice.refuse();
      show({});
    },
    stopKeeping: () =>
      inTurn(async () => {
        // Before the write: another tab that hears of it may not keep the record anew.
        choice.noteStopped(kind.name);
        choice.refuse();
        await write(() => undefined);
        if (state.problem) choice.noteKept(kind.name, kind.brief?.(state.data));
      }),
    discardSetAside: () =>
      inTurn(async () => {
        await write((kept) => kept && { ...kept, setAside: [] });
        if (state.place === 'tab') show({ setAside: [] });
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
