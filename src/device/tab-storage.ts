import { folder } from '@/device/site-folder.ts';
import { type RecordKind, readRecord, writeRecord } from '@/exchange/record.ts';
import type { OpenRecord } from './store.ts';

/** One text that lives as long as the tab: it survives a reload, a crash and the back button. As a port. */
export interface TabStorage {
  /** The text; undefined when there is none or the browser does not allow it. */
  read: () => string | undefined;
  /** Replaces the text; undefined removes it. Does nothing where the browser does not allow it. */
  write: (text: string | undefined) => void;
  /** Calls the listener when the page comes back from the browser's memory: the tab may hold something else by then. */
  onReturn: (listener: () => void) => void;
  /** Starts the page anew. */
  startAnew: () => void;
}

/** The tab of a real browser. */
export const browserTab = (key: string): TabStorage => ({
  read: () => {
    try {
      return sessionStorage.getItem(`${key}${folder}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (text) => {
    try {
      if (text === undefined) sessionStorage.removeItem(`${key}${folder}`);
      else sessionStorage.setItem(`${key}${folder}`, text);
    } catch {
      // Full or forbidden: the data is still in the page, which asks before it closes.
    }
  },
  onReturn: (listener) =>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) listener();
    }),
  startAnew: () => location.reload(),
});

/** Calls the listener just before the page of a real browser may go away. */
export const onLeavePage = (listener: () => void): void => {
  addEventListener('pagehide', listener);
  document.addEventListener('visibilitychange', listener);
};

/** A tab for tests. */
export function memoryTab(
  text?: string,
): TabStorage & { text: string | undefined; isNew: boolean; comeBack: () => void } {
  const listeners: (() => void)[] = [];
  const tab: ReturnType<typeof memoryTab> = {
    text,
    isNew: false,
    onReturn: (listener) => listeners.push(listener),
    startAnew: () => {
      tab.isNew = true;
    },
    comeBack: () => {
      for (const listener of listeners) listener();
    },
    read: () => tab.text,
    write: (next) => {
      tab.text = next;
    },
  };
  return tab;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Keeps in the tab what is not on the device: before the person chooses to keep it, and when the device refuses.
 * What the tab still had joins the record. Call it when the record has been opened.
 *
 * @param onLeave calls the listener just before the page may go away
 */
export function surviveReload<T>(
  kind: RecordKind<T>,
  record: OpenRecord<T>,
  tab: TabStorage,
  isEmpty: (data: T) => boolean,
  onLeave: (listener: () => void) => void,
): void {
  const text = tab.read();
  const reading = text === undefined ? undefined : readRecord(kind, parsed(text));
  if (reading?.kind === 'read') void record.change((kept) => kind.merge(kept, reading.data));
  let isStale = false;
  let isLeaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    if (isStale) return;
    const { data, isWritten, problem } = record.state();
    // A change on its way to the device dies with the page.
    const isOnDevice = isWritten && problem === undefined;
    tab.write(isOnDevice || isEmpty(data) ? undefined : JSON.stringify(writeRecord(kind, data)));
  };
  record.subscribe(() => {
    clearTimeout(timer);
    // What is gone goes at once. The rest waits until the page is drawn: a large record takes a while to write.
    if (isLeaving || isEmpty(record.state().data)) write();
    else timer = setTimeout(write, 100);
  });
  onLeave(() => {
    write();
    // Who hears the same a little later may still put something in the record.
    isLeaving = true;
    setTimeout(() => {
      isLeaving = false;
    });
  });
  // Another page may have changed or wiped what is in the tab and on the device: what is here is of before.
  tab.onReturn(() => {
    isStale = true;
    tab.startAnew();
  });
}
