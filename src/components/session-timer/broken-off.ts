import type { texts } from '@/components/session-timer/texts.ts';
import type { Memory } from '@/device/memory.ts';

/** A session that is not in the list yet; read in the room. */
export const unfinishedKey = 'sessie-bezig';

/** What is known of a session before the room opens it. */
export interface BrokenOff {
  far: keyof typeof texts.unfinished;
  /** Its choices, as the fragment of an address. */
  choices: string;
}

/** How far the session is that the tab remembers, and what was chosen; undefined when there is none. */
export function brokenOffIn(tab: Memory): BrokenOff | undefined {
  const kept = tab.read(unfinishedKey);
  try {
    if (kept === undefined) return undefined;
    const { written, choices } = JSON.parse(kept) as { written?: unknown; choices?: string };
    return { far: written ? 'klaar' : 'bezig', choices: choices ?? '' };
  } catch {
    return undefined;
  }
}
