import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { database } from './kept-on-device.ts';
import { makeReady, openSession, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A session that is stopped at once; the page then shows the list. */
async function doOne(page: Page) {
  await makeReady(page);
  await press(page, 'Begin');
  await press(page, 'Stop');
  await press(page, 'Klaar voor vandaag');
  await press(page, 'Zet in mijn lijst');
}
const minute = 'programma=been&duur=1&wacht=15';

test('where a browser forbids tabs to tell each other, a tool works all the same', async () => {
  const { page, problems } = await openSession(site, minute);
  // Firefox does so when it keeps no cookies.
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('', 'SecurityError');
      }
    } as never;
  });
  await page.reload();
  await doOne(page);
  await page.getByRole('heading', { name: 'Bewaren op dit apparaat?' }).waitFor();
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  expect(problems).toEqual([]);
});

test('a connection that the device lost is made anew', async () => {
  const { page } = await openSession(site, minute);
  await page.addInitScript(() => {
    const connections: IDBDatabase[] = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...name) {
      const request = open.apply(this, name);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    Object.assign(window, { connections });
  });
  await page.reload();
  await doOne(page);
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  await page.evaluate(() => {
    for (const connection of (window as unknown as { connections: IDBDatabase[] }).connections)
      connection.close();
  });
  await page.getByRole('button', { name: /^Verwijder/ }).click();
  await page.getByText('Verwijderd.').waitFor();
  // It is told at once, and written right after.
  await page.waitForTimeout(500);
  await page.reload();
  await press(page, 'Andere oefening');
  await press(page, 'Mijn sessies bekijken');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  expect(await page.getByText('Er staat nog geen sessie in uw lijst').count()).toBe(1);
});

test('a database that is deleted in use lets go, and the tool says that the list is not on the device any more', async () => {
  const { page } = await openSession(site, minute);
  await doOne(page);
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  const other = await page.context().newPage();
  await other.goto(`${site.address}/robots.txt`);
  // Ends only when every tab has let go of it.
  await other.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => resolve();
      }),
    database,
  );
  await page.getByText('Uw lijst staat op dit apparaat').waitFor({ state: 'detached' });
  // What was made is still here, and can be kept again.
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
});
