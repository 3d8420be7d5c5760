/** A real browser and a real server over the built site, for one test file. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { browserLocation, launchBrowser } from '../../scripts/launch-browser.ts';
import { siteFolder } from '../../src/site.ts';
import { dist } from '../built-site.ts';
import { pressAtEase } from './presses.ts';

/** A page that was opened. */
export interface Opened<Prepared> {
  page: Page;
  /** What the console complained about, and requests to other hosts. */
  problems: string[];
  prepared: Prepared;
}

/** A window that goes from page to page. */
export interface Tab {
  page: Page;
  /** Opens a page with an empty cache, in the window and the theme that a new window has. */
  go: (path: string) => Promise<{ problems: string[] }>;
}

/** Browser and server, to be closed after use. */
export interface Site {
  /** Where the site is served, without a slash at the end. */
  address: string;
  browser: Browser;
  /**
   * Opens a page in a context of its own; `problems` gathers what the console complains about. `prepare` gets the page
   * before anything is loaded; what it gives, or promises, comes back as `prepared`.
   */
  open: <Prepared = undefined>(
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Prepared | Promise<Prepared>,
  ) => Promise<Opened<Prepared>>;
  /** A window for many pages: a new one for each costs the processor more than to load the page. */
  openTab: (context: BrowserContext) => Promise<Tab>;
  close: () => Promise<void>;
}

/** No test has more windows than these; older ones are of tests before, and every open window slows the browser. */
const windowsAtOnce = 4;

/** What deploy/_headers has a host send with every file, but how long it may be kept: a test wants what is there now. */
const hostHeaders = (): [string, string][] => {
  const rules = readFileSync(new URL('../../deploy/_headers', import.meta.url), 'utf8');
  const [, forAll = ''] = /^\/\*\n((?: .*\n)+)/m.exec(rules) ?? [];
  return [...forAll.matchAll(/^ +([\w-]+): (.*)$/gm)]
    .map(([, name = '', value = '']): [string, string] => [name, value])
    .filter(([name]) => !/^(Cache-Control|Strict-Transport-Security)$/.test(name));
};

/** Lets what serves the site see a path on the site; what is outside its folder on the host is not there. */
export const inFolderOfHost =
  (serves: RequestListener, folder = siteFolder): RequestListener =>
  (request, response) => {
    if (!request.url?.startsWith(`${folder}/`)) {
      response.writeHead(404).end('outside the folder of the site');
      return;
    }
    request.url = request.url.slice(folder.length);
    serves(request, response);
  };

/**
 * Serves a folder as a good host does, with the headers of deploy/.
 *
 * @param at the folder on the host in which it stands
 */
export function serve(folder: string, at = folder === dist ? siteFolder : ''): Promise<Server> {
  const notFound = readFileSync(join(folder, '404.html'));
  const headers = hostHeaders();
  // Serves the .br files of the build, as a good host does: transferred bytes are then the real ones.
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    setHeaders: (response) => {
      for (const [name, value] of headers) response.setHeader(name, value);
    },
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html', ...Object.fromEntries(headers) });
      response.end(notFound);
    },
  });
  return new Promise((resolve) => {
    const server = createServer(inFolderOfHost((request, response) => files(request, response), at)).listen(
      0,
      '127.0.0.1',
      () => resolve(server),
    );
  });
}

/** Starts server and browser over a folder, the built site unless said otherwise. */
export async function startSite(folder = dist, location = browserLocation()): Promise<Site> {
  const server = await serve(folder);
  const browser = await launchBrowser(location);
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const address = folder === dist ? host + siteFolder : host;
  const opened: BrowserContext[] = [];
  /** Tells of every complaint of the console, and of requests to other hosts. */
  const listen = (page: Page, tell: (problem: string) => void) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) tell(message.text());
    });
    page.on('pageerror', (error) => tell(error.message));
    page.on('request', (request) => {
      // A blob is made in the page itself.
      const own = [host, `blob:${host}`, 'data:'];
      if (!own.some((start) => request.url().startsWith(start)))
        tell(`request to another host: ${request.url()}`);
    });
  };
  return {
    address,
    browser,
    open: async (path, options, prepare) => {
      const context = await browser.newContext(options);
      await pressAtEase(context);
      opened.push(context);
      if (opened.length > windowsAtOnce) await opened.shift()?.close();
      const page = await context.newPage();
      const problems: string[] = [];
      listen(page, (problem) => problems.push(problem));
      const prepared = (await prepare?.(page)) as never;
      await page.goto(address + path, { waitUntil: 'load' });
      return { page, problems, prepared };
    },
    openTab: async (context) => {
      const page = await context.newPage();
      const viewport = page.viewportSize();
      const cache = await context.newCDPSession(page);
      let problems: string[] = [];
      listen(page, (problem) => problems.push(problem));
      const go = async (path: string) => {
        problems = [];
        // What this process of the browser remembers, and what the browser does.
        await cache.send('Network.setCacheDisabled', { cacheDisabled: true });
        await cache.send('Network.setCacheDisabled', { cacheDisabled: false });
        await cache.send('Network.clearBrowserCache');
        await page.emulateMedia({ colorScheme: null });
        if (viewport) await page.setViewportSize(viewport);
        await page.goto(address + path, { waitUntil: 'load' });
        return { problems };
      };
      return { page, go };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
