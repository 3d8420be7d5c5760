import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '@/site.ts';
import { dist, pagePaths, readHtml } from '../built-site.ts';
import { type Site, startSite } from './browser.ts';
import { shiftsOf } from './shifts.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/**
 * What moves by itself on each of these pages, in a few windows at once: they wait more than they work.
 *
 * @param least what is not told, as a share of the window
 */
async function movedOn(
  paths: readonly string[],
  width: number,
  {
    host = site.address,
    least = 0,
    until = 'load' as 'load' | 'networkidle',
    prepare = async (_: Page) => {},
  } = {},
): Promise<Record<string, string[]>> {
  const left = [...paths];
  const moved: Record<string, string[]> = {};
  const look = async () => {
    const page = await site.browser.newPage({ viewport: { width, height: width < 500 ? 844 : 900 } });
    await prepare(page);
    for (let path = left.pop(); path; path = left.pop()) {
      // Another part of the same page would not load it anew.
      await page.goto('about:blank');
      await page.goto(host + path, { waitUntil: until });
      const shifts = (await shiftsOf(page)).filter((shift) => Number.parseFloat(shift) > least);
      if (shifts.length > 0) moved[path] = shifts;
    }
    await page.close();
  };
  await Promise.all([look(), look(), look(), look()]);
  return moved;
}

/** What a script brings that comes late takes a place that was kept for it. */
const withScripts = [
  ...pagePaths.filter((path) => /<script[^>]*\ssrc=/.test(readHtml(path))),
  // Somebody sent what they searched for, or kept a card to use again.
  '/zoeken/#q=stomp',
  '/verwijzers/verwijskaart/#v=1&lees=been,slaap&einde=1',
];
const lateBy = 300;

/** A page in pieces, as a slow line or a slow device has it: each is seen before the next. */
const pieces = 6;
const everyMs = 70;
/** What moves by a seam within a word, a drawing or a row of doors, which share the width: a share of the window. */
const atSeam = 0.015;
/** The table of all recordings, for who makes them: its columns follow its rows as they come in. */
const ofMakers = '/over/opnamen/';

describe.each([390, 1440])('at %d px nothing moves', (width) => {
  test('with scripts that come late', async () => {
    const prepare = async (page: Page) => {
      await page.route(/\.js(on)?$/, async (route) => {
        await new Promise((wait) => setTimeout(wait, lateBy));
        await route.continue();
      });
    };
    expect(await movedOn(withScripts, width, { prepare, until: 'networkidle' })).toEqual({});
  });

  test('of a page that comes in pieces', async () => {
    const server = createServer(async ({ url = '', headers }, response) => {
      if (headers['sec-fetch-dest'] !== 'document') {
        const file = await fetch(new URL(url, site.address));
        response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await file.arrayBuffer()));
        return;
      }
      const path = url.slice(siteFolder.length);
      const html = readFileSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''));
      const size = Math.ceil(html.length / pieces);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      for (let from = 0; from < html.length; from += size) {
        response.write(html.subarray(from, from + size));
        await new Promise((wait) => setTimeout(wait, everyMs));
      }
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}${siteFolder}`;
    const paths = pagePaths.filter((path) => path !== ofMakers);
    const moved = await movedOn(paths, width, { host, least: atSeam });
    server.close();
    expect(moved).toEqual({});
  });
});
