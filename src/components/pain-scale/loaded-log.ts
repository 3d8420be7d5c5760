import type { ComponentType, RefObject } from 'preact';
import type { Entry } from '@/components/pain-scale/entry.ts';
import type { Round } from '@/components/pain-scale/round.ts';
import type { Clock } from '@/device/clock.ts';
import type { Files } from '@/device/files.ts';
import type { Memory } from '@/device/memory.ts';
import type { OpenRecord } from '@/device/store.ts';

/** What the list is shown with. */
export interface LogProps {
  record: OpenRecord<readonly Entry[]>;
  /** Ids of what was just filled in. */
  saved: readonly string[];
  clock: Clock;
  /** Of this tab. */
  memory: Memory;
  heading: RefObject<HTMLHeadingElement>;
  /** Fill in something more. */
  onAgain: () => void;
  files?: Files;
  print?: () => void;
}

/** What loads when something is saved or the list is opened. */
export interface LoadedLog {
  View: ComponentType<LogProps>;
  record: OpenRecord<readonly Entry[]>;
  clock: Clock;
  /** The entries that a round makes, now. */
  newEntries: (round: Round) => Entry[];
}
