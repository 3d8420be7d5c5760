/** What we use of Citation.js, which has no types: it reads references as other programs do. */
declare module '@citation-js/core' {
  /** A reference in CSL-JSON, as far as the tests look at it. */
  export interface CslEntry {
    type: string;
    id?: string;
    title?: string;
    author?: { family?: string; given?: string; literal?: string }[];
    issued?: { 'date-parts': number[][] };
    accessed?: { 'date-parts': number[][] };
    note?: string;
    URL?: string;
    publisher?: string;
    edition?: string;
    version?: string;
    language?: string;
    'collection-title'?: string;
    DOI?: string;
  }
  export class Cite {
    /** Throws when the text is not in the form. */
    constructor(text: string, options?: { forceType?: string });
    data: CslEntry[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
