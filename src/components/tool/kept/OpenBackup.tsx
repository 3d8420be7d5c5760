import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Join, openBackup } from '@/components/tool/kept/open-backup.ts';
import { type Thing, texts } from '@/components/tool/kept/texts.ts';
import { Told } from '@/components/tool/Told.tsx';
import type { Files } from '@/device/files.ts';

interface Props {
  thing: Thing;
  join: Join;
  files: Files;
  /** Hears in one text what came of it, where the field may go away with what is opened. Else it is told here. */
  tell?: (text: string) => void;
}

/** The way in for a file that somebody saved before. */
export function OpenBackup({ thing, join, files, tell }: Props) {
  const [told, setTold] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const chosen = useRef<File | undefined>(undefined);
  const show = tell ?? setTold;

  // What is opened may come above it and push it out of sight.
  useLayoutEffect(() => {
    if (told) status.current?.scrollIntoView({ block: 'center' });
  }, [told]);

  return (
    <section class="open-backup">
      <h3>{texts.open.title}</h3>
      <label>
        {texts.open.label}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (!file) return;
            // The same answer twice is then an answer twice.
            show('');
            chosen.current = file;
            void openBackup(file, { files, join, thing }).then((text) => {
              // Another was chosen meanwhile, and is not on the device yet: these words would seem to be about that.
              if (chosen.current !== file) return;
              show(text);
              // Else the same file cannot be chosen again.
              currentTarget.value = '';
            });
          }}
        />
      </label>
      {!tell && <Told text={told} place={status} />}
      <p>{texts.open.hint(thing)}</p>
    </section>
  );
}
