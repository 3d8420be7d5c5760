import type { BrokenOff } from '@/components/session-timer/broken-off.ts';
import { texts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props extends Pick<BrokenOff, 'far'> {
  onGoOn: () => void;
  onDrop: () => void;
}

/** A session that waits, with the way on. */
export const UnfinishedNotice = ({ far, onGoOn, onDrop }: Props) => {
  const words = texts.unfinished[far];
  return (
    <section class="box unfinished">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div class="actions">
        <Button isPrimary onClick={onGoOn}>
          {words.goOn}
        </Button>
        <Button onClick={onDrop}>{words.drop}</Button>
      </div>
    </section>
  );
};
