import { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import type { LoadedLog } from '@/components/pain-scale/PainScale.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';

/** The list with what this browser keeps. Call it once. */
export async function openLog(): Promise<LoadedLog> {
  const record = openRecord(painRecord, browserStorage());
  await record.opened;
  const isEmpty = ({ length }: typeof painRecord.empty) => length === 0;
  surviveReload(painRecord, record, browserTab(painRecord.name), isEmpty, onLeavePage);
  return { View: PainLog, record };
}
