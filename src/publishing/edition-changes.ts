import { diffArrays, diffWords } from 'diff';
import type { EditionSection } from './edition-sections.ts';

/** A run of words of a changed block. "…" stands for words that stayed. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What happened to one paragraph, item, row or drawing. */
export type BlockChange = { kind: 'added' | 'removed'; text: string } | { kind: 'changed'; pieces: Piece[] };

/** What happened to one part of a text. */
export interface SectionChange {
  kind: 'added' | 'removed' | 'changed';
  /** As it was; absent when it is new. */
  before?: EditionSection;
  /** As it is; absent when it is gone. */
  after?: EditionSection;
  changes: BlockChange[];
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much two texts have in common, 0 to 1: twice the shared words by all words (Dice). */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

/** Below this two blocks are read better one after the other than mixed. */
const alike = 0.5;
/** A heading with other words over a part with this much in common is the same part under another name. */
const renamed = 0.6;
/** So many words that stayed between two changes break a sentence into splinters: they are told with the changes. */
const splinter = 2;
/** So many words around a change are told, to find the place. */
const around = 10;

/** Puts runs of the same kind that follow each other together, and what was taken out before what came in its place. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed.trim()) result.push({ kind: 'removed', text: removed.trim() });
    if (added.trim()) result.push({ kind: 'added', text: added.trim() });
    removed = '';
    added = '';
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isBetween = removed + added !== '' && at < pieces.length - 1;
    if (kind === 'same' && !(isBetween && wordsOf(text).length <= splinter)) {
      flush();
      result.push({ kind, text: text.trim() });
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  flush();
  return result.filter(({ text }) => text);
}

/** What stayed, shortened to what stands near a change. */
function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, at) => {
    const words = text.split(' ');
    const [start, end] = [at === 0 ? 0 : around, at === pieces.length - 1 ? 0 : around];
    if (kind !== 'same' || words.length <= start + end + 2) return { kind, text };
    const rest = end > 0 ? words.slice(-end) : [];
    return { kind, text: [...words.slice(0, start), '…', ...rest].join(' ') };
  });
}

const changed = (before: string, after: string): BlockChange => ({
  kind: 'changed',
  pieces: shortened(
    tidied(
      diffWords(before, after).map(({ value, added, removed }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      })),
    ),
  ),
});

/** What happened to a run of blocks that were taken out and what came in their place, in order. */
function replaced(before: readonly string[], after: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let at = 0;
  for (const text of after) {
    const found = before.findIndex((old, index) => index >= at && likeness(old, text) >= alike);
    if (found < 0) {
      changes.push({ kind: 'added', text });
      continue;
    }
    changes.push(...before.slice(at, found).map((old): BlockChange => ({ kind: 'removed', text: old })));
    changes.push(changed(before[found] ?? '', text));
    at = found + 1;
  }
  return [...changes, ...before.slice(at).map((old): BlockChange => ({ kind: 'removed', text: old }))];
}

/** What changed between the blocks of one part. */
function blockChanges(before: readonly string[], after: readonly string[]): BlockChange[] {
  const runs = diffArrays([...before], [...after]);
  return runs.flatMap(({ value, added, removed }, at) => {
    if (removed) return replaced(value, runs[at + 1]?.added ? (runs[at + 1]?.value ?? []) : []);
    if (added) return runs[at - 1]?.removed ? [] : replaced([], value);
    return [];
  });
}

const blocksOf = (kind: 'added' | 'removed', { blocks }: EditionSection): BlockChange[] =>
  blocks.map((text) => ({ kind, text }));

/**
 * What changed between two editions of a text, part by part, in the order of the later one; a part that is gone stands
 * where it stood. Parts are the same when their anchors are, or when under another heading of the same chapter most
 * words stayed. The order of parts is not compared.
 */
export function changesBetween(
  before: readonly EditionSection[],
  after: readonly EditionSection[],
): SectionChange[] {
  const then = new Map(before.map((section) => [section.anchor, section]));
  const now = new Set(after.map(({ anchor }) => anchor));
  const gone = before.filter(({ anchor }) => !now.has(anchor));
  const pairs = new Map<EditionSection, EditionSection>();
  for (const section of after) {
    const text = section.blocks.join(' ');
    const old =
      then.get(section.anchor) ??
      gone.find(
        (candidate) =>
          candidate.chapter.anchor === section.chapter.anchor &&
          ![...pairs.values()].includes(candidate) &&
          text !== '' &&
          likeness(candidate.blocks.join(' '), text) >= renamed,
      );
    if (old) pairs.set(section, old);
  }
  const paired = new Set(pairs.values());
  const isGone = (section: EditionSection) => !paired.has(section);
  /** The parts that are gone right behind one that stayed; with undefined those at the front. */
  const goneBehind = (section: EditionSection | undefined): SectionChange[] => {
    const start = section ? before.indexOf(section) + 1 : 0;
    const rest = before.slice(start);
    const end = rest.findIndex((candidate) => !isGone(candidate));
    return rest
      .slice(0, end < 0 ? rest.length : end)
      .map((old) => ({ kind: 'removed', before: old, changes: blocksOf('removed', old) }));
  };
  return [
    ...goneBehind(undefined),
    ...after.flatMap((section): SectionChange[] => {
      const old = pairs.get(section);
      if (!old) return [{ kind: 'added', after: section, changes: blocksOf('added', section) }];
      const changes = [
        ...(old.title === section.title ? [] : [changed(old.title, section.title)]),
        ...blockChanges(old.blocks, section.blocks),
      ];
      const own: SectionChange[] =
        changes.length > 0 ? [{ kind: 'changed', before: old, after: section, changes }] : [];
      return [...own, ...goneBehind(old)];
    }),
  ];
}
