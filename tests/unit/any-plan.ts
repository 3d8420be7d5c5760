import fc from 'fast-check';
import {
  adding,
  type Edit,
  type Item,
  longestText,
  mergePlans,
  moving,
  nameId,
  type Part,
  type Plan,
  parts,
  removing,
  startingReview,
  type Version,
  type Words,
  wordsOf,
} from '@/components/relapse-plan/plan.ts';
import { timestampOf } from '@/exchange/timestamp.ts';

/** Any plan the site could ever have kept, with the strangest texts a keyboard can make. */

export const timestamp = fc
  .tuple(
    fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.integer({ min: -12 * 60, max: 14 * 60 }),
  )
  .map(([date, offset]) => timestampOf(date, offset));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '<script>alert(1)</script>',
    'BEGIN:VEVENT\r\nSUMMARY:x',
    '; , \\n "',
    'één\r\ntwee',
    '\u0000',
    '__proto__',
  ),
  fc.constant('é'.repeat(longestText)),
);

const part = fc.constantFrom(...parts);

const wordsFor = (part: Part): fc.Arbitrary<Words> => {
  if (part === 'maatregelen') return fc.record({ text, signals: fc.array(fc.uuid(), { maxLength: 3 }) });
  if (part === 'mensen') return fc.record({ text, says: text, phone: text });
  return fc.record({ text });
};

export const anyItem: fc.Arbitrary<Item> = part.chain((part) =>
  fc
    .tuple(
      wordsFor(part),
      fc.uuid(),
      timestamp,
      fc.uniqueArray(fc.string({ maxLength: 11 }), { maxLength: 3 }),
      fc.option(fc.uuid(), { nil: undefined }),
    )
    .map(([words, id, changed, past, insteadOf]) => ({
      ...words,
      id: part === 'naam' ? nameId : id,
      part,
      changed,
      past,
      ...(insteadOf && part !== 'naam' && { insteadOf }),
    })),
);

const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 8 });

const anyVersion: fc.Arbitrary<Version> = fc.record({
  id: fc.uuid(),
  at: timestamp,
  reviewed: timestamp,
  items: anyItems,
});

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    items: anyItems,
    versions: fc.uniqueArray(anyVersion, { selector: ({ id }) => id, maxLength: 3 }),
  })
  .map((plan) => mergePlans({ items: [], versions: [] }, plan));

/** What somebody may do next: makes the edit for the plan as it then is. */
export type Doing = (plan: Plan) => Edit | undefined;

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

/** Somebody writes something else in an item. */
export const anyWriting: fc.Arbitrary<Doing> = fc
  .tuple(fc.nat(), text, fc.boolean())
  .map(([index, text, goesOn]) => (plan: Plan) => {
    const item = nth(plan.items, index);
    // The same words again are no edit: the page makes none of them either.
    if (!item || item.text === text) return undefined;
    return {
      kind: 'write',
      id: item.id,
      part: item.part,
      from: wordsOf(item),
      to: { ...wordsOf(item), text },
      goesOn,
    };
  });

export const anyDoing: fc.Arbitrary<Doing> = fc.oneof(
  anyItem.map((item) => (plan: Plan) => adding(plan, item)),
  anyWriting,
  fc.nat().map((index) => (plan: Plan) => {
    const item = nth(plan.items, index);
    return item && removing(plan, item);
  }),
  fc.tuple(fc.nat(), fc.constantFrom(-1 as const, 1 as const)).map(([index, by]) => (plan: Plan) => {
    const item = nth(plan.items, index);
    return item && moving(plan, item, by);
  }),
  fc.tuple(fc.uuid(), timestamp).map(
    ([id, now]) =>
      (plan: Plan) =>
        startingReview(plan, id, now),
  ),
);
