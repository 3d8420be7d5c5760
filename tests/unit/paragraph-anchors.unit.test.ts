import { expect, test } from 'vitest';
import { numberParagraphs } from '@/components/site/paragraph-anchors.ts';

test('paragraphs, lists and tables are numbered per heading', () => {
  expect(numberParagraphs('<p>a</p><h2 id="doel">Doel</h2><p>b</p><ul><li><p>c</p></li></ul>')).toBe(
    '<p id="begin-1">a</p><h2 id="doel">Doel</h2><p id="doel-1">b</p><ul id="doel-2"><li><p>c</p></li></ul>',
  );
});

test('a folded note counts as one', () => {
  expect(
    numberParagraphs('<h2 id="doel">Doel</h2><details><summary>x</summary><p>a</p></details><p>b</p>'),
  ).toBe(
    '<h2 id="doel">Doel</h2><details id="doel-1"><summary>x</summary><p>a</p></details><p id="doel-2">b</p>',
  );
});

test('an id that an author gave stays', () => {
  expect(numberParagraphs('<p id="eigen">a</p><p>b</p>')).toBe('<p id="eigen">a</p><p id="begin-1">b</p>');
});
