import { type ComponentChildren, render } from 'preact';
import { exercisesRecord, type KeptProgramme } from '@/components/my-exercises/exercises-record.ts';
import { ChooseProgramme } from '@/components/my-exercises/kept/ChooseProgramme.tsx';
import { KeptProgrammes } from '@/components/my-exercises/kept/KeptProgrammes.tsx';
import { Today } from '@/components/my-exercises/kept/Today.tsx';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { Week } from '@/components/my-exercises/kept/Week.tsx';
import type { Screen } from '@/components/my-exercises/screen.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';
import { putById } from '@/exchange/record.ts';

/** The screen that what is kept comes to stand on. */
interface KeptScreen extends Pick<Screen, 'exercises' | 'places'> {
  /** The programme on it, as it stands in the address; empty for none. */
  fragment: string;
  /** Somebody pressed to get here. */
  isAskedFor: boolean;
  /** Puts another programme on the screen. */
  open: (fragment: string) => void;
}

/** What is kept of exercises. */
export interface Kept {
  /** Shows it on a screen, and every change of it, until another screen comes. */
  show: (screen: KeptScreen) => void;
  /** Keeps a programme on this device, which is a yes. Resolves when it is written, or when the screen tells why not. */
  keep: (fragment: string) => Promise<void>;
}

/** The programmes that this browser keeps. Call it once. */
export async function openKept(): Promise<Kept> {
  const record = openRecord(exercisesRecord, browserStorage());
  await record.opened;
  const isEmpty = ({ length }: readonly KeptProgramme[]) => length === 0;
  surviveReload(exercisesRecord, record, browserTab(exercisesRecord.name), isEmpty, onLeavePage);
  let screen: KeptScreen | undefined;
  /** The places where something was put, to leave them as they should be. */
  const used = new Set<HTMLElement>();
  const put = (place: HTMLElement, content: ComponentChildren) => {
    // What stood there without it.
    if (!used.has(place)) place.replaceChildren();
    used.add(place);
    render(content, place);
  };
  const draw = () => {
    if (!screen) return;
    const { exercises, places, fragment, isAskedFor, open } = screen;
    const programmes = record.state().data;
    const programme = programmes.find((one) => one.fragment === fragment);
    const [only] = programmes.length === 1 ? programmes : [];
    // Who comes without a link and keeps one programme comes for that.
    if (!fragment && only) {
      open(only.fragment);
      return;
    }
    if (programmes.length > 0)
      put(places.choice, <ChooseProgramme programmes={programmes} onChoose={open} />);
    for (const [exercise, place] of places.today)
      put(place, programme && <Today {...{ record, programme, exercise }} />);
    put(places.week, programme && <Week programme={programme} exercises={exercises} />);
    places.offer.hidden = programme !== undefined;
    put(places.kept, <KeptProgrammes {...{ record, programme, isAskedFor }} />);
  };
  record.subscribe(draw);
  return {
    show: (next) => {
      for (const place of used) render(null, place);
      used.clear();
      screen = next;
      draw();
    },
    keep: async (fragment) => {
      const now = deviceClock.now();
      const isThere = record.state().data.some((one) => one.fragment === fragment);
      const added = { id: randomId(), changed: now, name: texts.defaultName, fragment, done: {} };
      if (!isThere) await record.change((kept) => putById(kept, added));
      await record.keep();
    },
  };
}
