import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRecord } from '@/components/kept-record/use-record.ts';
import type { Entry, ScoreEntry } from '@/components/pain-scale/entry.ts';
import { scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { type Choices, choicesFrom, fragmentOf, modeOf } from '@/components/session-timer/choices.ts';
import { type SoundMode, toneSeconds } from '@/components/session-timer/cues.ts';
import { fetchFile, type Prepared, prepare } from '@/components/session-timer/prepare.ts';
import { isMirrorForm, type Programme } from '@/components/session-timer/programme.ts';
import { After } from '@/components/session-timer/room/After.tsx';
import { During } from '@/components/session-timer/room/During.tsx';
import { Ready } from '@/components/session-timer/room/Ready.tsx';
import { SessionList } from '@/components/session-timer/room/SessionList.tsx';
import { Upset } from '@/components/session-timer/room/Upset.tsx';
import {
  heardToGoOn,
  longestFirstSound,
  type Run,
  runOf,
  silentPlayer,
} from '@/components/session-timer/run.ts';
import { practisedAt, type Session, sessionOf } from '@/components/session-timer/session.ts';
import { putScores, type SessionEntry, sessionRecord } from '@/components/session-timer/session-record.ts';
import { soundSample, toneSample } from '@/components/session-timer/sound-sample.ts';
import {
  nothingWritten,
  painBeforeIn,
  remember,
  rememberPainBefore,
  type Unfinished,
  unfinishedIn,
  type Written,
} from '@/components/session-timer/unfinished.ts';
import { browserStorage } from '@/device/browser-storage.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { deviceMediaControls } from '@/device/media-controls.ts';
import { browserTabMemory } from '@/device/memory.ts';
import { deviceMonotonicClock } from '@/device/monotonic-clock.ts';
import { deviceSound, type SoundTrack } from '@/device/sound.ts';
import type { StorageReason } from '@/device/storage.ts';
import { type OpenRecord, openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';
import { within } from '@/device/time-limit.ts';
import { isPageVisible } from '@/device/visibility.ts';
import { deviceWakeLock } from '@/device/wake-lock.ts';
import { putById, type RecordKind } from '@/exchange/record.ts';

interface Props {
  /** To a new session, to the one that was broken off, or to the list. */
  entrance: 'sessie' | 'verder' | 'lijst';
  choices: Choices;
  heading: RefObject<HTMLHeadingElement>;
  /** To the step before. */
  onBack: () => void;
  /** To the choice of a programme. */
  onLeave: () => void;
}

/** A session with its programme and its sound, ready to begin. */
export interface PreparedSession {
  programme: Programme;
  session: Session;
  mode: SoundMode;
  prepared: Prepared;
  /** To hear beforehand whether there is sound; undefined for a session in text only. */
  sample?: Blob | undefined;
  /** What is heard when the session goes on after a pause. */
  signal?: Blob | undefined;
}

/** The records of this device; opened once for the page. */
let records:
  | { sessions: OpenRecord<readonly SessionEntry[]>; pains: OpenRecord<readonly Entry[]> }
  | undefined;

function openRecords() {
  if (!records) {
    const storage = browserStorage();
    const open = <T,>(kind: RecordKind<readonly T[]>) => {
      const record = openRecord(kind, storage);
      const isEmpty = (data: readonly T[]) => data.length === 0;
      void record.opened.then(() => surviveReload(kind, record, browserTab(kind.name), isEmpty, onLeavePage));
      return record;
    };
    records = { sessions: open(sessionRecord), pains: open(painRecord) };
  }
  return records;
}

const wakeLock = deviceWakeLock();

/** How often we look whether a sound has come, in ms. */
const lookEvery = 100;

/** Plays a sound; resolves when it is heard, to whether it is. It may take its time, as with a hearing aid. */
async function heard(sound: SoundTrack): Promise<boolean> {
  if (!(await sound.play())) return false;
  while (sound.isPlaying() && sound.position() === 0)
    await new Promise((look) => setTimeout(look, lookEvery));
  return sound.position() > 0;
}

type Place = 'klaarzetten' | 'bezig' | 'na' | 'te-veel' | 'lijst';

/** Where a session is prepared, done and written down. From the moment it is prepared it needs no network. */
export function Room({ entrance, choices, heading, onBack, onLeave }: Props) {
  const [{ sessions, pains }] = useState(openRecords);
  const [broken] = useState(() => (entrance === 'verder' ? unfinishedIn(browserTabMemory) : undefined));
  const [wanted] = useState(() =>
    broken
      ? choicesFrom(broken.choices, [new URLSearchParams(broken.choices).get('programma') ?? ''])
      : choices,
  );
  const [id] = useState(() => broken?.id ?? randomId());
  const [place, setPlace] = useState<Place>(entrance === 'lijst' ? 'lijst' : 'klaarzetten');
  const [set, setSet] = useState<PreparedSession>();
  const [hasFailed, setFailed] = useState(false);
  const [hasWakeLock, setWakeLock] = useState(true);
  const [run, setRun] = useState<Run>();
  /** Pain before, as typed; it belongs to practice before a mirror only. */
  const [given, setGiven] = useState(() =>
    broken ? broken.before : painBeforeIn(browserTabMemory, deviceClock.now()),
  );
  const [written, setWritten] = useState(broken?.written ?? nothingWritten);
  const [times, setTimes] = useState(broken?.times ?? {});
  const asksPain = isMirrorForm(set?.programme.form);
  const before = asksPain ? given : undefined;
  const track = useRef<SoundTrack>();
  const sample = useRef<SoundTrack>();
  const signal = useRef<SoundTrack>();
  const hasMoved = useRef(false);

  const { problem: storageProblem } = useRecord(sessions);
  useRecord(pains);
  useLayoutEffect(() => {
    if (hasMoved.current && place !== 'bezig') {
      heading.current?.focus({ preventScroll: true });
      heading.current?.closest('.session-timer')?.scrollIntoView();
    }
    hasMoved.current = true;
  }, [place, heading]);

  // The screen is asked for before the session, so that a refusal is known before it.
  useEffect(() => {
    if (place !== 'klaarzetten' && place !== 'bezig') return undefined;
    void wakeLock.request().then(setWakeLock);
    return () => wakeLock.release();
  }, [place === 'klaarzetten' || place === 'bezig']);

  useEffect(() => {
    // Writes what is there once more: a device without room is then known before the session.
    void sessions.opened.then(() => {
      if (sessions.state().place === 'device') void sessions.keep();
    });
  }, [sessions]);

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const isAtRisk = ({ place, problem }: { place: string; problem?: StorageReason | undefined }) =>
        place === 'tab' || problem !== undefined;
      const list = sessions.state();
      const scores = pains.state();
      const isListAtRisk =
        (isAtRisk(list) && list.data.length > 0) ||
        (isAtRisk(scores) && scores.data.some((entry) => 'session' in entry && entry.session));
      const isGoing = place === 'bezig' && run?.state().phase !== 'pauze';
      if (isGoing || place === 'na' || isListAtRisk) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [sessions, pains, run, place]);

  const close = () => {
    for (const sound of [track, sample, signal]) {
      sound.current?.close();
      sound.current = undefined;
    }
  };
  const sessionFor = (programme: Programme, mode: SoundMode) =>
    sessionOf(programme, { ...wanted, toneSeconds: toneSeconds(mode) });
  const setUp = async () => {
    const earlier = set;
    setFailed(false);
    setSet(undefined);
    try {
      const file = await fetchFile(`/hulpmiddelen/sessie-programma/${wanted.programme}.json`);
      const programme = JSON.parse(new TextDecoder().decode(file)) as Programme;
      const mode = modeOf(wanted, programme.form);
      const session = sessionFor(programme, mode);
      if (broken?.written) {
        // Only reading and writing down is left, and that makes no sound.
        setSet({ programme, session, mode, prepared: { missing: new Set() } });
        setRun(runWith(session, broken.position));
        return setPlace(broken.isUpset ? 'te-veel' : 'na');
      }
      const prepared = await prepare(session, programme, mode, deviceSound, fetchFile);
      const sounds = prepared.track && {
        sample: await soundSample(mode, deviceSound, fetchFile),
        signal: toneSample('begin'),
      };
      close();
      setSet({ programme, session, mode, prepared, ...sounds });
    } catch {
      // What was set ready before is better than nothing.
      setSet(earlier);
      setFailed(true);
    }
  };
  /** What was fetched is enough for it, so it needs no network. */
  const setUpSilently = () => {
    if (!set) return;
    close();
    setFailed(false);
    const { programme } = set;
    setSet({
      ...{ programme, session: sessionFor(programme, 'tekst'), mode: 'tekst' },
      prepared: { missing: new Set() },
    });
  };
  useEffect(() => {
    if (entrance === 'verder' && !broken) {
      // What the tab remembers of it cannot be read.
      remember(browserTabMemory, undefined);
      return onLeave();
    }
    if (place === 'klaarzetten') void setUp();
    return undefined;
  }, []);
  useEffect(() => close, []);

  // Opened in the press and not before: a sound that is open takes memory. The track too, so that it is there when
  // the sound has been heard.
  const playSample = async () => {
    if (!set?.sample) return false;
    track.current ??= set.prepared.track && deviceSound.open(set.prepared.track);
    signal.current ??= set.signal && deviceSound.open(set.signal);
    sample.current ??= deviceSound.open(set.sample);
    sample.current.seek(0);
    return within(longestFirstSound, heard(sample.current)).catch(() => false);
  };
  const runWith = (session: Session, from: number) => {
    const { current: sound } = track;
    const player =
      sound && signal.current
        ? heardToGoOn(sound, signal.current, from > 0)
        : silentPlayer(deviceMonotonicClock, isPageVisible);
    return runOf(session, player, deviceMonotonicClock, from);
  };
  const begin = () => {
    if (!set || run) return;
    sample.current?.pause();
    const fresh = runWith(set.session, broken?.position ?? 0);
    // At once, in the press itself: a browser lets only a press make sound.
    void fresh.start();
    const begun = { begun: times.begun ?? deviceClock.now() };
    setTimes(begun);
    rememberSession(fresh.state().position, { times: begun });
    rememberPainBefore(browserTabMemory, undefined, deviceClock.now());
    setRun(fresh);
    setPlace('bezig');
  };
  const goOnSilently = () => {
    if (!set || !run) return;
    close();
    setSet({ ...set, mode: 'tekst' });
    const silent = runWith(set.session, run.state().position);
    void silent.start();
    setRun(silent);
  };

  /** So that a reload or a crash costs nothing of it. */
  const rememberSession = (
    position: number,
    more: Pick<Unfinished, 'times' | 'written' | 'isUpset'> = {},
  ) => {
    if (!set) return;
    const fragment = fragmentOf({ ...wanted, mode: set.mode });
    remember(browserTabMemory, { choices: fragment, id, position, before, times, ...more });
  };
  const write = (words: Written) => {
    setWritten(words);
    if (run) rememberSession(run.state().position, { written: words });
  };
  const end = (isUpset: boolean) => {
    if (!run) return;
    const ended = { ...times, ended: deviceClock.now() };
    setTimes(ended);
    rememberSession(run.state().position, { times: ended, written, isUpset });
    close();
    setPlace(isUpset ? 'te-veel' : 'na');
  };
  const save = () => {
    if (!set || !run) return;
    const now = deviceClock.now();
    const { programme, session } = set;
    const { position } = run.state();
    const entry: SessionEntry = {
      ...{ id, at: times.ended ?? now, changed: now, programme: programme.id, title: programme.title },
      isMirror: isMirrorForm(programme.form),
      // A film shows both legs, whatever was chosen for another programme.
      ...(wanted.side && programme.form !== 'scherm' && { side: wanted.side }),
      practised: Math.round(practisedAt(session, position) / 1000),
      ending: position >= session.practiceEnd ? 'tijd-om' : 'gestopt',
      ...{ doing: written.doing.trim(), note: written.note.trim() },
    };
    void sessions.change((kept) => putById(kept, entry));
    const scores = [
      ['voor', before, times.begun] as const,
      ['na', before && written.pain, times.ended] as const,
    ].flatMap(([moment, answer, at = now]): ScoreEntry[] =>
      answer
        ? [
            scoreEntry(
              { pain: 'fantoompijn', period: 'nu' },
              'NRS',
              answer.choice,
              { id: randomId(), now: at },
              {
                note: answer.note,
                session: { id, moment },
              },
            ),
          ]
        : [],
    );
    // Where they are kept is for the list to ask: keeping the sessions is not a yes to keeping these.
    if (scores.length > 0) void pains.change((kept) => putScores(kept, scores));
  };
  const toList = () => {
    remember(browserTabMemory, undefined);
    setSet(undefined);
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
        onSave={() => {
          save();
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
        side={wanted.side}
        controls={deviceMediaControls}
        clock={deviceMonotonicClock}
        onPosition={(position) => rememberSession(position)}
        onSilently={track.current && goOnSilently}
        onEnd={end}
      />
    );
  return (
    <Ready
      choices={wanted}
      set={set}
      hasFailed={hasFailed}
      hasWakeLock={hasWakeLock}
      storageProblem={storageProblem}
      goesOnFrom={broken?.position}
      asksPain={asksPain && !broken}
      before={before}
      heading={heading}
      onRetry={setUp}
      playSample={playSample}
      onSilent={setUpSilently}
      onPain={(answer) => {
        setGiven(answer);
        rememberPainBefore(browserTabMemory, answer, deviceClock.now());
      }}
      onBegin={begin}
      onBack={onBack}
    />
  );
}
