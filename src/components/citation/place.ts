/** A place on this site: a page and an id in it. */
export interface Place {
  /** Address of the page, with slashes at both ends. */
  path: string;
  /** Empty for the whole page. */
  anchor: string;
}

/** What came of reading an address that somebody typed, pasted or followed. */
export type PlaceReading =
  | { kind: 'place'; place: Place }
  | { kind: 'empty' }
  /** An address of another site. */
  | { kind: 'elsewhere' }
  | { kind: 'unreadable' };

const longest = 500;
const unreadable: PlaceReading = { kind: 'unreadable' };
/** "https://pijn.example/pijn/": scheme, host and the rest. */
const withSlashes = /^(?:([a-z][a-z0-9+.-]*):)?\/\/([^/?#]*)(.*)$/is;
/** "pijn.example/pijn/", as it stands on paper: host and the rest. */
const bareHost = /^((?:[^/?#\s]+\.[a-z]{2,}|localhost)(?::\d+)?)((?:[/?#].*)?)$/is;
/** An edition that is laid down. Its files, as the PDF, have their address within its own. */
const laidDown = /^\/edities\/[a-z0-9-]+\/\d{4}\.\d+\//;
/** What addresses of pages are made of. But for editions nothing else is ever asked of the server. */
const pagePath = /^\/(?:[a-z0-9-]+\/)*$/;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize();
  } catch {
    return undefined;
  }
}

function placeOf(path: string, anchor: string): PlaceReading {
  const lower = path.toLowerCase();
  const [edition] = laidDown.exec(lower) ?? [];
  return (edition || pagePath.test(lower)) && !/[\p{Cc}\s/]/u.test(anchor)
    ? { kind: 'place', place: { path: edition ?? lower, anchor } }
    : unreadable;
}

/** Reads what stands behind "#" on the page for citing: "handreiking/5-5/doel". A link cut short still gives its page. */
export function placeInFragment(fragment: string): PlaceReading {
  const text = decoded(fragment.replace(/^#/, ''));
  if (text === '') return { kind: 'empty' };
  if (text === undefined || text.length > longest) return unreadable;
  const [, path = '', anchor = ''] = /^\/?(.*?)([^/]*)$/s.exec(text) ?? [];
  return placeOf(`/${path}`, anchor);
}

/**
 * Reads an address as somebody types or pastes it: whole, without "https://", or only from the first slash. An
 * address of the page for citing gives the place it is about.
 *
 * @param hosts names under which this site is known
 * @param folder where it stands on its host, "/map"; empty at the root. An address without a host is one on the site itself
 * @param citePage address of the page for citing
 */
export function placeInAddress(
  typed: string,
  hosts: readonly string[],
  folder: string,
  citePage: string,
): PlaceReading {
  const text = typed.trim().replace(/^[<“"']+|[>”"'.,]+$/g, '');
  if (text === '') return { kind: 'empty' };
  if (text.length > longest) return unreadable;
  const [, scheme, named, after] = withSlashes.exec(text) ?? [];
  const [, bare, behindBare] = (named === undefined && bareHost.exec(text)) || [];
  if (scheme && !/^https?$/i.test(scheme)) return unreadable;
  const host = named ?? bare;
  if (host !== undefined && !hosts.includes(host.toLowerCase())) return { kind: 'elsewhere' };
  const onHost = after ?? behindBare;
  if (onHost !== undefined && !`${onHost.replace(/[?#].*/s, '')}/`.startsWith(`${folder}/`))
    return { kind: 'elsewhere' };
  const rest = onHost?.slice(folder.length) ?? text;
  const [address = '', ...behind] = rest.split('#');
  const fragment = behind.join('#');
  const path = `/${address.replace(/\?.*$/s, '')}/`.replace(/^\/{2,}|\/{2,}$/g, '/');
  if (path === citePage && fragment) return placeInFragment(fragment);
  const anchor = decoded(fragment);
  return anchor === undefined ? unreadable : placeOf(path, anchor);
}

/** Whether a path is that of an edition that is laid down. */
export const isEdition = (path: string): boolean => laidDown.exec(path)?.[0] === path;

/** The fragment that {@link placeInFragment} reads. */
export const fragmentOf = ({ path, anchor }: Place): string =>
  `#${path.slice(1) || '/'}${encodeURIComponent(anchor)}`;
