import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { authorsOf, type SourceReference, sourceToBibtex, sourceToRis } from '@/exchange/source-reference.ts';

const article: SourceReference = {
  id: 'vlaeyen-linton-2000',
  kind: 'artikel',
  authors: 'Vlaeyen JWS, Linton SJ',
  year: 2000,
  title: 'Fear & avoidance: 100% of it',
  container: 'Pain 85(3), p. 317-332',
  doi: '10.1016/S0304-3959(99)00242-0',
  language: 'en',
  note: 'Gelezen: samenvatting.',
};

test('people are taken apart, an organisation stays whole', () => {
  expect(authorsOf('Vlaeyen JWS, van den Ende CHM e.a.')).toEqual([
    { name: 'Vlaeyen, J.W.S.', isPerson: true },
    { name: 'van den Ende, C.H.M.', isPerson: true },
  ]);
  expect(authorsOf('Ergotherapie Nederland, Utrecht')).toEqual([
    { name: 'Ergotherapie Nederland, Utrecht', isPerson: false },
  ]);
});

test.each([
  ['RIS', sourceToRis],
  ['BibTeX', sourceToBibtex],
])('another program reads %s: who, what, when and the DOI', (_, write) => {
  const [read] = new Cite(write(article)).data;
  expect(read).toMatchObject({
    type: 'article-journal',
    title: article.title,
    DOI: article.doi,
    author: [{ family: 'Vlaeyen' }, { family: 'Linton' }],
    issued: { 'date-parts': [[2000]] },
  });
});

test('several after one another are read as several', () => {
  const other = { ...article, id: 'nhs', kind: 'website', authors: 'NHS, England' } as const;
  const all = [article, other];
  expect(new Cite(all.map(sourceToRis).join('')).data).toHaveLength(2);
  expect(new Cite(all.map(sourceToBibtex).join('\n')).data).toHaveLength(2);
  expect(sourceToRis(other)).toContain('AU  - NHS – England,\r\n');
});
