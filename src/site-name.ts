/** What the makers of the texts call themselves, in references and in the licence. It stays the same on every copy. */
export const makersName = 'Wegwijs bij pijn';

/** Put in by astro.config.mjs, because a browser reads no file. */
declare const __SITE_NAME__: string;

/** The site's name for a script in the browser; elsewhere take that of site.ts, which is the same. */
export const siteName: string = typeof __SITE_NAME__ === 'undefined' ? makersName : __SITE_NAME__;
