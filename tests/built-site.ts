/** The built site as files: which pages there are and what they hold. Shared by site, browser and bench. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { isFrozen } from '../src/publishing/frozen-editions.ts';
import { textFilesIn } from '../src/publishing/index-pieces.ts';
import { outOfFolder } from '../src/publishing/site-folder.ts';
import { siteFolder } from '../src/site.ts';

/** Folder of the built site. */
export const dist = new URL('../dist', import.meta.url).pathname;

/** Where builds of the project keep what they worked out: a copy of it that is built there need not draw everything anew. */
export const rememberedHere = new URL('../node_modules/.cache/remembered', import.meta.url).pathname;

/** One built page. */
export interface BuiltPage {
  /** Address on the site, for instance "/spiegeltherapie/been/". */
  path: string;
  html: string;
  document: Document;
}

const files = globSync('**/*.html', { cwd: dist });
const leadsOn = (file: string) => readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"');

/**
 * Addresses of all pages, the one for unknown addresses included ("/404.html"). Not those that only lead on, nor the
 * frozen editions: both have tests of their own.
 */
export const pagePaths: string[] = files
  .filter((file) => !isFrozen(file) && !leadsOn(file))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

/** The HTML of a page, with addresses as paths on the site, also where it is in a folder. Throws when it is not built. */
export function readHtml(path: string): string {
  const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  return siteFolder ? outOfFolder(html, siteFolder) : html;
}

/** Reads pages without a window for each, which would lay out the styles in every one: that took five times as long. */
const parser = new new JSDOM().window.DOMParser();

/** Reads a page. Throws when the site is not built. */
export function readPage(path: string): BuiltPage {
  const html = readHtml(path);
  return { path, html, document: parser.parseFromString(html, 'text/html') };
}

/** Address and title of the pages that the search knows. */
export const searchedPages = async (): Promise<{ path: string; title: string }[]> => [
  ...new Map(
    [...(await textFilesIn(dist)).values()].map(({ path, title }) => [path, { path, title }]),
  ).values(),
];

/** All pages, read once. */
export const readPages = (): BuiltPage[] => pagePaths.map(readPage);

/**
 * The pages patients read, which must meet the readability bar: all but those for professionals and
 * those that mostly list other pages.
 */
export const isForPatients = (path: string): boolean =>
  /^\/metaforen\/[^/]+\/verteld\/$/.test(path) ||
  (!/^\/(therapeuten|verwijzers|handreiking|meetinstrumenten|metaforen|scholing|bronnen|errata|zoeken|alle-paginas|over\/edities|edities)\//.test(
    path,
  ) &&
    path !== '/spiegeltherapie/onderbouwing/');
