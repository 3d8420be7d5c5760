import * as v from 'valibot';
import { longestText } from '@/components/pain-scale/entry.ts';
import type { Answer } from '@/components/pain-scale/round.ts';
import type { Memory } from '@/device/memory.ts';
import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

/** What somebody writes down after a session. All of it may stay empty. */
export interface Written {
  doing: string;
  note: string;
  pain: Answer;
}

export const nothingWritten: Written = { doing: '', note: '', pain: { note: '' } };

/** Moments of a session, as far as they came. */
export interface Times {
  begun?: Timestamp | undefined;
  ended?: Timestamp | undefined;
}

/** A session that is not in the list yet, as the tab remembers it: after a reload or a crash it can go on. */
export interface Unfinished {
  /** The choices, as the fragment of an address. */
  choices: string;
  /** Id the session will have in the list. */
  id: string;
  /** Where it was, in ms. */
  position: number;
  /** Pain before it; undefined when it was not asked. */
  before?: Answer | undefined;
  /** When it began and when it was over. */
  times?: Times | undefined;
  /** Undefined as long as the session itself is not over. */
  written?: Written | undefined;
  /** It was too much, and the calm page about that is still to be read. */
  isUpset?: boolean | undefined;
}

const key = 'sessie-bezig';
const text = v.pipe(v.string(), v.maxLength(longestText));
const answerSchema = v.strictObject({
  choice: v.optional(
    v.strictObject({ score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)) }),
  ),
  note: text,
});
const schema = v.strictObject({
  choices: v.string(),
  id: v.string(),
  position: v.pipe(v.number(), v.finite(), v.minValue(0)),
  before: v.optional(answerSchema),
  times: v.optional(
    v.strictObject({ begun: v.optional(timestampSchema), ended: v.optional(timestampSchema) }),
  ),
  written: v.optional(v.strictObject({ doing: text, note: text, pain: answerSchema })),
  isUpset: v.optional(v.boolean()),
});

function read<T>(memory: Memory, key: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(memory.read(key) ?? 'null'));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The session this tab broke off; undefined when there is none, or when it cannot be read. */
export const unfinishedIn = (memory: Memory): Unfinished | undefined => read(memory, key, schema);

const painKey = 'sessie-pijn-voor';
const painSchema = v.strictObject({ at: timestampSchema, answer: answerSchema });
/** After so many ms the pain before a session that never began is of another day. */
const longestBefore = 60 * 60 * 1000;

/** The pain that somebody gave before a session that has not begun yet; undefined when there is none, or an old one. */
export function painBeforeIn(memory: Memory, now: Timestamp): Answer | undefined {
  const kept = read(memory, painKey, painSchema);
  return kept && instantOf(now) - instantOf(kept.at) <= longestBefore ? kept.answer : undefined;
}

/** Remembers it, for a reload before “Begin”; undefined forgets it. */
export const rememberPainBefore = (memory: Memory, answer: Answer | undefined, now: Timestamp): void =>
  memory.write(painKey, answer && JSON.stringify({ at: now, answer }));

/** Remembers where a session is; undefined forgets it. */
export const remember = (memory: Memory, unfinished: Unfinished | undefined): void =>
  memory.write(key, unfinished && JSON.stringify(unfinished));
