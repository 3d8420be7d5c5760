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

const folder = new URL('../../src/content/docs/', import.meta.url).pathname;
const pages = globSync('**/*.mdx', { cwd: folder }).map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}));

/** A number of a source, in the front matter. In the text such a number has a remark right behind it: `31{/* van de bron *\/}`. */
const lineOfTheSource = /^.*# van de bron$/gm;

test('no page writes out a number that the collections know', () => {
  const number = String.raw`\b(\d+|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|zeventien|achttien)`;
  const counted = new RegExp(
    String.raw`${number} (de |losse |geschikte |eigen )?(metafo(or|ren)|scholing(en)?|oefening(en)?|(meet)?instrument(en)?)\b`,
    'gi',
  );
  const found = pages.flatMap(({ file, text }) =>
    [...text.replace(lineOfTheSource, '').matchAll(counted)].map(([words]) => `${file}: ${words}`),
  );
  // The first two on the page.
  expect(found).toEqual(['oefeningen/onderbeen.mdx: 2 oefeningen']);
});

test('a page that restates a source, or names its mistakes, counts nothing of ours', () => {
  const restating = pages.filter(({ file }) => /^(handreiking\/|errata\.mdx)/.test(file));
  expect(restating.length).toBeGreaterThan(30);
  const counting = restating.filter(({ text }) => /<Count |^description:.*\{/m.test(text));
  expect(counting.map(({ file }) => file)).toEqual([]);
});
