import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OpenBackup } from '@/components/kept-record/OpenBackup.tsx';
import { joinTo } from '@/components/kept-record/open-backup.ts';
import { SetAside } from '@/components/kept-record/SetAside.tsx';
import { useRecord } from '@/components/kept-record/use-record.ts';
import type { Entry } from '@/components/pain-scale/entry.ts';
import { EditEntry } from '@/components/pain-scale/log/EditEntry.tsx';
import { EntryList, EntryText } from '@/components/pain-scale/log/EntryList.tsx';
import { painBundle, painCsv } from '@/components/pain-scale/log/export.ts';
import { PrintedLog } from '@/components/pain-scale/log/PrintedLog.tsx';
import { TimeLine } from '@/components/pain-scale/log/TimeLine.tsx';
import { texts } from '@/components/pain-scale/log/texts.ts';
import {
  forgetChange,
  unfinishedChange,
  unfinishedEntry,
} from '@/components/pain-scale/log/unfinished-change.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import type { Clock } from '@/device/clock.ts';
import { deviceFiles, type Files, type TextFile } from '@/device/files.ts';
import type { Memory } from '@/device/memory.ts';
import type { OpenRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { mergeById, putById } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  record: OpenRecord<readonly Entry[]>;
  /** Ids of what was just filled in. */
  saved: readonly string[];
  clock: Clock;
  /** Of this tab. */
  memory: Memory;
  heading: RefObject<HTMLHeadingElement>;
  /** Fill in something more. */
  onAgain: () => void;
  files?: Files;
  print?: () => void;
}

/** What was done last, to tell and to take back. */
interface Done {
  text: string;
  undo?: () => void;
}

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
}: Props) {
  const { data: entries, place, problem } = useRecord(record);

  const [editing, setEditing] = useState(() =>
    // Who just filled something in sees that first; their change waits under “Wijzig”.
    saved.length === 0 ? unfinishedEntry(memory, entries) : undefined,
  );
  const [done, setDone] = useState<Done>({ text: '' });
  /** The name of the file that was saved last. */
  const [savedFile, setSavedFile] = useState<string>();
  const [hasPicture, setPicture] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const undoButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const keeping = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    if (editing || wasEditing.current) heading.current?.focus();
    wasEditing.current = editing !== undefined;
  }, [editing, heading]);
  useLayoutEffect(() => {
    if (done.undo) undoButton.current?.focus();
  }, [done]);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const stop = () => setPrinting(false);
    addEventListener('afterprint', stop);
    print();
    return () => removeEventListener('afterprint', stop);
  }, [isPrinting, print]);

  /** Tells what was done to an entry, with a way back to how it was. */
  const tell = (text: string, goBack: Parameters<typeof record.change>[0]) =>
    setDone({
      text,
      undo: () => {
        void record.change(goBack);
        setDone({ text: texts.entries.restored });
        heading.current?.focus();
      },
    });

  if (editing)
    return (
      <EditEntry
        entry={editing}
        memory={memory}
        now={clock.now}
        heading={heading}
        onCancel={() => setEditing(undefined)}
        onSave={(entry) => {
          void record.change((kept) => putById(kept, entry));
          setEditing(undefined);
          tell(texts.entries.changed, (kept) => putById(kept, editing));
        }}
      />
    );

  /** The button that was pressed goes away, so the focus moves to what stays. */
  const keepOrNot = async (action: () => Promise<void>) => {
    await action();
    if (!record.state().problem) keeping.current?.focus();
  };
  const saveSetAside = (file: TextFile) => {
    files.save(file);
    setDone({ text: texts.out.saved(file.name) });
  };
  const save = (extension: string, type: string, text: string) => {
    const name = `pijnscores-${dayOf(clock.now())}.${extension}`;
    files.save({ name, type, text });
    setSavedFile(name);
  };

  const justSaved = entries.filter(({ id }) => saved.includes(id));
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      {justSaved.length > 0 && (
        <section class="just-saved">
          <p>{texts.saved}</p>
          {justSaved.map((entry) => (
            <EntryText key={entry.id} entry={entry} />
          ))}
          {justSaved.some((entry) => entry.kind === 'score' && entry.line) && <p>{texts.notPaper}</p>}
        </section>
      )}
      <div class="actions">
        <button type="button" class="tool primary" onClick={onAgain}>
          {texts.again}
        </button>
      </div>

      <div class="done">
        <p role="status">{done.text}</p>
        {done.undo && (
          <button type="button" class="tool" ref={undoButton} onClick={done.undo}>
            {texts.entries.undo}
          </button>
        )}
      </div>

      <section class="keeping">
        <h3 ref={keeping} tabIndex={-1}>
          {texts.keeping.title}
        </h3>
        {problem && <p role="alert">{texts.keeping[problem]}</p>}
        {place === 'device' ? (
          <>
            {!problem && <p>{texts.keeping.onDevice}</p>}
            <p>{texts.keeping.stopHint}</p>
          </>
        ) : (
          <>
            {!problem && <p>{texts.keeping.inTab}</p>}
            <p>{texts.keeping.keepHint}</p>
          </>
        )}
        <div class="actions">
          {(place === 'tab' || problem) && (
            <button type="button" class="tool" onClick={() => keepOrNot(record.keep)}>
              {problem ? texts.keeping.retry : texts.keeping.keep}
            </button>
          )}
          {place === 'device' && (
            <button type="button" class="tool" onClick={() => keepOrNot(record.stopKeeping)}>
              {texts.keeping.stop}
            </button>
          )}
        </div>
        <SetAside record={record} name={`pijnscores-${dayOf(clock.now())}`} save={saveSetAside} />
      </section>

      <h3>{texts.entries.title}</h3>
      {entries.length === 0 && <p>{texts.empty}</p>}
      <EntryList
        entries={entries}
        onEdit={setEditing}
        onRemove={(entry) => {
          if (unfinishedChange(memory, entry)) forgetChange(memory);
          void record.change((kept) => kept.filter(({ id }) => id !== entry.id));
          // A file that was opened since may have brought it back, or a later form of it.
          tell(texts.entries.removed, (kept) => mergeById(kept, [entry]));
        }}
      />

      {entries.length > 0 && (
        <>
          <h3>{texts.picture.title}</h3>
          <p>{texts.picture.hint}</p>
          <div class="actions">
            <button
              type="button"
              class="tool"
              aria-expanded={hasPicture}
              onClick={() => setPicture(!hasPicture)}
            >
              {hasPicture ? texts.picture.hide : texts.picture.show}
            </button>
          </div>
          {hasPicture && <TimeLine entries={entries} withTables />}

          <h3>{texts.out.title}</h3>
          <p>{texts.out.private}</p>
          <div class="actions">
            <button type="button" class="tool" onClick={() => setPrinting(true)}>
              {texts.out.print}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() => save('json', 'application/json', writeBackup(painRecord, entries, clock.now()))}
            >
              {texts.out.backup}
            </button>
            <button type="button" class="tool" onClick={() => save('csv', 'text/csv', painCsv(entries))}>
              {texts.out.csv}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() =>
                save(
                  'fhir.json',
                  'application/fhir+json',
                  JSON.stringify(painBundle(entries, clock.now()), null, 1),
                )
              }
            >
              {texts.out.fhir}
            </button>
          </div>
          <div class="done">
            <p role="status">{savedFile && texts.out.saved(savedFile)}</p>
          </div>
          <p>{texts.out.backupHint}</p>
          <p>
            {texts.out.fhirHint} {texts.out.loinc}
          </p>
        </>
      )}

      <OpenBackup thing={texts.thing} join={joinTo(painRecord, record, (kept) => kept)} files={files} />

      {isPrinting && <PrintedLog entries={entries} now={clock.now()} />}
    </>
  );
}
