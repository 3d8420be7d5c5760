import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesKey, fragmentOf } from '@/components/session-timer/choices.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import { After } from '@/components/session-timer/room/After.tsx';
import { During } from '@/components/session-timer/room/During.tsx';
import { type ReadySession, sessionWakeLock } from '@/components/session-timer/room/ready-session.ts';
import { openRecords } from '@/components/session-timer/room/records.ts';
import { SessionList } from '@/components/session-timer/room/SessionList.tsx';
import { Upset } from '@/components/session-timer/room/Upset.tsx';
import { entryOf, scoresOf } from '@/components/session-timer/room/written-down.ts';
import type { Run } from '@/components/session-timer/run.ts';
import { practisedAt } from '@/components/session-timer/session.ts';
import { putScores } from '@/components/session-timer/session-record.ts';
import {
  nothingWritten,
  painBeforeIn,
  remember,
  rememberPainBefore,
  type Times,
  type Unfinished,
  type Written,
} from '@/components/session-timer/unfinished.ts';
import { useRecord } from '@/components/tool/kept/use-record.ts';
import { useLeaveGuard } from '@/components/tool/leave-guard.ts';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { deviceMediaControls } from '@/device/media-controls.ts';
import { browserMemory, browserTabMemory } from '@/device/memory.ts';
import { deviceMonotonicClock } from '@/device/monotonic-clock.ts';
import { isOnlyHere } from '@/device/store.ts';
import { putById } from '@/exchange/record.ts';

interface Props {
  /** To a session that was begun, to what may be written down after it, or to the list. */
  entrance: 'sessie' | 'na' | 'lijst';
  /** The session, and where it is; undefined for the list alone. */
  going?: { ready: ReadySession; run: Run } | undefined;
  heading: RefObject<HTMLHeadingElement>;
  /** To the choice of a programme. */
  onLeave: () => void;
}

type Place = 'bezig' | 'na' | 'te-veel' | 'lijst';

/** Where a session is done and written down. It needs no network. */
export function Room({ entrance, going, heading, onLeave }: Props) {
  const [{ sessions, pains }] = useState(openRecords);
  const ready = going?.ready;
  const set = ready?.set();
  const unfinished = ready?.unfinished;
  const [id] = useState(() => unfinished?.id ?? randomId());
  const [place, setPlace] = useState<Place>(() => {
    if (entrance === 'sessie') return 'bezig';
    return entrance === 'na' && unfinished?.isUpset ? 'te-veel' : entrance;
  });
  const [run, setRun] = useState(going?.run);
  /** Pain before it; it belongs to practice before a mirror only. */
  const [before] = useState(() => {
    const given = unfinished ? unfinished.before : painBeforeIn(browserTabMemory, deviceClock.now());
    return isMirrorForm(set?.programme.form) ? given : undefined;
  });
  const [written, setWritten] = useState(unfinished?.written ?? nothingWritten);
  const [times, setTimes] = useState<Times>(() => {
    const earlier = unfinished?.times ?? {};
    if (entrance === 'sessie') return { begun: earlier.begun ?? deviceClock.now() };
    return { ...earlier, ended: earlier.ended ?? deviceClock.now() };
  });

  const { place: keptAt } = useRecord(sessions);
  useRecord(pains);
  useNewScreen(heading, [place]);

  useEffect(() => {
    if (place !== 'bezig') return undefined;
    void sessionWakeLock.request();
    return () => sessionWakeLock.release();
  }, [place]);
  useEffect(() => () => ready?.close(), []);

  // Who keeps the sessions on this device begins the next one as this one; who keeps them no more, as if it were the first.
  const wasKept = useRef(false);
  useEffect(() => {
    const isKept = keptAt === 'device';
    if (isKept && ready) browserMemory.write(choicesKey, fragmentOf(ready.choices));
    if (!isKept && wasKept.current) browserMemory.write(choicesKey, undefined);
    wasKept.current = isKept;
  }, [keptAt]);

  useLeaveGuard(() => {
    const [list, scores] = [sessions.state(), pains.state()];
    const isListAtRisk =
      (isOnlyHere(list) && list.data.length > 0) ||
      (isOnlyHere(scores) && scores.data.some((entry) => 'session' in entry && entry.session));
    const isGoing = place === 'bezig' && run?.state().phase !== 'pauze';
    return isGoing || place === 'na' || isListAtRisk;
  }, [sessions, pains, run, place]);

  /** So that a reload or a crash costs nothing of it. */
  const rememberSession = (
    position: number,
    more: Pick<Unfinished, 'times' | 'written' | 'isUpset'> = {},
  ) => {
    if (!ready || !set) return;
    const fragment = fragmentOf({ ...ready.choices, mode: set.mode });
    remember(browserTabMemory, { choices: fragment, id, position, before, times, ...more });
  };
  useEffect(() => {
    if (!run || place === 'lijst') return;
    rememberSession(run.state().position, {
      times,
      ...(place !== 'bezig' && { written, isUpset: place === 'te-veel' }),
    });
    rememberPainBefore(browserTabMemory, undefined, deviceClock.now());
  }, []);
  const goOnSilently = ready?.goOnSilently;
  const write = (words: Written) => {
    setWritten(words);
    if (run) rememberSession(run.state().position, { written: words });
  };
  const end = (isUpset: boolean) => {
    if (!run) return;
    const ended = { ...times, ended: deviceClock.now() };
    setTimes(ended);
    rememberSession(run.state().position, { times: ended, written, isUpset });
    ready?.close();
    setPlace(isUpset ? 'te-veel' : 'na');
  };
  /** Resolves when it is written, or when the list tells that it could not be. */
  const save = async () => {
    if (!set || !run) return;
    const now = deviceClock.now();
    const done = {
      ...{ id, programme: set.programme, session: set.session, side: ready?.choices.side },
      ...{ position: run.state().position, times, written, before },
    };
    const scores = scoresOf(done, now, randomId);
    await Promise.allSettled([
      sessions.change((kept) => putById(kept, entryOf(done, now))),
      ...(scores.length > 0 ? [pains.change((kept) => putScores(kept, scores))] : []),
    ]);
  };
  const toList = () => {
    remember(browserTabMemory, undefined);
    setPlace('lijst');
  };

  if (place === 'lijst')
    return <SessionList sessions={sessions} pains={pains} heading={heading} onAgain={onLeave} />;
  if (place === 'te-veel' && set)
    return <Upset safety={set.programme.safety} heading={heading} onDone={() => setPlace('na')} />;
  if (place === 'na' && set && run)
    return (
      <After
        practised={practisedAt(set.session, run.state().position)}
        isWhole={run.state().position >= set.session.practiceEnd}
        withPain={before !== undefined}
        written={written}
        heading={heading}
        onWrite={write}
        onSave={async () => {
          await save();
          toList();
        }}
        onSkip={toList}
      />
    );
  if (place === 'bezig' && set && run)
    return (
      <During
        run={run}
        set={set}
        side={ready?.choices.side}
        controls={deviceMediaControls}
        clock={deviceMonotonicClock}
        onPosition={(position) => rememberSession(position)}
        onSilently={goOnSilently && (() => setRun(goOnSilently()))}
        onEnd={end}
      />
    );
  return null;
}
