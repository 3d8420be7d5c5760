import { expect, test } from 'vitest';
import { pagePaths, readHtml, readPage } from '../built-site.ts';

test('every page that is one sheet is among the sheets to choose, and only those can be ticked together', () => {
  const { document } = readPage('/om-te-printen/');
  const sheets = pagePaths.filter((path) => readHtml(path).includes('class="paper-way'));
  const offered = [...document.querySelectorAll('[data-sheet]')].map((link) => link.getAttribute('href'));
  expect(sheets.length).toBeGreaterThan(20);
  expect(offered.sort()).toEqual(sheets.sort());
});

test('where there is a line to write on, it is drawn', () => {
  const withLines = pagePaths.filter((path) => readHtml(path).includes('write-line'));
  expect(withLines).toContain('/hulpmiddelen/terugvalplan-papier/');
  expect(withLines.filter((path) => !/\.write-line:{1,2}after/.test(readHtml(path)))).toEqual([]);
});
