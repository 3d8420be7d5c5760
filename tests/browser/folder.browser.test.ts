import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFrozen } from '../../src/publishing/frozen-editions.ts';
import { textFilesIn } from '../../src/publishing/index-pieces.ts';
import { rememberedHere } from '../built-site.ts';
import { decode } from '../qr-reader.ts';
import { type Site, startSite } from './browser.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { fillIn, press } from './pain-scale-page.ts';
import { makeReady, openSession } from './session-page.ts';

/**
 * Another copy of the site: in a folder of its host, which has the name of a part of the site as well (the hardest case),
 * with what a clinic may fill in, and with an exercise and a page of its own. One build is dear, so this one shows all.
 */
const folder = '/pijn';
const address = `https://kliniek.example${folder}`;
const root = new URL('../..', import.meta.url).pathname;
/** The number under which the copy has a publication laid down, whatever number that has in the project now. */
const laidDown = '2099.1';
/** What the clinic writes for its copy. */
const ofTheClinic = {
  'public/eigen/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h60v40H0z" fill="#6b0036"/></svg>',
  'src/content/clinic.yaml': `name: Pijn in het Sticht
logo: logo.svg
colours: { light: "#6b0036", dark: "#ffc2da" }
contact: vragen@kliniek.example
telephone: { of: het revalidatieteam, number: "030 123 45 67", hours: op werkdagen van 9 tot 16 uur }
owner: Kliniek Voorbeeld
host: { name: Voorbeeld Hosting, logDays: 14 }
reviewers:
  - { name: Iemand Voorbeeld, profession: ergotherapeut, date: 2026-11-29, publication: scholing, edition: "${laidDown}" }
leftOut: [metaforen]
`,
  'src/content/publications/eigen/kliniek.yaml': `title: Van Kliniek Voorbeeld
audience: patienten
edition: "2026.1"
date: 2026-11-29
hasEditions: false
review: { state: not-reviewed }
nextReview: 2027-05-29
sources: [nhs-inhoud]
changes: [{ edition: "2026.1", date: 2026-11-29, text: Eerste tekst van de kliniek. }]
`,
  'src/content/docs/eigen/parkeren.mdx': `---
title: Parkeren bij de kliniek
description: Hier leest u waar u uw auto neerzet als u bij ons komt.
publication: kliniek
sources: [nhs-inhoud]
---

U zet uw auto voor de deur.
`,
};
/** What stands on the host; the copy is one folder in it. */
let host: string;
let site: Site;
/** The same with addresses as paths on the site. */
let inFolder: Site;

/** Lays a publication down, as far as its pages tell of it: the words are those of its first edition. */
function layDown(source: string): void {
  const publication = join(source, 'src/content/publications/scholing.yaml');
  const text = readFileSync(publication, 'utf8');
  const [, now = ''] = /^edition: "(.*)"$/m.exec(text) ?? [];
  writeFileSync(publication, text.replaceAll(`edition: "${now}"`, `edition: "${laidDown}"`));
  const editions = join(source, 'public/edities/scholing');
  cpSync(join(editions, '2026.1'), join(editions, laidDown), { recursive: true });
  const ledger = join(source, 'ledger/editions.yaml');
  const rows = readFileSync(ledger, 'utf8');
  const [row = ''] = /^- id: scholing-2026\.1\n(?: .*\n)+/m.exec(rows) ?? [];
  writeFileSync(
    ledger,
    rows +
      row
        .replaceAll('2026.1', laidDown)
        .replaceAll(`scholing-${laidDown}.pdf`, 'scholing-2026.1.pdf')
        .replace(/date: .*/, 'date: 2026-11-29'),
  );
}

beforeAll(async () => {
  // Inside the project, so that packages resolve; git does not see it.
  mkdirSync(join(root, '.astro'), { recursive: true });
  host = mkdtempSync(join(root, '.astro', 'folder-'));
  const source = join(host, 'source');
  for (const part of ['src', 'public', 'ledger', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(source, part), { recursive: true });
  const exercises = join(source, 'src/content/exercises');
  mkdirSync(join(exercises, 'eigen'));
  cpSync(join(exercises, 'knie-buigen.yaml'), join(exercises, 'eigen/nog-een.yaml'));
  for (const [file, text] of Object.entries(ofTheClinic)) {
    mkdirSync(join(source, dirname(file)), { recursive: true });
    writeFileSync(join(source, file), text);
  }
  layDown(source);
  // Small files are of no use here, and making them takes longest. The edition above is not one of these words.
  const config = join(source, 'astro.config.mjs');
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^ {4}(precompress|editionText)\(\),\n/gm, ''));
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/astro'),
    ['build', '--outDir', join(host, folder)],
    {
      cwd: source,
      encoding: 'utf8',
      // Vitest says there that the site is at the root, and Vite would believe it.
      env: {
        ...process.env,
        BASE_URL: undefined,
        SITE_URL: address,
        REMEMBERED: rememberedHere,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  rmSync(source, { recursive: true });
  writeFileSync(join(host, '404.html'), 'outside the folder');
  site = await startSite(host);
  inFolder = {
    ...site,
    address: site.address + folder,
    open: (path, options, prepare) => site.open(folder + path, options, prepare),
  };
}, 400_000);
afterAll(async () => {
  await site?.close();
  rmSync(host, { recursive: true });
});

/** The built file of an address on the host; undefined when it is outside the folder or not there. */
function fileOf(pathname: string): string | undefined {
  const path = decodeURIComponent(pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return path.startsWith(`${folder}/`) ? globSync(file.slice(1), { cwd: host })[0] : undefined;
}

test('every address on every page, in the feed and in the sitemap is in the folder, and there', () => {
  const files = globSync('**/*.html', { cwd: join(host, folder) }).filter((file) => !isFrozen(file));
  const known = new Map<string, boolean>();
  const isThere = (pathname: string) => {
    const found = known.get(pathname) ?? fileOf(pathname) !== undefined;
    known.set(pathname, found);
    return found;
  };
  const faults = files.flatMap((file) => {
    const here = `${address}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = readFileSync(join(host, folder, file), 'utf8').replace(
      /(<(script|style)\b[^>]*>).*?<\/\2>/gs,
      '$1',
    );
    return (
      [...html.matchAll(/\s(?:href|src|action|component-url|renderer-url)="([^"]*)"/g)]
        .map(([, link = '']) => link.replaceAll('&amp;', '&'))
        .map((link) => new URL(link, here))
        // The page for unknown addresses has none of its own.
        .filter((link) => link.href !== `${address}/404/`)
        .filter((link) => link.origin === new URL(address).origin && !isThere(link.pathname))
        .map((link) => `${file}: ${link}`)
    );
  });
  expect(faults).toEqual([]);
  for (const file of ['edities/nieuw.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
    const text = readFileSync(join(host, folder, file), 'utf8');
    const own = [...text.matchAll(/https:\/\/kliniek\.example[^<"]*/g)].map(
      ([link]) => new URL(link).pathname,
    );
    expect(own.length, file).toBeGreaterThan(0);
    expect(
      own.filter((path) => !isThere(path)),
      file,
    ).toEqual([]);
  }
});

/** Whether what is open is a page of the copy, and its own address. */
async function expectPage(page: Page, path: string, title: string) {
  await page.waitForURL((url) => url.pathname === folder + path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(address + path);
}

test('reading: from the front page to a text, its next page, its drawing, its citation and back to the start', async () => {
  const { page, problems } = await inFolder.open('/');
  await page.getByRole('link', { name: 'Voor patiënten' }).first().click();
  await page.getByRole('link', { name: 'Spiegeltherapie', exact: true }).first().click();
  await page.goto(`${inFolder.address}/spiegeltherapie/been/`);
  await expectPage(page, '/spiegeltherapie/been/', 'Been: houding en oefeningen');
  expect(await page.locator('.trust').innerText()).toContain(`${address}/spiegeltherapie/been/`);
  await page.getByRole('button', { name: 'Laat bewegen' }).first().click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.locator('[rel=next]').click();
  await page.waitForURL((url) => url.pathname.startsWith(`${folder}/spiegeltherapie/`));
  await page.goto(`${inFolder.address}/pijn/slaap/`);
  await page.getByRole('link', { name: 'Zo verwijst u naar deze pagina' }).click();
  await page.getByRole('heading', { name: /^Verwijzing naar/ }).waitFor();
  expect(page.url()).toBe(`${inFolder.address}/citeren/#pijn/slaap/`);
  expect(await page.locator('.reference').first().innerText()).toContain(`van ${address}/pijn/slaap/`);
  await page.getByLabel('Adres op deze site').fill(`${address}/handreiking/5-5/#doel`);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Lees deze plek' }).click();
  await expectPage(page, '/handreiking/5-5/', '5.5 Terugvalpreventie');
  // A short address.
  await page.goto(`${inFolder.address}/been/`);
  await expectPage(page, '/spiegeltherapie/been/', 'Been: houding en oefeningen');
  await page.locator('.brand').click();
  await expectPage(page, '/', 'Pijn in het Sticht');
  expect(problems).toEqual([]);
});

test('searching, from any page', async () => {
  const { page, problems } = await inFolder.open('/pijn/');
  await page.getByRole('searchbox').first().fill('terugval');
  await page.keyboard.press('Enter');
  await page.locator('.hits a').first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`${folder}/zoeken/`);
  await page.locator('.hits a').first().click();
  await page.waitForURL((url) => fileOf(url.pathname) !== undefined && !url.pathname.includes('zoeken'));
  expect(problems).toEqual([]);
});

test('a pain score, kept apart from that of a copy at the root of the host', async () => {
  const { page, problems } = await inFolder.open('/hulpmiddelen/pijnscore/');
  await fillIn(page, 'Lezen', 4);
  await press(page, 'Ja, bewaar op dit apparaat');
  await page.getByText('Uw lijst staat op dit apparaat').waitFor();
  expect(await keptOnDevice(page, `wegwijs-bij-pijn${folder}`)).toHaveLength(1);
  expect(await keptOnDevice(page)).toBeUndefined();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.endsWith('/pijn'))),
  ).toEqual([]);
  await page.reload();
  await page.getByText('Lezen').first().waitFor();
  expect(problems).toEqual([]);
});

test('a session with its recordings', async () => {
  const { page, problems } = await openSession(inFolder, 'programma=been&kant=links&duur=5&geluid=stem');
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await makeReady(page);
  await press(page, 'Begin');
  await page.waitForFunction(() => (window.played.at(-1)?.currentTime ?? 0) > 0);
  expect(missing).toEqual([]);
  expect(problems).toEqual([]);
});

test('put on the device, without a network', async () => {
  const { page } = await inFolder.open('/zonder-internet/');
  await press(page, 'Zet op dit apparaat');
  await page.getByText('Die werken ook zonder internet').waitFor({ timeout: 60_000 });
  const scopes = () =>
    page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
  expect(await scopes()).toEqual([`${folder}/`]);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => !name.startsWith(`wegwijs-bij-pijn${folder} `))).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(`${inFolder.address}/oefeningen/`);
  await expectPage(page, '/oefeningen/', 'Oefeningen na een beenamputatie');
  await page.goto(`${site.address}${folder}/zoeken/#q=metafoor`);
  await page.getByText('staan niet op dit apparaat').waitFor();
});

test('the link, the code and the card of a referral lead to this copy', async () => {
  const { page, problems } = await inFolder.open('/verwijzers/verwijskaart/#v=1&lees=been,slaap&einde=1');
  const field = page.getByRole('textbox', { name: 'Link' });
  const link = await field.inputValue();
  expect(link).toBe(`${address}/verwezen/#v=1&lees=been,slaap&einde=1`);
  const [code] = await decode(await page.locator('.qr-code').first().screenshot());
  expect(code?.text).toBe(link);
  await page.goto(inFolder.address + link.slice(address.length));
  await page.locator('.referred-items a').first().waitFor();
  expect(await page.locator('.referred-items').textContent()).toContain(`kliniek.example${folder}/been`);
  await page.locator('.referred-items a').first().click();
  await expectPage(page, '/spiegeltherapie/been/', 'Been: houding en oefeningen');
  expect(problems).toEqual([]);
});

test('a new exercise is counted in every sentence, description and list', () => {
  const textOf = (path: string) =>
    readFileSync(join(host, folder, path, 'index.html'), 'utf8')
      // A source holds as many as it ever did.
      .replace(/<section class="trust".*/s, '')
      .replace(/<(script|style)\b.*?<\/\1>/gs, '')
      .replace(/<[^>]*>/g, '');
  expect(textOf('oefeningen')).toContain('Hier staan 12 oefeningen voor thuis. Met 5 oefeningen houdt u');
  expect(textOf('oefeningen/onderbeen')).toContain(
    'Alle 12 oefeningen zijn voor u bedoeld: 5 om lenig te blijven en 7 om',
  );
  expect(textOf('oefeningen/bovenbeen')).toContain('De andere 6 oefeningen slaat u over');
  expect(textOf('therapeuten')).toContain('12 oefeningen, met een kaart per oefening');
  const lenig = readFileSync(join(host, folder, 'oefeningen/lenig/index.html'), 'utf8');
  expect(lenig).toContain('<meta name="description" content="De 5 oefeningen om uw heup');
  expect(textOf('oefeningen')).not.toMatch(/\b11 oefeningen/);
});

test('the name, logo, colour and telephone of the clinic are on screen and paper, and ours are not', async () => {
  const { page, problems } = await inFolder.open('/oefeningen/sterk/');
  expect(await page.locator('.brand').innerText()).toBe('Pijn in het Sticht');
  const logo = page.locator('.brand img');
  expect(await logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await colourOf('.prose a')).toBe('rgb(107, 0, 54)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourOf('.prose a')).toBe('rgb(255, 194, 218)');
  expect(await page.locator('.safety a[href="tel:0301234567"]').innerText()).toBe('030 123 45 67');
  expect(await page.locator('.site-footer').innerText()).toContain('Deze kopie is van Kliniek Voorbeeld.');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-header').innerText()).toContain('Pijn in het Sticht |');
  expect(problems).toEqual([]);
});

test('the icons are the logo of the clinic', async () => {
  const { page } = await inFolder.open('/');
  const tab = await page.locator('link[rel="shortcut icon"]').getAttribute('href');
  expect(tab).toBe(`${folder}/icoon.svg`);
  const colours = await page.evaluate(
    async (addresses) => {
      const seen: number[][] = [];
      for (const address of addresses) {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        seen.push([...(context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])]);
      }
      return seen;
    },
    ['icoon.svg', 'icoon-192.png', 'icoon-512.png', 'apple-touch-icon.png', 'favicon.ico'].map(
      (file) => `${folder}/${file}`,
    ),
  );
  expect(colours).toEqual(Array.from({ length: 5 }, () => [107, 0, 54, 255]));
});

test('what the clinic leaves out stands in no menu, list or search, and stays at its address', async () => {
  const { page, problems } = await inFolder.open('/metaforen/rust-roest/');
  await expectPage(page, '/metaforen/rust-roest/', 'Rust roest');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  const read = (file: string) => readFileSync(join(host, folder, file), 'utf8');
  for (const shown of [
    '',
    'patienten/',
    'therapeuten/',
    'verwijzers/',
    'om-te-printen/',
    'zoeken/',
    'pijn/slaap/',
  ])
    expect(
      // A sentence may still name a page that is there.
      read(`${shown}index.html`).match(
        /<(li|nav|a class="door[^"]*")[^>]*>\s*<a [^>]*href="[^"]*\/metaforen\/[^>]*>/g,
      ),
      shown,
    ).toBeNull();
  expect(read('om-te-printen/index.html')).not.toContain('Verhalen bij uitleg over pijn');
  expect(read('om-te-printen/index.html')).toContain('Alles in één keer');
  for (const file of [
    'verwijzers/verwijskaart/index.html',
    'verwijzers/verwijskaart/te-kiezen.json',
    'edities/nieuw.xml',
  ])
    expect(read(file), file).not.toContain('/metaforen/');
  // The list of its editions stays there: those are laid down.
  expect(read('sitemap-0.xml')).not.toContain(`${address}/metaforen/`);
  const found = [...(await textFilesIn(join(host, folder))).values()].map(({ path }) => path);
  expect(found).toContain('/pijn/slaap/');
  expect(found.filter((path) => path.startsWith('/metaforen/'))).toEqual([]);
  await page.goto(`${inFolder.address}/zoeken/letterlijk/`);
  await page.locator('.literal-form select').first().waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Metaforen bij pijneducatie');
  expect(problems).toEqual([]);
});

test('only the edition that somebody judged says so, and a page of the clinic stands in the menu', async () => {
  const { page } = await inFolder.open('/scholing/');
  expect(await page.locator('.trust-line').innerText()).toContain(
    'Beoordeeld door Iemand Voorbeeld, ergotherapeut op 29 november 2026.',
  );
  await page.goto(`${inFolder.address}/eigen/parkeren/`);
  await expectPage(page, '/eigen/parkeren/', 'Parkeren bij de kliniek');
  expect(await page.locator('.trust-line').innerText()).toContain(
    'Nog niet beoordeeld door een zorgverlener',
  );
  const menu = page.locator('nav.side');
  expect(await menu.textContent()).toContain('Kliniek Voorbeeld');
  expect(await menu.locator('a[aria-current]').textContent()).toBe('Parkeren bij de kliniek');
});
