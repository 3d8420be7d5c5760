/** The id of every page's h1. Starlight's table of contents and our skip link point to it. */
export const PAGE_TITLE_ID = '_top';
