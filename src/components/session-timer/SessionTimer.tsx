import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  asksOtherwise,
  type Choices,
  choicesFrom,
  delaysToChoose,
  fragmentOf,
  gazesToChoose,
  minutesToChoose,
  modeOf,
  sides,
} from '@/components/session-timer/choices.ts';
import { soundModes } from '@/components/session-timer/cues.ts';
import { isMirrorForm, kindOf, type ProgrammeName } from '@/components/session-timer/programme.ts';
import type { Room } from '@/components/session-timer/room/Room.tsx';
import { texts } from '@/components/session-timer/texts.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserMemory, browserTabMemory, type Memory } from '@/device/memory.ts';

interface Props {
  programmes: readonly ProgrammeName[];
  memory?: Memory;
  tab?: Memory;
}

const loadRoom = loadOnce(async () => {
  const { openRoom } = await import('@/components/session-timer/room/open-room.ts');
  return openRoom();
});

/** Choices that the person asked to remember, as the fragment of an address. */
const choicesKey = 'sessie-keuzes';
/** A session that is not in the list yet; read in the room. */
const unfinishedKey = 'sessie-bezig';

/** How far the session is that the tab remembers, and its programme; undefined when there is none. */
function unfinishedIn(
  tab: Memory,
): { far: keyof typeof texts.unfinished; programme?: string | null } | undefined {
  const kept = tab.read(unfinishedKey);
  try {
    if (kept === undefined) return undefined;
    const { written, choices } = JSON.parse(kept) as { written?: unknown; choices?: string };
    return { far: written ? 'klaar' : 'bezig', programme: new URLSearchParams(choices).get('programma') };
  } catch {
    // The room finds out that it cannot be read.
    return { far: 'bezig' };
  }
}

type Place = 'programma' | 'tempo' | 'sessie' | 'lijst' | 'verder';

const isInRoom = (place: Place) => place === 'sessie' || place === 'lijst' || place === 'verder';

/**
 * Sets a session up in two steps and hands over to the room where it is done: that is another part of the code,
 * loaded before a session and never during one.
 */
export default function SessionTimer({ programmes, memory = browserMemory, tab = browserTabMemory }: Props) {
  const [choices, setChoices] = useState<Choices>(() => {
    const ids = programmes.map(({ id }) => id);
    const sent = location.hash.includes('=') ? location.hash : (memory.read(choicesKey) ?? '');
    return choicesFrom(sent, ids);
  });
  const [isMisread, setMisread] = useState(
    () => location.hash.includes('=') && asksOtherwise(location.hash, choices),
  );
  const [place, setPlace] = useState<Place>(choices.programme ? 'tempo' : 'programma');
  const [isRemembered, setRemembered] = useState(() => memory.read(choicesKey) !== undefined);
  const [remembering, setRemembering] = useState('');
  const [unfinished, setUnfinished] = useState(() => unfinishedIn(tab));
  const [room, setRoom] = useState<{ View: typeof Room }>();
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);

  // Before the person can press anything: the focus never jumps away from what they went on to.
  useLayoutEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: true });
    // A session that waits is told at the top, wherever the page stood before a reload.
    if (hasMoved.current || unfinished) heading.current?.closest('.session-timer')?.scrollIntoView();
    hasMoved.current = true;
  }, [place]);

  useEffect(() => {
    const follow = () => {
      if (!location.hash.toLowerCase().includes('programma=')) return;
      const asked = choicesFrom(
        location.hash,
        programmes.map(({ id }) => id),
      );
      setChoices(asked);
      setMisread(asksOtherwise(location.hash, asked));
      const next = asked.programme ? 'tempo' : 'programma';
      // Never out of a session that somebody is doing.
      setPlace((now) => (isInRoom(now) && tab.read(unfinishedKey) !== undefined ? now : next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [programmes]);

  const enter = async (next: Place) => {
    setFailure('');
    setWaiting(true);
    try {
      setRoom({ View: await loadRoom() });
      setPlace(next);
      setMisread(false);
    } catch {
      // The next press may start the page anew.
      history.replaceState(null, '', `#${fragmentOf(choices)}`);
      setFailure(texts.loadFailed);
    }
    setWaiting(false);
  };
  const change = (next: Partial<Choices>) => {
    const all = { ...choices, ...next };
    setChoices(all);
    if (isRemembered) memory.write(choicesKey, fragmentOf(all));
  };
  const leave = (next: Place) => () => {
    setUnfinished(unfinishedIn(tab));
    setPlace(next);
  };

  const chosen = programmes.find(({ id }) => id === choices.programme);
  const done = place === 'verder' ? programmes.find(({ id }) => id === unfinished?.programme) : chosen;
  // The rest of the page follows it, safety rules and all: see session-timer.css.
  const kind = place === 'lijst' ? undefined : kindOf(done?.form);

  if (room && isInRoom(place))
    return (
      <div class="tool-frame session-timer" data-kind={kind}>
        <room.View
          key={place}
          entrance={place}
          choices={choices}
          heading={heading}
          onBack={leave(place === 'sessie' ? 'tempo' : 'programma')}
          onLeave={leave('programma')}
        />
      </div>
    );

  const hasMinutes = isMirrorForm(chosen?.form);
  const forms = (isMirror: boolean) => programmes.filter(({ form }) => isMirrorForm(form) === isMirror);
  const options = (some: readonly ProgrammeName[]) =>
    some.map(({ id, title }) => (
      <Option
        key={id}
        name="programma"
        label={title}
        checked={id === choices.programme}
        onChoose={() => change({ programme: id })}
      />
    ));

  return (
    <div class="tool-frame session-timer" data-kind={kind}>
      {unfinished && (
        <section class="unfinished">
          <h2>{texts.unfinished[unfinished.far].title}</h2>
          <p>{texts.unfinished[unfinished.far].text}</p>
          <div class="actions">
            <button type="button" class="tool primary" onClick={() => enter('verder')}>
              {texts.unfinished[unfinished.far].goOn}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() => {
                tab.write(unfinishedKey, undefined);
                setUnfinished(undefined);
                heading.current?.focus();
              }}
            >
              {texts.unfinished[unfinished.far].drop}
            </button>
          </div>
        </section>
      )}

      {isMisread && <p role="alert">{texts.misread}</p>}

      {place === 'programma' && (
        <>
          <p class="step">{texts.step(1)}</p>
          <h2 ref={heading} tabIndex={-1}>
            {texts.programme.title}
          </h2>
          <Options legend={texts.programme.mirror}>{options(forms(true))}</Options>
          <details open={chosen && !hasMinutes}>
            <summary>{texts.programme.exercises}</summary>
            <Options legend={texts.programme.exercises} isHidden>
              {options(forms(false))}
            </Options>
          </details>
          {chosen?.form !== 'scherm' && (
            <Options legend={texts.programme.side} isRow>
              {sides.map((side) => (
                <Option
                  key={side}
                  name="kant"
                  label={texts.programme.sides[side]}
                  checked={side === choices.side}
                  onChoose={() => change({ side })}
                />
              ))}
              <p>{texts.programme.sideHint}</p>
            </Options>
          )}
          <div class="actions">
            <button type="button" class="tool primary" disabled={!chosen} onClick={() => setPlace('tempo')}>
              {texts.next}
            </button>
            <button type="button" class="tool" onClick={() => enter('lijst')}>
              {texts.openList}
            </button>
          </div>
        </>
      )}

      {place === 'tempo' && chosen && (
        <>
          <p class="step">
            {texts.step(2)}: {chosen.title}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {texts.pace.title}
          </h2>
          {hasMinutes && (
            <Options legend={texts.pace.minutes} isRow>
              {[...new Set([...minutesToChoose, choices.minutes])]
                .toSorted((a, b) => a - b)
                .map((minutes) => (
                  <Option
                    key={minutes}
                    name="duur"
                    label={texts.pace.minutesValue(minutes)}
                    checked={minutes === choices.minutes}
                    onChoose={() => change({ minutes })}
                  />
                ))}
            </Options>
          )}
          <Options legend={texts.pace.delay} isRow>
            {delaysToChoose.map((delaySeconds) => (
              <Option
                key={delaySeconds}
                name="wacht"
                label={texts.pace.seconds(delaySeconds)}
                checked={delaySeconds === choices.delaySeconds}
                onChoose={() => change({ delaySeconds })}
              />
            ))}
            <p>{texts.pace.delayHint}</p>
          </Options>
          {hasMinutes && (
            <Options legend={texts.pace.gaze} isRow>
              {gazesToChoose.map((gazeSeconds) => (
                <Option
                  key={gazeSeconds}
                  name="kijk"
                  label={texts.pace.gazeValue(gazeSeconds)}
                  checked={gazeSeconds === choices.gazeSeconds}
                  onChoose={() => change({ gazeSeconds })}
                />
              ))}
            </Options>
          )}
          <Options legend={texts.pace.mode}>
            {soundModes.map((mode) => (
              <Option
                key={mode}
                name="geluid"
                label={texts.pace.modes[mode]}
                checked={mode === modeOf(choices, chosen.form)}
                onChoose={() => change({ mode })}
              />
            ))}
          </Options>
          <div class="actions">
            <button type="button" class="tool primary" onClick={() => enter('sessie')}>
              {texts.next}
            </button>
            <button type="button" class="tool" onClick={() => setPlace('programma')}>
              {texts.back}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() => {
                memory.write(choicesKey, isRemembered ? undefined : fragmentOf(choices));
                const is = memory.read(choicesKey) !== undefined;
                setRemembering(texts.pace[is ? 'remembered' : isRemembered ? 'forgotten' : 'notRemembered']);
                setRemembered(is);
              }}
            >
              {isRemembered ? texts.pace.forget : texts.pace.remember}
            </button>
          </div>
          <p role="status">{remembering}</p>
        </>
      )}
      <p role="status">{isWaiting && texts.loading}</p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}

interface OptionsProps {
  legend: string;
  /** Short options beside each other. */
  isRow?: boolean;
  /** The legend is only for who cannot see the heading above it. */
  isHidden?: boolean;
  children: ComponentChildren;
}

function Options({ legend, isRow, isHidden, children }: OptionsProps) {
  return (
    <fieldset class={isRow ? 'row' : undefined}>
      {/* Hidden itself, it would not be drawn as a legend, and not every browser takes such a one for a name. */}
      <legend>{isHidden ? <span class="sr-only">{legend}</span> : legend}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  name: string;
  label: string;
  checked: boolean;
  onChoose: () => void;
}

function Option({ name, label, checked, onChoose }: OptionProps) {
  return (
    <label class="option">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      {label}
    </label>
  );
}
