import { expect, test } from 'vitest';
import { doseOf, materialText } from '@/components/catalogue/exercise-words.ts';
import { compareRows, matches } from '@/components/catalogue/table-filter.ts';

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

test('a row fits when it has every chosen word; nothing chosen means all', () => {
  const row = { domain: 'functies', purpose: 'evaluatie inventariseren' };
  expect(matches(row, { domain: '', purpose: '' })).toBe(true);
  expect(matches(row, { domain: 'functies', purpose: 'evaluatie' })).toBe(true);
  expect(matches(row, { domain: 'functies', purpose: 'diagnostiek' })).toBe(false);
  expect(matches(row, { availability: 'vrij' })).toBe(false);
});

test('sorting follows the alphabet and numbers, with nothing at the end both ways', () => {
  const sorted = (down: boolean) => ['VAR-2', '–', 'ACS', 'VAR-10'].sort((a, b) => compareRows(a, b, down));
  expect(sorted(false)).toEqual(['ACS', 'VAR-2', 'VAR-10', '–']);
  expect(sorted(true)).toEqual(['VAR-10', 'VAR-2', 'ACS', '–']);
});
