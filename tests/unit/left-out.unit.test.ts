import { expect, test } from 'vitest';
import { withoutLeftOut as withoutLinks } from '../../src/components/site/left-out.ts';
import { withoutLeftOut as withoutEntries } from '../../src/publishing/navigation.ts';

/** What a copy leaves out, as far as it shows the way there. */

const leftOut = new Set(['/metaforen/', '/metaforen/klok/verteld/']);
const left = (html: string) => withoutLinks(html, leftOut);

test('doors, items that begin with such a link and rows whose first link is one go; sentences stay', () => {
  const doors = `<div class="doors">
<a class="door" href="/metaforen/"><strong>Metaforen</strong></a>
<a class="door" href="/pijn/"><strong>Pijn</strong></a></div>`;
  expect(left(doors).html).not.toContain('metaforen');
  expect(left(doors).html).toContain('/pijn/');

  const list = `<ul>
<li><a href="/metaforen/#klok">Metaforen</a>: verhalen.</li>
<li><p><a href="/metaforen/">Metaforen</a></p></li>
<li>Lees <a href="/metaforen/">metaforen</a> als u stopt.</li></ul>`;
  expect(left(list).html.match(/<li>/g)).toHaveLength(1);
  expect(left(list).html).toContain('als u stopt');

  const table = `<table><thead><tr><th>Waarvoor</th></tr></thead><tbody>
<tr><td>Verhalen</td><td><a href="/metaforen/">blad</a></td></tr>
<tr><td><a href="/pijn/">Pijn</a></td><td><a href="/metaforen/">blad</a></td></tr></tbody></table>`;
  expect(left(table).html.match(/<tr>/g)).toHaveLength(2);

  const sentence = '<p>Zie <a href="/metaforen/">metaforen</a>.</p>';
  expect(left(sentence)).toEqual({ html: sentence, headings: [] });
});

test('a section with words about nothing goes but for its address; one that says more keeps it', () => {
  const empty = '<ul><li><a href="/metaforen/klok/verteld/">Klok</a></li></ul>';
  const page = `<p>Begin.</p><h2 id="verhalen">Verhalen</h2><p>Zo’n verhaal.</p>${empty}<h2 id="meer">Meer</h2><p>Nog iets.</p>`;
  expect(left(page)).toEqual({
    html: '<p>Begin.</p><section id="verhalen"></section><h2 id="meer">Meer</h2><p>Nog iets.</p>',
    headings: ['verhalen'],
  });
  const rich = `<h2 id="verhalen">Verhalen</h2>${empty}<p>Lees <a href="/pijn/">over pijn</a>.</p>`;
  expect(left(rich)).toEqual({
    html: '<h2 id="verhalen">Verhalen</h2><p>Lees <a href="/pijn/">over pijn</a>.</p>',
    headings: [],
  });
  // Before the first heading there is no section.
  expect(left(`<p>Kies.</p>${empty}<h2 id="a">A</h2>`).html).toBe('<p>Kies.</p><h2 id="a">A</h2>');
});

test('words of which the text says that they are about it go, and of their headings only the address stays', () => {
  const page = `<p>Begin. <left-out>Vertelt u graag?</left-out> Lees verder.</p><left-out><h3 id="verhalen">Verhalen</h3>
<p>Zie <a href="/pijn/">pijn</a>.</p><left-out><h4 id="klok">Klok</h4></left-out></left-out><h3 id="meer">Meer</h3><p>Nog iets.</p>`;
  expect(left(page)).toEqual({
    html: '<p>Begin.  Lees verder.</p><section id="verhalen"></section><section id="klok"></section><h3 id="meer">Meer</h3><p>Nog iets.</p>',
    headings: ['verhalen', 'klok'],
  });
});

test('the menu has no link there, and no group of such links alone', () => {
  const link = (href: string) => ({
    type: 'link' as const,
    href,
    label: href,
    isCurrent: false,
    badge: undefined,
    attrs: {},
  });
  const group = (label: string, ...entries: ReturnType<typeof link>[]) => ({
    type: 'group' as const,
    label,
    entries,
    collapsed: false,
    badge: undefined,
  });
  const tree = [
    group('A', link('/pijn/'), link('/metaforen/')),
    group('B', link('/metaforen/klok/verteld/')),
  ];
  expect(withoutEntries(tree, leftOut)).toEqual([group('A', link('/pijn/'))]);
});
