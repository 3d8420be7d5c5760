/** What the site is called and where this build of it lives. One place, used by pages, print and checks. */

/** The site's name, as in the header and on paper. */
export const siteName = 'Wegwijs bij pijn';

/** One sentence on what the site is, for the home page and search engines. */
export const siteDescription =
  'Uitleg en oefeningen bij fantoompijn en chronische pijn, in gewone taal. Gratis en zonder account.';

/**
 * The public address of this build, without a slash at the end. Set SITE_URL when you build for a
 * real host; the default uses the reserved name .example, so nobody mistakes a test build for the site.
 */
export const siteUrl = (process.env['SITE_URL'] ?? 'https://wegwijs-bij-pijn.example').replace(/\/+$/, '');

/** The same address as people type it and read it aloud: without “https://”. */
export const siteAddress = siteUrl.replace(/^https?:\/\//, '');

/** Whether this build has an address of its own, which may stand in a letter. */
export const hasOwnAddress = !new URL(siteUrl).hostname.endsWith('.example');

/** E-mail address for questions and errors, from SITE_CONTACT; empty when the host gave none. */
export const siteContact = process.env['SITE_CONTACT'] ?? '';
