import type { Entry } from '@/components/pain-scale/entry.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { type SessionEntry, sessionRecord } from '@/components/session-timer/session-record.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { type OpenRecord, openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';
import type { RecordKind } from '@/exchange/record.ts';

/** What the sessions of a person are kept in, and their scores before and after. */
export interface Records {
  sessions: OpenRecord<readonly SessionEntry[]>;
  pains: OpenRecord<readonly Entry[]>;
}

/** Opened once for the page. */
let records: Records | undefined;

/** The records of this device. */
export function openRecords(): Records {
  if (!records) {
    const storage = browserStorage();
    const open = <T>(kind: RecordKind<readonly T[]>) => {
      const record = openRecord(kind, storage);
      const isEmpty = (data: readonly T[]) => data.length === 0;
      void record.opened.then(() => surviveReload(kind, record, browserTab(kind.name), isEmpty, onLeavePage));
      return record;
    };
    records = { sessions: open(sessionRecord), pains: open(painRecord) };
  }
  return records;
}
