import { folder } from '@/device/site-folder.ts';
import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';
import { wordsOf } from './dutch.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import { indexAddress, textPlaces, wordListOf } from './index-file.ts';
import { type RankedPage, Ranker, type Ranking } from './ranking.ts';

/** A place on the site. */
export interface Place {
  title: string;
  /** Address on this site. */
  url: string;
}

/** One page found, with the section that answers best. */
export interface Hit extends Place {
  /** Heading of that section; empty when it is the start of the page. */
  heading: string;
  reader: Audience;
  /** Title of the publication. */
  publication: string;
  kind: Kind;
  /** Other sections of the page that answer. */
  more: Place[];
  /** Other forms of the same exercise, that answer as well. */
  variants: Place[];
  /** The sentences around the words found; empty when its file cannot be loaded. */
  excerpt: () => Promise<Piece[]>;
}

/** Pages that are forms of one exercise, as one result: the best of them, with the others. */
function familiesOf(pages: readonly RankedPage[]): RankedPage[][] {
  const families = new Map<string, RankedPage[]>();
  for (const found of pages) {
    const family = found.page.variantOf ?? found.page.path;
    families.set(family, [...(families.get(family) ?? []), found]);
  }
  return [...families.values()];
}

/** All pages found, best first. */
export interface Found {
  hits: Hit[];
  /** What was probably meant, when the question holds a word that the site does not know. */
  corrected?: string;
  /** Words of the question that stand nowhere on the site, as they were typed. */
  missing: string[];
  /** How many pages more were found that cannot be opened now: there is no network, and they are not on the device. */
  outOfReach?: number;
}

/** Searches the site. */
export interface SearchEngine {
  /** Gets ready for a question that is being typed. */
  prepare: () => void;
  /** Rejects when the search files cannot be loaded, for instance without a network. */
  search: (query: string) => Promise<Found>;
}

const moreSections = 3;

/** Gets a JSON file of this site. */
export type GetFile = (address: string) => Promise<unknown>;
const fetchFile: GetFile = async (address) => {
  const response = await fetch(`${folder}${address}`);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
};

/** Whether a page can be opened: by its address on the site. */
export type CanOpen = (path: string) => Promise<boolean>;
/** Without a network only what somebody put on the device. A browser that says it has one may still be wrong. */
const canOpenHere: CanOpen = async (path) =>
  navigator.onLine !== false || (await caches.match(`${folder}${path}`)) !== undefined;

/** The engine over the files that the build writes; each file is fetched once, the index at the first question. */
export function siteEngine(getFile: GetFile = fetchFile, canOpen: CanOpen = canOpenHere): SearchEngine {
  const files = new Map<string, Promise<unknown>>();
  const getOnce = (address: string) => {
    const file = files.get(address) ?? getFile(address);
    files.set(address, file);
    // Without a network now does not mean without one later.
    file.catch(() => files.delete(address));
    return file;
  };
  let ranker: Promise<Ranker> | undefined;
  const getRanker = () => {
    ranker ??= getOnce(indexAddress).then((index) => new Ranker(index as Ranker['index']));
    ranker.catch(() => {
      ranker = undefined;
    });
    return ranker;
  };

  const hitOf = (
    from: Ranker,
    { page, sections }: RankedPage,
    forms: readonly RankedPage[],
    { words }: Ranking,
  ): Hit => {
    const [best, ...others] = sections;
    const urlOf = (anchor: string) => (anchor ? `${page.path}#${anchor}` : page.path);
    return {
      title: page.title,
      url: urlOf(best?.anchor ?? ''),
      heading: best?.heading ?? '',
      reader: page.reader,
      publication: from.index.publications[page.publication] ?? '',
      kind: page.kind,
      more: others
        .filter(({ heading }) => heading)
        .slice(0, moreSections)
        .map(({ heading, anchor }) => ({ title: heading, url: urlOf(anchor) })),
      variants: forms.map((form) => ({ title: form.page.title, url: form.page.path })),
      excerpt: async () => {
        try {
          // The start of a page may have no text of its own; then the first that has.
          const own = best?.length ? best : page.sections.find(({ length }) => length > 0);
          const place = own && textPlaces(page)[page.sections.indexOf(own)];
          if (!place) return [];
          const texts = (await getOnce(place.file)) as string[];
          const { lexicon } = from.interpreter;
          return excerptOf(texts[place.at] ?? '', (word) =>
            wordsOf(word).some((form) => words.has(lexicon.idOf(form) ?? lexicon.idOfInflected(form) ?? -1)),
          );
        } catch {
          return [];
        }
      },
    };
  };

  const lists = new Map<string, ReadonlySet<string>>();
  /** Ranks with the lists of Dutch words that the question turns out to need. */
  const rank = async (from: Ranker, query: string): Promise<Ranking> => {
    const needed = new Set<string>();
    const ranking = from.rank(query, (word) => {
      const address = wordListOf(word);
      const list = lists.get(address);
      if (!list) needed.add(address);
      return list?.has(word) ?? false;
    });
    if (needed.size === 0) return ranking;
    await Promise.all(
      [...needed].map(async (address) =>
        lists.set(address, new Set((await getOnce(address)) as readonly string[])),
      ),
    );
    return rank(from, query);
  };

  return {
    prepare: () => {
      // What goes wrong now is told when the question is asked.
      getRanker().catch(() => undefined);
    },
    search: async (query) => {
      const from = await getRanker();
      const ranking = await rank(from, query);
      const { corrected, missing } = ranking;
      const isInReach = await Promise.all(ranking.pages.map(({ page }) => canOpen(page.path)));
      const pages = ranking.pages.filter((_, at) => isInReach[at]);
      const hits = familiesOf(pages).flatMap(([best, ...forms]) =>
        best ? [hitOf(from, best, forms, ranking)] : [],
      );
      const outOfReach = ranking.pages.length - pages.length;
      return {
        hits,
        missing,
        ...(corrected ? { corrected } : {}),
        ...(outOfReach > 0 ? { outOfReach } : {}),
      };
    },
  };
}
