import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Choices, choicesFrom, fragmentOf, modeOf } from '@/components/session-timer/choices.ts';
import { type SoundMode, toneSeconds } from '@/components/session-timer/cues.ts';
import { fetchFile, prepare } from '@/components/session-timer/prepare.ts';
import { isMirrorForm, type Programme } from '@/components/session-timer/programme.ts';
import { After } from '@/components/session-timer/room/After.tsx';
import { During } from '@/components/session-timer/room/During.tsx';
import { possibleMode } from '@/components/session-timer/room/own-voice.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { Ready } from '@/components/session-timer/room/Ready.tsx';
import { openRecords } from '@/components/session-timer/room/records.ts';
import { SessionList } from '@/components/session-timer/room/SessionList.tsx';
import { Upset } from '@/components/session-timer/room/Upset.tsx';
import { useSounds } from '@/components/session-timer/room/use-sounds.ts';
import { entryOf, scoresOf } from '@/components/session-timer/room/written-down.ts';
import type { Run } from '@/components/session-timer/run.ts';
import { practisedAt, sessionOf } from '@/components/session-timer/session.ts';
import { putScores } from '@/components/session-timer/session-record.ts';
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
import { useRecord } from '@/components/tool/kept/use-record.ts';
import { useLeaveGuard } from '@/components/tool/leave-guard.ts';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { deviceClock } from '@/device/clock.ts';
import { randomId } from '@/device/ids.ts';
import { deviceMediaControls } from '@/device/media-controls.ts';
import { browserTabMemory } from '@/device/memory.ts';
import { deviceMonotonicClock } from '@/device/monotonic-clock.ts';
import { deviceSound } from '@/device/sound.ts';
import { isOnlyHere } from '@/device/store.ts';
import { deviceWakeLock } from '@/device/wake-lock.ts';
import { putById } from '@/exchange/record.ts';

interface Props {
  /** To a new session, to the one that was broken off, or to the list. */
  entrance: 'sessie' | 'verder' | 'lijst';
  choices: Choices;
  heading: RefObject<HTMLHeadingElement>;
  /** To the step before. */
  onBack: () => void;
  /** To the choice of a programme. */
  onLeave: () => void;
  /** Another sound was chosen in the sound check. */
  onMode: (mode: SoundMode) => void;
}

const wakeLock = deviceWakeLock();

type Place = 'klaarzetten' | 'bezig' | 'na' | 'te-veel' | 'lijst';

/** Where a session is prepared, done and written down. From the moment it is prepared it needs no network. */
export function Room({ entrance, choices, heading, onBack, onLeave, onMode }: Props) {
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
  const sounds = useSounds();

  const { problem: storageProblem } = useRecord(sessions);
  useRecord(pains);
  useNewScreen(heading, [place]);

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

  useLeaveGuard(() => {
    const [list, scores] = [sessions.state(), pains.state()];
    const isListAtRisk =
      (isOnlyHere(list) && list.data.length > 0) ||
      (isOnlyHere(scores) && scores.data.some((entry) => 'session' in entry && entry.session));
    const isGoing = place === 'bezig' && run?.state().phase !== 'pauze';
    return isGoing || place === 'na' || isListAtRisk;
  }, [sessions, pains, run, place]);

  const sessionFor = (programme: Programme, mode: SoundMode) =>
    sessionOf(programme, { ...wanted, toneSeconds: toneSeconds(mode) });
  const setUp = async (voice?: SoundMode) => {
    const earlier = set;
    setFailed(false);
    setSet(undefined);
    try {
      const file = await fetchFile(`/hulpmiddelen/sessie-programma/${wanted.programme}.json`);
      const programme = JSON.parse(new TextDecoder().decode(file)) as Programme;
      const mode = await possibleMode(voice ?? modeOf(wanted, programme.form));
      const session = sessionFor(programme, mode);
      if (broken?.written) {
        // Only reading and writing down is left, and that makes no sound.
        const read = { programme, session, mode, prepared: { missing: new Set<string>() } };
        setSet(read);
        setRun(sounds.runWith(read, broken.position));
        return setPlace(broken.isUpset ? 'te-veel' : 'na');
      }
      const prepared = await prepare(session, programme, mode, deviceSound, fetchFile);
      const samples = prepared.track && {
        sample: await soundSample(mode, deviceSound, fetchFile),
        signal: toneSample('begin'),
      };
      sounds.close();
      setSet({ programme, session, mode, prepared, ...samples });
    } catch {
      // What was set ready before is better than nothing.
      setSet(earlier);
      setFailed(true);
    }
  };
  /** What was fetched is enough for it, so it needs no network. */
  const setUpSilently = () => {
    if (!set) return;
    sounds.close();
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

  const begin = () => {
    if (!set || run) return;
    sounds.stopSample();
    const fresh = sounds.runWith(set, broken?.position ?? 0);
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
    sounds.close();
    const inText: PreparedSession = { ...set, mode: 'tekst' };
    setSet(inText);
    const silent = sounds.runWith(inText, run.state().position);
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
    sounds.close();
    setPlace(isUpset ? 'te-veel' : 'na');
  };
  const save = () => {
    if (!set || !run) return;
    const now = deviceClock.now();
    const done = {
      ...{ id, programme: set.programme, session: set.session, side: wanted.side },
      ...{ position: run.state().position, times, written, before },
    };
    void sessions.change((kept) => putById(kept, entryOf(done, now)));
    const scores = scoresOf(done, now, randomId);
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
        onSilently={sounds.hasTrack() ? goOnSilently : undefined}
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
      onRetry={() => setUp(set?.mode)}
      onVoice={(mode) => {
        onMode(mode);
        void setUp(mode);
      }}
      playSample={() => sounds.playSample(set)}
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
