import { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import type { LoadedLog } from '@/components/pain-scale/PainScale.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { openRecord } from '@/device/store.ts';

/** The list with what this browser keeps. Call it once. */
export async function openLog(): Promise<LoadedLog> {
  const record = openRecord(painRecord, browserStorage());
  await record.opened;
  return { View: PainLog, record };
}
