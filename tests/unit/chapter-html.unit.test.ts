import { expect, test } from 'vitest';
import { chapterId } from '@/addresses.ts';
import { embedChapter } from '@/components/catalogue/chapter-html.ts';

const addresses = ['/spiegeltherapie/been/', '/spiegeltherapie/arm/'];
const embed = (html: string) =>
  embedChapter(html, '/spiegeltherapie/been/', addresses, '/spiegeltherapie/alles/');

test('a chapter is named after the last part of its address', () => {
  expect(chapterId('/spiegeltherapie/been/')).toBe('been');
});

test('headings go one level down', () => {
  expect(embed('<h2>Houding</h2><h3>Stap</h3>')).toBe('<h3>Houding</h3><h4>Stap</h4>');
});

test('anchors get the chapter’s name, so that two chapters can have the same heading', () => {
  expect(embed('<h2 id="houding">x</h2><a href="#houding">y</a>')).toBe(
    '<h3 id="been-houding">x</h3><a href="#been-houding">y</a>',
  );
  expect(embed('<p id="a">x</p><nav aria-labelledby="a"></nav>')).toContain('aria-labelledby="been-a"');
});

test('links to other chapters stay on the page, all other links stay as they are', () => {
  expect(embed('<a href="/spiegeltherapie/arm/">x</a>')).toContain('href="#arm"');
  expect(embed('<a href="/spiegeltherapie/arm/#houding">x</a>')).toContain('href="#arm-houding"');
  expect(embed('<a href="/over/">x</a>')).toContain('href="/over/"');
  expect(embed('<a href="https://pijn.nl/#x">x</a>')).toContain('href="https://pijn.nl/#x"');
});

test('citations point to the one source list of the whole page', () => {
  expect(embed('<a href="#bron-griffin-2017">x</a>')).toContain('href="#bron-griffin-2017"');
});

test('the safety rules of a chapter become a link to the ones at the front', () => {
  const html = embed('<p>x</p><section class="safety"><h2 id="veiligheid">Veilig</h2></section>');
  expect(html).toBe('<p>x</p><p><a href="#veiligheid">Veilig oefenen: de regels staan vooraan.</a></p>');
});

test('a second set of safety rules stays: it is not at the front', () => {
  const html = embed('<section class="safety"><h2 id="veiligheid-oefeningen">Zonder spiegel</h2></section>');
  expect(html).toBe(
    '<section class="safety"><h3 id="been-veiligheid-oefeningen">Zonder spiegel</h3></section>',
  );
});

test('a drawing keeps its references: names, shared shapes and the edge of its mirror', () => {
  const html = embed(
    '<svg aria-labelledby="n" aria-describedby="u"><title id="n">x</title><desc id="u">y</desc><clipPath id="glas"><path d="M0 0"/></clipPath><g clip-path="url(#glas)"><path id="p" d="M0 0"/><use href="#p"/></g></svg>',
  );
  expect(html).toContain('clip-path="url(#been-glas)"');
  expect(html).toContain('id="been-glas"');
  expect(html).toContain('<use href="#been-p">');
  expect(html).toContain('aria-labelledby="been-n"');
  expect(html).toMatch(/<clipPath/);
});

test('ways to what stands on the longer page already are left out, with their heading', () => {
  expect(embed('<p>x</p>\n<h2>Alle stappen</h2>\n<ol class="page-list"><li>y</li></ol><p>z</p>')).toBe(
    '<p>x</p>\n<p>z</p>',
  );
  expect(
    embed('<h2>Op papier</h2><div class="doors"><a href="/spiegeltherapie/alles/">x</a></div><p>z</p>'),
  ).toBe('<p>z</p>');
  expect(embed('<h2>Kies</h2><div class="doors"><a href="/spiegeltherapie/arm/">x</a></div>')).toContain(
    'href="#arm"',
  );
});
