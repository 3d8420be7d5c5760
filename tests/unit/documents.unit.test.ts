import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What people read who work on the site, from the root of the project. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SCHRIJFWIJZER.md', 'VELDEN.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...globSync('docs/**/*.md', { cwd: root }),
].toSorted();

/** The text of a document without its blocks of code. */
const proseOf = (document: string) => read(document).replace(/^```[\s\S]*?^```/gm, '');

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (document: string) =>
  [...proseOf(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links and pictures of a document that stay within the project. One with “/” in front is an address of the site. */
const linksOf = (document: string) =>
  [
    ...proseOf(document)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^([a-z]+:|\/)/.test(target));

/** Where a link leads: a file from the root of the project, and a heading in it. */
function placeOf(document: string, link: string): { file: string; anchor: string } {
  const [path = '', anchor = ''] = link.split('#');
  return { file: path ? relative(root, join(root, dirname(document), path)) : document, anchor };
}

const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);

describe('the documents', () => {
  it.each(documents)('%s has no link that leads nowhere', (document) => {
    const broken = linksOf(document).filter((link) => {
      const { file, anchor } = placeOf(document, link);
      if (!existsSync(join(root, file))) return true;
      return anchor !== '' && !anchorsOf(file).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names no file or folder that is not there', (document) => {
    const named = [
      ...proseOf(document).matchAll(/`((?:docs|src|tests|scripts|public|deploy|ledger)\/[^`\s]*)`/g),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !/[<>*{}…]/.test(path));
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('can each be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const document of reached)
      for (const link of linksOf(document)) {
        const { file } = placeOf(document, link);
        if (documents.includes(file)) reached.add(file);
      }
    expect(documents.filter((document) => !reached.has(document))).toEqual([]);
  });

  it('are there where the code refers to them', () => {
    const files = globSync(['*.{mjs,ts,yaml}', '{src,tests,scripts}/**/*.{ts,tsx,astro,css,mjs}'], {
      cwd: root,
    });
    const missing = files.flatMap((file) =>
      [...read(file).matchAll(/(?<![\w/])docs\/[\w/-]+\.md\b/g)]
        .map(([document]) => document)
        .filter((document) => !documents.includes(document))
        .map((document) => `${file}: ${document}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('README.md', () => {
  it('has a row for everything that is attacked, and no other', () => {
    const [, section = ''] = read('README.md').split('\n## What was attacked\n');
    const [table = ''] = section.split('\n## ');
    const rows = [...table.matchAll(/^\| ([a-z][^|]*?) +\|/gm)].map(([, name]) => name);
    const told = globSync('tests/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/tellFigures\('([^']+)'/g)].map(([, name]) => name),
    );
    expect(rows.toSorted()).toEqual(told.toSorted());
  });
});

describe('CONTRIBUTING.md', () => {
  const rooms = [...read('CONTRIBUTING.md').matchAll(/^\| `([^`]+)`/gm)].map(([, room = '']) => room);

  it('is one page: at most 120 lines', () => {
    expect(read('CONTRIBUTING.md').trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it('has every folder of the source in the table of rooms', () => {
    const folders = [...foldersIn('src'), ...foldersIn('src/components')];
    // The rooms in it have rows of their own.
    const without = folders.filter((folder) => folder !== 'src/components/' && !rooms.includes(folder));
    expect(without, 'give each folder a row: what it holds, what it must not').toEqual([]);
  });

  it('has no room that is not there', () => {
    expect(rooms.length).toBeGreaterThan(15);
    expect(rooms.filter((room) => !room.includes('<') && !existsSync(join(root, room)))).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = documents.filter((document) => /^docs\/decisions\/\d/.test(document));

  it('are numbered one after another', () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.map((decision) => Number(basename(decision).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    );
  });

  it.each(decisions)(
    '%s says why, what was measured, what was decided and when to look again',
    (decision) => {
      expect([...read(decision).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
        'Context',
        'What was measured',
        'Decision',
        'When to look again',
      ]);
    },
  );
});

describe('SCHRIJFWIJZER.md', () => {
  const rows = [...read('SCHRIJFWIJZER.md').matchAll(/^\| (?:een|uw) .*$/gm)].map(([row]) => row);

  it('names a file to copy for everything that an author makes, which is there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(14);
    const files = rows.flatMap((row) =>
      [...row.matchAll(/`(src\/content\/[^`]+)`/g)].map(([, file = '']) => file),
    );
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('leads from each of those to what its fields mean', () => {
    const linked = rows.flatMap((row) =>
      [...row.matchAll(/\(VELDEN\.md#([^)]+)\)/g)].map(([, to = '']) => to),
    );
    const things = [...read('VELDEN.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) =>
      anchorOf(heading),
    );
    expect([...new Set(linked)].toSorted()).toEqual(things.toSorted());
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('SCHRIJFWIJZER.md').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('edition');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
