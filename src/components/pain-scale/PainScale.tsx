import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  directions,
  type Entry,
  longestText,
  pains,
  periods,
  scales,
  wording,
} from '@/components/pain-scale/entry.ts';
import type { PainLog } from '@/components/pain-scale/log/PainLog.tsx';
import {
  answerTo,
  newRound,
  type Progress,
  questionsOf,
  type Round,
  stepsBefore,
  withAnswer,
} from '@/components/pain-scale/round.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
import { painNames, texts } from '@/components/pain-scale/texts.ts';
import { remember, unfinishedIn } from '@/components/pain-scale/unfinished.ts';
import type { Clock } from '@/device/clock.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserTabMemory, type Memory } from '@/device/memory.ts';
import type { OpenRecord } from '@/device/store.ts';

/** What loads when something is saved or the list is opened. */
export interface LoadedLog {
  View: typeof PainLog;
  record: OpenRecord<readonly Entry[]>;
  clock: Clock;
  /** The entries that a round makes, now. */
  newEntries: (round: Round) => Entry[];
}

interface Props {
  memory?: Memory;
  /** Gives the same list every time; rejects when it could not be loaded. */
  loadLog?: () => Promise<LoadedLog>;
}

const loadFromSite = loadOnce(() =>
  import('@/components/pain-scale/log/browser-log.ts').then(({ openLog }) => openLog()),
);

/**
 * Fills in one round, a question at a time, and then shows the list. Earlier scores are never in sight while
 * somebody scores. The list is another part of the code, loaded when it is needed.
 */
export default function PainScale({ memory = browserTabMemory, loadLog = loadFromSite }: Props) {
  const [progress, setProgress] = useState<Progress>(
    () => unfinishedIn(memory) ?? { round: newRound, step: 0 },
  );
  const [log, setLog] = useState<LoadedLog>();
  /** Ids of what was just saved, when the list is shown; undefined while scoring. */
  const [saved, setSaved] = useState<readonly string[]>();
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  /** What is typed while the list is on its way belongs to it. */
  const newest = useRef(progress);
  const isRemembered = useRef(true);
  const isOpening = useRef(false);
  const { round, step } = progress;

  // Before the person can press anything: the focus never jumps away from what they went on to.
  useLayoutEffect(() => {
    if (hasMoved.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.closest('.pain-scale')?.scrollIntoView();
    }
    hasMoved.current = true;
  }, [step, saved]);

  const go = (next: Partial<Progress>) => {
    newest.current = { ...newest.current, ...next };
    setProgress(newest.current);
    isRemembered.current = remember(memory, newest.current);
  };
  const setRound = (next: Round) => go({ round: next });

  useLayoutEffect(() => {
    // Another page in this tab may have put the round in the list since.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      const there = persisted && unfinishedIn(memory);
      if (there) go(there);
    };
    // Asks only where the tab cannot remember it: elsewhere nothing is lost.
    const guard = (event: BeforeUnloadEvent) => {
      if (!isRemembered.current) event.preventDefault();
    };
    addEventListener('pageshow', comeBack);
    addEventListener('beforeunload', guard);
    return () => {
      removeEventListener('pageshow', comeBack);
      removeEventListener('beforeunload', guard);
    };
  }, []);

  /**
   * Opens the list. A second press while it is on its way does nothing.
   *
   * @param finish what still changes in the round before it goes in the list; undefined to look only
   */
  const open = async (failed: string, finish?: Partial<Round>) => {
    if (isOpening.current) return;
    isOpening.current = true;
    setFailure('');
    const loaded = await loadLog().catch(() => undefined);
    isOpening.current = false;
    if (!loaded) return setFailure(failed);
    setLog(loaded);
    if (!finish) return setSaved([]);
    const { round } = newest.current;
    const entries = loaded.newEntries({ ...round, ...finish });
    void loaded.record.change((kept) => [...kept, ...entries]);
    setSaved(entries.map(({ id }) => id));
    go({ round: { ...newRound, scale: round.scale, direction: round.direction }, step: 0 });
  };
  const save = (finish: Partial<Round>) => open(texts.loadFailed, finish);

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
    if (isLast) void save({});
  };
  const back = (
    <button type="button" class="tool" onClick={() => isOpening.current || go({ step: step - 1 })}>
      {texts.back}
    </button>
  );

  return (
    <div class="tool-frame pain-scale">
      {step === 0 && (
        <>
          <h2 ref={heading} tabIndex={-1} id="wat-deed-u">
            {wording.doing}
          </h2>
          <p id="wat-deed-u-uitleg">{texts.doing.hint}</p>
          <textarea
            rows={3}
            aria-labelledby="wat-deed-u"
            aria-describedby="wat-deed-u-uitleg"
            maxLength={longestText}
            value={round.doing}
            onInput={({ currentTarget }) => setRound({ ...round, doing: currentTarget.value })}
          />
          <div class="actions">
            {round.doing.trim() ? (
              <>
                <button type="button" class="tool primary" onClick={() => forward(round)}>
                  {texts.next}
                </button>
                <button type="button" class="tool" onClick={() => save({ pains: [] })}>
                  {texts.doing.only}
                </button>
              </>
            ) : (
              <button type="button" class="tool" onClick={() => forward(round)}>
                {texts.skip}
              </button>
            )}
            <button type="button" class="tool" onClick={() => open(texts.logFailed)}>
              {texts.openLog}
            </button>
          </div>
        </>
      )}

      {step === 1 && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {texts.choose.title}
          </h2>
          <Options legend={texts.choose.pains}>
            {pains.map((pain) => (
              <Option
                key={pain}
                type="checkbox"
                label={painNames[pain]}
                hint={texts.choose.painHints[pain]}
                checked={round.pains.includes(pain)}
                onToggle={() => setRound({ ...round, pains: toggled(round.pains, pain) })}
              />
            ))}
            <p>{texts.choose.feeling}</p>
          </Options>
          <Options legend={texts.choose.periods}>
            {periods.map((period) => (
              <Option
                key={period}
                type="checkbox"
                label={texts.choose.periodNames[period]}
                checked={round.periods.includes(period)}
                onToggle={() => setRound({ ...round, periods: toggled(round.periods, period) })}
              />
            ))}
          </Options>
          <Options legend={texts.choose.scales}>
            {scales.map((scale) => (
              <Option
                key={scale}
                type="radio"
                name="schaal"
                label={texts.choose.scaleNames[scale]}
                checked={round.scale === scale}
                onToggle={() => setRound({ ...round, scale })}
              />
            ))}
            <p>{texts.choose.sameWay}</p>
          </Options>
          {round.scale === 'VAS' && (
            <Options legend={texts.choose.directions}>
              {directions.map((direction) => (
                <Option
                  key={direction}
                  type="radio"
                  name="richting"
                  label={texts.choose.directionNames[direction]}
                  checked={round.direction === direction}
                  onToggle={() => setRound({ ...round, direction })}
                />
              ))}
            </Options>
          )}
          <div class="actions">
            <button
              type="button"
              class="tool primary"
              disabled={questions.length === 0}
              onClick={() => forward(round)}
            >
              {texts.next}
            </button>
            <button type="button" class="tool" onClick={() => save({ pains: [] })}>
              {texts.skip}
            </button>
            {back}
          </div>
          {questions.length === 0 && <p>{texts.choose.needPain}</p>}
        </>
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
            <button
              type="button"
              class="tool primary"
              disabled={!answerTo(round, question).choice}
              onClick={() => forward(round)}
            >
              {step - stepsBefore === questions.length - 1 ? texts.finish : texts.next}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() => {
                const { note } = answerTo(round, question);
                forward(withAnswer(round, question, { note }));
              }}
            >
              {texts.skip}
            </button>
            {back}
          </div>
        </>
      )}

      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

function Options({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  type: 'checkbox' | 'radio';
  name?: string;
  label: string;
  hint?: string;
  checked: boolean;
  onToggle: () => void;
}

function Option({ type, name, label, hint, checked, onToggle }: OptionProps) {
  return (
    <label class="option">
      <input type={type} name={name} checked={checked} onChange={onToggle} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
