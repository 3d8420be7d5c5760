import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const house = mkdtempSync(join(tmpdir(), 'rooms-'));
afterAll(() => rmSync(house, { recursive: true }));

/** A file, what it imports, and what its author is told. */
const wrong: [string, string, RegExp][] = [
  [
    'src/schemas/tone.ts',
    '@/components/session-timer/tones.ts',
    /Move the word list .* to src\/vocabulary\//,
  ],
  [
    'src/schemas/relative.ts',
    '../components/session-timer/tones.ts',
    /a schema knows src\/vocabulary\/ only/,
  ],
  ['src/vocabulary/tone.ts', '../schemas/tone.ts', /below every room/],
  ['src/site.ts', '@/exchange/csv.ts', /below every room/],
  ['src/exchange/file.ts', '@/device/files.ts', /a format knows src\/vocabulary\/ only/],
  ['src/exchange/dose.ts', '@/dose/dose.ts', /a format knows src\/vocabulary\/ only/],
  ['src/dose/form.ts', '@/schemas/exercise.ts', /a dose knows src\/exchange\/ and src\/vocabulary\/ only/],
  ['src/device/scale.ts', '../components/pain-scale/entry.ts', /Let the tool pass in what it needs/],
  ['src/offline/files.ts', '@/publishing/offline.ts', /Let the build put what it needs/],
  ['src/queries/card.ts', '@/components/catalogue/Card.astro', /nothing that shows the answer/],
  ['src/components/tool/P.astro', '../search/query.ts', /Let who uses it pass in what it needs/],
  ['src/components/tool/kept/Keep.tsx', '@/components/pain-scale/entry.ts', /knows none of them/],
  ['src/components/pain-scale/Scale.tsx', '@/components/session-timer/session.ts', /no other tool\. Move/],
  ['src/components/session-timer/S.tsx', '../referral-card/sentence.ts', /scores with the pain scale/],
  ['src/components/referral-card/R.tsx', '@/components/pain-scale/entry.ts', /a card carries a session/],
  ['src/components/worksheet/W.tsx', '@/components/relapse-plan/plan.ts', /no other tool\. Move/],
  ['src/components/tool/W.tsx', '@/components/worksheet/answers.ts', /knows none of them/],
  ['src/components/citation/C.astro', '@/components/site/Head.astro', /a tool knows no frame/],
  ['src/components/catalogue/List.astro', '@/components/site/Footer.astro', /a list knows no frame/],
  ['src/components/site/Frame.astro', '@/components/relapse-plan/plan.ts', /no tool but the search form/],
  ['src/publishing/step.ts', '../pages/robots.txt.ts', /Let a page in src\/pages\/ gather/],
  ['src/components/site/Build.astro', '@/publishing/freeze.ts', /no step at build/],
  ['src/device/there.ts', '@/device/back.ts', /part of a cycle/],
  ['src/device/back.ts', './there.ts', /part of a cycle/],
];

/** Files that may import what they import. */
const right: [string, string][] = [
  ['src/schemas/good.ts', '@/vocabulary/tones.ts'],
  ['src/components/site/Good.astro', '@/components/catalogue/Card.astro'],
  ['src/components/session-timer/Good.tsx', '@/components/pain-scale/entry.ts'],
  ['src/pages/good.ts', '@/publishing/freeze.ts'],
];

/** Lays down a house with these files and returns what the linter says, one line for each fault. */
function told(files: readonly (readonly [string, string])[]): string[] {
  for (const config of ['biome.json', 'biome.rooms.jsonc', 'tsconfig.json', 'package.json'])
    cpSync(join(root, config), join(house, config));
  for (const [file, imported] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    // A type is an arrow too.
    const line = file.endsWith('.ts')
      ? `export type { Thing } from '${imported}';\n`
      : `import { thing } from '${imported}';\nconsole.log(thing);\n`;
    writeFileSync(join(house, file), file.endsWith('.astro') ? `---\n${line}---\n` : line);
  }
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--reporter=github'], {
    cwd: house,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => /noRestrictedImports|noImportCycles/.test(line));
}

const lines = told([...wrong.map(([file, imported]) => [file, imported] as const), ...right]);

test.each(wrong)('%s may not import %s', (file, _, words) => {
  expect(lines.filter((line) => line.includes(file)).join('\n')).toMatch(words);
});

test('arrows that point down are let through', () => {
  expect(lines.filter((line) => right.some(([file]) => line.includes(file)))).toEqual([]);
});

test('no component comes back to itself: the linter does not follow arrows through .astro files', () => {
  const files = globSync('src/**/*.{astro,ts,tsx}', { cwd: root });
  const importsOf = new Map(
    files.map((file) => [
      file,
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '(@\/|\.\.?\/)([^']+)'/g)].map(
        ([, start = '', rest = '']) => (start === '@/' ? `src/${rest}` : join(dirname(file), start, rest)),
      ),
    ]),
  );
  const cleared = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (cleared.has(file)) return [];
    for (const imported of importsOf.get(file) ?? []) {
      const circle = circleFrom(imported, [...way, file]);
      if (circle.some((one) => one.endsWith('.astro'))) return circle;
    }
    cleared.add(file);
    return [];
  };
  expect(files.map((file) => circleFrom(file, [])).filter((circle) => circle.length > 0)).toEqual([]);
});

test('every room has its place in the map', () => {
  const map = readFileSync(join(root, 'biome.rooms.jsonc'), 'utf8');
  const foldersIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`);
  // On top of all others, or without code.
  const free = ['src/components', 'src/content', 'src/pages', 'src/styles'];
  const rooms = [...foldersIn('src'), ...foldersIn('src/components')].filter((room) => !free.includes(room));
  expect(rooms.filter((room) => !map.includes(`"${room}/**"`))).toEqual([]);
});
