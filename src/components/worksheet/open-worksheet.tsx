import { render } from 'preact';
import { KeptSheets } from '@/components/worksheet/KeptSheets.tsx';
import { worksheetsRecord } from '@/components/worksheet/worksheets-record.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';

/**
 * Begins to keep what is written in the fields of a worksheet, and shows below them where that is.
 *
 * @param form holds the fields
 * @param place what is shown comes into it
 * @param sheet which worksheet this is
 */
export async function openWorksheet(form: Element, place: Element, sheet: string): Promise<void> {
  const record = openRecord(worksheetsRecord, browserStorage());
  await record.opened;
  surviveReload(
    worksheetsRecord,
    record,
    browserTab(worksheetsRecord.name),
    ({ length }) => length === 0,
    onLeavePage,
  );
  place.replaceChildren();
  render(<KeptSheets record={record} form={form} sheet={sheet} />, place);
}
