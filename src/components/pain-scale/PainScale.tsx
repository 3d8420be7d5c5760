import { useRef, useState } from 'preact/hooks';
import { ChoiceScreen } from '@/components/pain-scale/ChoiceScreen.tsx';
import { pains } from '@/components/pain-scale/entry.ts';
import { FirstScreen } from '@/components/pain-scale/FirstScreen.tsx';
import type { LoadedLog } from '@/components/pain-scale/loaded-log.ts';
import {
  answerTo,
  firstRound,
  newRound,
  questionsOf,
  type Round,
  stepsBefore,
  withAnswer,
  withPain,
} from '@/components/pain-scale/round.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
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
  useNewScreen(heading, [step, saved]);
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

  const questions = questionsOf(round);
  const question = questions[step - stepsBefore];
  const forward = (next: Round) => {
    if (isOpening.current) return;
    const isLast = step - stepsBefore === questionsOf(next).length - 1;
    go({ round: next, step: isLast ? step : step + 1 });
    if (isLast) void open(() => ({}));
  };
  const back = <Button onClick={() => isOpening.current || go({ step: step - 1 })}>{texts.back}</Button>;

  return (
    <div class="tool-frame pain-scale">
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

      {step === 1 && (
        <ChoiceScreen round={round} heading={heading} onChoose={setRound} onNext={() => forward(round)}>
          {back}
        </ChoiceScreen>
      )}

      {question && (
        <>
          <p>{texts.step(step - stepsBefore + 1, questions.length)}</p>
          <ScoreQuestion
            // A new question is a new scale: nothing of the one before may stay.
            key={step}
            question={question}
            scale={round.scale}
            direction={round.direction}
            answer={answerTo(round, question)}
            onAnswer={(answer) => setRound(withAnswer(round, question, answer))}
            heading={heading}
          />
          <div class="actions">
            <Button isPrimary disabled={!answerTo(round, question).choice} onClick={() => forward(round)}>
              {step - stepsBefore === questions.length - 1 ? texts.finish : texts.next}
            </Button>
            <Button
              onClick={() => {
                const { note } = answerTo(round, question);
                forward(withAnswer(round, question, { note }));
              }}
            >
              {texts.skip}
            </Button>
            {back}
          </div>
        </>
      )}

      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
