/** What the site is called and where this build of it lives. One place, used by pages, print and checks. */

import { clinic } from './clinic.ts';
import { makersName } from './site-name.ts';

/** The site's name, as in the header and on paper: that of a clinic's own copy, else that of its makers. */
export const siteName = clinic.name ?? makersName;

/** A title of our own, in which "{site}" stands for the name of the site. */
export const withSiteName = (title: string): string => title.replaceAll('{site}', siteName);

/** One sentence on what the site is, for the home page and search engines. */
export const siteDescription =
  'Uitleg en oefeningen bij fantoompijn en chronische pijn, in gewone taal. Gratis en zonder account.';

/**
 * The public address of this build, without a slash at the end. Set SITE_URL when you build for a
 * real host; the default uses the reserved name .example, so nobody mistakes a test build for the site.
 */
export const siteUrl = (process.env['SITE_URL'] ?? 'https://wegwijs-bij-pijn.example').replace(/\/+$/, '');

/**
 * The folder on its host that this build is served from, without a slash at the end: "/pijn"; empty at the root of a
 * host. It is the path of SITE_URL.
 *
 * Content, data and code write every address from the root of the site, as if there were no folder: "/pijn/slaap/".
 * So do the ledger, links to a referral or a session, the search index and all other JSON: what is kept, printed or
 * sent means the same on every copy. The folder is put before it in two places only: in the finished pages
 * (src/publishing/site-folder.ts), and in the browser, where a script makes a link or fetches a file (`folder` in
 * src/device/site-folder.ts). Whole addresses begin with `siteUrl`, which holds the folder.
 */
export const siteFolder = new URL(siteUrl).pathname.replace(/\/$/, '');

/**
 * The path of a page as its address has it ("/map/pijn/slaap/") as a path on this site ("/pijn/slaap/").
 *
 * @throws Error for a path outside the folder
 */
export function pathOnSite(pathname: string): string {
  if (!pathname.startsWith(`${siteFolder}/`)) throw new Error(`${pathname} is not in ${siteFolder}/`);
  return pathname.slice(siteFolder.length);
}

/** The same address as people type it and read it aloud: without “https://”. */
export const siteAddress = siteUrl.replace(/^https?:\/\//, '');

/** Whether this build has an address of its own, which may stand in a letter. */
export const hasOwnAddress = !new URL(siteUrl).hostname.endsWith('.example');

/** E-mail address for questions and errors, from SITE_CONTACT or the clinic's file; empty when neither gives one. */
export const siteContact = process.env['SITE_CONTACT'] || (clinic.contact ?? '');
