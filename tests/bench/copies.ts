/** Addresses of pages that are there more than once, to see what a larger site costs. */

/** The address of a copy of a page; copy 0 is the page itself. */
export const copyOf = (path: string, copy: number): string => (copy === 0 ? path : `/deel-${copy}${path}`);

/** The page that an address is of, or of which it is a copy; what stands behind a “#” is left out. */
export const originalOf = (address: string): string =>
  address.replace(/#.*/, '').replace(/^\/deel-\d+(?=\/)/, '');
