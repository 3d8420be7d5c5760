import type { LoadedLog } from '@/components/pain-scale/loaded-log.ts';
import { entriesOf } from '@/components/pain-scale/log/new-entries.ts';
import { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { guardLeaving } from '@/components/tool/leave-guard.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { isOnlyHere, openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';

/** The list with what this browser keeps; it asks before it is lost. Call it once. */
export async function openLog(): Promise<LoadedLog> {
  const record = openRecord(painRecord, browserStorage());
  await record.opened;
  const isEmpty = ({ length }: typeof painRecord.empty) => length === 0;
  surviveReload(painRecord, record, browserTab(painRecord.name), isEmpty, onLeavePage);
  guardLeaving(() => isOnlyHere(record.state()) && record.state().data.length > 0);
  return {
    View: PainLog,
    record,
    clock: deviceClock,
    newEntries: (round) => entriesOf(round, deviceClock.now(), randomId),
  };
}
