import { browserTabMemory, type Memory } from './memory.ts';

/** How long somebody waits for code before the page tells that it did not come, in ms. */
export const longestWait = 15_000;

/** The page in its browser, as a port. */
export interface Page {
  /** Whether the site answers now. Never rejects. */
  canReachSite: () => Promise<boolean>;
  reload: () => void;
}

/** The page of a real browser. */
export const devicePage: Page = {
  canReachSite: async () => {
    try {
      return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
    } catch {
      return false;
    }
  },
  reload: () => location.reload(),
};

/** In the tab: that a page was started anew for code that did not come. Never again in that tab: it may not come at all. */
const startedAnewKey = 'opnieuw';

/**
 * Loads a part of the code when it is first needed, and once, however often it is asked for.
 *
 * When it does not come although the site can be reached, the host has a new version, without the old files: the page
 * starts anew with that, once in a tab. Without a network it rejects. A browser remembers that a part did not come, also
 * when the network is back (whatwg/html#6768): asking again then starts the page anew as soon as the site can be
 * reached, and rejects until then. So keep what somebody typed in the tab before.
 *
 * Rejects as well after `longestWait` without an answer. It may still come: asking again waits for the same.
 */
export function loadOnce<T>(
  load: () => Promise<T>,
  page: Page = devicePage,
  tab: Memory = browserTabMemory,
): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let hasFailed = false;
  const startAnew = (): Promise<T> => {
    page.reload();
    // Nothing more happens on this page.
    return new Promise(() => undefined);
  };
  const first = async (): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      if (tab.read(startedAnewKey) !== undefined || !(await page.canReachSite())) throw error;
      tab.write(startedAnewKey, 'ja');
      // Where the tab remembers nothing, it would start anew for ever.
      if (tab.read(startedAnewKey) === undefined) throw error;
      return startAnew();
    }
  };
  const again = async (): Promise<T> => {
    if (!(await page.canReachSite())) throw new Error('The site cannot be reached.');
    return startAnew();
  };
  return () => {
    loading ??= (hasFailed ? again() : first()).catch((error) => {
      hasFailed = true;
      loading = undefined;
      throw error;
    });
    // Not `within`: pages that wait for a press would fetch it as a file of its own.
    const tooLong = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('No answer.')), longestWait);
    });
    return Promise.race([loading, tooLong]);
  };
}
