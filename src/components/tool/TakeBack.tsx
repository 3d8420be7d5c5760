import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/tool/Button.tsx';
import { Told } from '@/components/tool/Told.tsx';

/** What was done last, to tell and to take back. */
interface Done {
  text: string;
  undo?: (() => void) | undefined;
}

/**
 * Remembers what was done last. What was pressed for it may be gone, so the focus goes to the way back; and once it is
 * taken back, to the heading.
 *
 * @param restored what is told then
 */
export function useTakeBack(restored: string, heading: RefObject<HTMLElement>) {
  const [done, setDone] = useState<Done>({ text: '' });
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (done.undo) button.current?.focus();
  }, [done]);
  const tell = (text: string, goBack?: () => void) =>
    setDone({
      text,
      undo:
        goBack &&
        (() => {
          goBack();
          setDone({ text: restored });
          heading.current?.focus();
        }),
    });
  return { done, button, tell };
}

interface Props extends Pick<ReturnType<typeof useTakeBack>, 'done' | 'button'> {
  /** What the button says. */
  label: string;
}

/** Tells what was done last, with the way back. */
export const TakeBack = ({ done, button, label }: Props) => (
  <Told text={done.text}>
    {done.undo && (
      <Button place={button} onClick={done.undo}>
        {label}
      </Button>
    )}
  </Told>
);
