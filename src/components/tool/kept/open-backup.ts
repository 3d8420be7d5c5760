import { type Thing, texts } from '@/components/tool/kept/texts.ts';
import type { Files } from '@/device/files.ts';
import type { OpenRecord } from '@/device/store.ts';
import { type BackupProblem, maxBackupBytes, readBackup } from '@/exchange/backup.ts';
import type { RecordKind } from '@/exchange/record.ts';

/** What came of joining a saved file to a record. `added` counts what is new or changed in it. */
export type Joined =
  | { kind: 'joined'; added: number; refused: number; beside?: Beside }
  | { kind: 'problem'; problem: BackupProblem };

/** What came of another record in the same file, joined with it. */
export interface Beside {
  added: number;
  parts: Thing['parts'];
  /** Why nothing of it could be read, to tell. */
  problem?: string | undefined;
}

/** Joins the text of a saved file to a record. Whatever is in the file, what was there stays. */
export type Join = (text: string) => Promise<Joined>;

/** @param partsOf what is counted as one thing */
export const joinTo =
  <T>(kind: RecordKind<T>, record: OpenRecord<T>, partsOf: (data: T) => readonly unknown[]): Join =>
  async (text) => {
    const backup = readBackup(kind, text);
    if (backup.kind === 'problem') return backup;
    const parts = () => partsOf(record.state().data).map((part) => JSON.stringify(part));
    const before = new Set(parts());
    await record.change((kept) => kind.merge(kept, backup.data));
    const added = parts().filter((part) => !before.has(part)).length;
    return { kind: 'joined', added, refused: backup.refused };
  };

/** Opens a file that somebody chose, and says what came of it. Never rejects. */
export async function openBackup(
  file: File,
  { files, join, thing }: { files: Files; join: Join; thing: Thing },
): Promise<string> {
  const { open } = texts;
  const reading = await files.read(file, maxBackupBytes);
  if (reading.kind === 'unreadable') return open.unreadable;
  if (reading.kind === 'too-large') return open.tooLarge(thing);
  const joined = await join(reading.text);
  if (joined.kind === 'problem')
    return joined.problem === 'too-large' ? open.tooLarge(thing) : open.problems[joined.problem];
  const { added, refused, beside } = joined;
  const isWhole = refused === 0 && beside?.problem === undefined;
  return [
    open.added(
      [[added, thing.parts], ...(beside ? [[beside.added, beside.parts] as const] : [])],
      thing,
      isWhole,
    ),
    refused > 0 && open.refused(refused),
    beside?.problem,
  ]
    .filter(Boolean)
    .join(' ');
}
