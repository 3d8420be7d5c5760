import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
// Inside the project, so that packages resolve; git does not see it.
mkdirSync(join(root, '.astro'), { recursive: true });
const copy = mkdtempSync(join(root, '.astro', 'bad-input-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** A fresh copy of the project with one mistake in it; returns what the command prints. */
function outputAfter(
  mistake: (folder: string) => void,
  command: 'sync' | 'build',
): { output: string; status: number | null } {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const part of ['src', 'public', 'ledger', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  mistake(copy);
  const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin/astro'), [command], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  return { output: `${stdout}${stderr}`, status };
}

const page = 'src/content/docs/spiegeltherapie/been.mdx';
const change = (file: string, from: string | RegExp, to: string) => (folder: string) => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
};

// What is said of every mistake: tests/unit/author-mistakes.unit.test.ts. Here that the build stops at it and says so.
test('mistakes in the content stop the build, which tells them all at once in our words and without a stack', () => {
  const { output, status } = outputAfter((folder) => {
    change(page, /^description:.*\n/m, '')(folder);
    change('src/content/trainings.yaml', /^- id: .*\n {2}/m, '- ')(folder);
    change('src/content/sources/griffin-2017.yaml', /^kind:/m, 'kind: [')(folder);
  }, 'sync');
  expect(status).not.toBe(0);
  expect(output).toMatch(/Er zitten 3 fouten in de inhoud\. De site is niet gebouwd\./);
  expect(output).toMatch(/been\.mdx, regel 2, veld "description": Elke pagina heeft een "description"/);
  expect(output).toMatch(/trainings\.yaml, regel 2, rij 1, veld "id": Dit veld ontbreekt/);
  expect(output).toMatch(/griffin-2017\.yaml, regel \d+: /);
  expect(output).not.toMatch(/Stack trace|Invalid|Required|expected|:0:0|\bat .*:\d+:\d+/);
});

/** Puts text at the end of a page, with the import of the component that it needs. */
const added = (text: string) => (folder: string) => {
  const path = join(folder, page);
  for (const name of ['Cite', 'Term'])
    if (text.includes(`<${name}`) && !readFileSync(path, 'utf8').includes(`${name}.astro`))
      change(page, /\n---\n/, `\n---\n\nimport ${name} from '@/components/prose/${name}.astro';\n`)(folder);
  appendFileSync(path, text);
};

/** A page under another name, with every link to it: only the ledger notices. */
function renamed(folder: string): void {
  for (const file of globSync('src/**/*.{mdx,yaml,astro}', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.includes('/spiegeltherapie/wanneer/'))
      writeFileSync(
        join(folder, file),
        text.replaceAll('/spiegeltherapie/wanneer/', '/spiegeltherapie/ander/'),
      );
  }
  renameSync(
    join(folder, 'src/content/docs/spiegeltherapie/wanneer.mdx'),
    join(folder, 'src/content/docs/spiegeltherapie/ander.mdx'),
  );
}

/** Mistakes that only a build sees. A build tells all of one kind at once, so they are made together. */
const buildMistakes: [string, ((folder: string) => void)[], RegExp[]][] = [
  [
    'a broken link and a broken anchor',
    [added('\n[weg](/spiegeltherapie/bestaat-niet/)\n\n[weg](/spiegeltherapie/arm/#bestaat-geen-kop)\n')],
    [/been/, /\/spiegeltherapie\/bestaat-niet\//, /#bestaat-geen-kop/],
  ],
  [
    'a citation that is not in the list',
    [added('\n<Cite id="mdr-2017-745" />\n')],
    [/spiegeltherapie\/been/, /zet "mdr-2017-745" ook in de lijst "sources"/],
  ],
  [
    'a word that is not in the glossary',
    [added('\n<Term id="bestaat-niet">woord</Term>\n')],
    [/spiegeltherapie\/been/, /begrip "bestaat-niet" in <Term> bestaat niet\. Maak src\/content\/terms/],
  ],
  [
    'a renamed page without a row for its old address, and a short address that leads nowhere,',
    [
      renamed,
      change(
        'src/content/short-addresses.yaml',
        '/spiegeltherapie/been/ }',
        '/spiegeltherapie/bestaat-niet/ }',
      ),
    ],
    [
      /\/spiegeltherapie\/wanneer\/ is gepubliceerd en bestaat niet meer\. Zet het met het nieuwe adres in src\/content\/moved-addresses\.yaml/,
      /Het adres \/been\/ leidt naar \/spiegeltherapie\/bestaat-niet\/, maar daar staat niets/,
    ],
  ],
];

test.each(buildMistakes)('%s stops the build and says what to do', (_, made, told) => {
  const { output, status } = outputAfter((folder) => {
    for (const mistake of made) mistake(folder);
  }, 'build');
  expect(status).not.toBe(0);
  for (const words of told) expect(output).toMatch(words);
});

test('a word changed under the number of an edition that is laid down stops the build; in preparation it may change', () => {
  const { output, status } = outputAfter((folder) => {
    change(
      'src/content/publications/scholing.yaml',
      /^edition:.*$/m,
      'edition: "2026.1" # laid down',
    )(folder);
    change('src/content/docs/scholing.mdx', '\n## ', '\nEen zin erbij.\n\n## ')(folder);
    change('src/content/publications/metaforen.yaml', /^edition:.*$/m, 'edition: "2031.1"')(folder);
    change('src/content/docs/metaforen.mdx', '\n## ', '\nEen zin erbij.\n\n## ')(folder);
  }, 'build');
  expect(status).not.toBe(0);
  expect(output).toMatch(
    /scholing: de tekst is anders dan die van de vastgelegde editie 2026\.1.*Nu: … .*Een zin erbij\..*Verhoog "edition" in src\/content\/publications\/scholing\.yaml/s,
  );
  expect(output).not.toContain('metaforen: de tekst is anders');
  const built = readFileSync(join(copy, 'dist/metaforen/index.html'), 'utf8');
  expect(built).toContain('Editie 2031.1, in voorbereiding');
  expect(built).toContain('"version":"2031.1","creativeWorkStatus":"Draft"');
  expect(built).toMatch(/href="\/edities\/metaforen\/\d{4}\.\d+\/"/);
});
