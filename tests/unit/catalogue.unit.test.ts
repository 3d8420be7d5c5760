import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { doseOf, materialText } from '@/components/catalogue/exercise-words.ts';
import { fileOf, type KnownFacts } from '@/components/catalogue/side-by-side.ts';
import {
  choiceFrom,
  compareRows,
  fragmentOf,
  lengthOf,
  matches,
} from '@/components/catalogue/table-filter.ts';

test('a dose says what the source says and leaves out the rest', () => {
  expect(
    doseOf({
      repetitions: 10,
      sets: 3,
      holdSeconds: 10,
      restSeconds: 30,
      frequency: 'minstens 3 keer per week',
    }),
  ).toEqual([
    '10 keer herhalen',
    '10 seconden vasthouden',
    '3 series',
    '30 seconden rust tussen de series',
    'minstens 3 keer per week',
  ]);
  expect(doseOf({ minutes: 30, frequency: '2 keer per dag' })).toEqual([
    '30 minuten per keer',
    '2 keer per dag',
  ]);
});

test('what is needed is said in words', () => {
  expect(materialText(['geen'])).toBe('niets');
  expect(materialText(['theraband', 'stoel'])).toBe('een elastische band en een stoel');
  expect(materialText(['geen', 'rol'])).toBe('niets, of als u wilt een rolletje');
});

test('a row fits when it has one of the chosen words of every choice; nothing chosen means all', () => {
  const row = { domein: 'functies', doel: 'evaluatie inventariseren' };
  expect(matches(row, { domein: [], doel: [] })).toBe(true);
  expect(matches(row, { domein: ['functies'], doel: ['evaluatie'] })).toBe(true);
  expect(matches(row, { domein: ['omgeving', 'functies'] })).toBe(true);
  expect(matches(row, { domein: ['functies'], doel: ['diagnostiek'] })).toBe(false);
  expect(matches(row, { beschikbaar: ['vrij'] })).toBe(false);
});

test('a choice stands in the address and comes back from it; an anchor is none, and what is not known is left out', () => {
  const known = { meet: ['bewegingsangst', 'slaap'], vergelijk: ['pcs', 'phoda'] };
  const choice = { meet: ['bewegingsangst'], vergelijk: ['pcs', 'phoda'] };
  expect(fragmentOf(choice)).toBe('meet=bewegingsangst&vergelijk=pcs.phoda');
  expect(choiceFrom(`#${fragmentOf(choice)}`, known)).toEqual(choice);
  expect(fragmentOf({ meet: [] })).toBe('');
  expect(choiceFrom('#de-lijst', known)).toBeUndefined();
  expect(choiceFrom('#meet=onzin.slaap&x=y', known)).toEqual({ meet: ['slaap'], vergelijk: [] });
});

test('the length of a list follows from its number of items', () => {
  expect([undefined, 1, 10, 11, 20, 21].map(lengthOf)).toEqual([
    'onbekend',
    'kort',
    'kort',
    'midden',
    'midden',
    'lang',
  ]);
});

describe('instruments side by side', () => {
  const thing = (id: string, values: Record<string, string>): KnownFacts['things'][number] => ({
    id,
    title: `${id.toUpperCase()}: Lijst`,
    path: `/meetinstrumenten/${id}/`,
    values,
    reference: { id, author: 'Wegwijs', title: id, url: `https://x.example/${id}/`, language: 'nl' },
  });
  const known: KnownFacts = {
    names: ['Meet', 'Items', 'Duur', 'Ook wel'],
    asked: ['Items', 'Duur'],
    things: [
      thing('pcs', { Meet: 'catastroferen', Items: '13' }),
      thing('phoda', { Meet: 'bewegingsangst', 'Ook wel': 'P' }),
    ],
  };

  test('are saved as a table in which silence of the source is said', () => {
    const { data } = papaparse.parse<string[]>(
      fileOf(known, ['phoda', 'pcs'], 'CSV', '2026-11-29').text.slice(1),
      {
        delimiter: ';',
        skipEmptyLines: true,
      },
    );
    expect(data).toEqual([
      ['Instrument', 'Meet', 'Items', 'Duur', 'Ook wel', 'Adres'],
      ['PHODA: Lijst', 'bewegingsangst', 'niet genoemd', 'niet genoemd', 'P', 'https://x.example/phoda/'],
      ['PCS: Lijst', 'catastroferen', '13', 'niet genoemd', '–', 'https://x.example/pcs/'],
    ]);
  });

  test('are saved as references, one each, with the day of opening', () => {
    const { text } = fileOf(known, ['pcs', 'phoda'], 'RIS', '2026-11-29');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(text.match(/^Y2 {2}- 2026\/11\/29\//gm)).toHaveLength(2);
  });
});

test('sorting follows the alphabet and numbers, with nothing at the end both ways', () => {
  const sorted = (down: boolean) => ['VAR-2', '–', 'ACS', 'VAR-10'].sort((a, b) => compareRows(a, b, down));
  expect(sorted(false)).toEqual(['ACS', 'VAR-2', 'VAR-10', '–']);
  expect(sorted(true)).toEqual(['VAR-10', 'VAR-2', 'ACS', '–']);
});
