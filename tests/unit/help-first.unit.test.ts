import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Help, helpFor } from '@/components/search/help-first.ts';
import { helpFirstSchema } from '@/schemas/help-first.ts';
import { readQueries } from '../bench/search-quality.ts';

const helps: Help[] = parse(readFileSync('src/content/help-first.yaml', 'utf8')).map((row: unknown) =>
  helpFirstSchema.parse(row),
);
const idsFor = (query: string) => helpFor(query, helps).map(({ id }) => id);

describe('help goes first', () => {
  test.each(
    [...readQueries('search-queries-kinds'), ...readQueries('search-queries-kinds-judge')]
      .filter(({ group }) => group === 'hulp')
      .map(({ query, right }): [string, string | undefined] => [query, right[0]]),
  )('“%s” leads to %s', (query, right) => {
    expect(helpFor(query, helps).flatMap(({ call, page }) => [`tel:${call}`, page])).toContain(right);
  });

  test.each([
    'voordat ik het niet meer volhou wil ik niet meer leven',
    'IK WIL NIET MEER LEVEN',
    'zelf-moord',
    'zélfmoord',
    'pijn op mijn linker borst',
    'mijn man heeft een hartaanval',
    'hartinvarct',
  ])('“%s” too, however it is written', (query) => {
    expect(idsFor(query)).not.toEqual([]);
  });

  test('a word inside a longer sentence is enough, in its order', () => {
    expect(idsFor('mijn zus denkt de laatste weken veel aan zelfmoord en praat er niet over')).toEqual([
      'zelfdoding',
    ]);
  });
});

describe('who asks for something else is not startled', () => {
  test.each([
    'ik wil niet meer lezen',
    'ik kan niet meer slapen',
    'hoe leer ik leven met pijn',
    'stap voor stap mijn leven weer oppakken',
    'kwaliteit van leven',
    'zelfmanagement',
    'zelf oefenen',
    'borstcrawl',
    'ademhaling',
    'ontspannen ademen',
    'druk op mijn werk',
    'hartelijk dank',
    'in deze gevallen',
    'vallen voorkomen',
    'wonen met een prothese',
    'oorsuizen',
    'want die oefening doet pijn',
    'dode hoek',
    'levensverhaal',
  ])('“%s”', (query) => {
    expect(idsFor(query)).toEqual([]);
  });

  test('nor by the questions that people ask every day', () => {
    const startled = readQueries('search-queries')
      .map(({ query }) => query)
      .filter((query) => idsFor(query).length > 0);
    expect(startled).toEqual(['112', '113', 'bel 112', 'mag ik oefenen met een open wond']);
  });
});

test('the longest question costs no more than its words', () => {
  expect(idsFor('niet meer '.repeat(40))).toEqual([]);
});
