import { expect, test } from 'vitest';
import { labelTables } from '@/components/site/table-labels.ts';

const table = (body: string) =>
  `<table><thead><tr><th>Factor</th><th>Doel</th></tr></thead><tbody>${body}</tbody></table>`;

test('every cell carries the name of its column, and the table stays a table', () => {
  const html = labelTables(table('<tr><th scope="row">Slaap</th><td>Beter <em>slapen</em></td></tr>'));
  expect(html).toContain('<table role="table">');
  expect(html).toContain('<th role="columnheader">Factor</th>');
  expect(html).toContain('<th scope="row" role="rowheader" data-label="Factor">Slaap</th>');
  expect(html).toContain('<td role="cell" data-label="Doel">Beter <em>slapen</em></td>');
});

test('a cell that spans several is refused, with the columns of its table', () => {
  expect(() => labelTables(table('<tr><td colspan="2">x</td></tr>'))).toThrow('Factor, Doel');
  expect(() => labelTables(table('<tr><td rowspan="2">x</td><td>y</td></tr>'))).toThrow('rowspan');
});
