/** A real browser and a real server over the built site, for one test file. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { browserLocation, launchBrowser } from '../../scripts/launch-browser.ts';
import { dist } from '../built-site.ts';
import { pressAtEase } from './presses.ts';

/** A page that was opened. */
export interface Opened<Prepared> {
  page: Page;
  /** What the console complained about, and requests to other hosts. */
  problems: string[];
  prepared: Prepared;
}

/** Browser and server, to be closed after use. */
export interface Site {
  /** Where the site is served, without a slash at the end. */
  address: string;
  browser: Browser;
  /**
   * Opens a page in a context of its own; `problems` gathers what the console complains about. `prepare` gets the page
   * before anything is loaded; what it gives comes back as `prepared`.
   */
  open: <Prepared = undefined>(
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Prepared,
  ) => Promise<Opened<Prepared>>;
  /** The same in a context that there is, with an empty cache: each context costs a window of the browser. */
  openIn: <Prepared = undefined>(
    context: BrowserContext,
    path: string,
    prepare?: (page: Page) => Prepared,
  ) => Promise<Opened<Prepared>>;
  close: () => Promise<void>;
}

/** No test has more windows than these; older ones are of tests before, and every open window slows the browser. */
const windowsAtOnce = 4;

function serve(folder: string): Promise<Server> {
  const notFound = readFileSync(join(folder, '404.html'));
  // Serves the .br files of the build, as a good host does: transferred bytes are then the real ones.
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end(notFound);
    },
  });
  return new Promise((resolve) => {
    const server = createServer(files).listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Starts server and browser over a folder, the built site unless said otherwise. */
export async function startSite(folder = dist, location = browserLocation()): Promise<Site> {
  const server = await serve(folder);
  const browser = await launchBrowser(location);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opened: BrowserContext[] = [];
  const openIn = async <Prepared>(
    context: BrowserContext,
    path: string,
    prepare?: (page: Page) => Prepared,
  ): Promise<Opened<Prepared>> => {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      // A blob is made in the page itself.
      const own = [address, `blob:${address}`, 'data:'];
      if (!own.some((start) => request.url().startsWith(start)))
        problems.push(`request to another host: ${request.url()}`);
    });
    const prepared = prepare?.(page) as Prepared;
    await page.goto(address + path, { waitUntil: 'load' });
    return { page, problems, prepared };
  };
  return {
    address,
    browser,
    open: async (path, options, prepare) => {
      const context = await browser.newContext(options);
      await pressAtEase(context);
      opened.push(context);
      if (opened.length > windowsAtOnce) await opened.shift()?.close();
      return openIn(context, path, prepare);
    },
    openIn: async (context, path, prepare) => {
      const cache = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      await cache.send('Network.clearBrowserCache');
      await cache.detach();
      return openIn(context, path, prepare);
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
