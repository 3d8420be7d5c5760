import { expect, test } from 'vitest';
import { day } from '@/schemas/day.ts';

/** A date that YAML reads as one, and what it leaves as a number or a text. */
const inYear26 = new Date('0026-11-20');

test.each([inYear26, new Date('2100-01-01'), 2026, 20261120, '26-11-20', '20 november', ''])(
  '%s is no day, and the author is told how to write one',
  (value) => {
    expect(day.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([
      'Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
    ]);
  },
);

test('a day of this century is taken as it is', () => {
  expect(day.parse('2026-11-20')).toEqual(new Date('2026-11-20'));
  expect(day.parse(new Date('2026-11-20'))).toEqual(new Date('2026-11-20'));
});
