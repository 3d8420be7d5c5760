import * as v from 'valibot';
import { type Item, listKind } from '@/exchange/record.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

/** The smallest tool there can be: a list of notes. Version 3, so that it has older forms to read. */
export interface Note extends Item {
  text: string;
}

export const at = (second: number) =>
  `2026-03-14T20:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}+01:00`;

export const note = (id: string, text = id, second = 0): Note => ({ id, text, changed: at(second) });

export const noteSchema = v.strictObject({ id: v.string(), text: v.string(), changed: timestampSchema });

export const notes = listKind<Note>({
  name: 'notities',
  version: 3,
  migrations: {
    // Version 1 was a list of texts, version 2 called the text "tekst".
    1: (data) => (data as string[]).map((tekst, index) => ({ id: `oud-${index}`, tekst, changed: at(0) })),
    2: (data) =>
      (data as { id: string; tekst: string; changed: string }[]).map(({ tekst, ...rest }) => ({
        ...rest,
        text: tekst.trim(),
      })),
  },
  item: noteSchema,
});
