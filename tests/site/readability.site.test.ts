import { expect, test } from 'vitest';
import { type BuiltPage, isForPatients, readPages } from '../built-site.ts';
import {
  bar,
  measureReadability,
  type Readability,
  splitSentences,
  telegramsIn,
  wordsIn,
} from './readability.ts';

const textOf = (block: Element) => (block.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The running text of a page as blocks: without frame, headings and the list of sources. */
function blocksOf({ document }: BuiltPage): { paragraphs: string[]; blocks: string[] } {
  const prose = document.querySelector('main .prose')?.cloneNode(true) as Element | undefined;
  for (const part of prose?.querySelectorAll(
    'h1, h2, h3, h4, .cite, .cite-number, .section-sources, .toc, .write-line, .ticks, .page-list a, .professional, .page-notes, script',
  ) ?? [])
    part.remove();
  const blocks = [...(prose?.querySelectorAll('p, li, td, th, dt, dd, .door > *') ?? [])].filter(
    (block) => !block.querySelector('p, li'),
  );
  // Not steps, lists and tables, which are taken in piece by piece, nor what goes with a drawing or an example.
  const isRunning = (block: Element) =>
    block.matches('p') && !block.closest('li, td, dd, figure, blockquote');
  return { blocks: blocks.map(textOf), paragraphs: blocks.filter(isRunning).map(textOf) };
}

const measured = readPages().map((page) => {
  const { blocks, paragraphs } = blocksOf(page);
  return {
    path: page.path,
    patients: isForPatients(page.path),
    blocks,
    paragraphs,
    ...measureReadability(blocks),
  };
});
const withText = measured.filter(({ words }) => words >= 30);
const forPatients = withText.filter(({ patients }) => patients);

const round = ({ words, wordsPerSentence, longSentences, flesch }: Readability) => ({
  words,
  'words/sentence': Number(wordsPerSentence.toFixed(1)),
  'long %': Number(longSentences.toFixed(1)),
  flesch: Number(flesch.toFixed(1)),
});
console.table(
  Object.fromEntries(
    withText.map((page) => [`${page.patients ? '' : '(professional) '}${page.path}`, round(page)]),
  ),
);

test('patients’ pages reach the mean', () => {
  const mean = forPatients.reduce((sum, { flesch }) => sum + flesch, 0) / forPatients.length;
  console.log(`readability: ${forPatients.length} patients’ pages, mean ${mean.toFixed(1)}`);
  expect(mean).toBeGreaterThanOrEqual(bar.mean);
});

test.each(forPatients)('$path reads easily enough for patients', ({ flesch, longSentences, blocks }) => {
  const long = blocks.flatMap(splitSentences).filter((sentence) => wordsIn(sentence).length > 20);
  expect(flesch).toBeGreaterThanOrEqual(bar.lowest);
  expect(longSentences, long.join('\n')).toBeLessThanOrEqual(bar.longSentences);
});

/** For who works on the site: the moments of each drawing, the states of each part, one after the other. */
const galleries = ['/over/tekeningen/', '/over/onderdelen/', '/over/opnamen/'];

test.each(forPatients.filter(({ path }) => !galleries.includes(path)))(
  '$path reads aloud in sentences that join',
  ({ paragraphs }) => {
    expect(paragraphs.flatMap(telegramsIn)).toEqual([]);
  },
);
