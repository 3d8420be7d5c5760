import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellFigures } from '../../scripts/figures.ts';
import { type Site, startSite } from './browser.ts';
import { tracesOf } from './page-visit.ts';
import * as pain from './pain-scale-page.ts';
import { example, openMaker, openPatient } from './referral-page.ts';
import * as plan from './relapse-plan-page.ts';
import { makeReady, openSession, press } from './session-page.ts';

/** What each tool tells and leaves behind when somebody goes through it and keeps nothing. Pages: every-page.ts. */

let site: Site;
let flows = 0;
let requests = 0;
let violations = 0;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => {
  tellFigures('tools gone through without keeping', { flows, requests, violations });
  return site.close();
});

/** A site that notes every request. */
function noting(): { noted: Site; asked: string[] } {
  const asked: string[] = [];
  const noted: Site = {
    ...site,
    open: (path, options, prepare) =>
      site.open(path, options, (page) => {
        page.context().on('request', (request) => asked.push(request.url()));
        return prepare?.(page) as never;
      }),
  };
  return { noted, asked };
}

/** Words that somebody types, which no host may see. */
const secret = 'geheimwoord';

/** Pagefind asks past every cache for which files there are: the time, and no word. */
const pagefindsClock = /^\?ts=\d+$/;

const walks: Record<string, (site: Site) => Promise<{ page: Page; problems: string[] }>> = {
  plan: async (site) => {
    const opened = await plan.openPlan(site);
    await plan.begin(opened.page);
    await opened.page.getByLabel('Naam van het plan').fill(secret);
    await plan.press(opened.page, 'Verder');
    await plan.add(opened.page, plan.labels.risks, secret);
    return opened;
  },
  'pain score': async (site) => {
    const opened = await site.open(pain.path, pain.phone);
    await pain.fillIn(opened.page, secret, 4);
    return opened;
  },
  session: async (site) => {
    const opened = await openSession(site, 'programma=been&duur=1&wacht=15');
    await makeReady(opened.page);
    await press(opened.page, 'Begin');
    await press(opened.page, 'Stop');
    await press(opened.page, 'Klaar voor vandaag');
    return opened;
  },
  citing: async (site) => {
    const opened = await site.open('/citeren/#/pijn/slaap/');
    await opened.page
      .getByText('Wegwijs bij pijn. (')
      .or(opened.page.locator('main pre, main textarea'))
      .first()
      .waitFor();
    return opened;
  },
  search: async (site) => {
    const opened = await site.open(`/zoeken/#q=${secret}%20fantoompijn`);
    await opened.page.locator('main li a').first().waitFor();
    return opened;
  },
  'literal search': async (site) => {
    const opened = await site.open('/zoeken/letterlijk/#q=fantoompijn');
    await opened.page.locator('main li a').first().waitFor();
    return opened;
  },
  'maker of a referral': (site) => openMaker(site, example.replace('Begin_met', secret)),
  'referral of a patient': (site) => openPatient(site, example.replace('Begin_met', secret)),
};

test.each(Object.keys(walks))('%s', async (name) => {
  const { noted, asked } = noting();
  const walk = walks[name];
  if (!walk) throw new Error(name);
  const { page, problems } = await walk(noted);
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(0);
  const told = asked
    .filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))
    .map((url) => new URL(url));
  const elsewhere = told.filter(({ origin }) => origin !== new URL(site.address).origin);
  const telling = told.filter(
    ({ search, pathname }) => search.replace(pagefindsClock, '') || pathname.includes(secret),
  );
  const traces = await tracesOf(page);
  flows++;
  requests += told.length;
  violations += problems.length + elsewhere.length + telling.length + traces.length;
  expect({ problems, elsewhere, telling, traces }).toEqual({
    problems: [],
    elsewhere: [],
    telling: [],
    traces: [],
  });
});
