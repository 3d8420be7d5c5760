import { texts } from '@/components/kept-record/texts.ts';
import type { TextFile } from '@/device/files.ts';
import type { OpenRecord } from '@/device/store.ts';

interface Props<T> {
  record: OpenRecord<T>;
  /** Of the file to save it in, without ending. */
  name: string;
  save: (file: TextFile) => void;
}

/** What was on the device and could not be read: it is never overwritten, and the person says what happens to it. */
export function SetAside<T>({ record, name, save }: Props<T>) {
  const { setAside, place } = record.state();
  if (setAside.length === 0) return null;
  return (
    <>
      <p role="alert">{texts.setAside.text[place]}</p>
      <div class="actions">
        <button
          type="button"
          class="tool"
          onClick={() =>
            save({
              name: `${name}.apart.json`,
              type: 'application/json',
              text: JSON.stringify(setAside, null, 1),
            })
          }
        >
          {texts.setAside.save}
        </button>
        <button type="button" class="tool" onClick={record.discardSetAside}>
          {texts.setAside.discard}
        </button>
      </div>
    </>
  );
}
