import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/components/pain-scale/entry.ts';
import type { LogProps } from '@/components/pain-scale/loaded-log.ts';
import { EditEntry } from '@/components/pain-scale/log/EditEntry.tsx';
import { EntryList, EntryText } from '@/components/pain-scale/log/EntryList.tsx';
import { PrintedLog } from '@/components/pain-scale/log/PrintedLog.tsx';
import { TimeLine } from '@/components/pain-scale/log/TimeLine.tsx';
import { texts } from '@/components/pain-scale/log/texts.ts';
import {
  forgetChange,
  unfinishedChange,
  unfinishedEntry,
} from '@/components/pain-scale/log/unfinished-change.ts';
import { WaysOut } from '@/components/pain-scale/log/WaysOut.tsx';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { Button } from '@/components/tool/Button.tsx';
import { isAsked } from '@/components/tool/kept/is-asked.ts';
import { Keeping } from '@/components/tool/kept/Keeping.tsx';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import { joinTo } from '@/components/tool/kept/open-backup.ts';
import { SetAside } from '@/components/tool/kept/SetAside.tsx';
import { useRecord } from '@/components/tool/kept/use-record.ts';
import { usePrinting } from '@/components/tool/printing.ts';
import { TakeBack, useTakeBack } from '@/components/tool/TakeBack.tsx';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import { mergeById, putById } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

/** The list: where it is kept, what is in it, a picture of it, and the ways out and in. */
export function PainLog({
  record,
  saved,
  clock,
  memory,
  heading,
  onAgain,
  files = deviceFiles,
  print = () => window.print(),
}: LogProps) {
  const { data: entries, place, problem } = useRecord(record);
  const asks = isAsked(record, entries.length === 0);

  const [editing, setEditing] = useState(() =>
    // Who just filled something in sees that first; their change waits under “Wijzig”.
    saved.length === 0 ? unfinishedEntry(memory, entries) : undefined,
  );
  const [hasPicture, setPicture] = useState(false);
  const [printed, startPrinting] = usePrinting<'list'>(print);
  const wasEditing = useRef(false);
  const keeping = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    if (editing || wasEditing.current) heading.current?.focus();
    wasEditing.current = editing !== undefined;
  }, [editing, heading]);
  // After the effect above: who changed an entry is led to the way back.
  const { tell, ...takeBack } = useTakeBack(texts.entries.restored, heading);

  /** Resolves when it is written, or when the list tells that it could not be. */
  const change = (next: (entries: readonly Entry[]) => readonly Entry[]) =>
    record.change(next).catch(() => undefined);

  if (editing)
    return (
      <EditEntry
        entry={editing}
        memory={memory}
        now={clock.now}
        heading={heading}
        onCancel={() => setEditing(undefined)}
        onSave={async (entry) => {
          await change((kept) => putById(kept, entry));
          setEditing(undefined);
          tell(texts.entries.changed, () => void change((kept) => putById(kept, editing)));
        }}
      />
    );

  const saveSetAside = (file: TextFile) => {
    files.save(file);
    tell(texts.out.saved(file.name));
  };
  const kept = (
    <Keeping
      key="kept"
      record={record}
      isEmpty={entries.length === 0}
      title={keeping}
      words={texts.keeping}
      problems={texts.keeping}
      told={
        <>
          {!problem && <p>{place === 'device' ? texts.keeping.onDevice : texts.keeping.inTab}</p>}
          {place === 'device' && <p>{texts.keeping.stopHint}</p>}
          {entries.length > 0 && (
            <p>
              <a href="#lijst-meenemen">{texts.keeping.waysOut}</a>
            </p>
          )}
        </>
      }
    >
      <SetAside record={record} name={`pijnscores-${dayOf(clock.now())}`} save={saveSetAside} />
    </Keeping>
  );
  const justSaved = entries.filter(({ id }) => saved.includes(id));
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      {justSaved.length > 0 && (
        <section class="box just-saved">
          <p>{texts.saved}</p>
          {justSaved.map((entry) => (
            <EntryText key={entry.id} entry={entry} />
          ))}
          {justSaved.some((entry) => entry.kind === 'score' && entry.line) && <p>{texts.notPaper}</p>}
        </section>
      )}
      {asks && kept}
      <div class="actions">
        <Button isPrimary={!asks} onClick={onAgain}>
          {texts.again}
        </Button>
      </div>
      <TakeBack {...takeBack} label={texts.entries.undo} />
      {!asks && kept}

      <h3>{texts.entries.title}</h3>
      {entries.length === 0 && <p>{texts.empty}</p>}
      <EntryList
        entries={entries}
        onEdit={setEditing}
        onRemove={async (entry) => {
          if (unfinishedChange(memory, entry)) forgetChange(memory);
          await change((kept) => kept.filter(({ id }) => id !== entry.id));
          // A file that was opened since may have brought it back, or a later form of it.
          tell(texts.entries.removed, () => void change((kept) => mergeById(kept, [entry])));
        }}
      />

      {entries.length > 0 && (
        <>
          <h3>{texts.picture.title}</h3>
          <p>{texts.picture.hint}</p>
          <div class="actions">
            <Button aria-expanded={hasPicture} onClick={() => setPicture(!hasPicture)}>
              {hasPicture ? texts.picture.hide : texts.picture.show}
            </Button>
          </div>
          {hasPicture && <TimeLine entries={entries} withTables />}
          <WaysOut entries={entries} clock={clock} save={files.save} onPrint={() => startPrinting('list')} />
        </>
      )}

      <OpenBackup thing={texts.thing} join={joinTo(painRecord, record, (kept) => kept)} files={files} />

      {printed && <PrintedLog entries={entries} now={clock.now()} />}
    </>
  );
}
