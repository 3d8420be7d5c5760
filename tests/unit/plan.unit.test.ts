import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adding,
  apply,
  compare,
  type Edit,
  emptyPlan,
  type Item,
  isSame,
  itemsOf,
  longestText,
  mergePlans,
  moving,
  newSitting,
  type Part,
  type Plan,
  redo,
  removing,
  type Sitting,
  signalsOf,
  startingReview,
  undo,
  withEdit,
  wordsOf,
} from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { memoryDevice } from '@/device/memory-storage.ts';
import { openRecord } from '@/device/store.ts';
import { readBackup, writeBackup } from '@/exchange/backup.ts';
import { anyDoing, anyPlan, anyWriting } from './any-plan.ts';

const at = (second: number) => `2026-03-14T20:00:${String(second).padStart(2, '0')}+01:00`;
const item = (id: string, text: string, second = 0, part: Part = 'signalen'): Item => ({
  id,
  part,
  text,
  changed: at(second),
  past: [],
});
const planOf = (...items: Item[]): Plan => ({ items, versions: [] });
const texts = ({ items }: Pick<Plan, 'items'>) => items.map(({ text }) => text);
const writing = (item: Item, text: string, goesOn = false): Edit => ({
  kind: 'write',
  id: item.id,
  part: item.part,
  from: wordsOf(item),
  to: { ...wordsOf(item), text },
  goesOn,
});
/** What a person sees of a plan: all words, in order, and the versions. */
const seen = ({ items, versions }: Plan) => ({
  items: items.map((item) => ({ id: item.id, part: item.part, ...wordsOf(item) })),
  versions,
});

describe('editing', () => {
  const plan = planOf(item('a', 'een'), item('r', 'risico', 0, 'risicos'), item('b', 'twee'));

  test('moving stays within the part and stops at its ends', () => {
    const [a, , b] = plan.items as [Item, Item, Item];
    expect(moving(plan, a, -1)).toBeUndefined();
    expect(moving(plan, b, 1)).toBeUndefined();
    const moved = apply(plan, moving(plan, a, 1) as Edit, at(1));
    expect(itemsOf(moved, 'signalen').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(itemsOf(moved, 'risicos').map(({ id }) => id)).toEqual(['r']);
  });

  test('a move goes by what it was moved past, also when a file brought something in between', () => {
    const up = moving(plan, plan.items[2] as Item, -1) as Edit;
    const moved = apply(plan, up, at(1));
    const opened = mergePlans(moved, planOf(item('b', 'twee'), item('c', 'drie')));
    expect(itemsOf(opened, 'signalen').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    const back = undo(withEdit(newSitting, up))?.edit as Edit;
    const takenBack = apply(opened, back, at(2));
    expect(itemsOf(takenBack, 'signalen').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    // Done in another tab already: not once more.
    expect(apply(moved, up, at(2))).toEqual(moved);
  });

  test('a measure keeps its signals in the plan’s order, and forgets one that was removed', () => {
    const measure = { ...item('m', 'bellen', 0, 'maatregelen'), signals: ['b', 'weg', 'a'] };
    expect(signalsOf(plan, measure).map(({ text }) => text)).toEqual(['een', 'twee']);
  });

  test('typing on is one step back, also right after adding', () => {
    let sitting: Sitting = newSitting;
    let now = emptyPlan;
    const doing = (edit: Edit) => {
      now = apply(now, edit, at(1));
      sitting = withEdit(sitting, edit);
    };
    doing(adding(now, item('a', 'h')));
    doing(writing(now.items[0] as Item, 'ha', true));
    doing(writing(now.items[0] as Item, 'hal', true));
    doing(writing(now.items[0] as Item, 'hallo', false));
    expect(sitting.done).toHaveLength(2);
    const first = undo(sitting);
    now = apply(now, first?.edit as Edit, at(2));
    expect(texts(now)).toEqual(['hal']);
    const second = undo(first?.sitting as Sitting);
    now = apply(now, second?.edit as Edit, at(3));
    expect(now.items).toEqual([]);
    const again = redo(second?.sitting as Sitting);
    now = apply(now, again?.edit as Edit, at(4));
    expect(texts(now)).toEqual(['hal']);
  });

  test('any edits, all taken back, leave the plan as it was; all done again, as it became', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyDoing, { maxLength: 20 }), (start, doings) => {
        let plan = start;
        let sitting: Sitting = newSitting;
        for (const doing of doings) {
          const edit = doing(plan);
          if (!edit) continue;
          if (edit.kind === 'add' && plan.items.some(({ id }) => id === edit.item.id)) continue;
          plan = apply(plan, edit, at(1));
          sitting = withEdit(sitting, edit);
        }
        const became = seen(plan);
        for (let step = undo(sitting); step; step = undo(sitting)) {
          plan = apply(plan, step.edit, at(2));
          sitting = step.sitting;
        }
        expect(seen(plan)).toEqual(seen(start));
        for (let step = redo(sitting); step; step = redo(sitting)) {
          plan = apply(plan, step.edit, at(3));
          sitting = step.sitting;
        }
        expect(seen(plan)).toEqual(became);
      }),
    );
  });
});

describe('two tabs and files', () => {
  test('two texts written at the same time both stay, the second marked', () => {
    const plan = planOf(item('a', 'oud'));
    const one = apply(plan, writing(plan.items[0] as Item, 'van tab een'), at(1));
    const both = apply(one, writing(plan.items[0] as Item, 'van tab twee'), at(2));
    expect(texts(both)).toEqual(['van tab een', 'van tab twee']);
    expect(both.items[1]?.insteadOf).toBe('a');
    // Typing on goes on in the text this tab wrote.
    const on = apply(
      both,
      writing({ ...(both.items[1] as Item), id: 'a' }, 'van tab twee, verder', true),
      at(3),
    );
    expect(texts(on)).toEqual(['van tab een', 'van tab twee, verder']);
  });

  test('what somebody writes in an item that was removed elsewhere stays', () => {
    const plan = planOf(item('a', 'oud'));
    const removed = apply(plan, removing(plan, plan.items[0] as Item), at(1));
    expect(texts(apply(removed, writing(plan.items[0] as Item, 'nieuw'), at(2)))).toEqual(['nieuw']);
  });

  test('what was changed elsewhere is not removed by who saw the older text', () => {
    const plan = planOf(item('a', 'oud'));
    const changed = apply(plan, writing(plan.items[0] as Item, 'nieuw'), at(1));
    expect(texts(apply(changed, removing(plan, plan.items[0] as Item), at(2)))).toEqual(['nieuw']);
  });

  test('an old backup adds nothing to the plan that was made from it', () => {
    const old = planOf(item('a', 'oud'));
    const now = apply(old, writing(old.items[0] as Item, 'nieuw'), at(9));
    expect(texts(mergePlans(now, old))).toEqual(['nieuw']);
    expect(texts(mergePlans(old, now))).toEqual(['nieuw']);
  });

  test('texts that grew apart both stay, also after joining again', () => {
    const old = planOf(item('a', 'oud'));
    const phone = apply(old, writing(old.items[0] as Item, 'op de telefoon'), at(1));
    const tablet = apply(old, writing(old.items[0] as Item, 'op de tablet'), at(2));
    const both = mergePlans(phone, tablet);
    expect(texts(both)).toEqual(['op de tablet', 'op de telefoon']);
    expect(mergePlans(both, tablet)).toEqual(both);
    expect(texts(mergePlans(both, phone)).toSorted()).toEqual(['op de tablet', 'op de telefoon']);
  });

  test('joining loses no words, and joining the same again changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (kept, added) => {
        const both = mergePlans(kept, added);
        for (const item of [...kept.items, ...added.items])
          expect(both.items.some((other) => isSame(other, item))).toBe(true);
        for (const { id } of [...kept.versions, ...added.versions])
          expect(both.versions.some((other) => other.id === id)).toBe(true);
        expect(seen(mergePlans(both, added))).toEqual(seen(both));
        expect(mergePlans(both, both)).toEqual(both);
      }),
    );
  });

  test('two tabs that both write what they like keep every last word of both', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan,
        fc.array(fc.tuple(fc.oneof(anyWriting, anyDoing), fc.boolean(), fc.boolean()), { maxLength: 10 }),
        async (anything, doings) => {
          const start = mergePlans(planOf(item('a', 'oud')), anything);
          const device = memoryDevice();
          const tabs = [device.openTab(), device.openTab()].map((storage) => openRecord(planRecord, storage));
          const [one, two] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
          await Promise.all(tabs.map(({ opened }) => opened));
          await one.change((plan) => mergePlans(plan, start));
          await one.keep();
          await two.keep();
          const written: (Edit & { kind: 'write' })[] = [];
          for (const [doing, isFirst, waits] of doings) {
            const tab = isFirst ? one : two;
            const edit = doing(tab.state().data);
            if (!edit || edit.kind === 'remove') continue;
            if (edit.kind === 'write') written.push(edit);
            const done = tab.change((plan) => apply(plan, edit, at(1)));
            if (waits) await done;
          }
          await Promise.all(tabs.map((tab) => tab.change((plan) => plan)));
          await Promise.all(tabs.map((tab) => tab.change((plan) => plan)));
          expect(seen(one.state().data)).toEqual(seen(two.state().data));
          // A text is only gone when somebody who saw those words wrote others in their place. The same words typed again
          // are the same words: that they went and came back meanwhile, nobody can tell.
          for (const { to } of written)
            if (!written.some(({ from }) => isSame(from, to)))
              expect(one.state().data.items.some((other) => isSame(other, to))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('keeping', () => {
  test('any plan comes back the same from a backup', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readBackup(planRecord, writeBackup(planRecord, plan, at(0)))).toEqual({
          kind: 'read',
          data: plan,
          refused: 0,
        });
      }),
    );
  });

  test('a file opened between edits, and everything taken back: no item is there twice', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.oneof(anyDoing, fc.constant('open' as const)), { maxLength: 20 }),
        (start, doings) => {
          let plan = start;
          let sitting: Sitting = newSitting;
          for (const doing of doings) {
            const edit = doing === 'open' ? undefined : doing(plan);
            plan = doing === 'open' ? mergePlans(plan, start) : edit ? apply(plan, edit, at(1)) : plan;
            if (edit) sitting = withEdit(sitting, edit);
          }
          for (let step = undo(sitting); step; step = undo(sitting)) {
            plan = apply(mergePlans(plan, start), step.edit, at(2));
            sitting = step.sitting;
            for (const list of [plan.items, plan.versions])
              expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
          }
        },
      ),
    );
  });

  test('what cannot be read is left out and counted, the others stay', () => {
    const bad: unknown[] = [
      { ...item('b', 'x'), part: 'stoplicht' },
      { ...item('c', 'x'.repeat(longestText + 1)) },
      { ...item('d', 'x'), score: 7 },
      { ...item('e', 'x'), changed: 'gisteren' },
      null,
      'tekst',
    ];
    const good = item('a', '<img src=x onerror=alert(1)>');
    expect(planRecord.read({ items: [good, ...bad], versions: [] })).toEqual({
      data: planOf(good),
      refused: bad.length,
    });
    const version = { id: 'v', at: at(0), reviewed: at(1), items: [good] };
    expect(
      planRecord.read({
        items: [],
        versions: [version, { ...version, id: 7 }, { ...version, id: 'w', items: [null] }],
      }),
    ).toEqual({ data: { items: [], versions: [version, { ...version, id: 'w', items: [] }] }, refused: 2 });
  });

  test('items with the same id are both kept when they say something else', () => {
    const read = planRecord.read({ items: [item('a', 'een'), item('a', 'twee')], versions: [] });
    expect(read && texts(read.data).toSorted()).toEqual(['een', 'twee']);
  });

  test.each([
    ['a newer version', { version: 2, data: { items: [], versions: [] } }, 'newer'],
    ['a list', { version: 1, data: [] }, 'damaged'],
    ['an extra part', { version: 1, data: { items: [], versions: [], advice: 1 } }, 'damaged'],
    [
      'a million items',
      { version: 1, data: { items: new Array(1_000_000).fill(0), versions: [] } },
      'damaged',
    ],
  ])('%s is refused with a reason', (_, record, problem) => {
    const text = JSON.stringify({
      format: 'wegwijs-bij-pijn',
      formatVersion: 1,
      records: { terugvalplan: record },
    });
    expect(readBackup(planRecord, text)).toEqual({ kind: 'problem', problem });
  });

  test('half a file, cut anywhere, is refused and never throws', () => {
    const text = writeBackup(planRecord, planOf(item('a', 'één {"'), item('b', 'twee')), at(0)).trim();
    for (let length = 0; length < text.length; length++)
      expect(readBackup(planRecord, text.slice(0, length))).toEqual({ kind: 'problem', problem: 'foreign' });
  });
});

describe('review', () => {
  const plan = planOf(item('a', 'een', 1), item('b', 'twee', 5));

  test('keeps the plan as it was, with the day it was last changed', () => {
    const edit = startingReview(plan, 'v', at(30));
    expect(edit).toMatchObject({ kind: 'keep-version', version: { at: at(5), reviewed: at(30) } });
    const kept = apply(plan, edit as Edit, at(30));
    const changed = apply(kept, writing(plan.items[0] as Item, 'anders'), at(31));
    expect(texts(changed.versions[0] as Plan['versions'][0])).toEqual(['een', 'twee']);
    expect(texts(changed)).toEqual(['anders', 'twee']);
  });

  test('keeps the same plan once a day, and nothing of an empty plan', () => {
    const kept = apply(plan, startingReview(plan, 'v', at(30)) as Edit, at(30));
    expect(startingReview(kept, 'w', at(40))).toBeUndefined();
    expect(startingReview(kept, 'w', '2026-06-14T10:00:00+02:00')).toBeDefined();
    expect(startingReview(emptyPlan, 'w', at(40))).toBeUndefined();
  });

  test('compares what was there with what is there now', () => {
    const now = planOf(item('c', 'nieuw'), item('b', 'anders'), item('x', 'iets', 0, 'sterk'));
    expect(compare(plan, now, 'signalen').map(({ before, after }) => [before?.text, after?.text])).toEqual([
      [undefined, 'nieuw'],
      ['twee', 'anders'],
      ['een', undefined],
    ]);
  });
});
