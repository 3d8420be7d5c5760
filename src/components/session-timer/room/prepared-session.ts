import type { Prepared } from '@/components/session-timer/prepare.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import type { Session } from '@/components/session-timer/session.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';

/** A session with its programme and its sound, ready to begin. */
export interface PreparedSession {
  programme: Programme;
  session: Session;
  mode: SoundMode;
  prepared: Prepared;
  /** To hear beforehand whether there is sound; undefined for a session in text only. */
  sample?: Blob | undefined;
  /** What is heard when the session goes on after a pause. */
  signal?: Blob | undefined;
}
