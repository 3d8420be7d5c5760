import type { RefObject } from 'preact';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import { texts } from '@/components/session-timer/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  programmes: readonly ProgrammeName[];
  /** What there is to fetch after the choice. */
  soundSize: string;
  heading: RefObject<HTMLHeadingElement>;
  onChoose: (programme: string) => void;
  onList: () => void;
}

/** What somebody practises, for who did not come with a link that says so: one press goes on. */
export function ProgrammeStep({ programmes, soundSize, heading, onChoose, onList }: Props) {
  const words = texts.programme;
  const offered = (isMirror: boolean) =>
    programmes.filter(({ form, isLeftOut }) => isMirrorForm(form) === isMirror && !isLeftOut);
  const [mirror, exercises] = [offered(true), offered(false)];
  const choices = (name: string, of: readonly ProgrammeName[]) => (
    <ul class="choices" aria-label={name}>
      {of.map(({ id, title }) => (
        <li key={id}>
          <Button onClick={() => onChoose(id)}>{title}</Button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {mirror.length > 0 && <h3>{words.mirror}</h3>}
      {mirror.length > 0 && choices(words.mirror, mirror)}
      {exercises.length > 0 && (
        <details>
          <summary>{words.exercises}</summary>
          {choices(words.exercises, exercises)}
        </details>
      )}
      <p>{soundSize}</p>
      <div class="actions">
        <Button onClick={onList}>{texts.openList}</Button>
      </div>
    </>
  );
}
