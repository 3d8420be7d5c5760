import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { instantOf, timestampOf } from '@/exchange/timestamp.ts';
import { timestampSchema } from '@/exchange/timestamp-schema.ts';

const accepts = (text: string) => v.is(timestampSchema, text);

test('a moment is written as the clock on the wall shows it', () => {
  const evening = new Date('2026-03-14T19:15:00Z');
  expect(timestampOf(evening, 60)).toBe('2026-03-14T20:15:00+01:00');
  expect(timestampOf(evening, -210)).toBe('2026-03-14T15:45:00-03:30');
  expect(timestampOf(evening, 0)).toBe('2026-03-14T19:15:00+00:00');
});

test('every moment on every clock can be read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      (date, offset) => {
        const text = timestampOf(date, offset);
        expect(accepts(text)).toBe(true);
        expect(instantOf(text)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      },
    ),
  );
});

test.each([
  '2026-02-30T10:00:00+01:00',
  '2026-13-01T10:00:00+01:00',
  '2026-03-14T24:00:00+01:00',
  '2026-03-14T20:15+01:00',
  '2026-03-14T20:15:00Z',
  '2026-03-14',
  '14-03-2026 20:15',
  '',
])('“%s” is not a moment', (text) => {
  expect(accepts(text)).toBe(false);
});
