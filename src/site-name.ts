/** The site's name, as in the header and on paper. Apart from site.ts, so that a script in the browser may have it. */
export const siteName = 'Wegwijs bij pijn';
