import { editDistance } from '@/components/search/spelling.ts';

/** The name that somebody most probably meant, or none: at most two letters off, one in a short name. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const limit = name.length < 5 ? 1 : 2;
  const written = name.toLowerCase();
  return known
    .map((other) => ({ other, distance: editDistance(written, other.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}
