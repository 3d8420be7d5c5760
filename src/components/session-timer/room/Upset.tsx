import type { RefObject } from 'preact';
import type { Safety } from '@/components/session-timer/programme.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  safety: Safety;
  heading: RefObject<HTMLHeadingElement>;
  onDone: () => void;
}

/** A calm page for who stopped because it was too much: what to do now, and who to call. */
export function Upset({ safety, heading, onDone }: Props) {
  const words = texts.upset;
  const parts = [
    // The last rule is about going on, and nobody has to.
    { title: words.now, lines: [...safety.pauseHelp.slice(0, -1), words.someone] },
    { title: words.stop, lines: safety.stop },
    { title: words.call, lines: safety.call },
  ];
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{words.peers}</p>
      <div class="actions">
        <Button isPrimary onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </>
  );
}
