import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteEngine } from '@/components/search/engine.ts';
import { type Judged, placeOf, qualityOf, readQueries } from '../bench/search-quality.ts';
import { dist } from '../built-site.ts';

const engine = siteEngine(
  async (address) => JSON.parse(readFileSync(join(dist, address), 'utf8')),
  async () => true,
);
/** Place of the first right page; of a question without an answer, 1 when nothing is found. */
const places = (judged: Judged[]) =>
  Promise.all(
    judged.map(async ({ query, right }) => {
      const { hits } = await engine.search(query);
      const found = (await Promise.all(hits.slice(0, 10).map(({ load }) => load()))).map(({ url }) => url);
      return right.length > 0 ? placeOf(found, right) : Number(found.length === 0);
    }),
  );

test('our own questions are answered in the first three, mostly first', async () => {
  const { success3, mrr10 } = qualityOf(await places(readQueries('search-queries')));
  expect(success3).toBeGreaterThanOrEqual(0.97);
  expect(mrr10).toBeGreaterThanOrEqual(0.92);
});

describe('kinds of question that failed before', () => {
  const judged = ['search-queries-kinds', 'search-queries-kinds-judge']
    .flatMap(readQueries)
    .filter(({ group }) => group === 'soorten');

  test.each([...new Set(judged.map(({ kind }) => kind))])('%s', async (kind) => {
    const ofKind = judged.filter((entry) => entry.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(20);
    expect(qualityOf(await places(ofKind)).success3).toBeGreaterThanOrEqual(0.75);
  });
});
