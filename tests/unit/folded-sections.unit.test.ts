import { describe, expect, test } from 'vitest';
import { foldSections } from '@/components/site/folded-sections.ts';

const first = '<h2 id="een">Een</h2><p>Eerst.</p>';
const folded = (html: string) => [...html.matchAll(/<summary><h2 id="([^"]+)"/g)].map(([, id]) => id);

describe('sections of a page that explains', () => {
  test('all but the first are folded, whole, with their heading and its anchor', () => {
    const html = foldSections(
      `<p>Vooraf.</p>${first}<h2 id="twee">Twee</h2><p>Meer.</p><h3 id="a">A</h3><p>Nog meer.</p><h2 id="drie">Drie</h2><p>Slot.</p>`,
      true,
    );
    expect(html).toBe(
      `<p>Vooraf.</p>${first}<details class="fold"><summary><h2 id="twee">Twee</h2></summary><p>Meer.</p><h3 id="a">A</h3><p>Nog meer.</p></details><details class="fold"><summary><h2 id="drie">Drie</h2></summary><p>Slot.</p></details>`,
    );
  });

  test.each([
    ['whom to call in danger', '<p>Bel <strong>112</strong>.</p>'],
    ['whom to call when life is too heavy', '<p>Denkt u aan zelfdoding? Bel 113.</p>'],
    ['when to call by day', '<p><strong>Bel uw huisarts</strong> als u valt.</p>'],
    ['the rules of an exercise', '<div><section class="safety"><h3>Stop</h3></section></div>'],
    ['what not to do', '<div class="advice against"><ul><li>Ga niet staan.</li></ul></div>'],
  ])('%s is never folded', (_, content) => {
    expect(
      folded(foldSections(`${first}<h2 id="twee">Twee</h2>${content}<h2 id="drie">Drie</h2><p>x</p>`, true)),
    ).toEqual(['drie']);
  });

  test('below a picture that tells the gist the first is folded too', () => {
    expect(folded(foldSections(`${first}<h2 id="twee">Twee</h2><p>x</p>`, false))).toEqual(['een', 'twee']);
  });

  test('without a heading nothing is folded', () => {
    expect(foldSections('<p>Kort.</p>', false)).toBe('<p>Kort.</p>');
  });
});
