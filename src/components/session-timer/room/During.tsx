import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Side } from '@/components/session-timer/choices.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { Run } from '@/components/session-timer/run.ts';
import { cueAt, leftAt } from '@/components/session-timer/session.ts';
import { Button } from '@/components/tool/Button.tsx';
import { useRedrawOn } from '@/components/tool/redraw-on.ts';
import { hasModifier } from '@/device/keys.ts';
import type { MediaControls } from '@/device/media-controls.ts';
import type { MonotonicClock } from '@/device/monotonic-clock.ts';
import { pressesSinceChange } from '@/device/presses-since-change.ts';
import { trustedHtml } from '@/device/trusted.ts';

interface Props {
  run: Run;
  set: PreparedSession;
  side: Side | undefined;
  controls: MediaControls;
  clock: MonotonicClock;
  /** Where the session is, now and then. */
  onPosition: (position: number) => void;
  /** Goes on without sound; undefined when there is none already. */
  onSilently: (() => void) | undefined;
  onEnd: (isUpset: boolean) => void;
}

/** How often the screen follows the sound, in ms. */
const lookEvery = 250;

/**
 * The session itself, over the whole screen: anything pauses it, only a button makes it go on, and stop is
 * always there. Nothing has to be looked at or touched.
 */
export function During({
  run,
  set: { programme, session, mode },
  side,
  controls,
  clock,
  onPosition,
  onSilently,
  onEnd,
}: Props) {
  const [isStopping, setStopping] = useState(false);
  const [hearsNothing, setHearsNothing] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pauseButton = useRef<HTMLButtonElement>(null);
  const { phase, position, reason } = run.state();
  const words = texts.during;

  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  useRedrawOn(run);
  useEffect(() => {
    const stopLooking = setInterval(run.look, lookEvery);
    document.addEventListener('visibilitychange', run.look);
    const stopControls = controls.listen(`${programme.title}, ${texts.during.label.toLowerCase()}`, {
      play: () => {
        setStopping(false);
        void run.start();
      },
      pause: run.pause,
      stop: run.pause,
    });
    return () => {
      clearInterval(stopLooking);
      document.removeEventListener('visibilitychange', run.look);
      stopControls();
    };
  }, [run, controls, programme]);
  useEffect(() => {
    if (phase === 'voorbij') onEnd(false);
  }, [phase]);
  const { part, ms: left, share } = leftAt(session, position);
  /** The first that is said is the sound check: who hears nothing says so. */
  const isCheck = part === 'aanloop' && mode !== 'tekst';
  /** It goes on, or will as soon as its sound comes: that changes no button. */
  const canPause = phase === 'klaar' || phase === 'wacht' || phase === 'bezig';
  useLayoutEffect(() => {
    if (phase === 'pauze') heading.current?.focus();
    else pauseButton.current?.focus();
  }, [canPause, isStopping]);
  // Once a second, and at every pause.
  const second = Math.floor(position / 1000);
  useEffect(() => {
    if (phase === 'bezig' || phase === 'pauze') onPosition(position);
  }, [second, phase]);

  const stop = () => {
    run.pause();
    setStopping(true);
  };
  const sayNothingHeard = () => {
    run.pause();
    setHearsNothing(true);
  };
  const goOn = () => {
    setStopping(false);
    setHearsNothing(false);
    void run.start();
  };
  const [presses] = useState(() => pressesSinceChange(clock));
  useLayoutEffect(presses.changed, [canPause, isStopping, isCheck]);
  const deliberate = (action: () => void) => (event: UIEvent) => {
    event.stopPropagation();
    if (presses.isMeant(event)) action();
  };
  const isOn = (button: string, { target }: Event) =>
    target instanceof Element && target.closest(button) !== null;
  /** A slip of the finger and a whole hand count too, so not only a neat click. */
  const touch = (event: UIEvent) => {
    if (!canPause) return;
    const isOnNothing = isOn('.session-nothing', event);
    deliberate(isOn('.session-stop', event) ? stop : isOnNothing ? sayNothingHeard : run.pause)(event);
  };
  const press = (event: KeyboardEvent) => {
    if (hasModifier(event)) return undefined;
    const isSpace = event.key === ' ';
    // A key that is held would press what comes there next.
    if (event.repeat && (isSpace || event.key === 'Enter')) return event.preventDefault();
    if (!isSpace || !canPause || isOn('.session-stop, .session-nothing', event)) return undefined;
    event.preventDefault();
    return touch(event);
  };

  const cue = cueAt(session, position);
  const drawing = programme.drawings[cue?.drawing ?? ''] ?? Object.values(programme.drawings)[0];
  const leftText =
    phase === 'wacht' && mode !== 'tekst'
      ? words.waiting
      : { aanloop: words.beginsIn(Math.ceil(left / 1000)), oefenen: words.left(left), na: words.over }[part];

  return (
    <dialog
      class="session"
      ref={dialog}
      aria-label={words.label}
      onPointerDownCapture={presses.wentDown}
      onPointerDown={touch}
      onClick={touch}
      onKeyDown={press}
      onCancel={(event) => {
        // Escape pauses as everything does; the session does not vanish.
        event.preventDefault();
        run.pause();
      }}
      onClose={({ currentTarget }) => {
        // Escape, or the back button of a phone, once more: a browser lets a page keep its dialog only once.
        if (!currentTarget.isConnected) return;
        run.pause();
        currentTarget.showModal();
        heading.current?.focus();
      }}
    >
      {isStopping ? (
        <div class="session-words">
          <h2 ref={heading} tabIndex={-1}>
            {texts.stopped.title}
          </h2>
          <p>{texts.stopped.text}</p>
        </div>
      ) : (
        <>
          {drawing && !hearsNothing && (
            <svg
              class={side === 'rechts' || drawing.isOther ? 'session-picture other' : 'session-picture'}
              viewBox={`0 0 ${drawing.width} ${drawing.height}`}
              stroke-width={drawing.lineWidth}
              role="img"
              aria-label={drawing.description}
              // Our own drawing, made at build.
              dangerouslySetInnerHTML={{ __html: trustedHtml(drawing.svg) }}
            />
          )}
          <div class="session-words">
            {phase === 'pauze' && (
              <>
                <h2 ref={heading} tabIndex={-1}>
                  {words.paused}
                </h2>
                <p role="alert">{hearsNothing ? words.hearHelp : words.reasons[reason ?? 'gedrukt']}</p>
              </>
            )}
            {phase !== 'pauze' && (
              // With a voice, a screen reader would speak through it.
              <p class="session-line" aria-live={mode === 'tekst' || mode === 'tonen' ? 'polite' : 'off'}>
                {programme.lines[cue?.line ?? '']?.text}
              </p>
            )}
            <p class="session-left">{leftText}</p>
            {part !== 'na' && (
              <div class={`session-bar ${part}`} aria-hidden="true">
                <span style={{ inlineSize: `${share * 100}%` }} />
              </div>
            )}
          </div>
        </>
      )}
      <div class="session-buttons">
        {isStopping ? (
          <>
            <Button isPrimary onClick={deliberate(() => onEnd(false))}>
              {texts.stopped.done}
            </Button>
            <Button onClick={deliberate(() => onEnd(true))}>{texts.stopped.upset}</Button>
            <Button onClick={deliberate(goOn)}>{texts.stopped.goOn}</Button>
          </>
        ) : (
          <>
            {phase === 'pauze' ? (
              <>
                <Button key="verder" isPrimary onClick={deliberate(goOn)}>
                  {words.resume}
                </Button>
                {(hearsNothing || reason === 'geen-geluid') && onSilently && (
                  <Button class="session-beside" onClick={deliberate(onSilently)}>
                    {words.withoutSound}
                  </Button>
                )}
              </>
            ) : (
              <Button key="pauze" isPrimary class="session-pause" place={pauseButton}>
                {words.pause}
                <small>
                  {words.pauseHint}
                  <span class="by-key">{words.pauseKey}</span>
                </small>
              </Button>
            )}
            {isCheck && phase !== 'pauze' && (
              <Button class="session-beside session-nothing" onClick={deliberate(sayNothingHeard)}>
                {words.hearsNothing}
              </Button>
            )}
            <Button class="session-stop" onClick={deliberate(stop)}>
              {words.stop}
            </Button>
          </>
        )}
      </div>
    </dialog>
  );
}
