import { loadOnce, longestWait } from '@/device/load-once.ts';
import { folder } from '@/device/site-folder.ts';
import { within } from '@/device/time-limit.ts';
import { type Asked, choiceNames } from './asked.ts';
import { literalFolder } from './place.ts';

/** A part of a text where the words stand. */
export interface LiteralHit {
  /** Title of the chapter or page. */
  title: string;
  /** Heading of the part; empty for the beginning of a chapter. */
  heading: string;
  /** Title of the publication. */
  publication: string;
  /** Number of the edition, or "nu". */
  edition: string;
  /** Address on this site, with the anchor of the heading. */
  url: string;
  /** The whole text of the part. */
  text: string;
}

/** The parts that were found, the best first; each is fetched when it is asked for. */
export interface LiteralFound {
  hits: (() => Promise<LiteralHit>)[];
}

/** Searches words as they are written. */
export interface LiteralEngine {
  /** Rejects when the files cannot be loaded, for instance without a network, or have no answer. */
  search: (asked: Asked) => Promise<LiteralFound>;
}

/** What we use of Pagefind's own interface: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    term: string,
    options: { filters: Record<string, string> },
  ) => Promise<{
    results: {
      data: () => Promise<{ raw_url: string; content: string; meta: Record<string, string> }>;
    }[];
  }>;
}

const load = loadOnce(
  (): Promise<Pagefind> => import(/* @vite-ignore */ `${folder}${literalFolder}pagefind.js`),
);

/** The engine over the files that the build writes; nothing of it is loaded before the first question. */
export const pagefindEngine: LiteralEngine = {
  search: async ({ query, ...choices }) => {
    const pagefind = await load();
    const filters = Object.fromEntries(
      Object.entries(choiceNames).flatMap(([choice, name]) => {
        const value = choices[choice as keyof typeof choiceNames];
        return value ? [[name, value]] : [];
      }),
    );
    const find = async () => {
      // Without a worker: that would be a second copy of the same code, and no faster for an index of this size.
      await pagefind.options({ noWorker: true, excerptLength: 1 });
      return pagefind.search(query, { filters });
    };
    const { results } = await within(longestWait, find()).catch(async (error) => {
      // It would remember that its index did not come, also when that is there again.
      await pagefind.destroy();
      throw error;
    });
    return {
      hits: results.map((result) => async () => {
        const { raw_url: url, content: text, meta } = await within(longestWait, result.data());
        const { title = '', heading = '', publication = '', edition = '' } = meta;
        return { url, text, title, heading, publication, edition };
      }),
    };
  },
};
