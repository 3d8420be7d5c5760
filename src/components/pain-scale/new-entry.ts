import {
  type Choice,
  type DoingEntry,
  longestText,
  type Question,
  type Scale,
  type ScoreEntry,
  wordingVersion,
} from '@/components/pain-scale/entry.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** Makes entries. Apart from `entry.ts`: who only scores does not pay for what is needed to save. */

/** What the device adds to an entry. */
export interface Stamp {
  id: string;
  now: Timestamp;
}

const tidy = (text: string) => text.trim().slice(0, longestText);

/** Makes the entry for what somebody did; undefined when nothing was written. */
export function doingEntry(text: string, { id, now }: Stamp): DoingEntry | undefined {
  const words = tidy(text);
  return words ? { kind: 'doen', id, at: now, changed: now, text: words } : undefined;
}

/**
 * Makes the entry for one answer.
 *
 * @param choice undefined for “niet invullen”
 */
export function scoreEntry(
  { pain, period }: Question,
  scale: Scale,
  choice: Choice | undefined,
  { id, now }: Stamp,
  { note = '', session }: { note?: string; session?: ScoreEntry['session'] } = {},
): ScoreEntry {
  return {
    kind: 'score',
    id,
    at: now,
    changed: now,
    wording: wordingVersion,
    pain,
    period,
    scale,
    ...(choice ?? { score: null }),
    note: tidy(note),
    ...(session && { session }),
  };
}
