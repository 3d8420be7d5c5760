import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tellFigures } from '../../scripts/figures.ts';
import { dist, readPages } from '../built-site.ts';

/** What the built pages do not tell, and do not ask of others. */

const pages = readPages();
let links = 0;
const telling: string[] = [];
afterAll(() =>
  tellFigures('links to other sites', {
    pages: pages.length,
    links,
    'tell where one came from': telling.length,
  }),
);

test('no link to another site says where the reader came from', () => {
  for (const { path, document } of pages)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="//"]')) {
      const href = link.getAttribute('href') ?? '';
      if (!/^(https?:)?\/\//.test(href)) continue;
      links++;
      if (!link.relList.contains('noreferrer')) telling.push(`${path}: ${href}`);
    }
  expect(telling).toEqual([]);
  expect(links).toBeGreaterThan(400);
});

test('no script makes a link to another site, to which the build could not add that', () => {
  const making = globSync('src/**/*.{ts,tsx}').filter((file) =>
    /(href=\{?|\.href = |location(\.href)? = |window\.open\()["'`](https?:)?\/\//.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(making).toEqual([]);
});

test('no page needs anything of another host: nothing but links leads there', () => {
  for (const { path, document } of pages)
    for (const element of document.querySelectorAll(
      '[src], [srcset], [action], link[href], [data], [poster]',
    )) {
      if (element.matches('link:is([rel=canonical], [rel=alternate])')) continue;
      for (const name of ['src', 'srcset', 'action', 'href', 'data', 'poster'])
        expect(element.getAttribute(name) ?? '', path).not.toMatch(/^(\w+:)?\/\//);
    }
});

test('no page makes the reader’s browser look up the address of another host before a press', () => {
  for (const { path, html } of pages) {
    expect(html, path).not.toMatch(/rel="[^"]*\b(dns-prefetch|preconnect|prefetch|prerender)\b/);
    expect(html, path).not.toMatch(/<script type="speculationrules"/);
    expect(html, path).not.toMatch(/<a\b[^>]*\sping=/);
  }
});

test('the headers turn off whatever of the device the site does not use, the same on every kind of host', () => {
  const policies = ['_headers', 'nginx.conf'].map(
    (file) =>
      /Permissions-Policy:?\s+"?([^"\n]+)/.exec(readFileSync(join(dist, '../deploy', file), 'utf8'))?.[1],
  );
  expect(policies[0]).toBe(policies[1]);
  const off = policies[0]?.split(', ').map((part) => /^([\w-]+)=\(\)$/.exec(part)?.[1]) ?? [];
  // Each is off, and none is there that the site does use: sound that plays, a screen that stays on, the clipboard.
  for (const used of ['autoplay', 'screen-wake-lock', 'clipboard-write', undefined])
    expect(off).not.toContain(used);
  expect(off).toEqual(expect.arrayContaining(['camera', 'microphone', 'geolocation', 'browsing-topics']));
  expect(off).toEqual([...new Set(off)].sort());
});

test('the licences of all code of others on the site stand on it', () => {
  const list = readFileSync(join(dist, 'licenties.txt'), 'utf8');
  const named = [...list.matchAll(/^={72}\n(\S+) (\S+) \((.+)\)\n\n(?=\S)/gm)].map(([, name]) => name);
  expect(named).toEqual(
    expect.arrayContaining(['preact', 'valibot', 'idb-keyval', 'uqr', 'pagefind', '@astrojs/starlight']),
  );
  // Who made it, as each of these licences asks.
  expect(list).toMatch(/Copyright \(c\) 2015-present Jason Miller/);
  expect(named).toEqual([...new Set(named)].sort());
});

test('nobody is named to tell of a leak where the host gave no address', () => {
  if (!process.env['SITE_CONTACT']) expect(globSync('.well-known/security.txt', { cwd: dist })).toEqual([]);
});
