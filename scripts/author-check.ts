/**
 * The fast answer for who writes: `npm run check`. Reads all content by its schemas, and looks at the spelling and the
 * readability of what changed since the last commit. Builds nothing; what only the built site shows is for `npm test`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { parse } from 'yaml';
import { bar, measureReadability, telegramsIn } from '../tests/site/readability.ts';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Files with text for readers that changed since the last commit; all of them where there is no history. */
function changedFiles(): string[] {
  const isText = (file: string) => /^src\/content\/.*\.(mdx|yaml)$/.test(file) && existsSync(file);
  try {
    return execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '-z'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .map((line) => line.replace(/^.. /, ''))
      .filter(isText);
  } catch {
    return globSync('src/content/**/*.{mdx,yaml}').filter(isText);
  }
}

/** What the schemas say of all content: one Dutch sentence a mistake. */
async function mistakes(): Promise<string[]> {
  const { module } = await runnerImport<{ sentencesOfAll: () => Promise<string[]> }>(
    here('scripts/all-mistakes.ts'),
    {
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { '@': here('src'), 'astro:content': here('tests/unit/astro-content.ts') } },
    },
  );
  return module.sentencesOfAll();
}

/** What cspell does not know in these files. */
function misspelled(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const args = ['lint', '--no-progress', '--no-summary', '--no-color', ...files];
  const { stdout } = spawnSync('cspell', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return stdout.split('\n').flatMap((line) => {
    const [, file, row, word] = /^(.*?):(\d+):\d+ - .*\((.*)\)$/.exec(line) ?? [];
    return file
      ? [
          `${file}, regel ${row}: Kent de spelling "${word}" niet. Verbeter het, of zet het in cspell-woorden.txt als het klopt.`,
        ]
      : [];
  });
}

/** The running text of a page as paragraphs, as far as its source shows it. */
function paragraphsOf(source: string): string[] {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^(#|\|).*$/gm, '')
    .replaceAll(/\{[^{}]*\}/g, ' ')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .map((block) =>
      block
        .replaceAll(/^\s*(?:[-*]|\d+\.) |[*_`>]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** What makes a page for patients hard to read. The bar is that of npm test, which reads the built page. */
function hardToRead(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const [, fields = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const [, id = ''] = /^publication: (\S+)$/m.exec(fields) ?? [];
  const publication = ['', 'eigen/']
    .map((own) => `src/content/publications/${own}${id}.yaml`)
    .find(existsSync);
  const audience =
    /^audience: (\S+)$/m.exec(fields)?.[1] ??
    (publication && parse(readFileSync(publication, 'utf8'))?.audience);
  if (audience !== 'patienten') return [];
  const paragraphs = paragraphsOf(source);
  const { words, flesch, longSentences } = measureReadability(paragraphs);
  if (words < 30) return [];
  return [
    flesch < bar.lowest &&
      `${file}: Te moeilijk (${flesch.toFixed(0)}, het moet ${bar.lowest} of meer zijn). Knip lange zinnen in tweeën en kies kortere woorden.`,
    longSentences > bar.longSentences &&
      `${file}: ${longSentences.toFixed(0)} procent van de zinnen heeft meer dan 20 woorden: hoogstens ${bar.longSentences} procent. Knip ze in tweeën.`,
    ...paragraphs
      .flatMap(telegramsIn)
      .map((run) => `${file}: Verbind deze korte zinnen met “want”, “dus” of “maar”: ${run}`),
  ].filter((line): line is string => typeof line === 'string');
}

const changed = changedFiles();
const said = [
  ...(await mistakes()),
  ...misspelled(changed),
  ...changed.filter((file) => file.endsWith('.mdx')).flatMap(hardToRead),
];
for (const line of said) console.log(line);
const looked = `Nagekeken: alle velden, en de taal van ${changed.length === 1 ? '1 veranderd bestand' : `${changed.length} veranderde bestanden`}.`;
console.log(
  said.length === 0
    ? `${looked} Niets gevonden. Draai voor het publiceren ook npm test.`
    : `\n${looked} Gevonden: ${said.length}.`,
);
process.exitCode = said.length === 0 ? 0 : 1;
