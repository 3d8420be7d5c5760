/** The page that writes references. */
export const citePage = '/citeren/';

/**
 * The address where the reference to a place stands ready. All of it is in the fragment, which the browser does
 * not send along.
 *
 * @param path address of the page, with slashes at both ends
 * @param anchor id in it; empty for the whole page
 */
export const citeAddress = (path: string, anchor = ''): string =>
  `${citePage}#${path.slice(1) || '/'}${anchor}`;
