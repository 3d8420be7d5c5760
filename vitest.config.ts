import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const alias = {
  '@': fileURLToPath(new URL('./src', import.meta.url)),
  'astro:content': fileURLToPath(new URL('./tests/unit/astro-content.ts', import.meta.url)),
};

/** The suffix of a test says where it runs; each suffix is a project. */
export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest leaves a core free for who watches, which is half of two. A browser test often waits, as a user does: one file
    // more than there are cores takes a fifth less time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.unit.test.ts'],
          // What they import keeps no state, and to read it anew for every file took as long as the tests.
          isolate: false,
          // Property tests on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'dom', include: ['tests/unit/**/*.dom.test.tsx'], environment: 'jsdom' },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.site.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // What comes may take as long on a busy machine as what a locator waits for.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
