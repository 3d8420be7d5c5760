import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialled } from '@/components/relapse-plan/HardDay.tsx';

test.each([
  ['06 12345678 na 18 uur', 'tel:0612345678'],
  ['030-1234567 toestel 12', 'tel:0301234567'],
  ['06-12345678 (2e keus)', 'tel:0612345678'],
  ['06 12345678 2 keer over laten gaan', 'tel:0612345678'],
  ['0612345678 / 030-1234567', 'tel:0612345678'],
  ['kamer 112, (030) 123 45 67', 'tel:0301234567'],
  ['maandag 09.00-17.00 06.12.34.56.78', 'tel:0612345678'],
  ['06\u201112345678', 'tel:0612345678'],
  ['\u202a+31 6 12345678\u202c', 'tel:+31612345678'],
  ['+31 06 12345678', 'tel:0612345678'],
  ['0031 (0)6 12345678', 'tel:0031612345678'],
  ['0900-8844 (24 uur per dag)', 'tel:09008844'],
  ['0800 123 45 67', 'tel:08001234567'],
  ['113, dag en nacht', 'tel:113'],
  ['14 045', 'tel:14045'],
  ['+32 475 12 34 56 (2 keer)', 'tel:+32475123456'],
  ['+49 (0)241 123456', 'tel:+49241123456'],
])('“%s” is dialled as %s', (typed, address) => {
  expect(dialled(typed)).toBe(address);
});

test.each([
  // A digit is missing, or there is one too many.
  '06 1234567',
  '061234567890',
  '+31 6 1234567',
  // Without the number of the town.
  '1234567',
  'toestel 1800',
  'zie kamer 112',
  '112e kamer',
  '24-12-2026',
])('“%s” is no number to be certain of', (typed) => {
  expect(dialled(typed)).toBeUndefined();
});

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const first = fc.constantFrom(...'123456789');
/** Signs that people put between digits. */
const gap = fc.constantFrom('', '', '', ' ', '-', ' - ', '.', '/', '\u00a0', '–');
/** A beginning that stands together and the digits behind it, written with any signs between. */
const written = (start: fc.Arbitrary<string>, count: number) =>
  fc
    .tuple(start, digits(count), fc.array(gap, { minLength: count, maxLength: count }))
    .map(([beginning, rest, gaps]) => ({
      typed: beginning + [...rest].map((digit, index) => (gaps[index] ?? '') + digit).join(''),
      address: `tel:${beginning.replace('(0)', '')}${rest}`,
    }));
const anyNumber = fc.oneof(
  written(fc.constant('06'), 8),
  written(
    fc
      .tuple(first, digits(1))
      .map(([a, b]) => `0${a}${b}`)
      // These are free or paid, and shorter or longer.
      .filter((town) => !['080', '090'].includes(town)),
    7,
  ),
  written(fc.constantFrom('+31', '0031', '+31(0)', '0031(0)'), 9),
  written(fc.constantFrom('0800', '0900'), 4),
);
/** What stands beside a number; no digit touches it. */
const beside = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(gap, fc.string({ unit: fc.constantFrom(...'0123456789 -+()./e'), maxLength: 30 }))
    .map(([a, b]) => a + b),
  fc.constantFrom(' na 18 uur', ' toestel 12', ' (2e keus)', ' 2 keer', ' of 030-1234567', '/0612345678'),
);

test('what stands behind a number never changes what is dialled', () => {
  fc.assert(
    fc.property(
      anyNumber,
      beside.filter((text) => !/^\d/.test(text)),
      ({ typed, address }, behind) => {
        expect(dialled(typed)).toBe(address);
        expect(dialled(typed + behind)).toBe(address);
      },
    ),
    { numRuns: 2000 },
  );
});

test('words before a number do not change what is dialled either', () => {
  fc.assert(
    fc.property(
      anyNumber,
      fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\d+]/.test(text)),
      ({ typed, address }, before) => {
        expect(dialled(before + typed)).toBe(address);
      },
    ),
  );
});

test('whatever is typed: what is dialled are digits that stand there, in that order', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), beside), (typed) => {
      const address = dialled(typed);
      if (address === undefined) return;
      expect(address).toMatch(/^tel:\+?\d{3,15}$/);
      // Everything up to each sign in turn is taken off.
      let left = typed;
      for (const sign of address.slice('tel:'.length)) {
        expect(left).toContain(sign);
        left = left.slice(left.indexOf(sign) + 1);
      }
    }),
    { numRuns: 2000 },
  );
});
