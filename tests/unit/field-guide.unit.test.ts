import { expect, test } from 'vitest';
import { fieldGuide, fieldsOf, things } from './field-guide.ts';

/** The guide for authors and what the schemas say of their fields. */

test.each(Object.entries(things))('%s: every field says what it means', (_, schema) => {
  const fields = fieldsOf(schema);
  expect(fields.length).toBeGreaterThan(1);
  expect(fields.filter(({ text }) => text === '').map(({ path }) => path)).toEqual([]);
});

test('VELDEN.md says what the schemas say: run "npm run fields" after a change of them', () =>
  expect(fieldGuide()).toMatchFileSnapshot('../../VELDEN.md'));
