import { expect, test } from 'vitest';
import { headBoxes } from '@/components/site/box-headings.ts';
import { linkCitations } from '@/components/site/cite-links.ts';

const box = (tag: string) =>
  `<div class="advice"><${tag} class="box-title">Wel doen</${tag}><p>Rust.</p></div>`;

test('the title of a box is a heading, one level below the one it stands under', () => {
  const text = (...tags: [string, string, string, string]) =>
    `${box(tags[0])}<h2 id="a">A</h2>${box(tags[1])}${box(tags[2])}<section><h3 id="b">B</h3>${box(tags[3])}</section>`;
  expect(headBoxes(text('p', 'p', 'p', 'p'))).toBe(text('h2', 'h3', 'h3', 'h4'));
});

test('it is no place of its own to cite', () => {
  const html = headBoxes(box('p'));
  expect(html).not.toContain(' id=');
  expect(linkCitations(html, '/pijn/slaap/')).toBe(html);
});
