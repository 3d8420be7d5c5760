import { entriesOf } from '@/components/pain-scale/log/new-entries.ts';
import { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import type { LoadedLog } from '@/components/pain-scale/PainScale.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';

/** The list with what this browser keeps; it asks before it is lost. Call it once. */
export async function openLog(): Promise<LoadedLog> {
  const record = openRecord(painRecord, browserStorage());
  await record.opened;
  const isEmpty = ({ length }: typeof painRecord.empty) => length === 0;
  surviveReload(painRecord, record, browserTab(painRecord.name), isEmpty, onLeavePage);
  addEventListener('beforeunload', (event) => {
    const { place, problem, data } = record.state();
    if ((place === 'tab' || problem) && data.length > 0) event.preventDefault();
  });
  return {
    View: PainLog,
    record,
    clock: deviceClock,
    newEntries: (round) => entriesOf(round, deviceClock.now(), randomId),
  };
}
