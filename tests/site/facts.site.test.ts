import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from '../built-site.ts';

/**
 * What the source documents say and the site must keep saying: numbers, names and terms, one list per part of a
 * source in tests/facts/. A fact counts as kept when it stands in the text of some page.
 */
const folder = new URL('../facts/', import.meta.url).pathname;
const squeeze = (text: string) => text.replace(/[\s ]+/g, ' ').toLowerCase();
const site = readPages()
  .map(({ document }) => {
    const main = document.querySelector('main');
    // Where a tag ends a line on screen, words must not run together here.
    for (const block of main?.querySelectorAll('p, li, td, th, dt, dd, h1, h2, h3, h4, br') ?? [])
      block.append(' ');
    return squeeze(main?.textContent ?? '');
  })
  .join('\n');

describe.each(globSync('*.yaml', { cwd: folder }))('%s', (file) => {
  const facts = parse(readFileSync(folder + file, 'utf8')) as string[];

  test('is a list of facts', () => {
    expect(facts.length, basename(file)).toBeGreaterThan(20);
    expect(facts.every((fact) => typeof fact === 'string')).toBe(true);
  });

  test('is on the site, every one', () => {
    expect(facts.filter((fact) => !site.includes(squeeze(fact)))).toEqual([]);
  });
});
