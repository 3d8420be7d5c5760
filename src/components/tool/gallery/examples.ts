import type { Thing } from '@/components/tool/kept/texts.ts';
import type { Files } from '@/device/files.ts';
import type { KeepAnswer } from '@/device/keep-choice.ts';
import type { OpenRecord, RecordState } from '@/device/store.ts';

/** Words and states that no tool has: they only show what its parts look like. */

const done = () => Promise.resolve();

/** A record that stays in one state. */
const still = (
  state: Pick<RecordState<string>, 'place' | 'problem'> & { setAside?: unknown[] },
  answer?: KeepAnswer,
): OpenRecord<string> => {
  const whole = { data: '', isWritten: !state.problem, setAside: [], ...state };
  return {
    state: () => whole,
    answer: () => answer,
    refuse: () => undefined,
    opened: done(),
    change: done,
    keep: done,
    stopKeeping: done,
    discardSetAside: done,
    subscribe: () => () => undefined,
  };
};

export const records: readonly { told: string; record: OpenRecord<string> }[] = [
  { told: '', record: still({ place: 'tab' }) },
  { told: 'Alleen in dit venster.', record: still({ place: 'tab' }, 'nee') },
  { told: 'Op dit apparaat.', record: still({ place: 'device' }) },
  { told: 'Een wijziging kon niet weg.', record: still({ place: 'device', problem: 'full' }) },
  { told: 'Iets was niet te lezen.', record: still({ place: 'device', setAside: [{}] }) },
];

export const words = {
  option: (value: number): string => ['Dit', 'Dat', 'Iets anders'][value] ?? '',
  hint: (value: number): string => ['met een woord erbij', 'en hier ook'][value] ?? '',
  written: 'Naar de markt gelopen, en daarna gerust.',
  first: 'De eerste rij',
  last: 'De laatste rij',
  fixed: 'Een rij die niet te verplaatsen is',
  row: { edit: 'Wijzig', up: 'Omhoog', down: 'Omlaag', remove: 'Verwijder' },
  history: { undo: 'Maak ongedaan', redo: 'Doe opnieuw', undone: '', redone: '' },
  keeping: {
    title: 'Waar staat het?',
    stop: 'Niet meer bewaren op dit apparaat',
  },
  problems: { full: 'Dit apparaat heeft geen ruimte meer.', forbidden: 'De browser staat het niet toe.' },
  thing: { name: 'lijst', parts: ['regel', 'regels'] } satisfies Thing,
};

export const state = {
  join: () => Promise.resolve({ kind: 'problem', problem: 'foreign' } as const),
  files: { save: () => undefined, read: () => Promise.resolve({ kind: 'unreadable' }) } satisfies Files,
};
