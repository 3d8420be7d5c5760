import { chapterId, type Move, pathOf, resolve } from '@/addresses.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import type { Dose } from '@/dose/dose.ts';
import type { AmputationLevel } from '@/vocabulary/exercise.ts';

/** A page that can be referred to. */
export interface KnownPage {
  /** Address on this site, with slashes at both ends. */
  path: string;
  title: string;
  /** Id of the publication in whose frozen editions it stands; undefined when it has no frozen form. */
  publication?: string | undefined;
  /** Shows its publication as a whole: frozen, it is the edition itself and not a chapter of it. */
  isWhole?: boolean | undefined;
  /** Frozen editions of its publication from before it was there; undefined when there are none. */
  notIn?: readonly string[] | undefined;
}

/** An exercise that can be given, and what its source asks. */
export interface KnownExercise extends Dose {
  id: string;
  title: string;
  /** Lying still for some minutes; else it is counted. */
  isLying: boolean;
  /** How often, in the words of the source. */
  frequency: string;
  levels: readonly AmputationLevel[];
  /** Time for one repetition in a session, without holding; undefined for lying still. */
  repetitionSeconds?: number | undefined;
}

/** What this build of the site knows of its own addresses: enough to read a referral. */
export interface KnownSite {
  /** Public address of the site, without a slash at the end. */
  address: string;
  /** In reading order within a publication. */
  pages: readonly KnownPage[];
  /** Pages that links of before open and nobody chooses any more: for a patient there is another in their place. */
  onlyRead?: readonly KnownPage[] | undefined;
  /** Publications that are written for therapists: a patient may be given them, but should know. */
  forTherapists: readonly string[];
  /** Frozen editions by publication, the newest first. */
  editions: Readonly<Record<string, readonly string[]>>;
  /** Short words with the address each opens, maybe with an anchor. */
  shortAddresses: readonly { id: string; to: string }[];
  /** Pages that moved: the path before and the address now. */
  moved: readonly Move[];
  programmes: readonly ProgrammeName[];
  exercises: readonly KnownExercise[];
}

/** A publication for patients, to choose pages from. */
export interface Shelf {
  title: string;
  pages: readonly KnownPage[];
}

/** The page of an address, which may carry an anchor. */
export function pageOf(address: string, { pages, onlyRead = [] }: KnownSite): KnownPage | undefined {
  return [...pages, ...onlyRead].find(({ path }) => path === pathOf(address));
}

const withSlashes = (name: string) => `/${name}/`;
const withoutSlashes = (address: string) => address.replace(/^\/+|\/+$/g, '');

/**
 * The address on this site that a name stands for: a path with or without slashes at its ends, a short word, or an
 * address that has moved since.
 *
 * @returns an address whose page exists; undefined when there is none
 */
export function addressOf(name: string, site: KnownSite): string | undefined {
  const asked = withoutSlashes(name.trim().toLowerCase());
  const written = withSlashes(asked);
  if (pageOf(written, site)) return written;
  const address = resolve(site.shortAddresses.find(({ id }) => id === asked)?.to ?? written, site.moved);
  return pageOf(address, site) && address;
}

/** The short word that opens an address; undefined when it has none. */
export const shortWordOf = (address: string, site: KnownSite): string | undefined =>
  site.shortAddresses.find(({ id, to }) => to === address && addressOf(id, site) === address)?.id;

/** The shortest name of an address: its short word, else its path without slashes at the ends. */
export const nameOf = (address: string, site: KnownSite): string =>
  shortWordOf(address, site) ?? withoutSlashes(pathOf(address));

/** What somebody types to get there: the site and the short word, else the whole path. */
export function typedAddress(address: string, site: KnownSite): string {
  const word = shortWordOf(address, site);
  return `${site.address.replace(/^https?:\/\//, '')}${word ? `/${word}` : address}`;
}

const editionsOf = ({ publication, notIn }: KnownPage, { editions }: KnownSite): readonly string[] => {
  const all = (publication && editions[publication]) || [];
  return all.filter((edition) => !notIn?.includes(edition));
};

/** The newest frozen edition of a page; undefined when it has no frozen form. */
export const newestEdition = (page: KnownPage, site: KnownSite): string | undefined =>
  editionsOf(page, site)[0];

/** The address of a page in a frozen edition; undefined when that edition does not hold it. */
export function frozenAddress(page: KnownPage, edition: string, site: KnownSite): string | undefined {
  if (!editionsOf(page, site).includes(edition)) return undefined;
  return `/edities/${page.publication}/${edition}/${page.isWhole ? '' : `#${chapterId(page.path)}`}`;
}
