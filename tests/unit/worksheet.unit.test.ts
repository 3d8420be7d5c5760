import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type FilledSheet, fieldName, ofSheet, withAnswer } from '@/components/worksheet/answers.ts';
import { worksheetsRecord } from '@/components/worksheet/worksheets-record.ts';
import { readRecord, writeRecord } from '@/exchange/record.ts';
import type { Worksheet } from '@/schemas/worksheet.ts';

const id = '5f0c2d5e-6d5b-4a4e-9a57-0d3f0c1b2a39';
const other = '6a0c2d5e-6d5b-4a4e-9a57-0d3f0c1b2a40';
const at = (minute: number) => `2026-11-29T10:${String(minute).padStart(2, '0')}:00+01:00`;
const sheet = { id, sheet: 'opbouwschema' };

test('a sheet comes with its first word, changes one answer at a time and goes with its last', () => {
  const first = withAnswer([], sheet, ['doel.activiteit', 'wandelen'], at(1));
  expect(first).toEqual([{ ...sheet, changed: at(1), answers: { 'doel.activiteit': 'wandelen' } }]);
  const second = withAnswer(first, sheet, ['schema.0.gedaan', '10 minuten'], at(2));
  expect(second[0]?.answers).toEqual({ 'doel.activiteit': 'wandelen', 'schema.0.gedaan': '10 minuten' });
  const third = withAnswer(second, sheet, ['doel.activiteit', ''], at(3));
  expect(third[0]?.answers).toEqual({ 'schema.0.gedaan': '10 minuten' });
  expect(withAnswer(third, sheet, ['schema.0.gedaan', ''], at(4))).toEqual([]);
  expect(withAnswer([], sheet, ['doel.activiteit', ''], at(1))).toEqual([]);
});

test('two tabs that write on one sheet both have their say', () => {
  const kept = withAnswer([], sheet, ['doel.activiteit', 'wandelen'], at(1));
  const mine = withAnswer(kept, sheet, ['doel.waarom', 'buiten zijn'], at(2));
  expect(withAnswer(mine, sheet, ['begin.start', '5 minuten'], at(3))[0]?.answers).toEqual({
    'doel.activiteit': 'wandelen',
    'doel.waarom': 'buiten zijn',
    'begin.start': '5 minuten',
  });
});

test('those of one kind come with the last written first, whatever their time zone', () => {
  const one = (name: string, changed: string, kind = 'opbouwschema'): FilledSheet => ({
    ...{ id: name, sheet: kind, changed },
    answers: {},
  });
  const sheets = [
    one('a', '2026-11-29T10:00:00+01:00'),
    one('b', '2026-11-29T09:30:00+00:00'),
    one('c', '2026-11-29T12:00:00+01:00', 'tijdschrijflijst'),
  ];
  expect(ofSheet(sheets, 'opbouwschema').map(({ id: name }) => name)).toEqual(['b', 'a']);
});

test('what every worksheet may be asked can be kept and read back', () => {
  for (const file of globSync('src/content/worksheets/*.yaml')) {
    const { parts }: Worksheet = parse(readFileSync(file, 'utf8'));
    const names = parts.flatMap((part) =>
      part.kind === 'vragen'
        ? part.questions.map((question) => fieldName(part.id, question.id))
        : part.rows.flatMap((_, row) => part.columns.map((column) => fieldName(part.id, column.id, row))),
    );
    expect(new Set(names).size, file).toBe(names.length);
    const answers = Object.fromEntries(names.map((name) => [name, `woorden bij ${name}`]));
    const filled = [{ id: other, changed: at(1), sheet: basename(file, '.yaml'), answers }];
    const written = JSON.parse(JSON.stringify(writeRecord(worksheetsRecord, filled)));
    expect(readRecord(worksheetsRecord, written)).toEqual({ kind: 'read', data: filled, refused: 0 });
  }
});
