import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { painCsv } from '@/components/pain-scale/log/export.ts';
import { doingEntry, scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { type Cell, toCsv } from '@/exchange/csv.ts';
import { anyEntries } from './any-entry.ts';
import { isInstalled } from './other-program.ts';

/** Reads the file as another program would. */
function readBack(csv: string): string[][] {
  const { data, errors, meta } = papaparse.parse<string[]>(csv, { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(meta.delimiter).toBe(';');
  return data;
}

test('the file is what a Dutch Excel opens: byte order mark, semicolons, CRLF, all quoted', () => {
  const bytes = new TextEncoder().encode(
    toCsv([
      ['datum', 'één'],
      ['2026-03-14', 6],
    ]),
  );
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('"datum";"één"\r\n"2026-03-14";"6"\r\n');
});

/** The cells of one row as another program reads them. */
const rowOf = (...cells: Cell[]) => readBack(toCsv([cells.map(() => 'kop'), cells]))[1];

/** What a spreadsheet takes for a formula, also behind what it leaves out. */
const formulas = [
  ...['=1+1', '+31', '-5', '- minder', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")', '＝1', '\u00a0=1'],
];
/** What a Dutch spreadsheet takes for a number, date, time or truth value. */
const values = [
  ...[
    '1-2',
    '12:30',
    '007',
    '1,5',
    '1.000',
    '1 1/2',
    '10%',
    '€ 5',
    '(5)',
    '1e5',
    '12E3',
    '3 mrt',
    'ma 3 mrt',
  ],
  ...['mei 2026', '2026-03-14', '1/2/26', 'WAAR', 'onwaar', 'true', ' 007 '],
];

test.each(formulas)('“%s” is no formula any more, whoever wrote it, and no sign of that is seen', (text) => {
  expect(rowOf(text, { written: text })).toEqual([`\t${text}`, `\t${text}`]);
});

test.each(values)('what somebody wrote as “%s” stays text', (text) => {
  expect(rowOf({ written: text }, 6)).toEqual([`\t${text}`, '6']);
});

test('days and times of the site stay days and times, and plain words stay as they are', () => {
  const row = ['2026-03-14', '17:15', 'NRS 0-10', { written: 'Gekookt voor mijn zus' }];
  expect(rowOf(...row)).toEqual(['2026-03-14', '17:15', 'NRS 0-10', 'Gekookt voor mijn zus']);
});

test('every cell comes back, at most with a tab before it, and none starts a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ';', '\r\n', '""=1', "'", ...formulas, ...values),
  );
  const cell = fc.oneof(
    text,
    fc.nat(),
    text.map((written) => ({ written })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = readBack(toCsv([['a', 'b'], ...rows])).slice(1);
      expect(read).toHaveLength(rows.length);
      for (const [index, row] of rows.entries())
        for (const column of [0, 1] as const) {
          const one = row[column];
          const before = typeof one === 'object' ? one.written : String(one);
          const after = read[index]?.[column] ?? '';
          expect([before, `\t${before}`]).toContain(after);
          if (!after.startsWith('\t')) expect(after).not.toMatch(/^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]/);
          if (typeof one === 'object' && !after.startsWith('\t')) expect(after).not.toMatch(/\d/);
        }
    }),
  );
});

/** A cell of an OpenDocument table: its kind and its text, "string: 1-2". */
const openDocumentCells = (xml: string) =>
  [
    ...xml.matchAll(/<table:table-cell\b[^>]*?office:value-type="(\w+)"[^>]*>(.*?)<\/table:table-cell>/gs),
  ].map(
    ([, kind, content = '']) =>
      `${kind}: ${content
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .trim()}`,
  );

// Dutch, with everything found that can be found: numbers, dates and times; in the file of a spreadsheet as XML.
const asDutch = 'Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true';
test.skipIf(!isInstalled('soffice'))(
  'LibreOffice in Dutch keeps as text what somebody wrote, and shows it as it was written',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'rekenblad-'));
    const file = join(folder, 'lijst.csv');
    const texts = [...formulas, ...values].filter((text) => !text.includes('\r'));
    writeFileSync(file, toCsv([...texts.map((written) => [{ written }]), ['2026-03-14'], [6]]));
    spawnSync('soffice', [
      ...[`-env:UserInstallation=${pathToFileURL(join(folder, 'instellingen'))}`, '--headless'],
      ...[`--infilter=${asDutch}`, '--convert-to', 'fods', '--outdir', folder, file],
    ]);
    const cells = openDocumentCells(readFileSync(join(folder, 'lijst.fods'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(cells).toEqual([...texts.map((text) => `string: ${text.trim()}`), 'date: 2026-03-14', 'float: 6']);
  },
);

test('the list as a table: every entry a row, oldest first, the scale beside every score', () => {
  const stamp = (hour: number) => ({
    id: `00000000-0000-4000-8000-0000000000${hour}`,
    now: `2026-03-14T${hour}:15:00+01:00`,
  });
  const line = { direction: 'staand', length: 352, tool: 'muis' } as const;
  const entries = [
    scoreEntry({ pain: 'stomppijn', period: 'week' }, 'VAS', { score: 43, line }, stamp(20)),
    scoreEntry({ pain: 'fantoompijn', period: 'nu' }, 'NRS', { score: 6 }, stamp(19), { note: '- minder' }),
    scoreEntry({ pain: 'fantoompijn', period: 'nu' }, 'NRS', undefined, stamp(18)),
    doingEntry('Gekookt', stamp(17)) ?? [],
  ].flat();
  const now = 'Hoeveel pijn heeft u nu?';
  expect(readBack(painCsv(entries))).toEqual([
    ['datum', 'tijd', 'waarover', 'vraag', 'schaal', 'score', 'tekst', 'opmerking', 'gewijzigd'],
    [
      '2026-03-14',
      '17:15',
      'Wat u deed',
      'Wat deed u vandaag dat voor u belangrijk is?',
      '',
      '',
      'Gekookt',
      '',
      '',
    ],
    [
      '2026-03-14',
      '18:15',
      'Fantoompijn',
      now,
      'NRS 0-10',
      'niet ingevuld',
      '',
      'Gevraagd met versie 1 van de tekst. Vergelijk alleen scores met dezelfde versie.',
      '',
    ],
    [
      '2026-03-14',
      '19:15',
      'Fantoompijn',
      now,
      'NRS 0-10',
      '6',
      '\t- minder',
      'Gevraagd met versie 1 van de tekst. Vergelijk alleen scores met dezelfde versie.',
      '',
    ],
    [
      '2026-03-14',
      '20:15',
      'Stomppijn',
      'Hoeveel pijn had u gemiddeld in de afgelopen 7 dagen?',
      'VAS 0-100',
      '43',
      '',
      'Lijn op een beeldscherm, staand, 352 beeldpunten lang, gezet met een muis. De waarde is het deel van de lijn van 0 tot 100, niet te vergelijken met millimeters op papier. Gevraagd met versie 1 van de tekst. Vergelijk alleen scores met dezelfde versie.',
      '',
    ],
  ]);
});

test('every list can be read back with as many rows as entries', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const rows = readBack(painCsv(entries));
      expect(rows).toHaveLength(entries.length + 1);
      for (const row of rows) expect(row).toHaveLength(9);
    }),
  );
});

test('the table says of an entry that it was changed, when, and what was asked then', () => {
  const stamp = { id: '00000000-0000-4000-8000-000000000001', now: '2026-03-14T20:15:00+01:00' };
  const later = '2026-03-15T09:30:00+01:00';
  const first = scoreEntry({ pain: 'fantoompijn', period: 'nu' }, 'NRS', { score: 6 }, stamp);
  const [, scored, noted] = readBack(
    painCsv([
      { ...first, score: 4, changed: later, again: { at: later, wording: 1 } },
      { ...first, id: '00000000-0000-4000-8000-000000000002', note: 'moe', changed: later },
    ]),
  );
  expect(scored?.[3]).toBe('Hoeveel pijn heeft u nu?');
  expect(scored?.[7]).toContain('later opnieuw gegeven, op de vraag “Hoeveel pijn had u op dat moment?”');
  expect(scored?.[8]).toBe('2026-03-15 09:30');
  expect(noted?.[7]).not.toContain('opnieuw gegeven');
  expect(noted?.[8]).toBe('2026-03-15 09:30');
});
