import * as v from 'valibot';
import { mergePlans, type Plan, parts } from '@/components/relapse-plan/plan.ts';
import type { RecordKind } from '@/exchange/record.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';
import { emptyPlan, type Item, isEmpty, longestText, mostPast, type Version } from './plan.ts';

/** Far more than anyone writes; reading them would only keep the page busy. */
const mostItems = 5000;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestText));
const text = v.pipe(v.string(), v.maxLength(longestText));

const itemSchema: v.GenericSchema<unknown, Item> = v.strictObject({
  id,
  part: v.picklist(parts),
  text,
  signals: v.exactOptional(v.pipe(v.array(id), v.maxLength(mostItems))),
  says: v.exactOptional(text),
  phone: v.exactOptional(text),
  changed: timestampSchema,
  past: v.pipe(
    // Of a file made to keep the page busy only the newest are looked at.
    v.custom<unknown[]>(Array.isArray),
    v.transform((marks) => marks.slice(-mostPast)),
    v.array(v.pipe(v.string(), v.maxLength(20))),
  ),
  insteadOf: v.exactOptional(id),
});

const frameSchema = v.strictObject({
  items: v.pipe(v.array(v.unknown()), v.maxLength(mostItems)),
  versions: v.pipe(v.array(v.unknown()), v.maxLength(mostItems)),
});

const versionSchema = v.strictObject({
  id,
  at: timestampSchema,
  reviewed: timestampSchema,
  items: v.pipe(v.array(v.unknown()), v.maxLength(mostItems)),
});

/** The items that can be read. Of items with the same id the first is the item, the others are joined to it. */
const readItems = (values: readonly unknown[]) => {
  const items = values.flatMap((value) => {
    const result = v.safeParse(itemSchema, value, { abortEarly: true });
    return result.success ? [result.output] : [];
  });
  return { items, refused: values.length - items.length };
};

/** What the plan keeps. Items and versions that cannot be read are left out and counted. */
export const planRecord: RecordKind<Plan> = {
  name: 'terugvalplan',
  version: 1,
  empty: emptyPlan,
  read: (data) => {
    const frame = v.safeParse(frameSchema, data);
    if (!frame.success) return undefined;
    let { items, refused } = readItems(frame.output.items);
    const versions = frame.output.versions.flatMap((value): Version[] => {
      const version = v.safeParse(versionSchema, value);
      if (!version.success) {
        refused++;
        return [];
      }
      const reading = readItems(version.output.items);
      refused += reading.refused;
      return [{ ...version.output, items: reading.items }];
    });
    return { data: mergePlans(emptyPlan, { items, versions }), refused };
  },
  merge: mergePlans,
  brief: (plan) => !isEmpty(plan),
};
