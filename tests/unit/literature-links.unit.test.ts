import { expect, test } from 'vitest';
import { linkLiterature } from '../../src/components/site/literature-links.ts';

const literature = [
  { named: 'Vlaeyen et al., 2012', href: '/l/#vlaeyen-2012' },
  { named: 'Lethem et al., 1983', href: '/l/#lethem-1983' },
  { named: 'Fordyce (1976)', href: '/l/#fordyce-1976' },
  { named: 'Vlaeyen & Linton, 2000', href: '/l/#vlaeyen-linton-2000' },
];
const linked = (html: string) => linkLiterature(html, literature, '/1-4/');

test('a name with a year leads to its entry, alone, in a row and in a sentence', () => {
  expect(linked('<p>Zo (Lethem et al., 1983; Vlaeyen et al., 2012). Fordyce (1976) ook.</p>')).toBe(
    '<p>Zo (<a href="/l/#lethem-1983">Lethem et al., 1983</a>; <a href="/l/#vlaeyen-2012">Vlaeyen et al., 2012</a>). <a href="/l/#fordyce-1976">Fordyce (1976)</a> ook.</p>',
  );
  expect(linked('<p>(figuur 1 in de bron; Vlaeyen &amp; Linton, 2000)</p>')).toContain(
    '<a href="/l/#vlaeyen-linton-2000">Vlaeyen &#x26; Linton, 2000</a>',
  );
});

test('what is a link or a heading already stays, and so does a year without a name', () => {
  const html =
    '<h2>Fordyce (1976)</h2><p><a href="/x/">Vlaeyen et al., 2012</a> (in 2012) (van 1976, of later)</p>';
  expect(linked(html)).toBe(html);
});

test('a name with a year that has no entry stops the build, with what to do', () => {
  expect(() => linked('<p>Dat bleek (Jansen et al., 2019).</p>')).toThrow(
    /^\/1-4\/: “Jansen et al\., 2019” staat niet in src\/content\/literature\.yaml\. Zet er een rij bij/,
  );
});
