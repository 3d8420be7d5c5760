import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWhere, written } from '../../src/queries/counting.ts';

const things = [
  { group: 'kracht', levels: ['onder', 'boven'] },
  { group: 'kracht', levels: ['onder'] },
  { group: 'lenig', levels: ['onder', 'boven'] },
];

test.each([
  [{}, 3],
  [{ group: 'kracht' }, 2],
  [{ levels: 'boven' }, 2],
  [{ levels: '!boven' }, 1],
  [{ levels: 'boven', group: 'kracht' }, 1],
])('%o is counted as %i', (where, count) => {
  expect(countWhere(things, where)).toBe(count);
});

test('a slip of the pen is told', () => {
  expect(() => countWhere(things, { group: 'krcht' })).toThrow('"krcht" bij "group"');
  expect(() => countWhere(things, { groep: 'kracht' })).toThrow('bij "groep"');
});

test('a count in words, and in digits where no word is needed', () => {
  expect(written(7, 'number')).toBe('7');
  expect(written(7, 'word')).toBe('zeven');
  expect(written(1, 'Word')).toBe('Eén');
  expect(written(31, 'word')).toBe('31');
});

/** Numbers that a source or a sentence gives, and not the collections of the site. */
const given = [
  'handreiking/3.mdx: 20 instrumenten', // Figure 3 of the source.
  'handreiking/3-4.mdx: drie geschikte instrumenten',
  'handreiking/3-4.mdx: twee geschikte instrumenten',
  'handreiking/3-4.mdx: Twee instrumenten',
  'errata.mdx: 3 instrumenten',
  'errata.mdx: 1 instrument',
  'errata.mdx: 4 oefeningen', // Of the source, without its name.
  'oefeningen/onderbeen.mdx: 2 oefeningen', // The first two on the page.
];

test('no page writes out a number that the collections know', () => {
  const folder = new URL('../../src/content/docs/', import.meta.url).pathname;
  const number = String.raw`\b(\d+|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|zeventien|achttien)`;
  const counted = new RegExp(
    String.raw`${number} (de |losse |geschikte |eigen )?(metafo(or|ren)|scholing(en)?|oefening(en)?|(meet)?instrument(en)?)\b`,
    'gi',
  );
  const found = globSync('**/*.mdx', { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(counted)].map(([words]) => `${file}: ${words}`),
  );
  expect(found.filter((one) => !given.includes(one))).toEqual([]);
});
