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

/**
 * Loads a part of the code when it is first needed, and once, however often it is asked for. A browser remembers
 * that a part did not come, also when the network is back (whatwg/html#6768): asking again then starts the page anew
 * as soon as the site can be reached, and rejects until then. So keep what somebody typed in the tab before.
 */
export function loadOnce<T>(load: () => Promise<T>, page: Page = devicePage): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let hasFailed = false;
  const again = async (): Promise<T> => {
    if (!(await page.canReachSite())) throw new Error('The site cannot be reached.');
    page.reload();
    // Nothing more happens on this page.
    return new Promise(() => undefined);
  };
  return () => {
    loading ??= (hasFailed ? again() : load()).catch((error) => {
      hasFailed = true;
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
