import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasOwnAddress, siteUrl } from '../../src/site.ts';
import { dist, readPages } from '../built-site.ts';

const pages = readPages();

describe.each(pages)('$path', ({ document, html }) => {
  const main = document.querySelector('main');

  test('is in Dutch, has one h1, a title and a description', () => {
    expect(document.documentElement.lang).toBe('nl');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.title).toContain(document.querySelector('h1')?.textContent);
    const parts = document.title.split(' | ');
    expect(new Set(parts).size, document.title).toBe(parts.length);
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(
      19,
    );
  });

  test('says its edition, date, review state, next review and sources', () => {
    const text = main?.textContent ?? '';
    expect(text).toMatch(/Editie \d{4}\.\d+(, in voorbereiding, tekst)? van \d+ \p{L}+ \d{4}/u);
    expect(text).toMatch(/Nog niet beoordeeld door een zorgverlener|Beoordeeld door .+ op \d+/);
    expect(document.querySelector('.trust-line')?.textContent).toMatch(/\.\s+Bronnen en controle/);
    expect(text).toMatch(/Volgende controle\s*Vóór \d+ \p{L}+ \d{4}/u);
    expect(main?.querySelectorAll('.sources li').length).toBeGreaterThan(0);
  });

  test('has headings that go down one level at a time', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('names every box by a heading', () => {
    const titles = [...(main?.querySelectorAll('.prose .box-title') ?? [])].map(({ tagName }) => tagName);
    expect(titles.filter((name) => !/^H[2-6]$/.test(name))).toEqual([]);
  });

  test('gives every picture a text alternative or hides it as decoration', () => {
    const bare = [...document.querySelectorAll('img:not([alt]), svg:not([aria-hidden=true])')].filter(
      (picture) => !picture.matches('svg[role=img]:is([aria-label], [aria-labelledby])'),
    );
    expect(bare.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
  });

  test('calls thoughts and feelings by their name, not “hoofd”', () => {
    // Beside body and surroundings, people in pain read "hoofd" as: it is between your ears.
    // What stood in an edition and is told as gone is no text of now.
    for (const gone of main?.querySelectorAll('.edition-changes del') ?? []) gone.remove();
    expect(main?.textContent).not.toMatch(/(?<!-)\bhoofd\b(?!-)[^.]{0,20}\bomgeving/i);
  });

  test('loads nothing from another host', () => {
    const loaded = [...document.querySelectorAll('[src], link[href]:not([rel=canonical])')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    const inStyles = [...html.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, address = '']) => address);
    expect([...loaded, ...inStyles].filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });
});

describe('what is asked for at the root without being linked', () => {
  const read = (file: string) => readFileSync(join(dist, file));

  test('robots.txt lets everything be read, and names the list of pages where the site has an address', () => {
    const lines = read('robots.txt').toString().split('\n').filter(Boolean);
    const sitemap = hasOwnAddress ? [`Sitemap: ${siteUrl}/sitemap-index.xml`] : [];
    expect(lines).toEqual(['User-agent: *', 'Allow: /', ...sitemap]);
  });

  test('the icons for a tab and for a home screen are small pictures', () => {
    const tab = read('favicon.ico');
    // Type 1 is an icon; 16 and 32 pixels wide.
    expect([tab.readUInt16LE(2), tab.readUInt16LE(4), tab[6], tab[22]]).toEqual([1, 2, 16, 32]);
    const touch = read('apple-touch-icon.png');
    // Width, height, and colours without transparency, which a telephone fills with black.
    expect([touch.readUInt32BE(16), touch.readUInt32BE(20), touch[25]]).toEqual([180, 180, 2]);
    expect(tab.length + touch.length).toBeLessThan(5_000);
  });
});
