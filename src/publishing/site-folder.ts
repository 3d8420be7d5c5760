import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Stop } from '../mistakes/mistake.ts';
import { siteFolder } from '../site.ts';
import { isFrozen } from './frozen-editions.ts';

/** What Astro makes from scripts and styles; it puts the folder before these addresses itself. */
const madeByAstro = '/_astro/';

/** Attributes that hold one address. */
const holdsAddress =
  /(\s(?:href|src|action|formaction|poster|component-url|renderer-url|before-hydration-url)=")(\/(?!\/)[^"]*)(?=")/g;
/** The address of a page that leads on without a script. */
const leadsOn = /(<meta http-equiv="refresh" content="\d+; url=)(\/(?!\/)[^"]*)/g;
/** A script with its text, or a style: what stands in them is no HTML. */
const notHtml = /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)/g;

/** HTML with `change` done to all that is not the text of a script or style. */
function inHtmlOnly(html: string, change: (piece: string) => string): string {
  const texts: string[] = [];
  const bare = html.replace(notHtml, (_, start: string, __, text: string, end: string) => {
    texts.push(text);
    return `${start}\0${end}`;
  });
  return change(bare).replaceAll('\0', () => texts.shift() ?? '');
}

/**
 * A finished page with the folder before every address that begins at the root of the site. Addresses of other hosts,
 * relative ones and anchors stay.
 *
 * @param folder "/map", without a slash at the end
 */
export function inFolder(html: string, folder: string): string {
  const moved = (address: string) =>
    address.startsWith(`${folder}${madeByAstro}`) ? address : `${folder}${address}`;
  const change = (_: string, before: string, address: string) => before + moved(address);
  return inHtmlOnly(html, (piece) => piece.replace(holdsAddress, change).replace(leadsOn, change));
}

/** The opposite of {@link inFolder}, for what is made from a finished copy. */
export function outOfFolder(html: string, folder: string): string {
  const change = (whole: string, before: string, address: string) =>
    address.startsWith(`${folder}/`) ? before + address.slice(folder.length) : whole;
  return inHtmlOnly(html, (piece) => piece.replace(holdsAddress, change).replace(leadsOn, change));
}

/** Any attribute at all whose value begins with a slash. */
const anyAttribute = /\s[\w:-]+=(?:"|')(\/(?!\/)[^"']*)/g;
/** An address in a style. */
const inStyle = /url\(\s*["']?(\/(?!\/)[^"')]*)/g;
/** Where a script makes a link, goes somewhere or fetches something, with the address written out. */
const inScript =
  /(?:\b(?:href|src|action):|\bfetch\(|\bimport\(|\blocation(?:\.href)?=|\blocation\.(?:replace|assign)\()["'`](\/(?!\/)[^"'`$]*)/g;

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, address = '']) => address);

/** The addresses in a finished file that begin at the root of the host and not in the folder. */
export function outsideFolder(file: string, text: string, folder: string): string[] {
  const addresses = file.endsWith('.js')
    ? found(text, inScript)
    : file.endsWith('.css')
      ? found(text, inStyle)
      : [
          ...found(text.replace(notHtml, '$1$4'), anyAttribute),
          ...[...text.matchAll(notHtml)].flatMap(([, , kind, body = '']) =>
            found(body, kind === 'script' ? inScript : inStyle),
          ),
        ];
  return [...new Set(addresses)].filter((address) => !`${address}/`.startsWith(`${folder}/`));
}

/**
 * Astro integration: puts every page into the folder that the site is served from (see `siteFolder`), and stops the build
 * at an address that would lead out of it. Does nothing for a site at the root of its host. Runs after all that reads
 * pages by their path on the site, and before the security policy.
 *
 * The addresses in JSON files stay paths on the site: the script that fetches such a file puts the folder before them.
 */
export function siteFolderStep(): AstroIntegration {
  return {
    name: 'site-folder',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!siteFolder) return;
        const root = fileURLToPath(dir);
        const faults: string[] = [];
        for await (const file of glob('**/*.{html,css,js}', { cwd: root })) {
          if (isFrozen(file)) continue;
          const path = join(root, file);
          const text = await readFile(path, 'utf8');
          const moved = file.endsWith('.html') ? inFolder(text, siteFolder) : text;
          if (moved !== text) await writeFile(path, moved);
          for (const address of outsideFolder(file, moved, siteFolder)) faults.push(`${file}: ${address}`);
        }
        if (faults.length > 0)
          throw new Stop(
            `Deze adressen leiden uit de map ${siteFolder}. Zet er in een script "folder" voor, uit src/device/site-folder.ts; zet een nieuw soort attribuut in src/publishing/site-folder.ts:\n${faults.join('\n')}`,
          );
        logger.info(`all addresses begin with ${siteFolder}`);
      },
    },
  };
}
