import * as v from 'valibot';
import { type Choice, type Entry, highest, type Scale } from '@/components/pain-scale/entry.ts';
import { lineSchema, textSchema } from '@/components/pain-scale/pain-record.ts';
import type { Answer } from '@/components/pain-scale/round.ts';
import type { Memory } from '@/device/memory.ts';

/** What somebody changes in an entry: the text of what they did, or the answer to a question. */
export interface Change {
  text: string;
  answer: Answer;
}

/** A change that is not in the list yet, as the tab remembers it: after a reload or a crash it goes on there. */
const key = 'pijnscore-wijziging';

const scoreSchema = (scale: Scale) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highest[scale]));
const choiceSchemas: Readonly<Record<Scale, v.GenericSchema<unknown, Choice>>> = {
  NRS: v.strictObject({ score: scoreSchema('NRS') }),
  VAS: v.strictObject({ score: scoreSchema('VAS'), line: lineSchema }),
};
const schemaFor = ({ id, ...entry }: Entry) =>
  v.strictObject({
    id: v.literal(id),
    text: textSchema,
    answer: v.strictObject({
      choice: v.optional(entry.kind === 'score' ? choiceSchemas[entry.scale] : v.undefined()),
      note: textSchema,
    }),
  });

const read = (memory: Memory): unknown => {
  try {
    return JSON.parse(memory.read(key) ?? '');
  } catch {
    return undefined;
  }
};

/** What this tab has of a change to an entry; undefined when there is none, or when it cannot be read. */
export function unfinishedChange(memory: Memory, entry: Entry): Change | undefined {
  const result = v.safeParse(schemaFor(entry), read(memory));
  if (!result.success) return undefined;
  const { text, answer } = result.output;
  return { text, answer };
}

/** Which of these entries somebody was changing in this tab. */
export function unfinishedEntry(memory: Memory, entries: readonly Entry[]): Entry | undefined {
  const found = v.safeParse(v.object({ id: v.string() }), read(memory));
  const entry = found.success ? entries.find(({ id }) => id === found.output.id) : undefined;
  return entry && unfinishedChange(memory, entry) ? entry : undefined;
}

/** Remembers a change to an entry. */
export const rememberChange = (memory: Memory, { id }: Entry, change: Change): void =>
  memory.write(key, JSON.stringify({ id, ...change }));

/** Forgets it: it is in the list, or not wanted. */
export const forgetChange = (memory: Memory): void => memory.write(key, undefined);
