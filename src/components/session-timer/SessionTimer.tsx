import { useEffect, useRef, useState } from 'preact/hooks';
import { BeginStep } from '@/components/session-timer/BeginStep.tsx';
import { brokenOffIn, unfinishedKey } from '@/components/session-timer/broken-off.ts';
import {
  asksOtherwise,
  type Choices,
  choicesFrom,
  choicesKey,
  fragmentOf,
  modeOf,
} from '@/components/session-timer/choices.ts';
import { isMirrorForm, kindOf } from '@/components/session-timer/forms.ts';
import { ProgrammeStep } from '@/components/session-timer/ProgrammeStep.tsx';
import { type ProgrammeName, type SafetyBefore, safetyOfForm } from '@/components/session-timer/programme.ts';
import type { RoomParts } from '@/components/session-timer/room/open-room.ts';
import type { ReadySession } from '@/components/session-timer/room/ready-session.ts';
import type { Run } from '@/components/session-timer/run.ts';
import { seriesName } from '@/components/session-timer/series-name.ts';
import { texts } from '@/components/session-timer/texts.ts';
import { WaitingStep } from '@/components/session-timer/WaitingStep.tsx';
import { Button } from '@/components/tool/Button.tsx';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { useRedrawOn } from '@/components/tool/redraw-on.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserMemory, browserTabMemory, type Memory } from '@/device/memory.ts';

interface Props {
  programmes: readonly ProgrammeName[];
  safety: SafetyBefore;
  /** What there is to fetch of a session, for who has not chosen one yet. */
  soundSize: string;
  memory?: Memory;
  tab?: Memory;
}

const loadRoom = loadOnce(async () => {
  const { openRoom } = await import('@/components/session-timer/room/open-room.ts');
  return openRoom();
});

/**
 * `wacht` is a session that was broken off or is not in the list yet: nothing else is on the screen then. Those of the
 * second line are in the room.
 */
type Place = 'programma' | 'begin' | 'wacht' | RoomPlace;
type RoomPlace = 'anders' | 'pijn' | 'geluid' | 'sessie' | 'na' | 'lijst';
const isSettingUp = (place: Place) => ['programma', 'begin', 'anders', 'geluid', 'pijn'].includes(place);

/**
 * The first screen of a session, what can be set otherwise, and the way into the room where it is done: that is another
 * part of the code, which is fetched and sets the session ready while somebody reads the first screen.
 */
export default function SessionTimer({
  programmes,
  safety,
  soundSize,
  memory = browserMemory,
  tab = browserTabMemory,
}: Props) {
  /** A link names what it wants; the rest is as last time. */
  const read = (fragment: string, last?: Choices) =>
    choicesFrom(
      fragment,
      programmes.map(({ id }) => id),
      last,
    );
  const choicesNow = () => {
    const last = read(memory.read(choicesKey) ?? '');
    return location.hash.includes('=') ? read(location.hash, last) : last;
  };
  const placeFor = ({ programme }: Choices): Place => (programme ? 'begin' : 'programma');

  const [choices, setChoices] = useState(choicesNow);
  const [isMisread, setMisread] = useState(
    () => location.hash.includes('=') && asksOtherwise(location.hash, choices),
  );
  const [unfinished, setUnfinished] = useState(() => {
    const found = brokenOffIn(tab);
    if (!found) return undefined;
    const chosen = read(found.choices);
    return chosen.programme ? { far: found.far, choices: chosen } : undefined;
  });
  const [place, setPlace] = useState<Place>(unfinished ? 'wacht' : placeFor(choices));
  const [isRemembered, setRemembered] = useState(() => memory.read(choicesKey) !== undefined);
  const [room, setRoom] = useState<RoomParts>();
  const [ready, setReady] = useState<{ of: string; session: ReadySession }>();
  const [run, setRun] = useState<Run>();
  /** Where somebody wants to go who pressed before the session was ready. */
  const [pressed, setPressed] = useState<'sessie' | 'na'>();
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // What a link asks for, and a session that waits, is told at the top, wherever the page stood.
  useNewScreen(heading, [place], place !== 'programma' && (place === 'wacht' || location.hash.includes('=')));

  useEffect(() => {
    const follow = () => {
      if (!/programma=|doe=/i.test(location.hash)) return;
      const asked = choicesNow();
      setChoices(asked);
      setMisread(asksOtherwise(location.hash, asked));
      // Never out of a session that somebody is doing, or that waits.
      setPlace((now) => (!isSettingUp(now) && tab.read(unfinishedKey) !== undefined ? now : placeFor(asked)));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [programmes]);

  /** Gets the room; undefined when it does not come. */
  const getRoom = async (): Promise<RoomParts | undefined> => {
    setFailure('');
    try {
      const parts = await loadRoom();
      setRoom(parts);
      return parts;
    } catch {
      // The next press may start the page anew.
      history.replaceState(null, '', `#${fragmentOf(choices)}`);
      setFailure(texts.loadFailed);
      setPressed(undefined);
      return undefined;
    }
  };
  const enter = async (next: RoomPlace) => {
    if (await getRoom()) setPlace(next);
  };

  // A session is set ready as soon as it is known which.
  const wanted =
    place === 'begin' || place === 'geluid' ? fragmentOf(choices) : place === 'wacht' ? 'wacht' : undefined;
  const latest = useRef(wanted);
  latest.current = wanted;
  const setUp = async () => {
    const parts = await getRoom();
    if (!parts || !wanted || latest.current !== wanted) return;
    ready?.session.close();
    const session = wanted === 'wacht' ? parts.readyAgain() : parts.readySession(choices);
    if (session) setReady({ of: wanted, session });
    else forget();
  };
  useEffect(() => {
    setPressed(undefined);
    if (!wanted || (ready?.of === wanted && !run)) return;
    // One that was done is set ready anew.
    setReady(undefined);
    setRun(undefined);
    void setUp();
  }, [wanted]);
  const session = ready?.of === wanted || !wanted ? ready?.session : undefined;
  useRedrawOn(session);

  /** Into the room, in the press where that can be: a browser lets only a press make sound. */
  const goIn = (next: 'sessie' | 'na') => {
    setPressed(next);
    if (!session) return void setUp();
    if (!session.set()) return session.canRetry() ? void session.setUp() : undefined;
    setPressed(undefined);
    setRun(next === 'sessie' ? session.begin() : session.stand());
    setMisread(false);
    setPlace(next);
  };
  const isReady = session?.set() !== undefined;
  const canRetry = session?.canRetry() ?? false;
  useEffect(() => {
    // What is missing is told first: then only another press goes on.
    if (canRetry) setPressed(undefined);
    else if (isReady && pressed) goIn(pressed);
  }, [isReady, canRetry]);
  const again = () => {
    void session?.setUp();
    // The button goes away.
    heading.current?.focus();
  };

  const change = (next: Partial<Choices>) => {
    const all = { ...choices, ...next };
    setChoices(all);
    if (isRemembered) memory.write(choicesKey, fragmentOf(all));
  };
  /** The session that waits is no more. */
  const forget = () => {
    const { programme, series } =
      choices.programme || unfinished?.far !== 'bezig' ? choices : unfinished.choices;
    tab.write(unfinishedKey, undefined);
    setUnfinished(undefined);
    setChoices({ ...choices, programme, series });
    setPlace(placeFor({ ...choices, programme }));
  };
  const leave = () => {
    setReady(undefined);
    setUnfinished(undefined);
    setRemembered(memory.read(choicesKey) !== undefined);
    setPlace('programma');
  };

  const isWaiting = place === 'wacht' && unfinished !== undefined;
  const meant = unfinished?.choices ?? choices;
  const chosen = meant.series
    ? seriesName(meant, programmes)
    : programmes.find(({ id }) => id === meant.programme);
  const { form } = chosen ?? {};
  // The rest of the page follows it, safety rules and all: see session-timer.css.
  const kind = place === 'lijst' ? undefined : kindOf(form);
  const isFirst = place === 'begin' || (isWaiting && unfinished.far === 'bezig');
  const frame = [
    'tool-frame session-timer',
    isFirst && 'first',
    // Not for paper.
    (isSettingUp(place) || isWaiting) && 'set-up',
  ].filter(Boolean);
  const toBegin = () => setPlace('begin');
  const alerts = [...(session?.alerts() ?? []), ...(failure ? [failure] : [])];

  return (
    <div class={frame.join(' ')} data-kind={kind}>
      {isMisread && <p role="alert">{texts.misread}</p>}

      {place === 'programma' && (
        <ProgrammeStep
          programmes={programmes}
          soundSize={soundSize}
          heading={heading}
          onChoose={(programme) => {
            change({ programme, series: undefined });
            setPlace('begin');
          }}
          onList={() => enter('lijst')}
        />
      )}

      {isWaiting && unfinished.far === 'klaar' && (
        <WaitingStep heading={heading} alerts={alerts} onGoOn={() => goIn('na')} onDrop={forget} />
      )}

      {chosen && isFirst && (
        <BeginStep
          {...firstWords(chosen, choices, isWaiting, session?.set()?.mode)}
          safety={safety[safetyOfForm[chosen.form]]}
          heading={heading}
          told={pressed ? texts.begin.pressed : (session?.told() ?? (failure ? '' : texts.begin.preparing))}
          alerts={alerts}
          onRetry={canRetry ? again : undefined}
          onBegin={() => goIn('sessie')}
          actions={
            isWaiting ? (
              <>
                <Button onClick={() => goIn('na')}>{texts.unfinished.bezig.done}</Button>
                <Button onClick={forget}>{texts.unfinished.bezig.drop}</Button>
              </>
            ) : (
              <>
                <Button onClick={() => enter('anders')}>{texts.begin.otherwise}</Button>
                <Button onClick={() => setPlace('programma')}>{texts.begin.else}</Button>
              </>
            )
          }
        >
          {room && session && <room.Beneath ready={session} onPain={() => setPlace('pijn')} />}
        </BeginStep>
      )}

      {room && place === 'anders' && chosen && (
        <room.PaceStep
          programme={chosen}
          choices={choices}
          heading={heading}
          onChange={change}
          onDone={toBegin}
          onTrySound={() => setPlace('geluid')}
          isRemembered={isRemembered}
          onRemember={() => {
            memory.write(choicesKey, isRemembered ? undefined : fragmentOf(choices));
            setRemembered(memory.read(choicesKey) !== undefined);
          }}
        />
      )}

      {room && place === 'pijn' && <room.PainBefore heading={heading} onDone={toBegin} />}
      {room && place === 'geluid' && <room.SoundCheck ready={session} heading={heading} onDone={toBegin} />}
      {room && (place === 'sessie' || place === 'na' || place === 'lijst') && (
        <room.Room
          entrance={place}
          going={session && run && { ready: session, run }}
          heading={heading}
          onLeave={leave}
        />
      )}

      {place !== 'begin' && place !== 'wacht' && failure && <p role="alert">{failure}</p>}
    </div>
  );
}

/** What the first screen says of a session, from what is chosen and known with the page. */
function firstWords(
  { title, form, note, minutes }: ProgrammeName,
  choices: Choices,
  isWaiting: boolean,
  mode = modeOf(choices, form),
) {
  const { begin: words, unfinished } = texts;
  const isMirror = isMirrorForm(form);
  const kind = words.kind[isMirror ? 'mirror' : form === 'reeks' ? 'series' : 'exercise'];
  if (isWaiting) {
    const { goOn, text } = unfinished.bezig;
    return { kind: `${kind}: ${title}`, title: unfinished.bezig.title, summary: ['', text], begin: goOn };
  }
  const length = words.length(minutes ?? choices.minutes, minutes === undefined);
  const summary = [`${length}, ${words.sound[mode]}.`, words.delay(choices.delaySeconds)];
  return { kind, title, summary, [isMirror ? 'note' : 'position']: note, begin: words.begin };
}
