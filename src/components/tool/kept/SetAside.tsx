import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/tool/Button.tsx';
import { texts } from '@/components/tool/kept/texts.ts';
import { Told } from '@/components/tool/Told.tsx';
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
  const isThere = setAside.length > 0;
  const [discarded, setDiscarded] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);

  // The buttons go away with what was thrown away: the focus goes to what stands there now.
  useLayoutEffect(() => {
    if (discarded > 0) status.current?.focus();
  }, [discarded]);

  const discard = async () => {
    await record.discardSetAside();
    if (record.state().setAside.length === 0) setDiscarded((times) => times + 1);
  };
  return (
    <>
      {isThere && <p role="alert">{texts.setAside.text[place]}</p>}
      {isThere && (
        <div class="actions">
          <Button
            onClick={() =>
              save({
                name: `${name}.apart.json`,
                type: 'application/json',
                text: JSON.stringify(setAside, null, 1),
              })
            }
          >
            {texts.setAside.save}
          </Button>
          <Button onClick={discard}>{texts.setAside.discard}</Button>
        </div>
      )}
      <Told text={!isThere && discarded > 0 && texts.setAside.discarded} place={status} />
    </>
  );
}
