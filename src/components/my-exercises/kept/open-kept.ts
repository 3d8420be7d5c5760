import { exercisesRecord, type KeptProgramme } from '@/components/my-exercises/exercises-record.ts';
import { KeptProgrammes } from '@/components/my-exercises/kept/KeptProgrammes.tsx';
import { Today } from '@/components/my-exercises/kept/Today.tsx';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { Week } from '@/components/my-exercises/kept/Week.tsx';
import { browserStorage } from '@/device/browser-storage.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { type OpenRecord, openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';
import { putById } from '@/exchange/record.ts';

const views = { KeptProgrammes, Today, Week };

/** What is kept of exercises, and what shows it. */
export interface Kept {
  views: typeof views;
  record: OpenRecord<readonly KeptProgramme[]>;
  /** Keeps a programme on this device, which is a yes. Resolves when it is written, or when `state` tells why not. */
  keep: (fragment: string) => Promise<void>;
}

/** The programmes that this browser keeps. Call it once. */
export async function openKept(): Promise<Kept> {
  const record = openRecord(exercisesRecord, browserStorage());
  await record.opened;
  const isEmpty = ({ length }: readonly KeptProgramme[]) => length === 0;
  surviveReload(exercisesRecord, record, browserTab(exercisesRecord.name), isEmpty, onLeavePage);
  return {
    views,
    record,
    keep: async (fragment) => {
      const now = deviceClock.now();
      const isThere = record.state().data.some((one) => one.fragment === fragment);
      const added = { id: randomId(), changed: now, name: texts.defaultName, fragment, done: {} };
      if (!isThere) await record.change((kept) => putById(kept, added));
      await record.keep();
    },
  };
}
