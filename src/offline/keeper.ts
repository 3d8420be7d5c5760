import { isWanted, type Part, type Topic, topics } from './topics.ts';

/**
 * What the service worker does, without the browser: which file of the site comes from the device, which from the
 * network, and how the device gets what was chosen. See docs/offline.md.
 */

/** One file of a build: its address from the root of the site, the mark of its bytes ({@link markOf}), its part. */
export type SiteFile = readonly [address: string, mark: string, part: Part];

/** A build of the site. */
export interface Build {
  /** Differs as soon as one file does. */
  id: string;
  files: readonly SiteFile[];
  /** Addresses of the pages in which somebody may be busy: those with a script of their own file. */
  tools: readonly string[];
}

/** What is needed of one cache of the browser. */
export interface OneCache {
  match: (address: string) => Promise<Response | undefined>;
  put: (address: string, response: Response) => Promise<void>;
  delete: (address: string) => Promise<boolean>;
  keys: () => Promise<readonly { url: string }[]>;
}

/** The caches of the browser. */
export interface AllCaches {
  open: (name: string) => Promise<OneCache>;
  has: (name: string) => Promise<boolean>;
  keys: () => Promise<string[]>;
  delete: (name: string) => Promise<boolean>;
}

/** What the keeper needs of the browser. */
export interface KeeperPorts {
  caches: AllCaches;
  /** Asks the host for a file to put on the device. Rejects without a network, and when it takes too long. */
  fetch: (url: string) => Promise<Response>;
  /** The folder of this copy of the site, with its host and a slash at the end. */
  scope: string;
}

/** Gets from the network what a page asked for, as it asked for it. Rejects without a network. */
export type FromNetwork = () => Promise<Response>;

/** Which page asks for something that is no page, as far as is known. */
export interface Asking {
  /** The page's address on its host; undefined when the browser does not say. */
  page?: string | undefined;
  /** The build that the page was answered from, where it is not the keeper's own. */
  build?: string | undefined;
}

/** How far a device is. */
export interface Progress {
  done: number;
  of: number;
}

/** The page that says that another one is not on the device. */
export const notHere = '/niet-op-dit-apparaat/';
const notFound = '/404.html';

/** Files at once: more does not go faster over a telephone's connection, and leaves no room for a page. */
const atOnce = 6;

/** The mark of some bytes: the first 16 signs of their SHA-256 in base 64. */
export async function markOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash.subarray(0, 12)));
}

/** How the caches of a copy of the site are called. A copy in another folder of the host has others. */
export const cacheNames = (scope: string) => {
  const own = `wegwijs-bij-pijn${new URL(scope).pathname.replace(/\/$/, '')} `;
  return {
    /** Holds what was chosen. */
    choice: `${own}keuze`,
    ofBuild: (id: string) => own + id,
    isOwn: (name: string) => name.startsWith(own),
  };
};

/** What was chosen on this device; undefined when nothing was. Makes nothing. */
export async function choiceIn(caches: AllCaches, scope: string): Promise<readonly Topic[] | undefined> {
  const { choice } = cacheNames(scope);
  if (!(await caches.has(choice))) return undefined;
  const kept = await (await caches.open(choice)).match(scope);
  if (!kept) return undefined;
  const names = (await kept.text()).split(' ');
  return topics.filter((topic) => names.includes(topic));
}

/** Writes what was chosen on this device. */
export async function choose(caches: AllCaches, scope: string, chosen: readonly Topic[]): Promise<void> {
  await (await caches.open(cacheNames(scope).choice)).put(scope, new Response(chosen.join(' ')));
}

/**
 * The part of some bytes that a “Range” header asks for, first and last included; undefined when the header asks for
 * something else than one part that is there. Players of sound ask so.
 */
export function rangeOf(header: string, size: number): [first: number, last: number] | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (!from && !to) return undefined;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  return first <= last ? [first, last] : undefined;
}

/** What the keeper offers to the worker. */
export type Keeper = ReturnType<typeof openKeeper>;

/** Looks after what one build of the site has on this device. */
export function openKeeper(build: Build, { caches, fetch, scope }: KeeperPorts) {
  const names = cacheNames(scope);
  const own = names.ofBuild(build.id);
  const files = new Map(build.files.map((file) => [file[0], file]));
  const urlOf = (address: string) => scope + address.slice(1);
  /** The address of a page or file from the root of the site; undefined outside it. */
  const addressOf = (url: string) => {
    const { origin, pathname } = new URL(url);
    const whole = origin + pathname;
    return whole.startsWith(scope) ? `/${whole.slice(scope.length)}` : undefined;
  };
  const choice = () => choiceIn(caches, scope);

  /** What a cache holds for an address. With a mark only when its bytes have it: what is damaged goes. */
  async function kept(name: string, address: string, mark?: string): Promise<Response | undefined> {
    try {
      if (!(await caches.has(name))) return undefined;
      const cache = await caches.open(name);
      const found = await cache.match(urlOf(address));
      if (!found || mark === undefined) return found;
      const bytes = await found.arrayBuffer();
      if ((await markOf(bytes)) === mark) return new Response(bytes, { headers: found.headers });
      await cache.delete(urlOf(address));
    } catch {
      // A cache that cannot be read is as one that holds nothing.
    }
    return undefined;
  }
  const ownKept = (address: string) => kept(own, address, files.get(address)?.[1]);

  /** Caches of other builds; which of them is older or newer is not known. */
  const others = async () =>
    (await caches.keys()).filter((name) => names.isOwn(name) && name !== own && name !== names.choice);
  async function elsewhere(address: string, first?: string): Promise<Response | undefined> {
    const all = await others();
    for (const name of first ? [first, ...all] : all) {
      const found = await kept(name, address);
      if (found) return found;
    }
    return undefined;
  }

  /** A file of this build from the host. Rejects when the host has another one by now. */
  async function fetched([address, mark]: SiteFile): Promise<Response> {
    const response = await fetch(urlOf(address));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await markOf(bytes)) !== mark) throw new Error(`${address}: of another build`);
    const headers = new Headers(response.headers);
    // The bytes are not compressed any more.
    headers.delete('content-encoding');
    headers.delete('content-length');
    return new Response(bytes, { headers });
  }

  const wanted = (chosen: readonly Topic[]) => build.files.filter(([, , part]) => isWanted(part, chosen));
  async function urlsKept(): Promise<Set<string>> {
    if (!(await caches.has(own))) return new Set();
    return new Set((await (await caches.open(own)).keys()).map(({ url }) => url));
  }

  /** How far the device is with what was chosen; undefined when nothing was. */
  async function progress(): Promise<Progress | undefined> {
    const chosen = await choice();
    if (!chosen) return undefined;
    const urls = await urlsKept();
    const all = wanted(chosen);
    return { done: all.filter(([address]) => urls.has(urlOf(address))).length, of: all.length };
  }

  let stopped = false;
  let filling: Promise<void> = Promise.resolve();
  /**
   * Brings the device to what was chosen: what another build has already is taken from there, the rest is fetched, and
   * what is not wanted any more goes. Goes on where it was broken off. Rejects when something does not come or does
   * not fit.
   */
  function fill(tell?: (progress: Progress) => void): Promise<void> {
    // One after the other: two at once would fetch the same.
    filling = filling.catch(() => undefined).then(() => fillNow(tell));
    return filling;
  }
  async function fillNow(tell: (progress: Progress) => void = () => undefined): Promise<void> {
    stopped = false;
    const chosen = await choice();
    if (!chosen) return;
    const all = wanted(chosen);
    const urls = await urlsKept();
    const cache = await caches.open(own);
    const waiting = all.filter(([address]) => !urls.has(urlOf(address)));
    let done = all.length - waiting.length;
    tell({ done, of: all.length });
    const old = await others();
    const copied = async ([address, mark]: SiteFile) => {
      for (const name of old) {
        const found = await kept(name, address);
        if (!found) continue;
        const bytes = await found.arrayBuffer();
        if ((await markOf(bytes)) === mark) return new Response(bytes, { headers: found.headers });
      }
      return undefined;
    };
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const response = (await copied(file)) ?? (await fetched(file));
        if (stopped) return;
        await cache.put(urlOf(file[0]), response);
        done++;
        tell({ done, of: all.length });
      }
    };
    const ends = await Promise.allSettled(
      Array.from({ length: atOnce }, () =>
        work().catch((error) => {
          // What is on its way is still kept; nothing more is asked for.
          waiting.length = 0;
          throw error;
        }),
      ),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const keep = new Set(all.map(([address]) => urlOf(address)));
    for (const url of urls) if (!keep.has(url)) await cache.delete(url);
  }

  /** Whether all of what was chosen is on the device, from this build. */
  async function isWhole(): Promise<boolean> {
    const now = await progress();
    return now !== undefined && now.done === now.of;
  }

  /** Takes off the device what other builds had, once this one has all. Only when no page needs it any more. */
  async function tidy(): Promise<void> {
    if (await isWhole()) for (const name of await others()) await caches.delete(name);
  }

  const withStatus = (response: Response | undefined, status: number) =>
    response && new Response(response.body, { status, headers: response.headers });

  /**
   * Answers a page that is asked for. What is on the device comes from there, at once; without a network a page says
   * what is there. `from` is the build to look in first.
   */
  async function answerPage(url: string, network: FromNetwork, from = build.id): Promise<Response> {
    const address = addressOf(url) ?? '';
    const found = from === build.id ? await ownKept(address) : await kept(names.ofBuild(from), address);
    if (found) return found;
    try {
      return await network();
    } catch (error) {
      const older = await elsewhere(address);
      if (older) return older;
      if (!files.has(address) && files.has(`${address}/`)) return Response.redirect(urlOf(`${address}/`));
      // A laid-down edition is in no list of files.
      const isPage = files.has(address) || address.startsWith('/edities/');
      const told = isPage
        ? withStatus(await ownKept(notHere), 503)
        : withStatus(await ownKept(notFound), 404);
      if (told) return told;
      throw error;
    }
  }

  /**
   * Answers anything else that a page asks for. Scripts and styles are named after what is in them, so it does not
   * matter who has them. Other files may differ from build to build: a page that came from the device gets them from
   * the same build, a page that came from the network from there.
   */
  async function answerFile(
    url: string,
    network: FromNetwork,
    { page, build: pinned }: Asking = {},
  ): Promise<Response> {
    const address = addressOf(url) ?? '';
    const isNamedAfterContent = address.startsWith('/_astro/');
    const first = pinned === undefined ? undefined : names.ofBuild(pinned);
    if (first && !isNamedAfterContent) return (await kept(first, address)) ?? network();
    const pageAddress = page === undefined ? undefined : addressOf(page);
    const isFromHere =
      isNamedAfterContent || (pageAddress !== undefined && (await ownKept(pageAddress)) !== undefined);
    const found = isFromHere ? await ownKept(address) : undefined;
    if (found) return found;
    if (isNamedAfterContent) {
      const other = await elsewhere(address, first);
      if (other) return other;
    }
    try {
      return await network();
    } catch (error) {
      const last = (await ownKept(address)) ?? (await elsewhere(address));
      if (last) return last;
      throw error;
    }
  }

  return {
    build: build.id,
    /** Whether somebody may be busy in a page. */
    isTool: (url: string) => build.tools.includes(addressOf(url) ?? ''),
    choice,
    progress,
    fill,
    /** Lets a filling end: what comes after this is not put on the device any more. */
    stop: () => {
      stopped = true;
    },
    isWhole,
    tidy,
    answerPage,
    answerFile,
  };
}
