import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { changesHtml } from '../../src/publishing/changes-html.ts';
import { changesBetween } from '../../src/publishing/edition-changes.ts';
import { editionSections } from '../../src/publishing/edition-sections.ts';

const edition = (chapters: string, sources = '<li id="bron-nhs">NHS (2020).</li>') =>
  `<main><div class="prose"><section class="safety" aria-label="x"><h2 id="veiligheid">Veilig</h2><ul><li>Stop bij pijn.</li></ul></section>
   ${chapters}</div><section class="trust"><ul class="sources">${sources}</ul></section></main>`;
const chapter = (id: string, html: string) =>
  `<section class="chapter" aria-labelledby="${id}"><h2 id="${id}">${id.toUpperCase()}</h2>${html}</section>`;
const between = (before: string, after: string) =>
  changesBetween(editionSections(edition(before)), editionSections(edition(after)));

describe('the parts of an edition', () => {
  test('are its safety rules, its headings with what stands below, and its sources', () => {
    const sections = editionSections(
      edition(
        chapter(
          'slaap',
          `<p class="edition-place">Editie 2026.1</p><p>Lig<sup class="cite-number">3</sup> <em>go</em>ed.</p><p class="section-sources">Bronnen: <a href="#bron-nhs">3 NHS</a>; <a href="#bron-who">12 WHO</a></p><h3 id="slaap-bed">Het bed</h3><ul><li>hard<ul><li>niet te</li></ul></li></ul>
           <h4>Zonder adres</h4><table><tr><td>dag</td><td>uur</td></tr></table><svg><title>Bed</title></svg>`,
        ),
      ),
    );
    expect(sections.map(({ anchor, blocks }) => [anchor, blocks])).toEqual([
      ['veiligheid', ['Stop bij pijn.']],
      ['slaap', ['Lig goed.', 'Bronnen: NHS; WHO']],
      ['slaap-bed', ['hard', 'niet te', 'Zonder adres', 'dag · uur', 'Tekening: Bed']],
      ['bronnen', ['NHS (2020).']],
    ]);
    expect(sections[2]?.chapter).toEqual({ anchor: 'slaap', title: 'SLAAP' });
  });

  test('part words that stand below or beside each other, and leave out a drawing that tells nothing', () => {
    const [, deuren] = editionSections(
      edition(
        chapter(
          'deuren',
          '<a class="door"><svg aria-hidden="true"><path/></svg><strong>Slaap</strong><span>Beter slapen.</span></a><p>Amputatie <span class="if-left">links</span><span class="if-right">rechts</span></p>',
        ),
      ),
    );
    expect(deuren?.blocks).toEqual(['Slaap Beter slapen.', 'Amputatie links rechts']);
  });
});

describe('what changed', () => {
  test('is nothing when only marks differ', () => {
    expect(
      between(chapter('a', '<p>Eén stap.</p>'), chapter('a', '<div><p>Eén <b>stap</b>.</p></div>')),
    ).toEqual([]);
  });

  test('are the words of a sentence, with what stayed near them', () => {
    const long = Array.from({ length: 30 }, (_, at) => `woord${at}`).join(' ');
    const [change] = between(
      chapter('a', `<p>Doe dit 10 keer per dag en ${long} klaar.</p>`),
      chapter('a', `<p>Doe dit 8 keer per dag en ${long} gereed.</p>`),
    );
    expect(change).toMatchObject({ kind: 'changed', after: { anchor: 'a' } });
    const [sentence] = change?.changes ?? [];
    expect(sentence?.kind === 'changed' && sentence.pieces.map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
      'removed',
      'added',
      'same',
    ]);
    expect(sentence?.kind === 'changed' && sentence.pieces[3]?.text).toMatch(
      /^keer per dag .* … .* woord29$/,
    );
  });

  test('is whole for a paragraph, row or item that is new or gone, or has nearly no word in common', () => {
    const [change] = between(
      chapter('a', '<p>Blijft.</p><p>Dit verdwijnt nu.</p><p>Ook.</p>'),
      chapter('a', '<p>Blijft.</p><p>Heel andere tekst staat hier.</p><p>Ook.</p><p>Erbij.</p>'),
    );
    expect(change?.changes).toEqual([
      { kind: 'added', text: 'Heel andere tekst staat hier.' },
      { kind: 'removed', text: 'Dit verdwijnt nu.' },
      { kind: 'added', text: 'Erbij.' },
    ]);
  });

  test('a part that is gone is told where it stood, a new one where it stands, another heading as that', () => {
    const part = (id: string, name: string, text: string) => `<h3 id="a-${id}">${name}</h3><p>${text}</p>`;
    const changes = between(
      chapter(
        'a',
        part('een', 'Een', 'Eerste.') +
          part('twee', 'Twee', 'Weg ermee.') +
          part('drie', 'Oud', 'Dit bleef staan, woord voor woord.'),
      ),
      chapter(
        'a',
        part('een', 'Een', 'Eerste.') +
          part('vier', 'Nieuw', 'Dit bleef staan, woord voor woord.') +
          part('vijf', 'Vijf', 'Iets heel anders.'),
      ),
    );
    expect(changes.map(({ kind, before, after }) => [kind, before?.anchor, after?.anchor])).toEqual([
      ['removed', 'a-twee', undefined],
      ['changed', 'a-drie', 'a-vier'],
      ['added', undefined, 'a-vijf'],
    ]);
    expect(changes[1]?.changes).toEqual([
      {
        kind: 'changed',
        pieces: [
          { kind: 'removed', text: 'Oud' },
          { kind: 'added', text: 'Nieuw' },
        ],
      },
    ]);
  });
});

describe('the page that says so', () => {
  const text = (name: string) => ({
    name,
    hrefOf: ({ anchor }: { anchor: string }) => `/${name}/#${anchor}`,
  });
  const shown = (before: string, after: string, whole: string[] = []) =>
    new JSDOM(changesHtml(between(before, after), text('toen'), text('nu'), new Set(whole))).window.document
      .body;

  test('can be read without colour and heard: words say what is gone and what is new', () => {
    const body = shown(
      chapter('a', '<p>Doe dit 10 keer op die dag.</p><p>Weg ermee.</p>'),
      chapter('a', '<p>Doe dit 8 keer op die dag weer.</p>'),
    );
    expect([...body.querySelectorAll('li li, .changes li')].map(({ textContent }) => textContent)).toEqual([
      'Anders: Doe dit [weg: 10] [nieuw: 8] keer op die dag [nieuw: weer].',
      'Weg: Weg ermee.',
    ]);
    expect(body.querySelector('h3')?.textContent).toBe('Het begin (veranderd)');
    expect([...body.querySelectorAll('.places a')].map((link) => link.getAttribute('href'))).toEqual([
      '/toen/#a',
      '/nu/#a',
    ]);
  });

  test('leads to a chapter that is new as a whole, with its headings, and does not write it out', () => {
    const body = shown(
      chapter('a', '<p>A.</p>'),
      chapter('a', '<p>A.</p>') + chapter('b', '<p>Lang.</p><h3 id="b-c">Kop & meer</h3><p>Tekst.</p>'),
      ['b'],
    );
    expect(body.textContent).toContain('B: nieuw hoofdstuk');
    expect(body.textContent).toContain('Kop & meer');
    expect(body.textContent).not.toContain('Tekst.');
    expect(body.querySelector('#verschil-b p a')?.getAttribute('href')).toBe('/nu/#b');
  });

  test('says that nothing changed when nothing did', () => {
    expect(shown(chapter('a', ''), chapter('a', '')).textContent).toBe(
      'Er is geen woord anders: toen en nu hebben dezelfde tekst.',
    );
  });
});
