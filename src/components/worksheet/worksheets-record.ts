import * as v from 'valibot';
import { type FilledSheet, longestAnswer } from '@/components/worksheet/answers.ts';
import { listKind } from '@/exchange/record.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

const fieldSchema = v.pipe(v.string(), v.regex(/^[a-z]+(\.\d{1,2})?\.[a-z]+$/));

const filledSchema: v.GenericSchema<unknown, FilledSheet> = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  changed: timestampSchema,
  sheet: v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/)),
  answers: v.record(fieldSchema, v.pipe(v.string(), v.maxLength(longestAnswer))),
});

/** The worksheets that somebody keeps, of every kind. */
export const worksheetsRecord = listKind<FilledSheet>({
  name: 'werkbladen',
  version: 1,
  item: filledSchema,
});
