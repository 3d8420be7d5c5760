import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  exercisesRecord,
  type KeptProgramme,
  longestName,
} from '@/components/my-exercises/exercises-record.ts';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import { joinTo } from '@/components/tool/kept/open-backup.ts';
import { SetAside } from '@/components/tool/kept/SetAside.tsx';
import { TakeBack, useTakeBack } from '@/components/tool/TakeBack.tsx';
import { Told } from '@/components/tool/Told.tsx';
import { deviceClock } from '@/device/clock.ts';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import type { OpenRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { mergeById, putById } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  record: OpenRecord<readonly KeptProgramme[]>;
  /** The one on the screen; undefined for none. */
  programme: KeptProgramme | undefined;
  /** Somebody pressed to get here. That button is gone, so the focus comes along. */
  isAskedFor: boolean;
}

/** What is kept, under which name, and the ways to take it off or along. */
export function KeptProgrammes({ record, programme, isAskedFor }: Props) {
  const { data, place, problem } = record.state();
  const heading = useRef<HTMLHeadingElement>(null);
  const { tell, ...takeBack } = useTakeBack(texts.restored, heading);
  const [saved, setSaved] = useState('');
  const id = programme?.id;
  useLayoutEffect(() => {
    // What was taken off has its own way back to go to.
    if (isAskedFor && !takeBack.done.text) heading.current?.focus();
  }, [id]);
  const day = dayOf(deviceClock.now());
  const saveFile = (file: TextFile) => {
    deviceFiles.save(file);
    setSaved(texts.saved(file.name));
  };
  const rename = (name: string) =>
    record.change((kept) => {
      const one = kept.find(({ id }) => id === programme?.id);
      return one && name.trim() ? putById(kept, { ...one, changed: deviceClock.now(), name }) : kept;
    });
  const remove = async (gone: KeptProgramme) => {
    await record.change((kept) => kept.filter(({ id }) => id !== gone.id));
    tell(texts.removed, () => void record.change((kept) => mergeById(kept, [gone])));
  };

  return (
    <section class="box keeping">
      <h2 ref={heading} tabIndex={-1}>
        {programme ? (place === 'device' ? texts.title : texts.titleInTab) : texts.otherTitle}
      </h2>
      {problem && <p role="alert">{texts.problems[problem]}</p>}
      {!problem && programme && <p>{place === 'device' ? texts.kept(programme.name) : texts.inTab}</p>}
      {programme && (
        <>
          <label class="field">
            {texts.name}
            <input
              type="text"
              maxLength={longestName}
              value={programme.name}
              onChange={({ currentTarget }) => void rename(currentTarget.value)}
            />
          </label>
          <div class="actions">
            {(problem || place === 'tab') && (
              <Button isPrimary onClick={() => record.keep()}>
                {texts.save}
              </Button>
            )}
            <Button
              onClick={() =>
                saveFile({
                  name: `oefeningen-${day}.json`,
                  type: 'application/json',
                  text: writeBackup(exercisesRecord, data, deviceClock.now()),
                })
              }
            >
              {texts.backup}
            </Button>
            <Button onClick={() => remove(programme)}>{texts.remove}</Button>
          </div>
        </>
      )}
      <TakeBack {...takeBack} label={texts.restore} />
      <Told text={saved} />
      <SetAside record={record} name={`oefeningen-${day}`} save={saveFile} />
      <OpenBackup
        thing={texts.thing}
        join={joinTo(exercisesRecord, record, (kept) => kept)}
        files={deviceFiles}
      />
    </section>
  );
}
