import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../built-site.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const format = formatterFactory('text');

test.each(readPages())('$path is valid HTML', async ({ html, path }) => {
  const report = await validator.validateString(html, `.${path}`);
  expect(format(report.results)).toBe('');
});

test('no word runs into a link', () => {
  const found = readPages().flatMap(({ html, path }) =>
    [...html.matchAll(/[\p{L}\p{N},;:]<a [^>]*>[^<]*/gu)].map(([words]) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});
