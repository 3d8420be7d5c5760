import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/tool/Button.tsx';
import { Keeping } from '@/components/tool/kept/Keeping.tsx';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import { joinTo } from '@/components/tool/kept/open-backup.ts';
import { SetAside } from '@/components/tool/kept/SetAside.tsx';
import { useRecord } from '@/components/tool/kept/use-record.ts';
import { useLeaveGuard } from '@/components/tool/leave-guard.ts';
import { TakeBack, useTakeBack } from '@/components/tool/TakeBack.tsx';
import { Told } from '@/components/tool/Told.tsx';
import { type FilledSheet, ofSheet, withAnswer } from '@/components/worksheet/answers.ts';
import { fieldsOf, fill, fit } from '@/components/worksheet/fields.ts';
import { texts } from '@/components/worksheet/texts.ts';
import { worksheetsRecord } from '@/components/worksheet/worksheets-record.ts';
import { deviceClock } from '@/device/clock.ts';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import { randomId } from '@/device/ids.ts';
import { isOnlyHere, type OpenRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { formatDay } from '@/exchange/dates.ts';
import { mergeById } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  record: OpenRecord<readonly FilledSheet[]>;
  /** Holds the fields. */
  form: Element;
  /** Which worksheet this is. */
  sheet: string;
}

/** What becomes of what is written in the fields: where it is kept, the other sheets of this kind, the ways out. */
export function KeptSheets({ record, form, sheet }: Props) {
  const { data, place, problem } = useRecord(record);
  const mine = ofSheet(data, sheet);
  // What was written before this came stands on a sheet of its own: it would take the place of what is kept.
  const [id, setId] = useState(
    () => (fieldsOf(form).every(({ value }) => value === '') && mine[0]?.id) || randomId(),
  );
  const current = mine.find((one) => one.id === id);
  const title = useRef<HTMLHeadingElement>(null);
  const { tell, ...takeBack } = useTakeBack(texts.restored, title);
  const [saved, setSaved] = useState('');

  const write = (field: HTMLTextAreaElement) => {
    fit(field);
    const now = deviceClock.now();
    void record.change((kept) => withAnswer(kept, { id, sheet }, [field.name, field.value], now));
  };
  useEffect(() => {
    const hear = ({ target }: Event) => target instanceof HTMLTextAreaElement && write(target);
    form.addEventListener('input', hear);
    return () => form.removeEventListener('input', hear);
  }, [id]);
  useLayoutEffect(() => {
    for (const field of fieldsOf(form)) if (field.value) write(field);
  }, []);
  useLayoutEffect(() => {
    const now = record.state().data.find((one) => one.id === id);
    fill(form, now?.answers ?? {});
  }, [data, id]);
  useLeaveGuard(() => mine.length > 0 && isOnlyHere(record.state()), [mine.length > 0]);

  const day = dayOf(deviceClock.now());
  const saveFile = (file: TextFile) => {
    deviceFiles.save(file);
    setSaved(texts.saved(file.name));
  };
  const show = (next: string) => {
    setSaved('');
    setId(next);
    fieldsOf(form)[0]?.focus();
  };
  const remove = async (gone: FilledSheet) => {
    await record.change((kept) => kept.filter((one) => one.id !== gone.id));
    tell(texts.removed, () => void record.change((kept) => mergeById(kept, [gone])));
  };

  return (
    <>
      <Keeping
        record={record}
        isEmpty={data.length === 0}
        title={title}
        words={texts}
        problems={texts.problems}
        told={
          data.length === 0 ? (
            <p>{texts.empty}</p>
          ) : (
            <>
              {!problem && <p>{place === 'device' ? texts.onDevice : texts.inTab}</p>}
              <p>{texts.mayGo}</p>
            </>
          )
        }
        more={
          data.length > 0 && (
            <Button
              onClick={() =>
                saveFile({
                  name: `werkbladen-${day}.json`,
                  type: 'application/json',
                  text: writeBackup(worksheetsRecord, data, deviceClock.now()),
                })
              }
            >
              {texts.backup}
            </Button>
          )
        }
      >
        <Told text={saved} />
        <SetAside record={record} name={`werkbladen-${day}`} save={saveFile} />
        {current && (
          <div class="actions">
            <Button onClick={() => show(randomId())}>{texts.blank}</Button>
            <Button onClick={() => remove(current)}>{texts.remove}</Button>
          </div>
        )}
        <TakeBack {...takeBack} label={texts.restore} />
        {mine.some((one) => one.id !== id) && (
          <>
            <h3>{texts.others}</h3>
            <div class="actions">
              {mine.map(
                (one) =>
                  one.id !== id && (
                    <Button key={one.id} onClick={() => show(one.id)}>
                      {texts.ofDay(formatDay(new Date(one.changed)))}
                    </Button>
                  ),
              )}
            </div>
          </>
        )}
      </Keeping>
      <OpenBackup
        thing={texts.thing}
        join={joinTo(worksheetsRecord, record, (kept) => kept)}
        files={deviceFiles}
      />
    </>
  );
}
