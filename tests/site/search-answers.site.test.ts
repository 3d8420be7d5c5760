import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteEngine } from '@/components/search/engine.ts';
import { dist } from '../built-site.ts';

const engine = siteEngine(
  async (address) => JSON.parse(readFileSync(join(dist, address), 'utf8')),
  async () => true,
);
const instrumentsFor = async (question: string) => {
  const { hits } = await engine.search(question);
  const found = await Promise.all(hits.map(({ load }) => load()));
  return found.filter(({ url }) => /^\/meetinstrumenten\/./.test(url)).map(({ url }) => url.split('/')[2]);
};

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
])('“%s” gives the instruments for it, and not the one that does not measure it', async (question) => {
  const found = await instrumentsFor(question);
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
])('“%s” gives first %s', async (question, instrument) => {
  expect((await instrumentsFor(question))[0]).toBe(instrument);
});
