import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { database, putOnDevice } from './kept-on-device.ts';
import { fillIn, path as painScale } from './pain-scale-page.ts';
import { openPlan, path as planPath } from './relapse-plan-page.ts';
import { choose, saved } from './saved-files.ts';
import { giveBefore, openSession, path, phone, press, stopForToday } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const fragment = 'programma=been&duur=1&wacht=15&kant=rechts';

/** The list of somebody who comes to look at it. */
async function openList() {
  const { page } = await openSession(site, fragment);
  page.on('dialog', (question) => question.accept());
  await toList(page);
  return page;
}

async function toList(page: Page) {
  await press(page, 'Andere oefening');
  await press(page, 'Mijn sessies bekijken');
}

/** To the session again, in the same tab. */
async function comeBack(page: Page) {
  await page.goto(`${site.address}${path}#${fragment}`);
  await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
}

const at = '2026-03-14T20:15:00+01:00';
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const session = {
  ...{ id: idOf(1), at, changed: at, programme: 'been', title: 'Been', isMirror: true, side: 'rechts' },
  ...{ practised: 600, ending: 'tijd-om', doing: 'Gebreid', note: '' },
};
const score = (number: number) => ({
  ...{ id: idOf(number), at, changed: at, kind: 'score', wording: 1, pain: 'fantoompijn', period: 'nu' },
  ...{ scale: 'NRS', score: number, note: '', session: { id: session.id, moment: 'voor' } },
});
const file = (...scores: unknown[]) => ({
  format: 'wegwijs-bij-pijn',
  formatVersion: 1,
  saved: at,
  records: { sessies: { version: 1, data: [session] }, pijnscores: { version: 1, data: scores } },
});
const open = (page: Page, content: unknown) => choose(page, JSON.stringify(content));

/** What the device keeps under a name, as text. */
const onDevice = (page: Page, name: string) =>
  page.evaluate(
    ([database, key]) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open(database);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => {
          const value = request.result.transaction('records').objectStore('records').get(key);
          value.onsuccess = () => resolve(JSON.stringify(value.result) ?? '');
        };
      }),
    [database, name] as const,
  );

describe('one yes keeps all that somebody writes down', () => {
  test('the scores of the pain scale and those of a session, after a yes at the sessions', async () => {
    const page = await openList();
    await open(page, file());
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await page.goto(site.address + painScale);
    await fillIn(page, 'Los opgeschreven', 3);
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    expect(await onDevice(page, 'pijnscores')).toContain('Los opgeschreven');

    await comeBack(page);
    await giveBefore(page, 4);
    await press(page, 'Begin');
    await stopForToday(page, true);
    await press(page, 'Verder');
    await press(page, 'Zet in mijn lijst');
    await page.getByText('Pijn voor de sessie: 4').waitFor();
    expect(await onDevice(page, 'sessies')).toContain('"been"');
    expect(await onDevice(page, 'pijnscores')).toContain('"voor"');
  });

  test('what comes of a file', async () => {
    const page = await openList();
    await open(page, file());
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await open(page, file(score(4)));
    await page.getByText('Pijn voor de sessie: 4').waitFor();
    await expect.poll(() => onDevice(page, 'pijnscores')).toContain('fantoompijn');
  });

  test('what was written down before the answer', async () => {
    const page = await openList();
    await page.goto(site.address + painScale);
    await fillIn(page, 'Los opgeschreven', 3);
    await comeBack(page);
    await toList(page);
    await open(page, file());
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await expect.poll(() => onDevice(page, 'pijnscores')).toContain('Los opgeschreven');
  });
});

/** Waits for a text, and until it is on the screen without scrolling. */
async function seen(page: Page, text: RegExp | string) {
  await page.getByText(text).waitFor();
  const where = await page.getByText(text).boundingBox();
  expect(where?.y).toBeGreaterThanOrEqual(0);
  expect((where?.y ?? 0) + (where?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

/** Opens a file as a person does: with the field in sight. */
async function openHere(page: Page, content: unknown) {
  await page
    .getByLabel('Open een bewaard bestand')
    .evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await open(page, content);
}

describe('what came of a file is told where the person is', () => {
  test('of sessions: opened, not opened, and saved', async () => {
    const page = await openList();
    // As long as the list of somebody who practises for weeks.
    const sessions = Array.from({ length: 30 }, (_, at) => ({ ...session, id: idOf(100 + at) }));
    const { records, ...frame } = file();
    const long = { ...frame, records: { ...records, sessies: { version: 1, data: sessions } } };
    await openHere(page, long);
    await seen(page, '30 sessies uit het bestand toegevoegd');
    await openHere(page, { a: 1 });
    await seen(page, 'geen bestand van deze site');
    await saved(page, 'Bewaar als bestand');
    await seen(page, /^Het bestand sessies-.* is bewaard bij uw downloads/);
  });

  test('of pain scores', async () => {
    const { page } = await site.open(painScale, phone);
    await press(page, 'Mijn lijst bekijken');
    const { records, ...frame } = file();
    const scores = Array.from({ length: 30 }, (_, at) => ({ ...score(4), id: idOf(100 + at) }));
    const long = { ...frame, records: { ...records, pijnscores: { version: 1, data: scores } } };
    await openHere(page, long);
    await seen(page, '30 regels uit het bestand toegevoegd');
    await openHere(page, { a: 1 });
    await seen(page, 'geen bestand van deze site');
    await saved(page, 'Bewaar als bestand');
    await seen(page, /^Het bestand pijnscores-.* is bewaard bij uw downloads/);
  });

  test('of the plan', async () => {
    const { page } = await openPlan(site, phone);
    await openHere(page, { a: 1 });
    await seen(page, 'geen bestand van deze site');
  });
});

describe('scores that cannot be written are told', () => {
  /** There is room for the sessions, and none for the scores as long as the title says so. */
  const leaveNoRoom = (page: Page) =>
    page.evaluate(() => {
      document.title = 'vol';
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        if (key === 'pijnscores' && document.title === 'vol')
          throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      };
    });
  const noRoom = 'De cijfers voor pijn bewaren lukt niet, want dit apparaat heeft geen ruimte meer';
  const makeRoom = (page: Page) =>
    page.evaluate(() => {
      document.title = '';
    });

  test('when they are kept with the sessions, with a way to try again', async () => {
    const page = await openList();
    await leaveNoRoom(page);
    await open(page, file(score(4)));
    await page.getByText('Pijn voor de sessie: 4').waitFor();
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByRole('alert').filter({ hasText: noRoom }).waitFor();
    await page.getByText('Uw sessies staan wel op dit apparaat.').waitFor();
    expect(await page.getByText('Uw lijst staat op dit apparaat').count()).toBe(0);
    await makeRoom(page);
    await press(page, 'Probeer de cijfers opnieuw te bewaren');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    expect(await page.getByText(noRoom).count()).toBe(0);
    expect(await onDevice(page, 'pijnscores')).toContain('fantoompijn');
  });

  test('when the device keeps them already and more come', async () => {
    const page = await openList();
    await open(page, file(score(4)));
    await page.getByText('Pijn voor de sessie: 4').waitFor();
    await press(page, 'Ja, bewaar op dit apparaat');
    await page.getByText('Uw lijst staat op dit apparaat').waitFor();
    await expect.poll(() => onDevice(page, 'pijnscores')).toContain('fantoompijn');
    await leaveNoRoom(page);
    await open(page, file(score(4), score(5)));
    await page.getByRole('alert').filter({ hasText: noRoom }).waitFor();
    expect(await page.getByText('Uw lijst staat op dit apparaat').count()).toBe(0);
  });
});

describe('of the scores in a file is told', () => {
  const told = (page: Page) => page.locator('.open-backup').getByRole('status');

  test('how many came with the sessions, and that they alone were new', async () => {
    const page = await openList();
    await open(page, file(score(4)));
    await expect
      .poll(() => told(page).innerText())
      .toBe('1 sessie uit het bestand toegevoegd of bijgewerkt. Ook 1 cijfer voor pijn.');
    await open(page, file(score(4), score(5), score(6)));
    await expect
      .poll(() => told(page).innerText())
      .toBe('2 cijfers voor pijn uit het bestand toegevoegd of bijgewerkt.');
    await open(page, file(score(4)));
    await expect.poll(() => told(page).innerText()).toBe('Alles uit dit bestand stond al in uw lijst.');
  });

  test.each([
    ['of a newer version', { version: 99, data: [] }, 'gemaakt met een nieuwere versie van deze site'],
    ['damaged', 'kapot', 'konden wij niet lezen'],
  ])('that they could not be read: %s', async (_, pijnscores, text) => {
    const page = await openList();
    const { records, ...frame } = file();
    const half = { ...frame, records: { ...records, pijnscores } };
    await open(page, half);
    await expect.poll(() => told(page).innerText()).toMatch(/^1 sessie uit het bestand toegevoegd/);
    expect(await told(page).innerText()).toContain(text);
    await page.getByText('Wat u deed: Gebreid').waitFor();
    await open(page, half);
    // “Everything was there already” would not be true.
    await expect.poll(() => told(page).innerText()).toMatch(/^Wat wij konden lezen, stond al in uw lijst\./);
    expect(await told(page).innerText()).toContain(text);
  });
});

describe('throwing away what cannot be read', () => {
  const leave = (page: Page, name: string) =>
    putOnDevice(page, name, { version: 99, data: 'nieuw', setAside: [] });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  test.each([
    ['sessions', 'sessies', path],
    ['pain scores', 'pijnscores', painScale],
    ['the plan', 'terugvalplan', planPath],
  ])('is told, and leaves the focus where one can go on: %s', async (_, name, tool) => {
    const { page } = await site.open(painScale, phone);
    await press(page, 'Mijn lijst bekijken');
    await page.getByText('Er staat nog niets in uw lijst.').waitFor();
    await leave(page, name);
    await page.goto(site.address + tool + (tool === path ? `#${fragment}` : ''));
    if (tool === path) await toList(page);
    if (tool === painScale) await press(page, 'Mijn lijst bekijken');
    await press(page, 'Gooi weg wat niet leesbaar is');
    await seen(page, 'Wat niet leesbaar was, is weggegooid.');
    expect(await focused(page)).toBe('Wat niet leesbaar was, is weggegooid.');
    expect(await onDevice(page, name)).not.toContain('nieuw');
    expect(await page.getByText('kunnen wij niet lezen').count()).toBe(0);
  });
});
