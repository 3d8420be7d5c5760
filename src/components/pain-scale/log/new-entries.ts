import type { Entry } from '@/components/pain-scale/entry.ts';
import { doingEntry, scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { answerTo, questionsOf, type Round } from '@/components/pain-scale/round.ts';
import type { NewId } from '@/device/ids.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** The entries that a round makes; all have the same moment. */
export function entriesOf(round: Round, now: Timestamp, newId: NewId): Entry[] {
  const doing = doingEntry(round.doing, { id: newId(), now });
  const scores = questionsOf(round).map((question) => {
    const { choice, note } = answerTo(round, question);
    return scoreEntry(question, round.scale, choice, { id: newId(), now }, { note });
  });
  return doing ? [doing, ...scores] : scores;
}
