/** One page found. */
export interface Hit {
  title: string;
  /** Address on this site. */
  url: string;
  /** The sentence around the words found, as plain text pieces; `found` marks the words. */
  excerpt: { text: string; found: boolean }[];
}

/** All pages found; each is fetched only when it is shown. */
export interface Found {
  count: number;
  /** Loads the hits from `start` (first is 0), at most `length`. */
  load: (start: number, length: number) => Promise<Hit[]>;
}

/** Searches the site. Rejects when the search files cannot be loaded, for instance without a network. */
export type SearchEngine = (query: string) => Promise<Found>;

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
}
interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const plain = (html: string) =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/** Splits Pagefind's excerpt, in which only found words stand in <mark>, into plain text pieces. */
export function excerptPieces(excerpt: string): Hit['excerpt'] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => {
      const mark = /^<mark>(.*)<\/mark>$/.exec(piece);
      return { text: plain(mark?.[1] ?? piece), found: mark !== null };
    });
}

/** The search engine over the index that the build makes. Loads it at the first query. */
export const pagefindEngine: SearchEngine = async (query) => {
  const path = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(/* @vite-ignore */ path);
  const { results } = await pagefind.search(query);
  return {
    count: results.length,
    load: async (start, length) => {
      const data = await Promise.all(results.slice(start, start + length).map((result) => result.data()));
      return data.map(({ url, excerpt, meta }) => ({
        title: meta.title ?? url,
        url,
        excerpt: excerptPieces(excerpt),
      }));
    },
  };
};
