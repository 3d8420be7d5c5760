import { soundOf } from './dutch.ts';

/**
 * Number of letters to add, drop, change or swap with their neighbour to make one word the other
 * (Damerau-Levenshtein, optimal string alignment). Gives up above `limit` and returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = line;
  }
  return above[b.length] ?? limit + 1;
}

/** A word of the site, for the spelling. */
export interface KnownWord {
  word: string;
  /** In how many sections it stands; of two equally near words the more common one is meant. */
  count: number;
}

/** A word that was probably meant. */
export interface Near {
  word: string;
  /** Letters off, on paper and in sound together; 1 or less is most probably what was meant. */
  distance: number;
}

/** A word seen this seldom may be a slip itself. */
const seldom = 3;

/**
 * The words that were probably meant, best first: at most two letters off, one in a short word. Spellings of one
 * sound ("ei" and "ij", "f" and "ph") count as half a letter.
 */
export function nearest(word: string, known: Iterable<KnownWord>): Near[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const limit = word.length < 7 ? 1 : 2;
  const sound = soundOf(word);
  const found: { word: string; distance: number; count: number }[] = [];
  for (const { word: other, count } of known) {
    if (other.length < 4) continue;
    const written = editDistance(word, other, limit + 1);
    if (written > limit + 1) continue;
    const heard = editDistance(sound, soundOf(other), limit);
    if (heard > limit || (written > limit && heard > 1)) continue;
    // People seldom get the first letter wrong.
    const start = other[0] === word[0] || soundOf(other)[0] === sound[0] ? 0 : 0.75;
    found.push({ word: other, distance: (written + heard) / 2 + start + (count < seldom ? 0.75 : 0), count });
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance <= best + 0.25)
    .sort((a, b) => a.distance - b.distance || b.count - a.count)
    .map(({ word: meant, distance }) => ({ word: meant, distance }));
}
