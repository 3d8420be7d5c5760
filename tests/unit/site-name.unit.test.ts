import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makersName } from '../../src/site-name.ts';

const root = new URL('../../src/', import.meta.url).pathname;

/**
 * A style cannot ask for the name; the build puts that of a clinic in its place. In a calendar file it names the product
 * that made it, which stays the same.
 */
const written = ['exchange/icalendar.ts', 'site-name.ts', 'styles/print.css'];

test('the name of the site is written in one place, and where a file cannot ask for it', () => {
  const files = globSync('**/*.{ts,tsx,astro,mdx,yaml,css,json}', { cwd: root });
  const named = files.filter((file) => readFileSync(join(root, file), 'utf8').includes(makersName));
  expect(named.sort()).toEqual(written);
});
