import { keptKey } from '@/device/kept-key.ts';
import { browserMemory, browserTabMemory, type Memory, plainMemory } from '@/device/memory.ts';

/** What somebody answered to “Bewaren op dit apparaat?”; undefined as long as it was not asked. */
export type KeepAnswer = 'ja' | 'nee' | undefined;

/**
 * The answer, one for all tools, as a port. A yes stands on the device, with what the home page may tell of each record
 * before any storage is opened. A no stands in the tab only: who refuses leaves nothing behind.
 */
export interface KeepChoice {
  /** The answer that holds for a record. One that was taken off the device waits for a new answer. */
  answerFor: (name: string) => KeepAnswer;
  /** Nothing is kept that is not on the device already, as long as this tab lives. */
  refuse: () => void;
  /** Takes a no back, so that it is asked again. */
  askAgain: () => void;
  /** The record is on the device, so the answer is yes. `brief` is what may be told of it. */
  noteKept: (name: string, brief: unknown) => void;
  /** Something was kept before the question was asked, which was a yes. Does nothing where an answer stands. */
  noteEarlierYes: (name: string) => void;
  /** The record is taken off the device. When it was the last one, nothing is left of the answer. */
  noteStopped: (name: string) => void;
  /** The record is not on the device; the browser may have wiped it. */
  noteAbsent: (name: string) => void;
}

const refusedKey = 'bewaren';

/** By record: what may be told of it, or null when it was taken off. */
type Kept = Record<string, unknown>;

function keptIn(device: Memory): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(device.read(keptKey) ?? 'null');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** The answer in these memories. */
export function keepChoice(device: Memory = plainMemory(), tab: Memory = plainMemory()): KeepChoice {
  const write = (kept: Kept) => {
    const isAnyKept = Object.values(kept).some((one) => one !== null);
    device.write(keptKey, isAnyKept ? JSON.stringify(kept) : undefined);
  };
  const note = (name: string, brief: unknown) => write({ ...keptIn(device), [name]: brief });
  return {
    answerFor: (name) => {
      if (tab.read(refusedKey) !== undefined) return 'nee';
      const kept = keptIn(device);
      return kept && kept[name] !== null ? 'ja' : undefined;
    },
    refuse: () => tab.write(refusedKey, 'nee'),
    askAgain: () => tab.write(refusedKey, undefined),
    noteKept: (name, brief) => note(name, brief ?? ''),
    noteEarlierYes: (name) => {
      if (!keptIn(device)) note(name, '');
    },
    noteStopped: (name) => note(name, null),
    noteAbsent: (name) => {
      const { [name]: brief, ...others } = keptIn(device) ?? {};
      if (brief !== undefined && brief !== null) write(others);
    },
  };
}

/** The answer in a real browser. */
export const browserKeepChoice = (): KeepChoice => keepChoice(browserMemory, browserTabMemory);
