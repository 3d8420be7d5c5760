import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { painCsv } from '@/components/pain-scale/log/export.ts';
import { doingEntry, scoreEntry } from '@/components/pain-scale/new-entry.ts';
import { toCsv } from '@/exchange/csv.ts';
import { anyEntries } from './any-entry.ts';

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

test.each(['=1+1', '+31', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")', '＝1', '\u00a0=1'])(
  '“%s” is no formula any more',
  (text) => {
    expect(
      readBack(
        toCsv([
          ['a', 'b'],
          [text, 1],
        ]),
      )[1]?.[0],
    ).toBe(`'${text}`);
  },
);

test('every cell comes back, at most with an apostrophe before it, and none starts a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(),
    fc.constantFrom('"', ';', '\r\n', '""=1', "'"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = readBack(toCsv([['a', 'b'], ...rows])).slice(1);
      expect(read).toHaveLength(rows.length);
      for (const [index, row] of rows.entries())
        for (const column of [0, 1]) {
          const before = String(row[column]);
          const after = read[index]?.[column];
          expect([before, `'${before}`]).toContain(after);
          expect(after).not.toMatch(/^[\s\u00a0\ufeff]*[=+\-@]/);
        }
    }),
  );
});

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
    ['2026-03-14', '18:15', 'Fantoompijn', now, 'NRS 0-10', 'niet ingevuld', '', 'Vraagtekst versie 1.', ''],
    ['2026-03-14', '19:15', 'Fantoompijn', now, 'NRS 0-10', '6', "'- minder", 'Vraagtekst versie 1.', ''],
    [
      '2026-03-14',
      '20:15',
      'Stomppijn',
      'Hoeveel pijn had u gemiddeld in de afgelopen 7 dagen?',
      'VAS 0-100',
      '43',
      '',
      'Lijn op een beeldscherm, staand, 352 beeldpunten lang, gezet met een muis. De waarde is het deel van de lijn van 0 tot 100, niet te vergelijken met millimeters op papier. Vraagtekst versie 1.',
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
