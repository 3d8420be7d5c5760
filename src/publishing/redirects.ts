import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { anchorOf, type Move, pathOf } from '../addresses.ts';
import { escapeHtml } from '../exchange/html.ts';
import { siteFolder, siteName, siteUrl } from '../site.ts';

/** What src/pages/doorverwijzingen.json.ts gathers from the collections. */
export interface Redirects {
  /** Short addresses, chosen to be typed from paper. */
  short: Move[];
  /** Addresses of before. */
  moved: Move[];
}

/**
 * A page that leads on at once. With scripts it takes along what stands behind the "#": a section, or how a session
 * is to be set up. Without, the browser follows the page's own direction, or the reader the link.
 *
 * @param to where the page leads
 * @param sections old anchors of the page that lead elsewhere, with the address they lead to
 */
export function redirectPage(to: string, sections: readonly [string, string][] = []): string {
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
  // In a script, so the step that puts the folder into pages does not see it.
  const onHost = `${siteFolder}${to}`;
  const page = anchorOf(to) ? json(onHost) : `${json(onHost)}+location.hash`;
  const section = sections.map(([old, now]) => [`#${old}`, `${siteFolder}${now}`]);
  const target = section.length > 0 ? `new Map(${json(section)}).get(location.hash)??${page}` : page;
  return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deze pagina staat op een ander adres | ${escapeHtml(siteName)}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${siteUrl}${pathOf(to)}">
<script>location.replace(${target})</script>
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
</head><body><main><h1>Deze pagina staat op een ander adres</h1>
<p><a href="${to}">Ga naar de pagina</a></p></main></body></html>
`;
}

/**
 * A page with the old anchors of its sections. Within the page the anchor stands before the section of now; for a
 * section that went to another page a line at the end says where it is.
 *
 * @param sections old anchor and the address it leads to now
 */
export function withOldAnchors(html: string, path: string, sections: readonly [string, string][]): string {
  return sections.reduce((page, [old, to]) => {
    const mark = `<span id="${old}"></span>`;
    if (pathOf(to) === path) {
      const target = new RegExp(`<[a-z0-9]+\\b[^>]*?\\sid="${anchorOf(to).replace(/[^\w-]/g, '\\$&')}"`);
      return page.replace(target, (tag) => mark + tag);
    }
    return page.replace(
      '</main>',
      `<div class="on-screen" id="${old}"><a href="${to}">Dit deel staat nu op een andere pagina.</a></div></main>`,
    );
  }, html);
}

/**
 * What a host can lead on by itself. An anchor never reaches a server, so a page with rows for single sections is
 * left to the page that the build makes.
 */
const forHosts = ({ short, moved }: Redirects): Move[] =>
  [...short, ...moved].filter(
    ({ from }) => !from.includes('#') && !moved.some((row) => row.from.startsWith(`${from}#`)),
  );

/** The hosting rules for nginx: the body of a map from address to new address, in the folder of this copy if it has one. */
export const nginxRules = (redirects: Redirects, folder = siteFolder): string =>
  forHosts(redirects)
    .map(({ from, to }) => `~^${`${folder}${from}`.replaceAll('.', '\\.')}?$ "${folder}${to}";\n`)
    .join('');

/** The hosting rules for static hosts that read a _redirects file, in the folder of this copy if it has one. */
export const redirectsFile = (redirects: Redirects, folder = siteFolder): string =>
  forHosts(redirects)
    .map(({ from, to }) => ({ from: `${folder}${from}`, to: `${folder}${to}` }))
    .map(({ from, to }) => `${from} ${to} 302\n${from.slice(0, -1)} ${to} 302\n`)
    .join('');

/** Where the build leaves what the collections know. */
const gatheredFile = 'doorverwijzingen.json';

/** The rows of the collections, from a built folder. Throws when the site is not built. */
export const readRedirects = async (folder: string): Promise<Redirects> =>
  JSON.parse(await readFile(join(folder, gatheredFile), 'utf8'));

/** Astro integration: writes a page for every short and moved address. Runs before the ledger is checked. */
export function redirects(): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { short, moved } = await readRedirects(root);
        const moves = [...short, ...moved];
        const sectionsOf = (path: string) =>
          moved
            .filter(({ from }) => from.startsWith(`${path}#`))
            .map(({ from, to }): [string, string] => [anchorOf(from), to]);
        for (const { from, to } of moves.filter(({ from }) => !from.includes('#'))) {
          const file = join(root, from, 'index.html');
          if (existsSync(file)) continue; // The ledger's check says so, with all other faults.
          await mkdir(join(root, from), { recursive: true });
          await writeFile(file, redirectPage(to, sectionsOf(from)));
        }
        for (const path of new Set(moved.map(({ from }) => pathOf(from)))) {
          const file = join(root, path, 'index.html');
          if (moves.some(({ from }) => from === path) || !existsSync(file)) continue;
          await writeFile(file, withOldAnchors(await readFile(file, 'utf8'), path, sectionsOf(path)));
        }
        logger.info(`${moves.length} addresses lead on`);
      },
    },
  };
}
