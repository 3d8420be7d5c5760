import { longestWord, soundOf } from './dutch.ts';

/**
 * Number of letters to add, drop, change or swap with their neighbour to make one word the other
 * (Damerau-Levenshtein, optimal string alignment). Gives up above `limit` and returns `limit + 1`; what cannot come
 * out below that is not looked at (Ukkonen 1985), because a whole dictionary goes through here.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let before: number[] = [];
  let above: number[] = [];
  for (let column = 0; column <= limit; column++) above.push(column);
  let line: number[] = [];
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    line[first - 1] = first === 1 ? row : beyond;
    let least = line[first - 1] ?? beyond;
    for (let column = first; column <= last; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column] ?? beyond) + 1,
        (line[column - 1] ?? beyond) + 1,
        (above[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    line[last + 1] = beyond;
    [before, above, line] = [above, line, before];
  }
  return Math.min(beyond, above[b.length] ?? beyond);
}

/** A word as it is written and as it sounds. */
export interface Spelled {
  word: string;
  sound: string;
}
export const spelled = (word: string): Spelled => ({ word, sound: soundOf(word) });

/** A word of the site, for the spelling. */
export interface KnownWord extends Spelled {
  /** In how many sections it stands; of two equally near words the more common one is meant. */
  count: number;
}

/** A word that was probably meant. */
export interface Near {
  word: string;
  /** Letters off, on paper and in sound together; 1 or less is most probably what was meant. */
  distance: number;
}

/** How many letters a word may be off, in sound. */
export const reachOf = (word: string): number => (word.length < 7 ? 1 : 2);

/** Whether a word is taken apart and compared with others at all: no number, nor a very short or endless one. */
const isGuessedAt = (word: string) => word.length > 3 && word.length <= longestWord && !/\d/.test(word);

/**
 * Letters off, the mean of paper and sound; undefined when out of reach: more than two letters, one in a short word,
 * or another first sound, which people seldom get wrong.
 *
 * @param asked the word that is perhaps a mistake
 */
export function distanceOf(asked: Spelled, other: Spelled): number | undefined {
  if (asked.sound[0] !== other.sound[0]) return undefined;
  const limit = reachOf(asked.word);
  const heard = editDistance(asked.sound, other.sound, limit);
  if (heard > limit) return undefined;
  const written = editDistance(asked.word, other.word, limit + 1);
  return written > limit + 1 || (written > limit && heard > 1) ? undefined : (written + heard) / 2;
}

/** A word seen this seldom may be a slip itself. */
const seldom = 3;

/**
 * The words that were probably meant, best first: at most two letters off, one in a short word. Spellings of one
 * sound ("ei" and "ij", "f" and "ph") count as half a letter.
 */
export function nearest(word: string, known: Iterable<KnownWord>): Near[] {
  if (!isGuessedAt(word)) return [];
  const asked = spelled(word);
  const found: { word: string; distance: number; count: number }[] = [];
  for (const other of known) {
    if (other.word.length < 4) continue;
    const distance = distanceOf(asked, other);
    if (distance === undefined) continue;
    const rare = other.count < seldom ? 0.75 : 0;
    found.push({ word: other.word, distance: distance + rare, count: other.count });
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance <= best + 0.25)
    .sort((a, b) => a.distance - b.distance || b.count - a.count)
    .map(({ word: meant, distance }) => ({ word: meant, distance }));
}
