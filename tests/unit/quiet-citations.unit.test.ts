import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { quietCitations, renumberCitations } from '@/components/site/quiet-citations.ts';

const cite = (id: string, name = id) => `<span class="cite"> (<a href="#bron-${id}">${name}</a>) </span>`;
const ids = ['brochure', 'boek', 'film'];
const quiet = (html: string) => quietCitations(html, ids, (id) => (id === 'film' ? 'film' : 'boek'));
const number = (text: string) => `\u202f<sup class="cite-number" aria-hidden="true">${text}</sup>`;
const line = (...links: [number, string, string?][]) =>
  `<p class="section-sources">${links.length > 1 ? 'Bronnen' : 'Bron'}: ${links
    .map(([at, id, name = id]) => `<a href="#bron-${id}">${at} ${name}</a>`)
    .join('; ')}</p>`;

describe('citations on a page for patients', () => {
  test('become a number, with one line of sources at the end of each section', () => {
    expect(
      quiet(
        `<p>Begin. ${cite('boek')}</p><h2>Een</h2><p>Pijn ${cite('film')}.</p><h3>Twee</h3><ul><li>Slaap ${cite('brochure', 'brochure, zonder jaar')} en rust ${cite('film')}</li></ul><h2>Drie</h2><p>Niets.</p>`,
      ),
    ).toBe(
      `<p>Begin.${number('2')}</p>${line([2, 'boek'])}<h2>Een</h2><p>Pijn${number('3')}.</p><h3>Twee</h3><ul><li>Slaap${number('1')} en rust${number('3')}</li></ul>${line([1, 'brochure', 'brochure, zonder jaar'], [3, 'film'])}<h2>Drie</h2><p>Niets.</p>`,
    );
  });

  test('that stand side by side become one number', () => {
    expect(quiet(`<p>Pijn ${cite('film')} ${cite('boek')} ${cite('brochure')}.</p>`)).toBe(
      `<p>Pijn${number('3, 2, 1')}.</p>${line([1, 'brochure'], [2, 'boek'], [3, 'film'])}`,
    );
  });

  test('stay with their chapter where a publication is one page', () => {
    expect(
      quiet(
        `<section class="chapter"><h2>A</h2><p>a ${cite('boek')}</p><h3>B</h3><p>b ${cite('film')}</p></section><section class="chapter"><h2>C</h2><p>c ${cite('boek')}</p></section>`,
      ),
    ).toBe(
      `<section class="chapter"><h2>A</h2><p>a${number('2')}</p>${line([2, 'boek'])}<h3>B</h3><p>b${number('3')}</p>${line([3, 'film'])}</section><section class="chapter"><h2>C</h2><p>c${number('2')}</p>${line([2, 'boek'])}</section>`,
    );
  });

  test('of why a line matters stay with that line, and of what studies show with the kind of study', () => {
    expect(
      quiet(
        `<h2>Een</h2><details class="check"><summary>Klopt dit?</summary><p>a ${cite('boek')}</p></details><div class="evidence"><p>b ${cite('film')}</p></div><p>c ${cite('brochure')}</p>`,
      ),
    ).toBe(
      `<h2>Een</h2><details class="check"><summary>Klopt dit?</summary><p>a${number('2')}</p>${line([2, 'boek'])}</details><div class="evidence"><p>b${number('3')}</p>${line([3, 'film', 'film (film)'])}</div><p>c${number('1')}</p>${line([1, 'brochure'])}`,
    );
  });

  test('leave a page without any as it is', () => {
    expect(quiet('<h2>Een</h2><p>Pijn.</p>')).toBe('<h2>Een</h2><p>Pijn.</p>');
  });
});

test('numbers follow when pages with lists of their own come together', () => {
  const tree = fromHtml(quiet(`<p>Pijn ${cite('film')} ${cite('boek')}.</p>`), { fragment: true });
  renumberCitations(tree, ids, ['film', 'lied', 'brochure', 'boek']);
  expect(toHtml(tree)).toBe(`<p>Pijn${number('1, 4')}.</p>${line([1, 'film'], [4, 'boek'])}`);
});
