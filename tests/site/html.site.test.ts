import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../built-site.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const format = formatterFactory('text');

// Astro writes the one style of its islands where the island stands, which is the body.
const islandStyle = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

test.each(readPages())('$path is valid HTML', async ({ html, path }) => {
  const report = await validator.validateString(html.replace(islandStyle, ''), `.${path}`);
  expect(format(report.results)).toBe('');
});

test('no word runs into a link', () => {
  const found = readPages().flatMap(({ html, path }) =>
    [...html.matchAll(/[\p{L}\p{N},;:]<a [^>]*>[^<]*/gu)].map(([words]) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
});
