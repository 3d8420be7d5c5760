import { expect, test } from 'vitest';
import { firstDifference } from '../../src/publishing/edition-text.ts';

const edition = (...chapters: [string, string][]) =>
  `<main>${chapters.map(([id, html]) => `<section class="chapter" aria-labelledby="${id}">${html}</section>`).join('')}</main>`;

test('the same words in other marks are the same text', () => {
  const then = edition(['doel', '<h2>Doel</h2><p>Eén <strong>stap</strong>, dan de vol\u00adgende.</p>']);
  const now = edition(['doel', '<h2 id="x">Doel</h2>\n<p class="y">Eén stap,\n dan de volgende.</p>']);
  expect(firstDifference(then, now)).toBeUndefined();
});

test('the first other word is named with what stands around it', () => {
  const then = edition(
    ['a', '<p>Hetzelfde.</p>'],
    ['b', '<ul><li>Doe dit 10 keer</li><li>per dag</li></ul>'],
  );
  const now = edition(['a', '<p>Hetzelfde.</p>'], ['b', '<ul><li>Doe dit 8 keer</li><li>per dag</li></ul>']);
  expect(firstDifference(then, now)).toEqual({
    chapter: 'b',
    laidDown: 'Doe dit 10 keer per dag',
    today: 'Doe dit 8 keer per dag',
  });
});

test('a chapter more or less is a difference too, and so is a word at the end', () => {
  const one = edition(['a', '<p>Een.</p>']);
  const two = edition(['a', '<p>Een.</p>'], ['b', '<p>Twee.</p>']);
  expect(firstDifference(one, two)).toEqual({ chapter: 'b', laidDown: '', today: 'Twee.' });
  expect(firstDifference(two, one)).toEqual({ chapter: 'b', laidDown: 'Twee.', today: '' });
  expect(firstDifference(one, edition(['a', '<p>Een. Erbij</p>']))).toMatchObject({ today: 'Een. Erbij' });
});
