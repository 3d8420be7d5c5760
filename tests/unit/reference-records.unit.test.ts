import { expect, test } from 'vitest';
import { recordsOf } from '@/components/catalogue/reference-records.ts';
import { type SourceReference, sourceToBibtex, sourceToRis } from '@/exchange/source-reference.ts';

const reference = (id: string): SourceReference => ({
  ...{ id, kind: 'artikel', authors: 'Jansen, A.', year: 2020, title: `Over ${id} @ huis` },
  ...{ container: 'Tijdschrift', language: 'nl', note: 'TY  - staat niet vooraan.' },
});
const all = ['een-2020', 'een-2020-b', 'twee-2021'].map(reference);

test.each([
  ['ris', sourceToRis, ''],
  ['bib', sourceToBibtex, '\n'],
] as const)('of a file in %s only what is asked for stays, as it stands there', (format, write, between) => {
  const file = all.map(write).join(between);
  for (const one of all) expect(recordsOf(file, format, [one.id]).trim()).toBe(write(one).trim());
  expect(recordsOf(file, format, ['een-2020', 'twee-2021'])).toContain('twee-2021');
  expect(recordsOf(file, format, ['bestaat-niet'])).toBe('');
  expect(
    recordsOf(
      file,
      format,
      all.map(({ id }) => id),
    ),
  ).toBe(file);
});
