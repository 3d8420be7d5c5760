/** The maker of a referral and the patient's page, as a test meets them. */

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { KnownSite } from '../../src/components/referral-card/known-pages.ts';
import { dosedInAddress } from '../../src/dose/in-address.ts';
import type { Exercise } from '../../src/schemas/exercise.ts';
import { siteFolder } from '../../src/site.ts';
import { dist } from '../built-site.ts';
import type { Site } from './browser.ts';

export const makerPath = '/verwijzers/verwijskaart/';
export const patientPath = '/verwezen/';
export const phone = { viewport: { width: 390, height: 844 } };

/** A referral of three pages and a session, with a line of text. */
export const example =
  '#v=1&lees=been,fantoompijn,slaap&programma=been&kant=links&duur=10&wacht=30&kijk=60&zin=Begin_met_5_minuten.&einde=1';

/** About as much as a card can hold: the longest names and the longest line. */
export const longest = `#v=1&lees=${[
  'oefeningen/kaart/knie-strekken-over-handdoek',
  'oefeningen/kaart/heup-bewegen-met-band',
  'oefeningen/kaart/knie-strekken-met-band',
  'oefeningen/kaart/handdoek-samendrukken',
  'oefeningen/kaart/stomp-optillen-buik',
  'spiegeltherapie/houding-en-oefeningen',
  'pijn/lichaam-hoofd-omgeving',
  'spiegeltherapie/extra-oefeningen',
].join(
  ',',
)}&programma=verschoven-been&kant=rechts&duur=20&wacht=60&kijk=60&zin=${'Rustig_aan_'.repeat(13).slice(0, 140)}&einde=1`;

/** All exercises of the site, each with a full dose, as long as they come. */
export const programme = `#v=2&doe=${dosedInAddress(
  globSync(new URL('../../src/content/exercises/*.yaml', import.meta.url).pathname)
    .toSorted()
    .map((file) => {
      const { minutes }: Exercise = parse(readFileSync(file, 'utf8'));
      return {
        exercise: basename(file, '.yaml'),
        dose: minutes
          ? { minutes: 25, often: { times: 10, per: 'dag' } }
          : {
              ...{ repetitions: 12, sets: 10, holdSeconds: 120, restSeconds: 300 },
              often: { times: 10, per: 'dag' },
            },
        level: 'transtibiaal',
        side: 'rechts',
        remark: '',
      };
    }),
)}&einde=1`;

/** As much as the largest code holds: all exercises, pages and the longest line. */
export const fullest = programme.replace(
  '&einde',
  `&lees=fantoompijn,slaap,spiegeltherapie/houding-en-oefeningen,been,flare-up&zin=${'Rustig_aan_'.repeat(13).slice(0, 140)}&einde`,
);

/** Opens the maker and waits until it can be used. */
export async function openMaker(site: Site, fragment = '', options: BrowserContextOptions = {}) {
  const opened = await site.open(makerPath + fragment, options);
  await opened.page.getByRole('heading', { name: '1. Kies oefeningen' }).waitFor();
  return opened;
}

/** Opens the patient's page and waits until it shows what it can. */
export async function openPatient(site: Site, fragment = '', options: BrowserContextOptions = phone) {
  const opened = await site.open(patientPath + fragment, options);
  await opened.page.locator('.referred-to :is(.referred-items, .doors)').waitFor();
  return opened;
}

/** What stands in the field with the link. */
export const linkOf = (page: Page) => page.getByRole('textbox', { name: 'Link' }).inputValue();

/** What the build knows of its own addresses, as the maker fetches it. */
export const knownSite = (): KnownSite =>
  JSON.parse(readFileSync(join(dist, makerPath, 'te-kiezen.json'), 'utf8')).site;

/** The titles and addresses that a patient can open. */
export const waysOf = (page: Page) =>
  page
    .locator('.referred-items a')
    .evaluateAll(
      (links, folder) =>
        links.map((link) => [
          link.querySelector('strong')?.textContent,
          link.getAttribute('href')?.slice(folder.length),
        ]),
      siteFolder,
    );

/** The sheets that the page prints: width and height in points, and the text. */
export async function printed(page: Page) {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  const pdf = await getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
  const sheets: { width: number; height: number; text: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const text = items.flatMap((item) => ('str' in item ? [item.str, item.hasEOL ? ' ' : ''] : [])).join('');
    sheets.push({ width, height, text: text.replace(/\s+/g, ' ') });
  }
  return sheets;
}
