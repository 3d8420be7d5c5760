import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from './browser.ts';
import { putOnDevice } from './kept-on-device.ts';
import {
  begin,
  button,
  desktop,
  fillIn,
  heading,
  labels,
  openPlan,
  path,
  phone,
  press,
} from './relapse-plan-page.ts';
import { everyView, faultsIn, lookAt, type Seen } from './states.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Goes through all states and calls back in each. */
async function walk(page: Page, visit: (state: string) => Promise<void>) {
  await visit('empty');
  await begin(page);
  await visit('name');
  await press(page, 'Naar het overzicht');
  await fillIn(page);
  await visit('overview');
  await page.getByRole('button', { name: /^Signalen/ }).click();
  await press(page, 'Vragen om over na te denken');
  await button(page, 'Wijzig Ik zeg af').click();
  await visit('editing, with questions to think with');
  await press(page, 'Verder');
  await visit('measures');
  await press(page, 'Naar het overzicht');
  await page.getByRole('button', { name: /^Mensen die helpen/ }).click();
  await visit('people');
  await press(page, 'Naar het overzicht');
  await page.getByRole('button', { name: /^Wanneer ik terugkijk/ }).click();
  await press(page, 'Voeg deze dag toe');
  await visit('moments, with a message');
  await press(page, 'Naar het overzicht');
  await press(page, 'Moeilijke dag');
  await visit('hard day');
  await press(page, 'Naar het overzicht');
  await press(page, 'Kijk nu terug');
  await visit('before the review');
  await press(page, 'Begin met terugkijken');
  await page.getByLabel(labels.risks).fill('Iets nieuws');
  await visit('review');
  for (let step = 0; step < 4; step++) await press(page, 'Verder');
  await visit('after the review');
  await press(page, 'Vergelijk met een eerdere versie');
  await visit('comparing');
  await press(page, 'Naar het overzicht');
  await press(page, 'Printen en meenemen');
  await visit('taking away');
  await press(page, 'Naar het overzicht');
  await press(page, 'Bewaar toch op dit apparaat');
  await press(page, 'Wis alles');
  await visit('kept, about to wipe');
}

const leaveOnDevice = (page: Page, record: unknown) => putOnDevice(page, 'terugvalplan', record);

/** Goes through what can be wrong and calls back in each state. */
async function walkTroubles(page: Page, visit: (state: string) => Promise<void>) {
  await fillIn(page);
  await press(page, 'Bewaar toch op dit apparaat');
  await page.getByText('Uw plan staat op dit apparaat').waitFor();

  const other = await page.context().newPage();
  await other.goto(`${site.address}${path}#plan-risicos`);
  await other.getByText('Drukke weken').first().waitFor();
  await page.getByRole('button', { name: /^Risico’s/ }).click();
  for (const tab of [page, other]) await button(tab, 'Wijzig Drukke weken').click();
  await page.locator('li').getByLabel(labels.risks).fill('Van hier, vlak voor de vakantie');
  await other.locator('li').getByLabel(labels.risks).fill('Van daar');
  await Promise.all([press(page, 'Klaar'), press(other, 'Klaar')]);
  await page.getByText('Wij bewaarden allebei').waitFor();
  await page.bringToFront();
  await visit('the same thing changed in two tabs');
  await other.close();

  const moment = {
    part: 'momenten',
    text: '2026-01-10T10:00',
    changed: '2026-01-01T10:00:00+01:00',
    past: [],
  };
  const items = [{ id: 'dag', ...moment }];
  await leaveOnDevice(page, { version: 1, data: { items, versions: [] }, setAside: [] });
  await page.goto(site.address + path);
  await page.getByText('Dat kan nu.').waitFor();
  await visit('the day to look back came');

  for (const [state, record] of [
    ['a record of a newer version', { version: 99, data: 'nieuw', setAside: [] }],
    ['a damaged record', 'kapot'],
  ] as const) {
    await leaveOnDevice(page, record);
    await page.goto(`${site.address}/404.html`);
    await page.goto(site.address + path);
    await button(page, 'Bewaar wat niet leesbaar is als bestand').waitFor();
    await visit(state);
  }

  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await begin(page);
  await page.getByLabel('Naam van het plan').fill('Mijn eigen');
  await press(page, 'Naar het overzicht');
  await page.getByText('geen ruimte meer').first().waitFor();
  await visit('no room');

  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.reload();
  await page.getByText('uw browser staat het niet toe').first().waitFor();
  await visit('storage forbidden');
}

describe.each([
  ['every step', walk],
  ['everything that can be wrong', walkTroubles],
] as const)('%s', (_, go) => {
  const seen: Seen[] = [];
  beforeAll(async () => {
    const { page, problems } = await openPlan(site, phone);
    await go(page, async (state) => {
      seen.push(
        ...(await lookAt(page, state, everyView, {
          controls: '.relapse-plan :is(button, textarea, input:not([type=checkbox]), .option, .call)',
          least: 48,
        })),
      );
    });
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  }, 120_000);

  test.each(everyView)('$name: it fits, with targets of 48 px, and axe finds nothing', ({ name }) =>
    expect(faultsIn(seen, name)).toEqual([]),
  );
});

test('with the keyboard only: every question, changing the order, and the focus follows', async () => {
  const { page } = await openPlan(site, desktop);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** Goes on with Tab until the focus is on something with this name. */
  const tabTo = async (name: string | RegExp) => {
    for (let count = 0; count < 60; count++) {
      const label = await page.evaluate(() => {
        const element = document.activeElement;
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
          return element.labels?.[0]?.textContent ?? '';
        return element?.textContent ?? '';
      });
      if (typeof name === 'string' ? label === name : name.test(label)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${name}`);
  };
  await tabTo('Begin');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Bewaren op dit apparaat?');
  await tabTo('Nee, dit apparaat is ook van anderen');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Hoe noemt u dit plan?');
  await tabTo('Verder');
  await page.keyboard.press('Enter');
  for (const text of ['een', 'twee']) {
    await tabTo(labels.risks);
    await page.keyboard.type(text);
    await tabTo('Voeg toe');
    await page.keyboard.press('Enter');
    await page.locator('.plan-items').getByText(text).first().waitFor();
    await page.keyboard.press('Shift+Tab');
  }
  await heading(page, 'Wat maakt het lastig om vol te houden wat u leerde?').focus();
  await tabTo('Omhoog twee');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.plan-items > li > p').allInnerTexts()).toEqual(['twee', 'een']);
  await expect.poll(focused).toBe('Omlaag twee');
  await tabTo('Verder');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Waaraan merkt u dat oude gewoonten terugkomen?');
});

test('a screen reader hears what every field is for, and which thing a button is about', async () => {
  const { page } = await openPlan(site, desktop);
  await fillIn(page);
  await page.getByRole('button', { name: /^Wat ik doe/ }).click();
  expect(
    await page.getByRole('group', { name: 'Als …' }).getByRole('checkbox', { name: 'Ik zeg af' }).count(),
  ).toBe(1);
  expect(await page.getByRole('textbox', { name: 'Dan doe ik dit' }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Haal weg Ik loop 10 minuten' }).count()).toBe(1);
  expect(await page.getByRole('status').count()).toBe(1);
});
