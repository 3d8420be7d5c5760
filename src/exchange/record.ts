import * as v from 'valibot';
import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';

/** Data as it is kept and exchanged: with the version of its form. */
export interface VersionedData {
  version: number;
  data: unknown;
}

/**
 * What a tool keeps, and how to read it back. One per tool; the device's store and the backup file both use it.
 */
export interface RecordKind<T> {
  /** Key in the store and in backup files. Never changes. */
  name: string;
  /** Version of the form of the data. Goes up when the form changes; an older one then gets a migration. */
  version: number;
  /** What a new record holds. */
  empty: T;
  /** Reads data of this version; undefined when nothing of it can be used. `refused` counts parts left out. */
  read: (data: unknown) => { data: T; refused: number } | undefined;
  /** `migrations[n]` turns data of version n into version n + 1. What it throws counts as damage. */
  migrations?: Readonly<Record<number, (data: unknown) => unknown>>;
  /** Joins two records without losing anything of either. */
  merge: (kept: T, added: T) => T;
  /**
   * What the home page may tell of it, as plain JSON: it stands on the device beside a record that is kept, so that the
   * page needs to open nothing. Falsy where there is nothing to go on with.
   */
  brief?: (data: T) => unknown;
}

/** Outcome of reading what came from the store or a file. */
export type RecordReading<T> =
  | { kind: 'read'; data: T; refused: number }
  /** Made by a newer version of the site. */
  | { kind: 'newer' }
  | { kind: 'damaged' };

const versionedSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  data: v.unknown(),
});

/** Reads a record of any version, from a source that may hold anything. Never throws. */
export function readRecord<T>(kind: RecordKind<T>, value: unknown): RecordReading<T> {
  const versioned = v.safeParse(versionedSchema, value);
  if (!versioned.success) return { kind: 'damaged' };
  const { version, data } = versioned.output;
  if (version > kind.version) return { kind: 'newer' };
  try {
    let current = data;
    for (let from = version; from < kind.version; from++) {
      const migrate = kind.migrations?.[from];
      if (!migrate) return { kind: 'damaged' };
      current = migrate(current);
    }
    const reading = kind.read(current);
    return reading ? { kind: 'read', ...reading } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

/** The record in its present form. */
export const writeRecord = <T>(kind: RecordKind<T>, data: T): VersionedData => ({
  version: kind.version,
  data,
});

/** One thing in a list that is kept: known by its id, with the moment it was last changed. */
export interface Item {
  id: string;
  changed: Timestamp;
}

/** Joins two lists. Of two items with the same id the one that was changed last stays. */
export function mergeById<T extends Item>(kept: readonly T[], added: readonly T[]): T[] {
  const items = new Map(kept.map((item) => [item.id, item]));
  for (const item of added) {
    const present = items.get(item.id);
    if (!present || instantOf(item.changed) > instantOf(present.changed)) items.set(item.id, item);
  }
  return [...items.values()];
}

/** The list with these items in it. An item that had the id of one of them makes way: no id is in a list twice. */
export function putById<T extends Item>(kept: readonly T[], ...items: readonly T[]): T[] {
  const ids = new Set(items.map(({ id }) => id));
  return [...kept.filter(({ id }) => !ids.has(id)), ...items];
}

/**
 * A record that is a list. Items that cannot be read are left out and counted, the others stay usable.
 *
 * @param item schema of one item
 */
export function listKind<T extends Item>({
  item,
  ...kind
}: Pick<RecordKind<readonly T[]>, 'name' | 'version' | 'migrations' | 'brief'> & {
  item: v.GenericSchema<unknown, T>;
}): RecordKind<readonly T[]> {
  return {
    brief: ({ length }) => length > 0,
    ...kind,
    empty: [],
    read: (data) => {
      if (!Array.isArray(data)) return undefined;
      const items = data.flatMap((value) => {
        const result = v.safeParse(item, value, { abortEarly: true });
        return result.success ? [result.output] : [];
      });
      return { data: mergeById([], items), refused: data.length - items.length };
    },
    merge: mergeById,
  };
}
