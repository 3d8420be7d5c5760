import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexAddress } from '@/components/search/index-file.ts';
import { Ranker } from '@/components/search/ranking.ts';
import { dist } from '../built-site.ts';

const ranker = new Ranker(JSON.parse(readFileSync(join(dist, indexAddress), 'utf8')));
const instrumentsFor = (question: string) =>
  ranker
    .rank(question, () => true)
    .pages.filter(({ page }) => /^\/meetinstrumenten\/./.test(page.path))
    .map(({ page }) => page.path.split('/')[2]);

test.each([
  'angst voor bewegen',
  'bewegingsangst',
  'bewegingsangst meten',
  'instrument bewegingsangst',
  'vragenlijst bewegingsangst',
  'meetinstrument angst voor bewegen',
  'meten van angst om te bewegen',
  'kinesiofobie',
  'fear of movement',
  'which instrument for fear of movement',
])('“%s” gives the instruments for it, and not the one that does not measure it', (question) => {
  const found = instrumentsFor(question);
  expect(found.slice(0, 3).sort()).toEqual(['pcs', 'phoda', 'tsk']);
  expect(found.indexOf('hads') === -1 || found.indexOf('hads') > 2).toBe(true);
});

test.each([
  ['TSK', 'tsk'],
  ['Tampa schaal kinesiofobie', 'tsk'],
  ['catastroferen meten', 'pcs'],
  ['rampdenken vragenlijst', 'pcs'],
  ['centrale sensitisatie vragenlijst', 'csi-sensitisatie'],
  ['slaap meten', 'isi'],
  ['hads angst', 'hads'],
  ['caregiver strain', 'csi-mantelzorg'],
])('“%s” gives first %s', (question, instrument) => {
  expect(instrumentsFor(question)[0]).toBe(instrument);
});
