import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'commands-'));
for (const part of ['src', 'scripts', 'ledger', 'package.json', 'cspell.config.yaml', 'cspell-woorden.txt'])
  cpSync(join(root, part), join(copy, part), { recursive: true });
for (const part of ['node_modules', 'public', 'tests']) symlinkSync(join(root, part), join(copy, part));
afterAll(() => rmSync(copy, { recursive: true }));

/** What a command of ours prints, in a copy of the project. */
function said(script: string, ...given: string[]): { output: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/run.js', script, ...given], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { output: `${stdout}${stderr}`, status };
}

describe('npm run edition', () => {
  const scholing = readFileSync(join(root, 'src/content/publications/scholing.yaml'), 'utf8');
  const file = join(copy, 'src/content/publications/scholing.yaml');
  test.each([
    [
      'no publication',
      [],
      /^Zeg welke publicatie: npm run edition spiegeltherapie\. Kies uit: .*handreiking/,
      (text: string) => text,
    ],
    [
      'one that is not there',
      ['spiegel'],
      /^De publicatie "spiegel" bestaat niet\. Kies uit: /,
      (text: string) => text,
    ],
    ['one without editions', ['site'], /^Van "site" worden geen edities vastgelegd/, (text: string) => text],
    [
      'a number that is laid down',
      ['scholing'],
      /^Editie 2026\.1 van scholing is al vastgelegd en verandert nooit meer\. Verhoog eerst "edition" in src\/content\/publications\/scholing\.yaml/,
      (text: string) => text.replace(/^edition:.*$/m, 'edition: "2026.1"'),
    ],
    [
      'a number that is none',
      ['scholing'],
      /ontbreekt "edition": schrijf daar het nummer/,
      (text: string) => text.replace(/^edition:.*$/m, 'edition: 2026.2'),
    ],
  ])('given %s, stops at once with one sentence and makes nothing', (_, given, told, change) => {
    writeFileSync(file, change(scholing));
    const { output, status } = said('edition', ...given);
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(told)]);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
    writeFileSync(file, scholing);
  });
});

test('npm run check tells a wrong field, a word that is not known and a text that is hard to read, each in one sentence', () => {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: copy });
  git('init', '-q');
  git('add', 'src');
  git('-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-q', '-m', 'x');
  const fields = (more: string) =>
    `---\ntitle: Een pagina\n${more}publication: spiegeltherapie\nsources: [griffin-2017]\n---\n\n`;
  const sentence =
    'De behandelmogelijkheden van revalidatieprogramma’s, verantwoordelijkheden van behandelverantwoordelijken en gezondheidsverzekeringsmaatschappijen inventariserend, concluderen onderzoekscommissies voorzichtigheidshalve dat vervolgonderzoek noodzakelijk is en dat besluitvorming over vergoedingen vooralsnog uitgesteld moet worden.';
  const folder = join(copy, 'src/content/docs/spiegeltherapie');
  writeFileSync(join(folder, 'veld.mdx'), `${fields('descriptoin: Zo zet u de spiegel neer.\n')}Tekst.\n`);
  writeFileSync(
    join(folder, 'moeilijk.mdx'),
    `${fields('description: Zo zet u de spiegel neer en zo oefent u.\n')}${sentence}\n\n${sentence}\n\nZit dan splieger.\n`,
  );
  const { output, status } = said('author-check');
  expect(status).toBe(1);
  expect(output).toMatch(
    /veld\.mdx, regel 3, veld "descriptoin": Dit veld bestaat niet\. Bedoelt u "description"/,
  );
  expect(output).toMatch(/moeilijk\.mdx, regel \d+: Kent de spelling "splieger" niet/);
  expect(output).toMatch(/moeilijk\.mdx: Te moeilijk \(/);
  expect(output).not.toMatch(/\bat .*:\d+:\d+|Error|expected/);
}, 120_000);

test('a machine without our programs, or with too old a Node, is told so in one sentence', () => {
  const bare = join(copy, 'bare');
  mkdirSync(join(bare, 'scripts'), { recursive: true });
  cpSync(join(root, 'scripts/run.js'), join(bare, 'scripts/run.js'));
  writeFileSync(join(bare, 'package.json'), '{ "type": "module" }');
  const told = () =>
    spawnSync(process.execPath, ['--no-experimental-strip-types', 'scripts/run.js', 'edition'], {
      cwd: bare,
      encoding: 'utf8',
    }).stderr.trim();
  expect(told()).toBe('Draai eerst "npm ci": de programma’s van de site staan nog niet op deze computer.');
  mkdirSync(join(bare, 'node_modules/.bin'), { recursive: true });
  expect(told()).toMatch(
    /^Dit werkt niet met Node \d+\.\d+\.\d+: installeer Node 22\.18 of nieuwer van nodejs\.org[^\n]*$/,
  );
});
