import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '@/site.ts';
import { dist, pagePaths, readHtml } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';
import { shiftsOf } from './shifts.ts';

/**
 * What a script brings that comes late takes a place that was kept for it. Pages without a file of scripts are looked at in
 * their visit (`page-visit.ts`).
 */
const paths = pagePaths.filter((path) => /<script[^>]*\ssrc=|<astro-island/.test(readHtml(path)));

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each([390, 1440])('with scripts that come late, at %d px, nothing moves', (width) => {
  test.each(paths)('%s', async (path) => {
    const viewport = { width, height: width < 500 ? 844 : 900 };
    const { page } = await site.open(path, { viewport }, (page) =>
      page.route(/\.js(on)?$/, async (route) => {
        await new Promise((wait) => setTimeout(wait, 300));
        await route.continue();
      }),
    );
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** A page in pieces, as a slow line or a slow device has it: each is seen before the next. */
const inPieces = 6;
const everyMs = 70;
/** What moves by a seam within a word, a drawing or a row of doors, which share the width: a share of the window. */
const atSeam = 0.015;
/** The table of all recordings, for who makes them: its columns follow its rows as they come in. */
const ofMakers = '/over/opnamen/';

test.each([390, 1440])('of a page that comes in pieces nothing moves, at %d px', async (width) => {
  const server = createServer(async ({ url = '', headers }, response) => {
    if (headers['sec-fetch-dest'] !== 'document') {
      const file = await fetch(new URL(url, site.address));
      response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await file.arrayBuffer()));
      return;
    }
    const path = url.slice(siteFolder.length);
    const html = readFileSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''));
    const size = Math.ceil(html.length / inPieces);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    for (let from = 0; from < html.length; from += size) {
      response.write(html.subarray(from, from + size));
      await new Promise((wait) => setTimeout(wait, everyMs));
    }
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}${siteFolder}`;
  const left = pagePaths.filter((path) => path !== ofMakers);
  const moved: Record<string, string[]> = {};
  const look = async () => {
    const page = await site.browser.newPage({ viewport: { width, height: width < 500 ? 844 : 900 } });
    for (let path = left.pop(); path; path = left.pop()) {
      await page.goto(host + path, { waitUntil: 'load' });
      const shifts = (await shiftsOf(page)).filter((shift) => Number.parseFloat(shift) > atSeam);
      if (shifts.length > 0) moved[path] = shifts;
    }
    await page.close();
  };
  // It waits more than it works.
  await Promise.all([look(), look(), look(), look()]);
  server.close();
  expect(moved).toEqual({});
});
