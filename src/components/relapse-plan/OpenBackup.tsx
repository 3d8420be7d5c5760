import type { Desk } from '@/components/relapse-plan/desk.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import type { Files } from '@/device/files.ts';
import { maxBackupBytes, readBackup } from '@/exchange/backup.ts';

interface Props {
  desk: Desk;
  files: Files;
  tell: (text: string) => void;
}

/** Joins a saved file to the plan. Whatever is in the file, what was there stays. */
export function OpenBackup({ desk, files, tell }: Props) {
  const { record } = desk;
  const open = async (file: File) => {
    const reading = await files.read(file, maxBackupBytes);
    if (reading.kind === 'unreadable') return tell(outTexts.in.unreadable);
    if (reading.kind === 'too-large') return tell(outTexts.in.problems['too-large']);
    const backup = readBackup(planRecord, reading.text);
    if (backup.kind === 'problem') return tell(outTexts.in.problems[backup.problem]);
    const { items, versions } = record.state().data;
    const before = new Set<unknown>([...items, ...versions].map((one) => JSON.stringify(one)));
    await record.change((plan) => planRecord.merge(plan, backup.data));
    const after = record.state().data;
    const added = [...after.items, ...after.versions].filter(
      (one) => !before.has(JSON.stringify(one)),
    ).length;
    return tell(
      [outTexts.in.added(added), ...(backup.refused > 0 ? [outTexts.in.refused(backup.refused)] : [])].join(
        ' ',
      ),
    );
  };
  return (
    <section>
      <h3>{outTexts.in.title}</h3>
      <label class="plan-file">
        {outTexts.in.label}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // Else the same file cannot be chosen again.
            if (file)
              void open(file).then(() => {
                currentTarget.value = '';
              });
          }}
        />
      </label>
      <p>{outTexts.in.hint}</p>
    </section>
  );
}
