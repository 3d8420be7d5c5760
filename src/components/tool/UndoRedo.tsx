import { Button } from '@/components/tool/Button.tsx';

interface Props {
  /** Undefined when there is nothing to take back. */
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  words: Readonly<Record<'undo' | 'redo' | 'undone' | 'redone', string>>;
  /** Hears what was done. */
  tell: (text: string) => void;
}

/**
 * Steps back and forth through all that was changed in this sitting; nothing as long as nothing was. A button that can
 * do nothing stays where it is, for who presses on; they may be pressed fast one after the other.
 */
export function UndoRedo({ undo, redo, words, tell }: Props) {
  if (!undo && !redo) return null;
  const way = (label: string, told: string, step: (() => void) | undefined) => (
    <Button
      aria-disabled={!step}
      onClick={() => {
        if (!step) return;
        step();
        tell(told);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div class="actions history" data-repeats>
      {way(words.undo, words.undone, undo)}
      {way(words.redo, words.redone, redo)}
    </div>
  );
}
