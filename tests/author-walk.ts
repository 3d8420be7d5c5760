import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody who does not program does by the guide alone: its examples, the files that it says to copy, its commands. */

const root = new URL('..', import.meta.url).pathname;
const guide = readFileSync(join(root, 'SCHRIJFWIJZER.md'), 'utf8');

/** The first example in the guide after some words. */
function exampleAfter(words: string): string {
  const from = guide.indexOf(words);
  const [, indent = '', text] = /^([ ]*)```\w+\n([\s\S]*?)^\1```$/m.exec(guide.slice(from)) ?? [];
  if (from < 0 || text === undefined) throw new Error(`SCHRIJFWIJZER.md has no example after “${words}”.`);
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** The file that the guide says to copy. */
function fileFor(thing: string): string {
  const [, file] = new RegExp(`^\\| ${thing} +\\|[^|]*\`(src/content/[^\`]+)\``, 'm').exec(guide) ?? [];
  if (!file) throw new Error(`SCHRIJFWIJZER.md names no file to copy for “${thing}”.`);
  return file;
}

/** What was added: where it stands on the site, words that find it, and words of its text. */
export const added = [
  { publication: 'spiegeltherapie', path: '/spiegeltherapie/grotere-spiegel/', words: 'kleerkastspiegel' },
  { publication: 'metaforen', path: '/metaforen/koekoeksklok/', words: 'koekoeksklok' },
  { publication: 'scholing', path: '/scholing/', words: 'Winterschool Pijnverhalen' },
] as const;

/** The number of the new edition of each publication. */
export const newEdition = '2031.1';

/** The page of the guide's second part, with its blocks for steps and safety. */
function page(): string {
  const blocks = ['**Stappen met een groot cijfer**', '## 4. Veiligheid'].map(exampleAfter);
  const isImport = (line: string) => line.startsWith('import ');
  const lines = blocks.map((block) => block.split('\n'));
  const [steps = '', safety = ''] = lines.map((block) =>
    block
      .filter((line) => !isImport(line))
      .join('\n')
      .trim(),
  );
  return `${exampleAfter('Zet dit boven in het bestand')
    .trim()
    .replace(/^title:.*$/m, 'title: Een grotere spiegel')
    .replace(/^ {2}label:.*$/m, '  label: Grotere spiegel')}

${lines.flat().filter(isImport).join('\n')}

In een kleerkastspiegel ziet u uw hele been, en daarom beweegt u daar rustig voor.

## Zo zet u hem neer

${steps}

${safety}
`;
}

function change(file: string, ...changes: readonly (readonly [from: RegExp, to: string])[]): void {
  const before = readFileSync(file, 'utf8');
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  if (after === before) throw new Error(`${file} has nothing of ${changes.map(([from]) => from)}`);
  writeFileSync(file, after);
}

/**
 * Adds a page, a metaphor and a training to a copy of the project, each with a new edition of its publication.
 *
 * @returns what `npm run check` says of it there, and whether it found nothing
 */
export function addByGuide(folder: string): { said: string; isRight: boolean } {
  for (const file of ['cspell.config.yaml', 'cspell-woorden.txt'])
    cpSync(join(root, file), join(folder, file));
  // The check looks at the language of what changed since the last commit.
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', 'src/content');
  git('-c', 'user.name=walk', '-c', 'user.email=walk@example.org', 'commit', '--quiet', '--message=before');

  const at = (file: string) => join(folder, file);
  writeFileSync(at('src/content/docs/spiegeltherapie/grotere-spiegel.mdx'), page());
  // A word that the spelling does not know and that is right.
  appendFileSync(at('cspell-woorden.txt'), 'kleerkastspiegel\n');
  const metaphor = at('src/content/metaphors/koekoeksklok.yaml');
  cpSync(at(fileFor('een metafoor')), metaphor);
  change(
    metaphor,
    [/^title:.*$/m, 'title: De koekoeksklok'],
    [/^storyTitle:.*$/m, 'storyTitle: Een klok die stilstaat'],
  );
  change(at(fileFor('een scholing')), [/^(- id: )\S+(\n(?: .*\n)*)/m, '$&$1winterschool$2']);
  change(at(fileFor('een scholing')), [
    /^(- id: winterschool\n(?: .*\n)*?) {2}title: .*$/m,
    '$1  title: Winterschool Pijnverhalen',
  ]);
  const [row = ''] =
    /^ {2}- edition:.*\n {4}date:.*\n {4}text:.*\n/m.exec(exampleAfter('Zet boven aan `changes`')) ?? [];
  for (const { publication } of added)
    change(
      at(`src/content/publications/${publication}.yaml`),
      [/^edition:.*$/m, `edition: "${newEdition}"`],
      [/^changes:\n/m, `$&${row.replace(/"[\d.]+"/, `"${newEdition}"`)}`],
    );

  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/author-check.ts')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`, NO_COLOR: '1' },
  });
  return { said: stdout + stderr, isRight: status === 0 };
}
