import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFile } from '@/publishing/precompress.ts';

test('files that hold the same may be compressed at the same time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  const cache = mkdtempSync(join(tmpdir(), 'compressed-'));
  const files = Array.from({ length: 20 }, (_, one) => join(folder, `${one}.json`));
  for (const file of files) writeFileSync(file, 'Rust en bewegen. '.repeat(1000));
  await Promise.all(files.map((file) => compressFile(file, cache)));
  for (const file of files) expect(String(gunzipSync(readFileSync(`${file}.gz`)))).toContain('bewegen');
  for (const one of [folder, cache]) rmSync(one, { recursive: true });
});

test('a file is compressed once, and again when it changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  const cache = mkdtempSync(join(tmpdir(), 'compressed-'));
  const page = join(folder, 'index.html');
  const sent = () => [
    String(brotliDecompressSync(readFileSync(`${page}.br`))),
    String(gunzipSync(readFileSync(`${page}.gz`))),
  ];

  writeFileSync(page, 'Rust en bewegen.');
  expect(await compressFile(page, cache)).toBe(true);
  rmSync(`${page}.br`);
  expect(await compressFile(page, cache)).toBe(false);
  expect(sent()).toEqual(['Rust en bewegen.', 'Rust en bewegen.']);

  writeFileSync(page, 'Bewegen en rust.');
  expect(await compressFile(page, cache)).toBe(true);
  expect(sent()).toEqual(['Bewegen en rust.', 'Bewegen en rust.']);
  for (const one of [folder, cache]) rmSync(one, { recursive: true });
});
