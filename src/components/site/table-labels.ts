import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

const roles: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const childrenOf = (parent: Element, ...names: string[]) =>
  parent.children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );

/**
 * Prepares tables for a phone, where a row stands as a block: every cell of the body carries the name of its column
 * in `data-label`, and every part its role, because Safari takes a table that is laid out as blocks for plain text.
 * Fails on a cell that spans several, whose column would be unclear.
 */
export function labelTables(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const [head] = childrenOf(table, 'thead');
    const names = (head ? childrenOf(head, 'tr') : []).flatMap((row) => childrenOf(row, 'th').map(textOf));
    visit(table, 'element', (part) => {
      part.properties['role'] ??= roles[part.tagName];
    });
    for (const heading of (head ? childrenOf(head, 'tr') : []).flatMap((row) => childrenOf(row, 'th')))
      heading.properties['role'] = 'columnheader';
    for (const row of childrenOf(table, 'tbody').flatMap((body) => childrenOf(body, 'tr')))
      for (const [column, cell] of childrenOf(row, 'th', 'td').entries()) {
        if (cell.properties['rowSpan'] || cell.properties['colSpan'])
          throw new Error(
            `Tabel “${names.join(', ')}”: geef elke rij evenveel cellen, zonder rowspan of colspan.`,
          );
        if (cell.tagName === 'th') cell.properties['role'] = 'rowheader';
        cell.properties['dataLabel'] = names[column];
      }
  });
  return toHtml(tree);
}
