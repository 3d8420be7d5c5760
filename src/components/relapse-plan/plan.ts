import { dayOf, instantOf, type Timestamp } from '@/exchange/timestamp.ts';

/**
 * The plan against relapse of handreiking §5.5: the person's own sentences, in parts. It holds no score, no
 * threshold and no judgement. Everything in it is an item, also its name and the days to look back, so that one
 * set of rules keeps all of it safe.
 */

/** The parts of a plan, in the order in which they are asked. The first four after the name are §5.5's blocks. */
export const parts = [
  'naam',
  'risicos',
  'signalen',
  'maatregelen',
  'sterk',
  'mensen',
  'belangrijk',
  'inzichten',
  'momenten',
] as const;
export type Part = (typeof parts)[number];

/** The four blocks that are looked at again at a review (handreiking §5.5). */
export const reviewedParts = [
  'risicos',
  'signalen',
  'maatregelen',
  'sterk',
] as const satisfies readonly Part[];

/** Longest text of a field, in characters. */
export const longestText = 2000;

/** What somebody wrote in one item. */
export interface Words {
  /** In `momenten` a local date and time, "2027-02-20T10:00"; else the person's own words. */
  text: string;
  /** Only in `maatregelen`: ids of the signals it belongs to. */
  signals?: readonly string[];
  /** Only in `mensen`: what this person may say. */
  says?: string;
  /** Only in `mensen`: telephone number, as typed. */
  phone?: string;
}

/** One thing in the plan. */
export interface Item extends Words {
  id: string;
  part: Part;
  /** When it was last changed. */
  changed: Timestamp;
  /** Fingerprints of what it said before, at most {@link mostPast}: tells an older text from one that was written at the same time. */
  past: readonly string[];
  /** Id of the item it was written instead of, in another tab or on another device. */
  insteadOf?: string;
}

/** The plan as it was before a review. Never changes. */
export interface Version {
  id: string;
  /** When this version was last changed. */
  at: Timestamp;
  /** When it was looked at again. */
  reviewed: Timestamp;
  items: readonly Item[];
}

/** Items stand in order within their part. */
export interface Plan {
  items: readonly Item[];
  /** Oldest first. */
  versions: readonly Version[];
}

export const emptyPlan: Plan = { items: [], versions: [] };

/** Id of the one item with the plan's own name. */
export const nameId = 'naam';

/** The items of a part, in order. */
export const itemsOf = ({ items }: Pick<Plan, 'items'>, part: Part): Item[] =>
  items.filter((item) => item.part === part);

/** The plan's own name, when it has one. */
export const nameOf = (plan: Pick<Plan, 'items'>): string =>
  plan.items.find(({ part, text }) => part === 'naam' && text.trim())?.text.trim() ?? '';

/** Whether anything is in the plan. */
export const isEmpty = ({ items, versions }: Plan): boolean => items.length === 0 && versions.length === 0;

/** The words of an item, without what the device knows of it. */
export const wordsOf = ({ text, signals, says, phone }: Words): Words => ({
  text,
  ...(signals && { signals }),
  ...(says !== undefined && { says }),
  ...(phone !== undefined && { phone }),
});

const serial = ({ text, signals = [], says = '', phone = '' }: Words) =>
  JSON.stringify([text, signals, says, phone]);

/** Whether two items say the same. */
export const isSame = (a: Words, b: Words): boolean => serial(a) === serial(b);

/** Whether nothing is written in it. */
export const isBlank = ({ text, says = '', phone = '' }: Words): boolean => !`${text}${says}${phone}`.trim();

/** 53 bits that differ for different words (cyrb53, public domain). Not a secret, not for security. */
export function fingerprint(words: Words): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const text = serial(words);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The text of a second item for what was written at the same time. The same words give the same id. */
const rivalOf = (item: Item): Item => {
  const insteadOf = item.insteadOf ?? item.id;
  return { ...item, id: `${insteadOf}~${fingerprint(item)}`, insteadOf };
};

const putAfter = (items: readonly Item[], item: Item, id: string | undefined): Item[] => {
  const index = items.findIndex((other) => other.id === id);
  return index < 0 ? [...items, item] : [...items.slice(0, index + 1), item, ...items.slice(index + 1)];
};

/** One item out of two with the same id: the later text, or both when neither knew the other. */
function joined(kept: Item, added: Item): Item[] {
  if (isSame(kept, added)) return [{ ...kept, past: union(kept.past, added.past) }];
  const keptIsOld = added.past.includes(fingerprint(kept));
  const addedIsOld = kept.past.includes(fingerprint(added));
  const addedIsLater = instantOf(added.changed) > instantOf(kept.changed);
  const [last, other] = (keptIsOld === addedIsOld ? addedIsLater : keptIsOld) ? [added, kept] : [kept, added];
  const item = { ...last, past: union(kept.past, added.past) };
  return keptIsOld || addedIsOld ? [item] : [item, rivalOf(other)];
}

/** Most marks of what an item said before: far more changes than anyone makes. To join more would keep the page busy. */
export const mostPast = 1000;

/** The marks of both, each once; of too many the newest. */
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].slice(-mostPast);

/**
 * Joins two plans. Of two texts of the same item the later one stays when it was made from the other; when
 * neither was, both stay. Joining the same plan again changes nothing.
 */
export function mergePlans(kept: Plan, added: Plan): Plan {
  let items = kept.items;
  let last: string | undefined;
  for (const item of added.items) {
    const present = items.find(({ id }) => id === item.id);
    if (present) {
      const [first, rival] = joined(present, item);
      items = items.map((other) => (other.id === item.id && first ? first : other));
      if (rival && !items.some(({ id }) => id === rival.id)) items = putAfter(items, rival, item.id);
    } else items = putAfter(items, item, last);
    last = item.id;
  }
  const versions = new Map([...added.versions, ...kept.versions].map((version) => [version.id, version]));
  return {
    items,
    versions: [...versions.values()].sort((a, b) => instantOf(a.reviewed) - instantOf(b.reviewed)),
  };
}

/**
 * One change to the plan, as data: it can be done to whatever the plan has become in the meantime, and has an
 * opposite.
 */
export type Edit =
  | { kind: 'write'; id: string; part: Part; from: Words; to: Words /** goes on typing */; goesOn: boolean }
  | { kind: 'add'; item: Item /** id of the item before it */; after: string | undefined }
  | { kind: 'remove'; item: Item; after: string | undefined }
  | { kind: 'move'; id: string; by: -1 | 1 /** id of the item it changes places with */; past: string }
  | { kind: 'keep-version'; version: Version }
  | { kind: 'drop-version'; version: Version };

function write(plan: Plan, { id, part, from, to, goesOn }: Edit & { kind: 'write' }, now: Timestamp): Plan {
  const { items } = plan;
  const versionsOfIt = items.filter((item) => item.id === id || item.insteadOf === id);
  const target = versionsOfIt.find((item) => isSame(item, from));
  if (target) {
    const past = goesOn ? target.past : union(target.past, [fingerprint(from)]);
    const { id: ownId, insteadOf } = target;
    const written: Item = { id: ownId, part, ...to, changed: now, past, ...(insteadOf && { insteadOf }) };
    return { ...plan, items: items.map((item) => (item === target ? written : item)) };
  }
  if (versionsOfIt.some((item) => isSame(item, to))) return plan;
  const made: Item = { id, part, ...to, changed: now, past: [fingerprint(from)] };
  // Removed elsewhere while somebody wrote in it: what was written stays.
  if (!items.some((item) => item.id === id)) return { ...plan, items: [...items, made] };
  return { ...plan, items: putAfter(items, rivalOf(made), id) };
}

/** Two items change places when the one still stands on that side of the other. */
function move({ items, versions }: Plan, { id, by, past }: Edit & { kind: 'move' }): Plan {
  const from = items.findIndex((item) => item.id === id);
  const to = items.findIndex((item) => item.id === past);
  const [item, other] = [items[from], items[to]];
  if (!item || !other || Math.sign(to - from) !== by) return { items, versions };
  return { versions, items: items.map((one) => (one === item ? other : one === other ? item : one)) };
}

/** The plan after an edit. An edit that another tab or an earlier edit made impossible changes nothing. */
export function apply(plan: Plan, edit: Edit, now: Timestamp): Plan {
  switch (edit.kind) {
    case 'write':
      return write(plan, edit, now);
    case 'add': {
      if (plan.items.some(({ id }) => id === edit.item.id)) return plan;
      const isFirst = edit.after === undefined;
      const items = isFirst ? [edit.item, ...plan.items] : putAfter(plan.items, edit.item, edit.after);
      return { ...plan, items };
    }
    case 'remove':
      return {
        ...plan,
        // Somebody changed it meanwhile: then it is not what was removed.
        items: plan.items.filter((item) => item.id !== edit.item.id || !isSame(item, edit.item)),
      };
    case 'move':
      return move(plan, edit);
    case 'keep-version':
      return mergePlans(plan, { items: [], versions: [edit.version] });
    case 'drop-version':
      return { ...plan, versions: plan.versions.filter(({ id }) => id !== edit.version.id) };
  }
}

/** The edit that takes an edit back. */
export function opposite(edit: Edit): Edit {
  switch (edit.kind) {
    case 'write':
      return { ...edit, from: edit.to, to: edit.from, goesOn: false };
    case 'add':
      return { ...edit, kind: 'remove' };
    case 'remove':
      return { ...edit, kind: 'add' };
    case 'move':
      return { ...edit, by: edit.by === 1 ? -1 : 1 };
    case 'keep-version':
      return { ...edit, kind: 'drop-version' };
    case 'drop-version':
      return { ...edit, kind: 'keep-version' };
  }
}

/** The edit that adds an item at the end of its part. */
export const adding = (plan: Plan, item: Item): Edit => ({
  kind: 'add',
  item,
  after: (itemsOf(plan, item.part).at(-1) ?? plan.items.at(-1))?.id,
});

/** The edit that removes an item as it is now. */
export const removing = (plan: Plan, item: Item): Edit => ({
  kind: 'remove',
  item,
  after: plan.items[plan.items.indexOf(item) - 1]?.id,
});

/** The edit that moves an item one place within its part; undefined at the end of it. */
export function moving(plan: Plan, { id, part }: Item, by: -1 | 1): Edit | undefined {
  const ofPart = itemsOf(plan, part);
  const past = ofPart[ofPart.findIndex((item) => item.id === id) + by];
  return past && { kind: 'move', id, by, past: past.id };
}

/** What was done and taken back while the page is open; without limit. Last done last, next to redo last. */
export interface Sitting {
  done: readonly Edit[];
  undone: readonly Edit[];
}

export const newSitting: Sitting = { done: [], undone: [] };

/** The sitting after an edit. Going on typing in the same field stays one step. */
export function withEdit({ done }: Sitting, edit: Edit): Sitting {
  const last = done.at(-1);
  if (edit.kind === 'write' && edit.goesOn && last) {
    if (last.kind === 'write' && last.id === edit.id)
      return { done: [...done.slice(0, -1), { ...last, to: edit.to }], undone: [] };
    if (last.kind === 'add' && last.item.id === edit.id) {
      const { id, part, changed, past } = last.item;
      const item = { id, part, changed, past, ...edit.to };
      return { done: [...done.slice(0, -1), { ...last, item }], undone: [] };
    }
  }
  return { done: [...done, edit], undone: [] };
}

/** Takes the last edit back: the edit to apply, and the sitting after it. */
export function undo({ done, undone }: Sitting): { edit: Edit; sitting: Sitting } | undefined {
  const last = done.at(-1);
  return last && { edit: opposite(last), sitting: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** Does the last edit that was taken back again. */
export function redo({ done, undone }: Sitting): { edit: Edit; sitting: Sitting } | undefined {
  const next = undone.at(-1);
  return next && { edit: next, sitting: { done: [...done, next], undone: undone.slice(0, -1) } };
}

/** The signals of a measure that are still in the plan, in the plan's order. */
export const signalsOf = (plan: Pick<Plan, 'items'>, { signals = [] }: Words): Item[] =>
  itemsOf(plan, 'signalen').filter(({ id }) => signals.includes(id));

/** When the plan was last changed; undefined when nothing is in it. */
export const lastChanged = ({ items }: Pick<Plan, 'items'>): Timestamp | undefined =>
  items
    .map(({ changed }) => changed)
    .sort((a, b) => instantOf(a) - instantOf(b))
    .at(-1);

/**
 * The edit that keeps the plan as it is before a review; undefined when there is nothing to keep, or today's
 * review already kept the same.
 */
export function startingReview(plan: Plan, id: string, now: Timestamp): Edit | undefined {
  const at = lastChanged(plan);
  if (!at) return undefined;
  const last = plan.versions.at(-1);
  if (last && dayOf(last.reviewed) === dayOf(now) && sayings(last) === sayings(plan)) return undefined;
  const items = plan.items.map((item) => ({ ...item, past: [] }));
  return { kind: 'keep-version', version: { id, at, reviewed: now, items } };
}

const sayings = ({ items }: Pick<Plan, 'items'>) =>
  JSON.stringify(items.map((item) => [item.id, item.part, serial(item)]));

/** One line of a comparison: what it said then and what it says now. */
export interface Difference {
  id: string;
  before: Item | undefined;
  after: Item | undefined;
}

/** What a part said in an earlier version beside what it says now: first what is there now, then what is gone. */
export function compare(version: Pick<Plan, 'items'>, plan: Pick<Plan, 'items'>, part: Part): Difference[] {
  const before = itemsOf(version, part);
  const after = itemsOf(plan, part);
  const gone = before.filter(({ id }) => !after.some((item) => item.id === id));
  return [
    ...after.map((item) => ({ id: item.id, before: before.find(({ id }) => id === item.id), after: item })),
    ...gone.map((item) => ({ id: item.id, before: item, after: undefined })),
  ];
}
