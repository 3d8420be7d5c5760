import { globSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetUnused, remembered } from '@/remembered.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remembered-'));
  vi.stubEnv('REMEMBERED', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const shout = (word: string) => {
  const { found, keep } = remembered<{ said: string }>('words', ['luid', word]);
  return found ? { ...found, anew: false } : { ...keep({ said: word.toUpperCase() }), anew: true };
};
const files = () => globSync('**/*.json', { cwd: folder }).map((file) => join(folder, file));

test('what was made is found again, for the same and for nothing else', () => {
  expect(shout('rust')).toEqual({ said: 'RUST', anew: true });
  expect(shout('rust')).toEqual({ said: 'RUST', anew: false });
  expect(shout('beweeg')).toEqual({ said: 'BEWEEG', anew: true });
  expect(remembered('other words', ['luid', 'rust']).found).toBeUndefined();
});

test('other code finds nothing of what this code made', async () => {
  shout('rust');
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  writeFileSync(join(project, 'package.json'), '{}');
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  vi.resetModules();
  const other = await import('@/remembered.ts');
  expect(other.remembered('words', ['luid', 'rust']).found).toBeUndefined();
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

test('a file that is cut is made anew', () => {
  shout('rust');
  for (const file of files()) writeFileSync(file, '{"said":');
  expect(shout('rust')).toEqual({ said: 'RUST', anew: true });
  expect(shout('rust')).toEqual({ said: 'RUST', anew: false });
});

test('what no build asked for in two weeks is thrown away', () => {
  shout('rust');
  shout('beweeg');
  const longAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
  for (const file of files()) utimesSync(file, longAgo, longAgo);
  shout('rust');
  forgetUnused();
  expect(files()).toHaveLength(1);
  expect(shout('beweeg').anew).toBe(true);
});
