import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { siteName } from '../site-name.ts';

/** Where the licences of others' code stand on the site. */
export const licencesAddress = '/licenties.txt';

/** One package of which something is in the built site. */
export interface Bundled {
  name: string;
  version: string;
  /** SPDX identifier. */
  licence: string;
  /** The licence as the package brings it. */
  text: string;
}

/** What comes into the site by another way than through a module of a page: into which file or page, by package. */
const besides: Readonly<Record<string, string>> = {
  astro: 'scripts that stand in a page',
  '@astrojs/starlight': 'styles that stand in a page',
  pagefind: 'zoeken/letterlijk/index/',
  '@cspell/dict-nl-nl': 'zoeken/woorden/',
};

/** The folder of the package that a module is from; undefined for a module of our own, or one that a bundler makes. */
export const packageFolderOf = (id: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/**
 * Reads what a package says of itself.
 *
 * @throws Error, in Dutch, when it does not bring its licence
 */
export function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A file, or as Pagefind has it a folder of them.
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .find((one) => /^licen[cs]e(\/[^/]+)?(\.(md|txt))?$/i.test(one) && statSync(join(folder, one)).isFile());
  if (!file || typeof license !== 'string')
    throw new Error(
      `Van ${name} komt code op de site, maar het pakket heeft geen licentie bij zich. Kies een ander pakket, of zoek de licentie op en zet haar in src/publishing/licences.ts.`,
    );
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** The list as it is served: plain text, so that it can be read anywhere and costs no page. */
export const licenceList = (packages: readonly Bundled[]): string =>
  `${[
    `Licenties bij ${siteName}`,
    'In de scripts en stijlen van deze site staat code van anderen. Hier staat van wie, en wat u ermee mag.',
    ...packages
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(
        ({ name, version, licence, text }) => `${'='.repeat(72)}\n${name} ${version} (${licence})\n\n${text}`,
      ),
  ].join('\n\n')}\n`;

/** Vite plugin: notes from which packages something really is in what is built for the browser. */
const noting = (folders: Set<string>): Plugin => ({
  name: 'licences',
  generateBundle(_, bundle) {
    // What is built for the server makes pages and is not sent.
    if (this.environment.name !== 'client') return;
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(file.modules)) {
        const folder = packageFolderOf(id);
        if (folder && renderedLength > 0) folders.add(folder);
      }
    }
  },
});

/** Astro integration: writes the licences of all code of others that the built site holds. */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  let root: URL;
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = config.root;
        updateConfig({ vite: { plugins: [noting(folders)], worker: { plugins: () => [noting(folders)] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const name of Object.keys(besides)) folders.add(folderOf(name, fileURLToPath(root)));
        const packages = new Map([...folders].map((folder) => [folder, readPackage(folder)]));
        await writeFile(join(fileURLToPath(dir), licencesAddress), licenceList([...packages.values()]));
        logger.info(
          `licences of ${[...packages.values()]
            .map(({ name }) => name)
            .sort()
            .join(', ')}`,
        );
      },
    },
  };
}

/** The folder of a package as Node finds it from a folder: it may be one higher up. */
function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`${name} is not installed.`);
  return folderOf(name, dirname(from));
}
