/** Filled in at build (astro.config.mjs); a test has none. */
declare const __SITE_FOLDER__: string;

/**
 * The folder on its host that this copy of the site is served from, "/map"; empty at the root of a host. Addresses in data
 * and code are written from the root of the site (see `siteFolder` in src/site.ts); in the browser it comes before the
 * address of every link that a script makes and of every file that it fetches: `${folder}/zoeken/`. At build it is empty:
 * the finished pages get the folder all at once. A constant, so that it costs nothing where there is no folder.
 *
 * It stands behind the names under which a copy keeps something, too. A browser keeps by host: two copies on one host
 * would share what they keep, also when one of them is older. At the root of a host those names stay as they always
 * were: they are promises.
 */
export const folder: string =
  import.meta.env.SSR || typeof __SITE_FOLDER__ === 'undefined' ? '' : __SITE_FOLDER__;
