import { useEffect, useRef, useState } from 'preact/hooks';
import { pains } from '@/components/pain-scale/entry.ts';
import { FirstScreen } from '@/components/pain-scale/FirstScreen.tsx';
import type { LoadedLog } from '@/components/pain-scale/loaded-log.ts';
import type { OtherQuestions } from '@/components/pain-scale/OtherQuestions.tsx';
import {
  firstRound,
  newRound,
  questionsOf,
  type Round,
  stepsBefore,
  withPain,
} from '@/components/pain-scale/round.ts';
import { texts } from '@/components/pain-scale/texts.ts';
import { useRound } from '@/components/pain-scale/use-round.ts';
import { Button } from '@/components/tool/Button.tsx';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserTabMemory, type Memory } from '@/device/memory.ts';

interface Props {
  memory?: Memory;
  /** Gives the same list every time; rejects when it could not be loaded. */
  loadLog?: () => Promise<LoadedLog>;
}

const loadFromSite = loadOnce(() =>
  import('@/components/pain-scale/log/browser-log.ts').then(({ openLog }) => openLog()),
);

const importOthers = () => import('@/components/pain-scale/OtherQuestions.tsx');
/** Most people give a number on the first screen and need no other questions. */
const loadOthers = loadOnce(() => importOthers().then((screen) => screen.OtherQuestions));

/** A round about the pain that the address names, which somebody chose by the link to it. */
function roundFor(hash: string): Round {
  const pain = pains.find((one) => hash === `#${one}`);
  return pain ? withPain(newRound, pain) : newRound;
}

/**
 * Fills in one round, on one screen or a question at a time, and then shows the list. Earlier scores are never in sight while
 * somebody scores. The list is another part of the code, loaded when it is needed.
 */
export default function PainScale({ memory = browserTabMemory, loadLog = loadFromSite }: Props) {
  const { round, step, newest, go } = useRound(memory, () => roundFor(location.hash));
  const [log, setLog] = useState<LoadedLog>();
  /** Ids of what was just saved, when the list is shown; undefined while scoring. */
  const [saved, setSaved] = useState<readonly string[]>();
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpening = useRef(false);
  const [Others, setOthers] = useState<typeof OtherQuestions>();
  useNewScreen(heading, [step, saved, step > 0 && Others !== undefined]);
  useEffect(() => {
    if (step === 0) return;
    setFailure('');
    if (Others) return;
    const onFailure = () => {
      setFailure(texts.loadFailed);
      go({ step: 0 });
    };
    loadOthers().then((screen) => setOthers(() => screen), onFailure);
  }, [step]);
  /**
   * With the first touch, so that the rest is there when the network is gone. Nobody waits for it: where it does not come,
   * the page does not start anew under the hands of who fills in.
   */
  const touch = () => void importOthers().catch(() => undefined);
  const setRound = (next: Round) => go({ round: next });

  /**
   * Opens the list. A second press while it is on its way does nothing.
   *
   * @param finish what still changes in the round before it goes in the list; undefined to look only
   */
  const open = async (finish?: (round: Round) => Partial<Round>) => {
    if (isOpening.current) return;
    isOpening.current = true;
    setFailure('');
    const loaded = await loadLog().catch(() => undefined);
    if (!loaded) setFailure(finish ? texts.loadFailed : texts.logFailed);
    else {
      setLog(loaded);
      setSaved(finish ? await putInList(loaded, finish) : []);
    }
    isOpening.current = false;
  };
  /** Gives the ids of what came in the list. */
  const putInList = async ({ newEntries, record }: LoadedLog, finish: (round: Round) => Partial<Round>) => {
    const { round } = newest.current;
    const entries = newEntries({ ...round, ...finish(round) });
    // Said to be in the list only when it is written. Where that fails, the list tells.
    await record.change((kept) => [...kept, ...entries]).catch(() => undefined);
    go({ round: { ...roundFor(location.hash), scale: round.scale, direction: round.direction }, step: 0 });
    return entries.map(({ id }) => id);
  };

  if (saved && log)
    return (
      <div class="tool-frame pain-scale">
        <log.View
          record={log.record}
          saved={saved}
          clock={log.clock}
          memory={memory}
          heading={heading}
          onAgain={() => setSaved(undefined)}
        />
      </div>
    );

  const forward = (next: Round) => {
    if (isOpening.current) return;
    const isLast = step - stepsBefore === questionsOf(next).length - 1;
    go({ round: next, step: isLast ? step : step + 1 });
    if (isLast) void open(() => ({}));
  };

  return (
    <div class="tool-frame pain-scale" onPointerDown={touch} onFocusIn={touch}>
      {step === 0 && (
        <FirstScreen
          round={round}
          heading={heading}
          onChange={setRound}
          onSave={() => open(firstRound)}
          onOther={() => isOpening.current || go({ step: 1 })}
        >
          <Button onClick={() => open()}>{texts.openLog}</Button>
        </FirstScreen>
      )}

      {step > 0 && Others && (
        <Others round={round} step={step} heading={heading} onChange={setRound} onForward={forward}>
          <Button onClick={() => isOpening.current || go({ step: step - 1 })}>{texts.back}</Button>
        </Others>
      )}

      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
