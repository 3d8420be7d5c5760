/** Where the build puts Pagefind and its index. */
export const literalFolder = '/zoeken/letterlijk/index/';
