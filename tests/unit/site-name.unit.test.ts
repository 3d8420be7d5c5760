import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteName } from '../../src/site-name.ts';

const root = new URL('../../src/', import.meta.url).pathname;

/**
 * Front matter, data and styles cannot ask for the name. They must have it as it is. In a calendar file it names the
 * product that made it, which stays the same.
 */
const written = [
  'content/docs/index.mdx',
  'content/publications/site.yaml',
  'exchange/icalendar.ts',
  'site-name.ts',
  'styles/edition.css',
  'styles/print.css',
];

test('the name of the site is written in one place, and where a file cannot ask for it', () => {
  const files = globSync('**/*.{ts,tsx,astro,mdx,yaml,css,json}', { cwd: root });
  const named = files.filter((file) => readFileSync(join(root, file), 'utf8').includes(siteName));
  expect(named.sort()).toEqual(written);
});
