import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';

/** What the content says about its pages beyond their text. The build reads it beside the finished pages. */
export interface SearchKnowledge {
  pages: KnownPage[];
  /** Other names of a page or of one of its sections. */
  names: { path: string; anchor: string; names: string[] }[];
  corrections: Record<string, string>;
  alike: string[][];
}

/** A page to be found. */
export interface KnownPage {
  path: string;
  title: string;
  /** What the page gives the reader; found by, not shown. */
  description: string;
  /** Title of its publication. */
  publication: string;
  reader: Audience;
  kind: Kind;
  /** A list that names what other pages are about: found after those. */
  last?: boolean;
  /** Address of the exercise that this one is another form of. */
  variantOf?: string;
}

/** The file it travels in from Astro's pages to the index; taken away when that is made. */
export const knowledgeFile = 'zoeken/kennis.json';
