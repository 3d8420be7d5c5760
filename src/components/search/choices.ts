import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';
import type { Hit } from './engine.ts';

/** What the reader wants to see of the results; an empty choice means everything. */
export interface Choices {
  reader: Audience | '';
  publication: string;
  kind: Kind | '';
}
export const everything: Choices = { reader: '', publication: '', kind: '' };
/** By what results can be chosen. */
export const choosable = ['reader', 'publication', 'kind'] as const;

const fits = (hit: Hit, choices: Choices, but?: keyof Choices) =>
  choosable.every((by) => by === but || choices[by] === '' || hit[by] === choices[by]);

/** The results that fit all choices. */
export const chosen = (hits: readonly Hit[], choices: Choices): Hit[] =>
  hits.filter((hit) => fits(hit, choices));

/** The values that one choice can have with the other choices as they are, most results first, with their number. */
export function optionsFor(
  hits: readonly Hit[],
  choices: Choices,
  by: keyof Choices,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const hit of hits) if (fits(hit, choices, by)) counts.set(hit[by], (counts.get(hit[by]) ?? 0) + 1);
  // A choice that was made stays to be undone, also when nothing fits it now.
  if (choices[by] && !counts.has(choices[by])) counts.set(choices[by], 0);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** Results below one heading. */
export interface HitGroup<Shown extends Hit> {
  /** Whom they are for; "best" for the few that answer best, whoever they are for. */
  id: Audience | 'best';
  hits: Shown[];
}

/** How many results come first, whoever they are for. */
const bestCount = 3;

/** The best results, then the others by reader, each group in order of its first. */
export function groupsOf<Shown extends Hit>(hits: readonly Shown[]): HitGroup<Shown>[] {
  const groups: HitGroup<Shown>[] = [{ id: 'best', hits: hits.slice(0, bestCount) }];
  for (const hit of hits.slice(bestCount)) {
    const group = groups.find(({ id }) => id === hit.reader);
    if (group) group.hits.push(hit);
    else groups.push({ id: hit.reader, hits: [hit] });
  }
  return groups;
}
