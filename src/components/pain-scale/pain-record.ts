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

const doingSchema = v.strictObject({
  ...kept,
  kind: v.literal('doen'),
  text: v.pipe(textSchema, v.nonEmpty()),
});

const scoreSchema = v.pipe(
  v.strictObject({
    ...kept,
    kind: v.literal('score'),
    wording: v.pipe(v.number(), v.integer(), v.minValue(1)),
    pain: v.picklist(pains),
    period: v.picklist(periods),
    scale: v.picklist(scales),
    score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    line: v.exactOptional(lineSchema),
    note: textSchema,
    session: v.exactOptional(v.strictObject({ id: kept.id, moment: v.picklist(['voor', 'na']) })),
  }),
  v.check(({ scale, score }) => score === null || score <= highest[scale]),
  v.check(({ scale, score, line }) => (line !== undefined) === (scale === 'VAS' && score !== null)),
);

const entrySchema: v.GenericSchema<unknown, Entry> = v.variant('kind', [doingSchema, scoreSchema]);

/** What the pain scale keeps: its entries. */
export const painRecord = listKind<Entry>({ name: 'pijnscores', version: 1, item: entrySchema });
