import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPages } from '../built-site.ts';

/** Bytes that all drawings of a page may cost together, compressed. Set by the project; see docs/checks.md. */
const limit = 12_000;
/** Pages that gather the drawings of many pages. */
const isOther = (path: string) => path === '/over/tekeningen/' || path.endsWith('/alles/');

const pages = readPages().flatMap(({ path, document }) => {
  const pictures = [...document.querySelectorAll('.picture')];
  const bytes = brotliCompressSync(pictures.map(({ outerHTML }) => outerHTML).join('')).length;
  return pictures.length > 0 ? [{ path, count: pictures.length, bytes }] : [];
});
console.table(pages);

test('the drawings of a page show one person, and the pages together show four', () => {
  const shown = readPages().map(({ path, document }) => ({
    path,
    people: new Set([...document.querySelectorAll('.movement svg')].map((svg) => svg.getAttribute('class'))),
  }));
  for (const { path, people } of shown) if (!isOther(path)) expect(people.size, path).toBeLessThanOrEqual(1);
  expect(new Set(shown.flatMap(({ people }) => [...people])).size).toBe(4);
});

test.each(pages.filter(({ path }) => !isOther(path)))(
  'the drawings of $path cost at most 12 kB',
  ({ bytes }) => {
    expect(bytes).toBeLessThanOrEqual(limit);
  },
);
