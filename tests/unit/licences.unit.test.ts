import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolderOf, readPackage } from '@/publishing/licences.ts';

test.each([
  ['/site/node_modules/preact/dist/preact.mjs', '/site/node_modules/preact'],
  ['\0/site/node_modules/@a/b/c.js?commonjs', '/site/node_modules/@a/b'],
  ['/site/node_modules/a/node_modules/b/c.js', '/site/node_modules/a/node_modules/b'],
  ['/site/src/device/store.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
])('a module belongs to the package nearest to it: %s', (id, folder) =>
  expect(packageFolderOf(id)).toBe(folder),
);

test('a package without its licence stops the build, in Dutch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"pakket","version":"1.0.0","license":"MIT"}');
  expect(() => readPackage(folder)).toThrow('Van pakket komt code op de site');
  writeFileSync(join(folder, 'LICENSE.md'), 'Copyright Iemand\n');
  expect(readPackage(folder)).toEqual({
    name: 'pakket',
    version: '1.0.0',
    licence: 'MIT',
    text: 'Copyright Iemand',
  });
  rmSync(folder, { recursive: true });
});
