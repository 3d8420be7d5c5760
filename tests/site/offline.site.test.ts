import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Build, markOf } from '../../src/offline/keeper.ts';
import { partOf } from '../../src/offline/topics.ts';
import { dist, pagePaths, readHtml, readPages } from '../built-site.ts';

const code = readFileSync(join(dist, 'sw.js'), 'utf8');
const build = JSON.parse(/^const thisBuild=(.*);\n/.exec(code)?.[1] ?? '') as Build;
const marks = new Map(build.files.map(([address, mark]) => [address, mark]));

describe('the service worker', () => {
  test('knows every page, and every file that a page asks for', () => {
    expect(pagePaths.filter((path) => partOf(path) && !marks.has(path))).toEqual([]);
    const asked = pagePaths.flatMap((path) =>
      [...readHtml(path).matchAll(/(?:src|href|component-url|renderer-url)="(\/_astro\/[^"]+)"/g)].map(
        ([, address = '']) => address,
      ),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !marks.has(address))).toEqual([]);
  });

  test('has the mark of every file as it is served', async () => {
    const wrong: string[] = [];
    for (const [address, mark] of marks) {
      const file = join(dist, address.endsWith('/') ? `${address}index.html` : address);
      if ((await markOf(Uint8Array.from(readFileSync(file)).buffer)) !== mark) wrong.push(address);
    }
    expect(wrong).toEqual([]);
  });

  test('leaves the frozen editions and what is compressed alone', () =>
    expect([...marks.keys()].filter((address) => /^\/edities\/|\.(br|gz)$/.test(address))).toEqual([]));

  test('knows in which pages somebody may be busy', () => {
    for (const path of ['/hulpmiddelen/sessie/', '/hulpmiddelen/terugvalplan/', '/mijn-oefeningen/'])
      expect(build.tools).toContain(path);
    expect(build.tools).not.toContain('/pijn/');
  });
});

test('the page says how much each topic is, and what it says is so', () => {
  const sizes = /data-sizes="([\d,]+)"/.exec(readHtml('/zonder-internet/'))?.[1]?.split(',').map(Number);
  expect(sizes).toHaveLength(5);
  for (const size of sizes ?? []) expect(size).toBeGreaterThan(100_000);
  // What patients fetch at once stays below what three photographs are.
  expect((sizes ?? []).slice(0, 4).reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
});

test('the site can stand on a screen as an app that begins at home, and no link of a patient is lost by it', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ start_url: './', scope: './', lang: 'nl', display: 'minimal-ui' });
  for (const { src } of manifest.icons) expect(existsSync(join(dist, src)), src).toBe(true);
  const naming = readPages().filter(({ document }) => document.querySelector('link[rel=manifest]'));
  expect(naming.map(({ path }) => path)).toEqual(['/', '/zonder-internet/']);
});

test('every page leads to where the site is put on a device', () => {
  const without = readPages().filter(
    ({ document }) => !document.querySelector('.site-footer a[href="/zonder-internet/"]'),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
