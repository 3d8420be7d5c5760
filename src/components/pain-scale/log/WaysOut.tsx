import { useState } from 'preact/hooks';
import type { Entry } from '@/components/pain-scale/entry.ts';
import { painBundle, painCsv } from '@/components/pain-scale/log/export.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Told } from '@/components/tool/Told.tsx';
import type { Clock } from '@/device/clock.ts';
import type { Files } from '@/device/files.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  entries: readonly Entry[];
  clock: Clock;
  save: Files['save'];
  onPrint: () => void;
}

/** Every way to take the list along: on paper and as three kinds of file. */
export function WaysOut({ entries, clock, save, onPrint }: Props) {
  /** The name of the file that was saved last. */
  const [saved, setSaved] = useState<string>();
  const words = texts.out;
  const file = (label: string, extension: string, type: string, text: () => string) => (
    <Button
      onClick={() => {
        const name = `pijnscores-${dayOf(clock.now())}.${extension}`;
        save({ name, type, text: text() });
        setSaved(name);
      }}
    >
      {label}
    </Button>
  );
  return (
    <>
      <h3 id="lijst-meenemen">{words.title}</h3>
      <p>{words.private}</p>
      <div class="actions">
        <Button onClick={onPrint}>{words.print}</Button>
        {file(words.backup, 'json', 'application/json', () => writeBackup(painRecord, entries, clock.now()))}
        {file(words.csv, 'csv', 'text/csv', () => painCsv(entries))}
        {file(words.fhir, 'fhir.json', 'application/fhir+json', () =>
          JSON.stringify(painBundle(entries, clock.now()), null, 1),
        )}
      </div>
      <Told text={saved && words.saved(saved)} />
      <p>{words.backupHint}</p>
      <p>
        {words.fhirHint} {words.loinc}
      </p>
    </>
  );
}
