import type { Question, ScoreEntry } from '@/components/pain-scale/entry.ts';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import type { Answer } from '@/components/pain-scale/round.ts';
import type { Side } from '@/components/session-timer/choices.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { practisedAt } from '@/components/session-timer/session.ts';
import type { SessionEntry } from '@/components/session-timer/session-record.ts';
import type { Times, Written } from '@/components/session-timer/unfinished.ts';
import type { NewId } from '@/device/ids.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** A session that is over, and what somebody wrote down about it. */
export interface DoneSession extends Pick<PreparedSession, 'programme' | 'session'> {
  id: string;
  side: Side | undefined;
  /** Where it ended, in ms. */
  position: number;
  times: Times;
  written: Written;
  /** Pain before it; undefined when it was not asked, and then it is not kept after it either. */
  before: Answer | undefined;
}

/** The session as the list keeps it. */
export const entryOf = (
  { id, programme, session, side, position, times, written }: DoneSession,
  now: Timestamp,
): SessionEntry => ({
  ...{ id, at: times.ended ?? now, changed: now, programme: programme.id, title: programme.title },
  isMirror: isMirrorForm(programme.form),
  // A film shows both legs, whatever was chosen for another programme.
  ...(side && programme.form !== 'scherm' && { side }),
  practised: Math.round(practisedAt(session, position) / 1000),
  ending: position >= session.practiceEnd ? 'tijd-om' : 'gestopt',
  ...{ doing: written.doing.trim(), note: written.note.trim() },
});

/** The question of every score that belongs to a session. */
const question: Question = { pain: 'fantoompijn', period: 'nu' };

/** The scores before and after it, as the pain scale keeps them; none where pain was not asked. */
export function scoresOf(
  { id, times, written, before }: DoneSession,
  now: Timestamp,
  newId: NewId,
): ScoreEntry[] {
  if (!before) return [];
  const score = (moment: 'voor' | 'na', { choice, note }: Answer, at: Timestamp | undefined) =>
    scoreEntry(question, 'NRS', choice, { id: newId(), now: at ?? now }, { note, session: { id, moment } });
  return [score('voor', before, times.begun), score('na', written.pain, times.ended)];
}
