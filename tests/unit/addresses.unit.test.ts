import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Move, resolve } from '../../src/addresses.ts';
import { addressesOf, brokenPromises, faultsOf, unrecorded } from '../../src/publishing/addresses.ts';
import { nginxRules, redirectPage, redirectsFile, withOldAnchors } from '../../src/publishing/redirects.ts';

const present = new Set(['/pijn/', '/pijn/slaap/', '/pijn/slaap/#tips', '/been/#kop']);
const moves: Move[] = [
  { from: '/slaap/', to: '/pijn/slaap/' },
  { from: '/oud/', to: '/slaap/' },
  { from: '/oud/#raad', to: '/pijn/slaap/#tips' },
];

test('a page answers to its own address and to those of its headings and paragraphs', () => {
  const html = `<nav><ul id="menu"></ul></nav><main><h1 id="_top">Slaap</h1><h2 id="tips">Tips</h2>
    <p id="tips-1">Ga op tijd naar bed.</p><svg><title id="t">Bed</title></svg><li id="bron-x">Bron</li></main>`;
  expect(addressesOf('/pijn/slaap/', html)).toEqual([
    '/pijn/slaap/',
    '/pijn/slaap/#tips',
    '/pijn/slaap/#tips-1',
  ]);
});

test('an old address leads on in any number of steps, and takes its section along', () => {
  expect(resolve('/oud/', moves)).toBe('/pijn/slaap/');
  expect(resolve('/oud/#tips', moves)).toBe('/pijn/slaap/#tips');
  expect(resolve('/oud/#raad', moves)).toBe('/pijn/slaap/#tips');
  expect(resolve('/pijn/', moves)).toBe('/pijn/');
});

test('a published address without page, section or row is a broken promise', () => {
  const ledger = ['/pijn/', '/oud/', '/oud/#tips', '/oud/#weg', '/nooit/'];
  expect(brokenPromises(ledger, present, moves)).toEqual(['/oud/#weg', '/nooit/']);
  expect(unrecorded(ledger, present)).toEqual(['/pijn/slaap/', '/pijn/slaap/#tips', '/been/#kop']);
});

test('a row that leads nowhere, stands twice or hides a page is told in a sentence', () => {
  expect(faultsOf(moves, present)).toEqual([]);
  expect(faultsOf([{ from: '/a/', to: '/b/' }], present)[0]).toContain(
    '/a/ leidt naar /b/, maar daar staat niets',
  );
  expect(faultsOf([{ from: '/pijn/', to: '/pijn/slaap/' }], present)[0]).toContain('/pijn/ staat zelf iets');
  expect(faultsOf([...moves, { from: '/oud/', to: '/pijn/' }], present)).toEqual([
    'Het adres /oud/ staat er twee keer. Kies er één.',
  ]);
});

test('rows that lead round in a circle are found, never followed for ever', () => {
  const names = fc.constantFrom('/a/', '/b/', '/c/', '/d/');
  const rows = fc.array(fc.record({ from: names, to: names }));
  fc.assert(
    fc.property(rows, names, (some, address) => {
      resolve(address, some);
      return faultsOf(some, new Set()).length === some.length;
    }),
  );
});

test('a page that leads on works with and without scripts', () => {
  const html = redirectPage('/pijn/slaap/');
  expect(html).toContain('<script>location.replace("/pijn/slaap/"+location.hash)</script>');
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/pijn/slaap/"></noscript>');
  expect(html).toContain('<a href="/pijn/slaap/">');
  expect(redirectPage('/a/', [['raad', '/b/#tips']])).toContain(
    'location.replace(new Map([["#raad","/b/#tips"]]).get(location.hash)??"/a/"+location.hash)',
  );
  expect(redirectPage('/a/#kop')).toContain('location.replace("/a/#kop")');
});

test('an old anchor stands before the section of now, or says on which page it is', () => {
  const html = '<main><h2 id="tips">Tips</h2></main>';
  expect(withOldAnchors(html, '/a/', [['raad', '/a/#tips']])).toBe(
    '<main><span id="raad"></span><h2 id="tips">Tips</h2></main>',
  );
  expect(withOldAnchors(html, '/a/', [['weg', '/b/#x']])).toContain(
    '<div class="on-screen" id="weg"><a href="/b/#x">Dit deel staat nu op een andere pagina.</a></div></main>',
  );
});

test('hosts get a rule per address, with and without the last slash; sections are left to the pages', () => {
  const rows = { short: [{ from: '/been/', to: '/spiegeltherapie/been/' }], moved: moves };
  // The page of /oud/ knows where its section went; a host would not.
  expect(nginxRules(rows) + redirectsFile(rows)).not.toContain('/oud/');
  expect(nginxRules(rows)).toContain('~^/been/?$ "/spiegeltherapie/been/";');
  expect(redirectsFile(rows)).toContain('/been /spiegeltherapie/been/ 302\n');
  expect(nginxRules(rows) + redirectsFile(rows)).not.toContain('#');
});
