import { fetchFile } from '@/device/fetch-file.ts';
import { folder } from '@/device/site-folder.ts';
import type { Audience } from '../../vocabulary/audiences.ts';
import type { Kind } from '../../vocabulary/page-kinds.ts';
import { excerptOf, type Piece } from './excerpt.ts';
import { addressesIn, type SearchStart, sectionsPerFile, startAddress, type TextFile } from './index-file.ts';
import { type GetFile, Pieces } from './pieces.ts';
import { type RankedPage, type Ranking, rank } from './ranking.ts';

/** A place on the site. */
export interface Place {
  title: string;
  /** Address on this site. */
  url: string;
}

/** One page found: what it can be chosen by. */
export interface Hit {
  reader: Audience;
  /** Title of the publication. */
  publication: string;
  kind: Kind;
  /** Gets the rest, from the file with the page's texts. Rejects when that cannot be loaded. */
  load: () => Promise<Told>;
}

/** What is told of a page found: the section that answers best. */
export interface Told extends Place {
  /** Heading of that section; empty when it is the start of the page. */
  heading: string;
  /** Other sections of the page that answer. */
  more: Place[];
  /** Other forms of the same exercise, that answer as well. */
  variants: Place[];
  /** The sentences around the words found. */
  pieces: Piece[];
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

const getPiece: GetFile = (address) =>
  fetchFile(
    address,
    (response) => response.json(),
    // Which pieces there are now is asked again: a host lets a browser keep it for minutes.
    address === startAddress ? { cache: 'no-cache' } : undefined,
  );

/** Whether a page can be opened: by the address of its texts, which are where the page is. */
export type CanOpen = (texts: string) => Promise<boolean>;
/** Without a network only what somebody put on the device. A browser that says it has one may still be wrong. */
const canOpenHere: CanOpen = async (texts) =>
  navigator.onLine !== false || (await caches.match(`${folder}${texts}`)) !== undefined;

/** Pages that are forms of one exercise, as one result: the best of them, with the others. */
function familiesOf(pages: readonly RankedPage[], { forms }: SearchStart): RankedPage[][] {
  const families = new Map<number, RankedPage[]>();
  for (const found of pages) {
    const family = forms.find((members) => members.includes(found.page))?.[0] ?? found.page;
    families.set(family, [...(families.get(family) ?? []), found]);
  }
  return [...families.values()];
}

/** The engine over the files that the build writes; each file is fetched once, when a question needs it. */
export function siteEngine(getFile: GetFile = getPiece, canOpen: CanOpen = canOpenHere): SearchEngine {
  const files = new Map<string, Promise<unknown>>();
  const getOnce = (address: string) => {
    const file = files.get(address) ?? getFile(address);
    files.set(address, file);
    // Without a network now does not mean without one later.
    file.catch(() => files.delete(address));
    return file;
  };
  let opened: Promise<Pieces> | undefined;
  /** The site may have been renewed while this page was open: then the pieces are elsewhere now. */
  const startAnew = () => {
    files.delete(startAddress);
    opened = undefined;
  };
  const open = () => {
    opened ??= getOnce(startAddress).then((start) => new Pieces(start as SearchStart, getOnce));
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  const hitOf = (
    { start }: Pieces,
    { page, about, sections }: RankedPage,
    forms: readonly RankedPage[],
    { isMarked }: Ranking,
  ): Hit => ({
    reader: about.reader,
    publication: start.publications[about.publication] ?? '',
    kind: about.kind,
    load: async () => {
      const [best = 0, ...others] = sections;
      const at = best % sectionsPerFile;
      const address = addressesIn(start).text(Math.floor(best / sectionsPerFile));
      const file = await (getOnce(address) as Promise<TextFile>).catch((error) => {
        startAnew();
        throw error;
      });
      const { path, title, headings, texts } = file;
      const placeOf = (section: number): Place => {
        const [anchor = '', heading = ''] =
          headings[Math.floor(section / sectionsPerFile) - page]?.[section % sectionsPerFile] ?? [];
        return { title: heading, url: anchor ? `${path}#${anchor}` : path };
      };
      const { title: heading, url } = placeOf(best);
      return {
        title,
        url,
        heading,
        more: others
          .map(placeOf)
          .filter((place) => place.title)
          .slice(0, moreSections),
        variants: forms.flatMap((form) =>
          (file.forms ?? [])
            .filter((known) => known.page === form.page)
            .map((known) => ({ title: known.title, url: known.path })),
        ),
        // The start of a page may have no text of its own; then the first that has.
        pieces: excerptOf(texts[at] || (texts.find(Boolean) ?? ''), isMarked),
      };
    },
  });

  const searchNow = async (query: string): Promise<Found> => {
    const pieces = await open();
    const ranking = await rank(query, pieces);
    const { corrected, missing } = ranking;
    const { text } = addressesIn(pieces.start);
    const isInReach = await Promise.all(ranking.pages.map(({ page }) => canOpen(text(page))));
    const pages = ranking.pages.filter((_, at) => isInReach[at]);
    const outOfReach = ranking.pages.length - pages.length;
    return {
      hits: familiesOf(pages, pieces.start).flatMap(([best, ...forms]) =>
        best ? [hitOf(pieces, best, forms, ranking)] : [],
      ),
      missing,
      ...(corrected ? { corrected } : {}),
      ...(outOfReach > 0 ? { outOfReach } : {}),
    };
  };

  return {
    prepare: () => {
      // What goes wrong now is told when the question is asked.
      open().catch(() => undefined);
    },
    search: async (query) => {
      const before = opened;
      try {
        return await searchNow(query);
      } catch (error) {
        if (before === undefined || opened !== before) throw error;
        startAnew();
        return searchNow(query);
      }
    },
  };
}
