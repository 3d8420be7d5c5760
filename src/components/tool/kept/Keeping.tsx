import type { ComponentChildren, RefObject } from 'preact';
import { Button } from '@/components/tool/Button.tsx';
import type { StorageReason } from '@/device/storage.ts';
import type { OpenRecord } from '@/device/store.ts';

interface Props<T> {
  record: OpenRecord<T>;
  title: RefObject<HTMLHeadingElement>;
  words: Readonly<Record<'title' | 'keep' | 'retry', string>> & {
    /** Stops keeping; where it is left out, another button does that. */
    stop?: string;
  };
  /** What is said when a change could not be kept. */
  problems: Readonly<Record<StorageReason, string>>;
  /** To keep is what most people want next. */
  isPrimary?: boolean;
  /** Keeps more than the record, or says that it is kept. Is called once the record is on the device. */
  onKept?: () => Promise<void> | void;
  /** Where it is now, and what that means. */
  told: ComponentChildren;
  /** Buttons beside those to keep. */
  more?: ComponentChildren;
  children?: ComponentChildren;
}

/** Where what somebody made is kept, and the buttons to change that. Nothing is kept before it is pressed. */
export function Keeping<T>({
  record,
  title,
  words,
  problems,
  isPrimary,
  onKept,
  told,
  more,
  children,
}: Props<T>) {
  const { place, problem } = record.state();
  /** The button that was pressed goes away, so the focus moves to what stays. */
  const press = (action: () => Promise<void>, after?: Props<T>['onKept']) => async () => {
    await action();
    if (record.state().problem) return;
    title.current?.focus();
    await after?.();
  };
  return (
    <section class="box keeping">
      <h3 ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      {problem && <p role="alert">{problems[problem]}</p>}
      {told}
      <div class="actions">
        {(place === 'tab' || problem) && (
          <Button isPrimary={isPrimary} onClick={press(record.keep, onKept)}>
            {problem ? words.retry : words.keep}
          </Button>
        )}
        {place === 'device' && words.stop && (
          <Button onClick={press(record.stopKeeping)}>{words.stop}</Button>
        )}
        {more}
      </div>
      {children}
    </section>
  );
}
