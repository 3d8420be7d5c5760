import { describe, expect, test } from 'vitest';
import { nginxRules, redirectPage, redirectsFile } from '../../src/publishing/redirects.ts';
import { inFolder, outOfFolder, outsideFolder } from '../../src/publishing/site-folder.ts';

const page = `<link rel="icon" href="/icoon.svg"><script src="/pijn/_astro/a.js">const a = '<a href="/slaap/">';</script>
<style>a { background: url(#a) }</style><meta http-equiv="refresh" content="0; url=/pijn/slaap/">
<a href="/">Start</a><a href="/pijn/slaap/#kort">Slaap</a><a href="#kort">Kort</a><a href="https://voorbeeld.nl/">Elders</a>
<a href="//voorbeeld.nl/">Elders</a><form action="/zoeken/"></form><astro-island component-url="/pijn/_astro/b.js">`;

describe('a page in a folder', () => {
  // The folder has the name of a part of the site: what begins with it is not in it yet.
  const moved = inFolder(page, '/pijn');

  test('has it before every address of the site, once', () => {
    expect(
      moved,
    ).toBe(`<link rel="icon" href="/pijn/icoon.svg"><script src="/pijn/_astro/a.js">const a = '<a href="/slaap/">';</script>
<style>a { background: url(#a) }</style><meta http-equiv="refresh" content="0; url=/pijn/pijn/slaap/">
<a href="/pijn/">Start</a><a href="/pijn/pijn/slaap/#kort">Slaap</a><a href="#kort">Kort</a><a href="https://voorbeeld.nl/">Elders</a>
<a href="//voorbeeld.nl/">Elders</a><form action="/pijn/zoeken/"></form><astro-island component-url="/pijn/_astro/b.js">`);
  });

  test('gives the addresses of the site back to an edition', () => {
    expect(outOfFolder(moved, '/pijn')).toBe(page.replaceAll('"/pijn/_astro', '"/_astro'));
  });
});

describe('an address that leads out of the folder', () => {
  test.each([
    ['a.html', '<video data-recording="/stem/a.mp3">', '/stem/a.mp3'],
    ['a.html', '<a href="/slaap/">Slaap</a>', '/slaap/'],
    ['a.html', '<script>fetch("/zoeken/index.json")</script>', '/zoeken/index.json'],
    ['a.html', '<style>a{background:url(/vlek.svg)}</style>', '/vlek.svg'],
    ['a.css', 'a{background:url("/vlek.svg")}', '/vlek.svg'],
    ['a.js', 'u(`a`,{href:`/patienten/`,children:t})', '/patienten/'],
    ['a.js', 'fetch(`/stem/a.mp3`)', '/stem/a.mp3'],
    ['a.js', 'location.href="/zoeken/"', '/zoeken/'],
  ])('is found in %s: %s', (file, text, address) => {
    expect(outsideFolder(file, text, '/map')).toEqual([address]);
  });

  test.each([
    ['a.html', '<a href="/map/slaap/">Slaap</a><a href="/map">Map</a><a href="//elders.nl/">Elders</a>'],
    ['a.html', '<script>const path = "/slaap/"; go(`/slaap/`)</script>'],
    ['a.js', 'fetch(`/map/stem/a.mp3`);const doors=[{url:`/patienten/`}]'],
  ])('is not what stands in it or is only a path: %s: %s', (file, text) => {
    expect(outsideFolder(file, text, '/map')).toEqual([]);
  });
});

test('short and moved addresses lead on within the folder', () => {
  const redirects = { short: [{ from: '/been/', to: '/spiegeltherapie/been/' }], moved: [] };
  expect(nginxRules(redirects, '/map')).toBe('~^/map/been/?$ "/map/spiegeltherapie/been/";\n');
  expect(redirectsFile(redirects, '/map')).toBe(
    '/map/been/ /map/spiegeltherapie/been/ 302\n/map/been /map/spiegeltherapie/been/ 302\n',
  );
  const leadsOn = redirectPage('/spiegeltherapie/been/', [['oud', '/pijn/#nieuw']]);
  expect(inFolder(leadsOn, '/map')).toContain('<a href="/map/spiegeltherapie/been/">');
});
