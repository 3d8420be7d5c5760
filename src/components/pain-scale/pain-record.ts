import * as v from 'valibot';
import { listKind } from '@/exchange/record.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';
import { directions, type Entry, highest, longestText, pains, periods, scales, tools } from './entry.ts';

/** What somebody wrote. */
export const textSchema = v.pipe(v.string(), v.maxLength(longestText));

/** How a VAS was taken. */
export const lineSchema = v.strictObject({
  direction: v.picklist(directions),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  tool: v.picklist(tools),
});

const kept = { id: v.pipe(v.string(), v.uuid()), at: timestampSchema, changed: timestampSchema };

const wording = v.pipe(v.number(), v.integer(), v.minValue(1));

const doingSchema = v.strictObject({
  ...kept,
  kind: v.literal('doen'),
  text: v.pipe(textSchema, v.nonEmpty()),
});

const scoreSchema = v.pipe(
  v.strictObject({
    ...kept,
    kind: v.literal('score'),
    wording,
    pain: v.picklist(pains),
    period: v.picklist(periods),
    scale: v.picklist(scales),
    score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    line: v.exactOptional(lineSchema),
    note: textSchema,
    again: v.exactOptional(v.strictObject({ at: timestampSchema, wording })),
    session: v.exactOptional(v.strictObject({ id: kept.id, moment: v.picklist(['voor', 'na']) })),
  }),
  v.check(({ scale, score }) => score === null || score <= highest[scale]),
  v.check(({ scale, score, line }) => (line !== undefined) === (scale === 'VAS' && score !== null)),
);

const entrySchema: v.GenericSchema<unknown, Entry> = v.variant('kind', [doingSchema, scoreSchema]);

/** What the pain scale keeps: its entries. */
export const painRecord = listKind<Entry>({
  name: 'pijnscores',
  version: 2,
  item: entrySchema,
  // Version 1 did not keep whether the answer was given again or only the text was changed, so nothing is said of it.
  migrations: { 1: (data) => data },
  // The pain that was scored last, so that the next score is of the same; never a score.
  brief: (entries) =>
    entries.flatMap((entry) => (entry.kind === 'score' ? [entry.pain] : [])).at(-1) ?? entries.length > 0,
});
