import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import {
  adding,
  isBlank,
  isSame,
  itemsOf,
  longestText,
  type Part,
  type Words,
  wordsOf,
} from '@/components/relapse-plan/plan.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';

/** Milliseconds after the last key before what was typed is put in the plan, and the longest it may wait. */
const pause = 400;
const longestWait = 1000;

interface Props {
  desk: Desk;
  part: Part;
  /** Id of the item; when the plan has no such item, writing makes it. */
  id: string;
  /** A new item and not one that is changed. */
  isNew: boolean;
  /** Whether the field takes the focus when it comes: only after a press that asked for it. */
  takesFocus: boolean;
  /** Ready with this item. For a new one only when something was written; `written` resolves when that is done. */
  onDone: (written: Promise<void>) => void;
}

const blank = (part: Part): Words => ({
  text: '',
  ...(part === 'maatregelen' && { signals: [] }),
  ...(part === 'mensen' && { says: '', phone: '' }),
});

/**
 * The fields of one item. What is typed goes into the plan by itself, so that nothing waits for a button; only
 * this editor is drawn anew for a key, however large the plan is.
 */
export function Editor({ desk, part, id, isNew, takesFocus, onDone }: Props) {
  const fieldId = useId();
  const [words, setWords] = useState<Words>(() => {
    const item = desk.plan.items.find((one) => one.id === id);
    return item ? wordsOf(item) : blank(part);
  });
  /** What the plan has of this editor, and what it does not have yet. */
  const inPlan = useRef(words);
  const typed = useRef(words);
  const goesOn = useRef(false);
  const written = useRef(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const waitingSince = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(desk);
  latest.current = desk;

  const commit = () => {
    clearTimeout(timer.current);
    waitingSince.current = 0;
    const to = typed.current;
    const from = inPlan.current;
    if (isSame(from, to)) return;
    const { record, edit, clock } = latest.current;
    const plan = record.state().data;
    if (isNew && isBlank(from) && !plan.items.some((one) => one.id === id))
      written.current = edit(adding(plan, { id, part, ...to, changed: clock.now(), past: [] }));
    else written.current = edit({ kind: 'write', id, part, from, to, goesOn: goesOn.current });
    inPlan.current = to;
    goesOn.current = true;
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;

  const type = (change: Partial<Words>) => {
    typed.current = { ...typed.current, ...change };
    setWords(typed.current);
    const now = Date.now();
    waitingSince.current ||= now;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => commitLatest.current(),
      Math.min(pause, Math.max(0, waitingSince.current + longestWait - now)),
    );
  };

  useEffect(() => {
    const leave = () => commitLatest.current();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  // Taken back, or changed in another tab: show it, unless something here still waits to be put in the plan.
  useEffect(() => {
    // The record and not the drawn plan, which may be from before the last key.
    const present = desk.record.state().data.items.find((one) => one.id === id);
    const now = present ? wordsOf(present) : blank(part);
    if (isSame(now, inPlan.current) || !isSame(typed.current, inPlan.current)) return;
    inPlan.current = now;
    typed.current = now;
    goesOn.current = false;
    setWords(now);
  });

  const leaveField = () => {
    commit();
    goesOn.current = false;
  };
  const finish = () => {
    commit();
    if (isNew && isBlank(typed.current)) field.current?.focus();
    else onDone(written.current);
  };
  const { label } = partTexts[part];
  const signals = part === 'maatregelen' ? itemsOf(desk.plan, 'signalen') : [];
  const chosen = words.signals ?? [];
  return (
    <div class="plan-editor">
      {part === 'maatregelen' && (
        <Options
          legend={texts.item.signals}
          values={signals.map((signal) => signal.id)}
          labelOf={(signal) => signals.find((one) => one.id === signal)?.text ?? ''}
          isChosen={(signal) => chosen.includes(signal)}
          onChoose={(signal) => {
            type({
              signals: chosen.includes(signal) ? chosen.filter((one) => one !== signal) : [...chosen, signal],
            });
            // Which signal a measure is for is no work in progress: only its text can be.
            if (!isBlank(typed.current)) commit();
          }}
        >
          {signals.length === 0 && <p>{texts.item.noSignals}</p>}
        </Options>
      )}
      <label for={`${fieldId}-text`}>{label}</label>
      <textarea
        id={`${fieldId}-text`}
        ref={field}
        rows={part === 'naam' || part === 'mensen' ? 1 : 3}
        maxLength={longestText}
        value={words.text}
        onInput={({ currentTarget }) => type({ text: currentTarget.value })}
        onBlur={leaveField}
      />
      {part === 'mensen' && (
        <>
          <label for={`${fieldId}-says`}>{texts.item.says}</label>
          <textarea
            id={`${fieldId}-says`}
            rows={2}
            maxLength={longestText}
            value={words.says ?? ''}
            onInput={({ currentTarget }) => type({ says: currentTarget.value })}
            onBlur={leaveField}
          />
          <label for={`${fieldId}-phone`}>{texts.item.phone}</label>
          <input
            id={`${fieldId}-phone`}
            type="tel"
            maxLength={longestText}
            value={words.phone ?? ''}
            onInput={({ currentTarget }) => type({ phone: currentTarget.value })}
            onBlur={leaveField}
          />
        </>
      )}
      {words.text.length >= longestText && <p role="alert">{texts.item.full}</p>}
      {part !== 'naam' && (
        <div class="actions">
          <Button onClick={finish}>{isNew ? texts.item.add : texts.item.done}</Button>
        </div>
      )}
    </div>
  );
}
