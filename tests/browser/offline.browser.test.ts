import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { browserLocation, launchBrowser } from '../../scripts/launch-browser.ts';
import { writeWorker } from '../../src/publishing/offline.ts';
import { siteFolder } from '../../src/site.ts';
import { dist } from '../built-site.ts';
import { inFolderOfHost } from './browser.ts';
import { pressAtEase } from './presses.ts';
import { makeReady } from './session-page.ts';

/** A real browser without a network: the host does not answer at all. */

/** A next version of the site: other words on one page, and other code for the pain scale. */
let next: string;
let isThere = true;
let folder = dist;
let server: Server;
let address: string;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let context: BrowserContext;
const asked: string[] = [];

beforeAll(async () => {
  next = mkdtempSync(join(tmpdir(), 'next-'));
  cpSync(dist, next, { recursive: true, filter: (file) => !/\.(br|gz)$|\/edities\/./.test(file) });
  const page = join(next, 'pijn/slaap/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', ', nieuwe versie</h1>'));
  await writeWorker(next);
  const hosts = new Map([dist, next].map((root) => [root, sirv(root, { dev: true, brotli: true })]));
  server = createServer(
    inFolderOfHost((request, response) => {
      if (!isThere) return request.socket.destroy();
      asked.push(request.url ?? '');
      hosts.get(folder)?.(request, response, () => void response.writeHead(404).end('not found'));
      return undefined;
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${siteFolder}`;
  browser = await launchBrowser(browserLocation());
}, 120_000);
afterEach(async () => {
  await context.close();
  isThere = true;
  folder = dist;
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(next, { recursive: true });
});

const heading = (page: Page) => page.locator('h1').first().textContent();
const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());

/** A window of somebody who put patients' topics on the device, without a network from now on. */
async function withoutNetwork(): Promise<Page> {
  context = await browser.newContext();
  await pressAtEase(context);
  const page = await context.newPage();
  await page.goto(`${address}/zonder-internet/`);
  await page.getByRole('button', { name: 'Zet op dit apparaat' }).click();
  await page.getByText('Die werken ook zonder internet').waitFor({ timeout: 60_000 });
  isThere = false;
  return page;
}

test('nothing is on the device, and no worker is there, before somebody asks for it', async () => {
  context = await browser.newContext();
  const page = await context.newPage();
  for (const path of ['/', '/pijn/slaap/', '/zonder-internet/']) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await caches(page)).toEqual([]);
  }
});

test('reading, searching, a tool and a session, without a network; and off the device again', async () => {
  const page = await withoutNetwork();
  asked.length = 0;
  await page.goto(`${address}/pijn/slaap/`);
  expect(await heading(page)).toContain('Slapen');
  await page.goto(`${address}/been/`);
  await page.waitForURL(`${address}/spiegeltherapie/been/`);

  await page.goto(`${address}/zoeken/#q=slaap`);
  await page.locator('.hits a').first().waitFor();
  expect(await page.locator('.hits').first().textContent()).toContain('Pijn begrijpen');

  await page.goto(`${address}/hulpmiddelen/terugvalplan/`);
  await page.getByRole('button', { name: 'Open het plan' }).click();
  await page.locator('.relapse-plan h2').first().waitFor();

  await page.goto(`${address}/hulpmiddelen/sessie/#programma=been&kant=links&duur=5&geluid=stem`);
  await makeReady(page);
  // With its recordings: nothing is told of a voice that is missing.
  expect(
    await page
      .getByRole('alert')
      .filter({ hasText: /stem|zin/ })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.locator('dialog[open]').waitFor();

  // What was not chosen, with what was; and what is nowhere.
  await page.goto(`${address}/handreiking/1/`);
  expect(await heading(page)).toContain('nog niet op dit apparaat');
  const there = await page.locator('.kept-topics a').allTextContents();
  expect(there).toContain('Pijn begrijpen');
  await page.getByRole('link', { name: 'Voor therapeuten en studenten' }).waitFor({ state: 'detached' });
  await page.goto(`${address}/nergens/`);
  expect(await heading(page)).toContain('is er niet');
  expect(asked).toEqual([]);

  await page.goto(`${address}/zonder-internet/`);
  await page.getByRole('button', { name: 'Haal van dit apparaat' }).click();
  await page.getByText('De site is van dit apparaat af').waitFor();
  expect(await caches(page)).toEqual([]);
  isThere = true;
  await page.goto(`${address}/pijn/`);
  expect(await caches(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('what the browser lost of it comes back by itself', async () => {
  const page = await withoutNetwork();
  const spoiled = await page.evaluate(async () => {
    let lost = 0;
    for (const name of await globalThis.caches.keys()) {
      const cache = await globalThis.caches.open(name);
      for (const { url } of await cache.keys()) {
        if (url.endsWith('/pijn/slaap/')) await cache.put(url, new Response('half a pa'));
        else if (/\/stem\/|\/pijn\//.test(url)) await cache.delete(url);
        else continue;
        lost++;
      }
    }
    return lost;
  });
  expect(spoiled).toBeGreaterThan(50);
  isThere = true;
  await page.goto(`${address}/pijn/slaap/`);
  expect(await heading(page)).toContain('Slapen');
  const back = () =>
    page.evaluate(async () => {
      let found = 0;
      for (const name of await globalThis.caches.keys())
        for (const { url } of await (await globalThis.caches.open(name)).keys())
          if (/\/stem\/|\/pijn\//.test(url)) found++;
      return found;
    });
  await expect.poll(back).toBe(spoiled);
  isThere = false;
  await page.goto(`${address}/pijn/slaap/`);
  expect(await heading(page)).toContain('Slapen');
});

test('a new version waits for who is busy in a tool, comes at the next page, and fetches what changed only', async () => {
  const tool = await withoutNetwork();
  isThere = true;
  await tool.goto(`${address}/hulpmiddelen/pijnscore/`);
  folder = next;
  asked.length = 0;
  await tool.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const isWaiting = () => tool.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await expect.poll(isWaiting).toBe(true);
  expect(asked.filter((url) => url !== '/sw.js')).toEqual(['/pijn/slaap/', '/zonder-internet/']);

  // A second window does not bring it, and neither does leaving the tool.
  const other = await context.newPage();
  await other.goto(`${address}/pijn/slaap/`);
  expect(await heading(other)).not.toContain('nieuwe versie');
  await other.close();
  await tool.bringToFront();
  await tool.goto(`${address}/pijn/`);
  expect(await isWaiting()).toBe(true);
  // The next page does, also without a network.
  isThere = false;
  await tool.goto(`${address}/pijn/slaap/`);
  expect(await heading(tool)).toContain('nieuwe versie');
  await expect.poll(async () => (await caches(tool)).length).toBe(2);
  await tool.goto(`${address}/hulpmiddelen/pijnscore/`);
  await tool.getByText('Hoeveel pijn').first().waitFor();
});
