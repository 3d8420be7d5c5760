import { type CollectionEntry, getCollection } from 'astro:content';
import type { Exercise } from '@/schemas/exercise.ts';

const groupOrder: Exercise['group'][] = ['mobiliteit', 'kracht'];

/** The exercises for a level of amputation, or all: in the order of the source, mobility before strength. */
export async function exercisesOf(
  level: Exercise['levels'][number] | undefined,
): Promise<CollectionEntry<'exercises'>[]> {
  const exercises = await getCollection('exercises', ({ data }) => !level || data.levels.includes(level));
  return exercises.sort(
    (a, b) =>
      groupOrder.indexOf(a.data.group) - groupOrder.indexOf(b.data.group) || a.data.order - b.data.order,
  );
}

/** The card that comes after or before another one, by level of amputation: an exercise may be for one level only. */
export interface Neighbour {
  /** Whom it is the neighbour for; none when it is for all who have this exercise. */
  level?: Exercise['levels'][number];
  /** None where there is no card further on. */
  card?: { id: string; title: string };
}

/** What comes `step` places after an exercise (−1 for before it), for each level that has it. */
export async function neighboursOf(
  { id, data }: CollectionEntry<'exercises'>,
  step: 1 | -1,
): Promise<Neighbour[]> {
  const found = await Promise.all(
    data.levels.map(async (level) => {
      const all = await exercisesOf(level);
      const next = all[all.findIndex((exercise) => exercise.id === id) + step];
      return { level, ...(next && { card: { id: next.id, title: next.data.title } }) };
    }),
  );
  const [first] = found;
  const isShared = found.every(({ card }) => card?.id === first?.card?.id);
  return isShared ? [first?.card ? { card: first.card } : {}] : found;
}
