import * as v from 'valibot';
import { type RecordKind, readRecord, type VersionedData, writeRecord } from '@/exchange/record.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** Files larger than this are not read at all: years of use stay far below it. In bytes. */
export const maxBackupBytes = 20_000_000;

/** More items than anyone can make; reading them would only keep the page busy. */
const maxItems = 50_000;

/** What says that a file is a backup of this site. */
const format = 'wegwijs-bij-pijn';
/** Version of the frame around the records; each record has its own. */
const formatVersion = 1;

const frameSchema = v.object({
  format: v.literal(format),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.record(v.string(), v.unknown()),
});

/** Why a backup file was not read. */
export type BackupProblem =
  /** Not JSON, or not a file of this site. */
  | 'foreign'
  /** Of this site, but without anything of this tool. */
  | 'other-tool'
  /** Made by a newer version of the site. */
  | 'newer'
  /** Of this tool, but nothing in it can be read. */
  | 'damaged'
  | 'too-large';

/** What a backup file held; `refused` counts the parts that could not be read. */
export type BackupReading<T> =
  | { kind: 'read'; data: T; refused: number }
  | { kind: 'problem'; problem: BackupProblem };

/**
 * The text of a backup file (JSON) with one tool's record.
 *
 * @param saved when the person saved it
 * @param beside by name, what of another tool's record belongs with it
 */
export function writeBackup<T>(
  kind: RecordKind<T>,
  data: T,
  saved: Timestamp,
  beside: Readonly<Record<string, VersionedData>> = {},
): string {
  const records: Record<string, VersionedData> = { [kind.name]: writeRecord(kind, data), ...beside };
  return `${JSON.stringify({ format, formatVersion, saved, records }, null, 1)}\n`;
}

/** Reads one tool's record from the text of a file that may hold anything. Never throws. */
export function readBackup<T>(kind: RecordKind<T>, text: string): BackupReading<T> {
  const problem = (problem: BackupProblem) => ({ kind: 'problem', problem }) as const;
  if (text.length > maxBackupBytes) return problem('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem('foreign');
  }
  const frame = v.safeParse(frameSchema, json);
  if (!frame.success) return problem('foreign');
  if (frame.output.formatVersion > formatVersion) return problem('newer');
  if (!Object.hasOwn(frame.output.records, kind.name)) return problem('other-tool');
  const record = frame.output.records[kind.name];
  if (hasTooManyItems(record)) return problem('too-large');
  const reading = readRecord(kind, record);
  return reading.kind === 'read' ? reading : problem(reading.kind);
}

const hasTooManyItems = (record: unknown) =>
  typeof record === 'object' &&
  record !== null &&
  'data' in record &&
  Array.isArray(record.data) &&
  record.data.length > maxItems;
