import type { ComponentChildren, RefObject } from 'preact';
import { Button } from '@/components/tool/Button.tsx';
import { askTexts } from '@/components/tool/kept/ask-texts.ts';
import { isAsked } from '@/components/tool/kept/is-asked.ts';
import { KeepQuestion } from '@/components/tool/kept/KeepQuestion.tsx';
import type { StorageReason } from '@/device/storage.ts';
import type { OpenRecord } from '@/device/store.ts';

interface Props<T> {
  record: OpenRecord<T>;
  /** There is nothing to keep. */
  isEmpty: boolean;
  title: RefObject<HTMLHeadingElement>;
  words: Readonly<Record<'title', string>> & {
    /** Stops keeping; where it is left out, another button does that. */
    stop?: string;
  };
  /** What is said when a change could not be kept. */
  problems: Readonly<Record<StorageReason, string>>;
  /** Keeps more than the record, or says that it is kept. Is called once the record is on the device. */
  onKept?: () => Promise<void> | void;
  /** Where it is now, and what that means. */
  told: ComponentChildren;
  /** Buttons beside those to keep: the ways out. */
  more?: ComponentChildren;
  children?: ComponentChildren;
}

/**
 * Where what somebody made is kept, and the buttons to change that. The first time there is something to keep, it asks;
 * nothing is on the device before the answer.
 */
export function Keeping<T>({
  record,
  isEmpty,
  title,
  words,
  problems,
  onKept,
  told,
  more,
  children,
}: Props<T>) {
  const { place, problem } = record.state();
  /** The button that was pressed goes away, so the focus moves to what stays. */
  const press = (action: () => Promise<void> | void, after?: Props<T>['onKept']) => async () => {
    await action();
    if (record.state().problem) return;
    title.current?.focus();
    await after?.();
  };
  const asks = isAsked(record, isEmpty);
  return (
    <section class="box keeping">
      <h3 ref={title} tabIndex={-1}>
        {asks ? askTexts.question : words.title}
      </h3>
      {problem && <p role="alert">{problems[problem]}</p>}
      {asks ? (
        <>
          <KeepQuestion onYes={press(record.keep, onKept)} onNo={press(record.refuse)} />
          {more && <div class="actions">{more}</div>}
        </>
      ) : (
        <>
          {told}
          <div class="actions">
            {(problem || (place === 'tab' && record.answer() === 'nee')) && (
              <Button onClick={press(record.keep, onKept)}>
                {problem ? askTexts.retry : askTexts.anyway}
              </Button>
            )}
            {place === 'device' && words.stop && (
              <Button onClick={press(record.stopKeeping)}>{words.stop}</Button>
            )}
            {more}
          </div>
        </>
      )}
      {children}
    </section>
  );
}
