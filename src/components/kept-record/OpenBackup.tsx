import { type Join, openBackup } from '@/components/kept-record/open-backup.ts';
import { type Thing, texts } from '@/components/kept-record/texts.ts';
import type { Files } from '@/device/files.ts';

interface Props {
  thing: Thing;
  join: Join;
  files: Files;
  /** Hears in one text what came of it. */
  tell: (text: string) => void;
}

/** The way in for a file that somebody saved before. */
export function OpenBackup({ thing, join, files, tell }: Props) {
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
            void openBackup(file, { files, join, thing }).then((text) => {
              tell(text);
              // Else the same file cannot be chosen again.
              currentTarget.value = '';
            });
          }}
        />
      </label>
      <p>{texts.open.hint(thing)}</p>
    </section>
  );
}
