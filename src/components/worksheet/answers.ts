import type { Item } from '@/exchange/record.ts';
import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';

/** What somebody wrote on a worksheet, by the name of its field: “schema.2.gedaan”. */
export type Answers = Readonly<Record<string, string>>;

/** A worksheet that somebody filled in, whole or in part. */
export interface FilledSheet extends Item {
  /** Which worksheet: its file name in src/content/worksheets. */
  sheet: string;
  answers: Answers;
}

/** Most characters of one answer. */
export const longestAnswer = 2000;

/** Name of the field of a question; in a table with the row, from 0. Kept with answers, so never changes. */
export const fieldName = (part: string, question: string, row?: number): string =>
  [part, row, question].filter((one) => one !== undefined).join('.');

const isBlank = (answers: Answers): boolean => Object.values(answers).every((text) => text.trim() === '');

/** The sheets with one answer on one of them changed. The sheet comes with its first word and goes with its last. */
export function withAnswer(
  sheets: readonly FilledSheet[],
  { id, sheet }: Pick<FilledSheet, 'id' | 'sheet'>,
  [field, text]: readonly [field: string, text: string],
  now: Timestamp,
): FilledSheet[] {
  const before = sheets.find((one) => one.id === id);
  const { [field]: _, ...others } = before?.answers ?? {};
  const answers = text ? { ...others, [field]: text } : others;
  const filled: FilledSheet = { id, sheet, changed: now, answers };
  if (!before) return isBlank(answers) ? [...sheets] : [...sheets, filled];
  return sheets.flatMap((one) => (one.id !== id ? [one] : isBlank(answers) ? [] : [filled]));
}

/** Those of one worksheet, the one that was written on last first. */
export const ofSheet = (sheets: readonly FilledSheet[], sheet: string): FilledSheet[] =>
  sheets.filter((one) => one.sheet === sheet).toSorted((a, b) => instantOf(b.changed) - instantOf(a.changed));
