import * as v from 'valibot';
import type { Memory } from '@/device/memory.ts';

/** A session that is going on, as the tab remembers it: after a reload or a crash it can go on. */
export interface Unfinished {
  /** The choices, as the fragment of an address. */
  choices: string;
  /** Id the session will have in the list. */
  id: string;
  /** Where it was, in ms. */
  position: number;
}

const key = 'sessie-bezig';
const schema = v.strictObject({
  choices: v.string(),
  id: v.string(),
  position: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** The session this tab broke off; undefined when there is none, or when it cannot be read. */
export function unfinishedIn(memory: Memory): Unfinished | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(memory.read(key) ?? 'null'));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers where a session is; undefined forgets it. */
export const remember = (memory: Memory, unfinished: Unfinished | undefined): void =>
  memory.write(key, unfinished && JSON.stringify(unfinished));
