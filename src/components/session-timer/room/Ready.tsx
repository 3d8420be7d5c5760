import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '@/components/pain-scale/round.ts';
import type { Choices } from '@/components/session-timer/choices.ts';
import { type SoundMode, soundsOf, tonesIn } from '@/components/session-timer/cues.ts';
import { OtherVoice } from '@/components/session-timer/room/OtherVoice.tsx';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { SessionPain } from '@/components/session-timer/room/SessionPain.tsx';
import { ToneList } from '@/components/session-timer/room/ToneList.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import { texts as setUpTexts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Option } from '@/components/tool/Option.tsx';
import type { StorageReason } from '@/device/storage.ts';

interface Props {
  choices: Choices;
  /** Undefined while it is being prepared. */
  set: PreparedSession | undefined;
  hasFailed: boolean;
  hasWakeLock: boolean;
  storageProblem: StorageReason | undefined;
  /** Where a session that was broken off goes on, in ms. */
  goesOnFrom: number | undefined;
  /** Whether somebody may give the pain before. */
  asksPain: boolean;
  /** The pain before; undefined when somebody does not want to give it. */
  before: Answer | undefined;
  heading: RefObject<HTMLHeadingElement>;
  onRetry: () => void;
  /** Sets it ready with another voice. */
  onVoice: (mode: SoundMode) => void;
  /** Lets a sound be heard; resolves to whether the browser let it. Called in the press. */
  playSample: () => Promise<boolean>;
  onSilent: () => void;
  onPain: (before: Answer | undefined) => void;
  /** Called in the press. */
  onBegin: () => void;
  onBack: () => void;
}

type Check = 'nog-niet' | 'wacht' | 'speelt' | 'gehoord' | 'niet-gehoord' | 'geweigerd';

/** Last step: what is missing is told here, before the session, and the sound is heard once. */
export function Ready({
  choices,
  set,
  hasFailed,
  hasWakeLock,
  storageProblem,
  goesOnFrom,
  asksPain,
  before,
  heading,
  onRetry,
  onVoice,
  playSample,
  onSilent,
  onPain,
  onBegin,
  onBack,
}: Props) {
  const [checked, setChecked] = useState<{ set: PreparedSession | undefined; check: Check }>();
  // Of this session only: one that was prepared anew has other sound.
  const check = checked?.set === set ? (checked?.check ?? 'nog-niet') : 'nog-niet';
  const setCheck = (next: Check) => setChecked({ set, check: next });
  const playButton = useRef<HTMLButtonElement>(null);
  const words = texts.ready;

  const play = async () => {
    setCheck('wacht');
    setCheck((await playSample()) ? 'speelt' : 'geweigerd');
  };

  // The buttons that answer go away, so the focus moves to what stays.
  const answer = (heard: Check) => {
    setCheck(heard);
    playButton.current?.focus();
  };
  const again = (setUp: () => void) => {
    setUp();
    heading.current?.focus();
  };

  const isSilent = set?.mode === 'tekst';
  const canBegin = set !== undefined && (isSilent || check === 'gehoord');
  const missing = set?.prepared.missing.size ?? 0;
  const speaks = set && set.mode !== 'tekst' && set.mode !== 'tonen';
  const used = set ? tonesIn(soundsOf(set.session, set.programme, set.mode, set.prepared.missing)) : [];
  const warnings = set
    ? [
        speaks && missing > 0 && (missing > 5 ? words.warnings.voice : words.warnings.someLines),
        !hasWakeLock && (isSilent ? words.warnings.screenOff : words.warnings.wakeLock),
        storageProblem && words.warnings.storage[storageProblem],
      ].filter((warning) => typeof warning === 'string')
    : [];

  return (
    <>
      <p class="step">{setUpTexts.step(3)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <div role="status">
        {!set && !hasFailed && <p>{words.preparing}</p>}
        {set && (
          <>
            <p>
              {goesOnFrom === undefined
                ? words.summary(
                    set.programme.title,
                    words.lengthOf(set.session.practiceEnd - set.session.practiceStart),
                    setUpTexts.pace.seconds(choices.delaySeconds),
                  )
                : goesOnFrom < set.session.practiceEnd
                  ? words.goesOn(set.programme.title, words.left(set.session.practiceEnd - goesOnFrom))
                  : words.goesOnAfter(set.programme.title)}
            </p>
            <p>{words.prepared}</p>
          </>
        )}
      </div>
      {set?.programme.note && <p class="notice">{set.programme.note}</p>}
      {hasFailed && <p role="alert">{set ? words.retryFailed : words.programmeFailed}</p>}
      {warnings.map((warning) => (
        <p role="alert" key={warning}>
          {warning}
        </p>
      ))}
      {(hasFailed || (speaks && missing > 0)) && (
        <div class="actions">
          <Button onClick={() => again(onRetry)}>{words.retry}</Button>
        </div>
      )}

      {set && !isSilent && (
        <section class="box">
          <h3>{words.check.title}</h3>
          <div class="actions">
            <Button isPrimary={check !== 'gehoord'} place={playButton} onClick={play}>
              {words.check.play}
            </Button>
            <OtherVoice mode={set.mode} onMode={onVoice} />
          </div>
          <div role="status">
            {check === 'wacht' && <p>{words.check.waiting}</p>}
            {check === 'speelt' && <p>{words.check.question}</p>}
            {check === 'gehoord' && <p>{words.check.heard}</p>}
            {check === 'geweigerd' && <p>{words.check.blocked}</p>}
            {check === 'niet-gehoord' && (
              <ul>
                {words.check.help.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
          {check === 'speelt' && (
            <div class="actions">
              <Button isPrimary onClick={() => answer('gehoord')}>
                {words.check.yes}
              </Button>
              <Button onClick={() => answer('niet-gehoord')}>{words.check.no}</Button>
            </div>
          )}
          {(check === 'niet-gehoord' || check === 'geweigerd') && (
            <div class="actions">
              <Button onClick={() => again(onSilent)}>{words.check.without}</Button>
            </div>
          )}
        </section>
      )}

      {used.length > 0 && <ToneList used={used} isOpen={set?.mode === 'tonen'} />}

      {set &&
        (['before', 'brief'] as const).map((part) => (
          <section key={part}>
            <h3>{words.safety[part]}</h3>
            <ul>
              {Object.values(set.programme.safety[part]).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}

      {asksPain && (
        <>
          <Option
            label={words.pain}
            hint={words.painHint}
            checked={before !== undefined}
            onChoose={() => onPain(before ? undefined : { note: '' })}
          />
          {before && <SessionPain answer={before} onAnswer={onPain} />}
        </>
      )}

      {set && (
        <>
          <p>{canBegin ? words.beginHint : words.needCheck}</p>
          <Button isPrimary class="begin" disabled={!canBegin} onClick={onBegin}>
            {words.begin}
          </Button>
        </>
      )}
      <div class="actions">
        <Button onClick={onBack}>{setUpTexts.back}</Button>
      </div>
    </>
  );
}
