import { expect, test } from 'vitest';
import { numberParagraphs } from '@/components/site/paragraph-anchors.ts';

test('paragraphs, lists and tables are numbered per heading', () => {
  expect(numberParagraphs('<p>a</p><h2 id="doel">Doel</h2><p>b</p><ul><li><p>c</p></li></ul>')).toBe(
    '<p id="begin-1">a</p><h2 id="doel">Doel</h2><p id="doel-1">b</p><ul id="doel-2"><li><p>c</p></li></ul>',
  );
});

test('an id that an author gave stays', () => {
  expect(numberParagraphs('<p id="eigen">a</p><p>b</p>')).toBe('<p id="eigen">a</p><p id="begin-1">b</p>');
});
