import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Safety } from '@/schemas/safety.ts';
import { siteFolder } from '../../src/site.ts';
import { type Site, startSite } from './browser.ts';
import { printed } from './printed.ts';
import { makeReady, openSession, path, phone, press } from './session-page.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('before a session', () => {
  test.each([
    ['been', 'spiegeltherapie'],
    ['beide-benen', 'spiegeltherapie'],
    ['knie-strekken', 'oefeningen'],
    ['buikligging', 'oefeningen'],
  ])(
    '%s tells what must be right, when to pause and stop and whom to call, by its own rules',
    async (programme, rules) => {
      const { before, brief } = parse(readFileSync(`src/content/safety/${rules}.yaml`, 'utf8')) as Safety;
      const { page, problems } = await openSession(site, `programma=${programme}`);
      const inSight = page.locator('.session-safety').getByRole('listitem');
      expect(await inSight.allInnerTexts()).toEqual([brief.pause, brief.stop, brief.call]);
      await page.locator('summary', { hasText: 'Voor u begint: klopt dit?' }).click();
      const asked = page.locator('details', { hasText: 'Voor u begint: klopt dit?' });
      expect(await asked.getByRole('listitem').allInnerTexts()).toEqual(before);
      expect(brief.call).toContain('112');
      const begin = page.getByRole('button', { name: 'Begin', exact: true });
      const told = await page
        .locator('.session-timer')
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${brief.call}`) })
        .boundingBox();
      expect(told?.y).toBeLessThan((await begin.boundingBox())?.y ?? 0);
      expect(problems).toEqual([]);
    },
  );

  const mirrorRule = 'Uw spiegel staat vast.';
  const exerciseRule = 'Uw fysiotherapeut heeft de oefeningen eerst met u gedaan.';
  const gaze = 'Blijf dan kijken naar';
  /** What the page says that is in sight, and what it prints. */
  const said = async (page: Page) => [
    await page.locator('main').innerText(),
    (await printed(page)).join(' ').replace(/\s+/g, ' '),
  ];

  test('the page follows the programme: rules and advice of a mirror, a film or an exercise', async () => {
    const { page } = await openSession(site, 'programma=stomp-omlaag-duwen');
    for (const text of await said(page)) {
      expect(text).toContain(exerciseRule);
      expect(text).not.toMatch(/spiegelbeeld|naar de benen in beeld/);
      expect(text).not.toContain(mirrorRule);
    }
    // The way at the top leads to the rules that are in sight.
    await page.locator('summary', { hasText: 'Op deze pagina' }).click();
    await page.getByRole('link', { name: 'Veilig oefenen: lees dit eerst' }).click();
    const rules = page.getByRole('heading', { name: 'Veilig oefenen zonder spiegel' });
    await expect.poll(async () => (await rules.boundingBox())?.y ?? 9999).toBeLessThan(phone.viewport.height);
    expect((await rules.boundingBox())?.y).toBeGreaterThan(0);
    await press(page, 'Andere oefening');
    await press(page, 'Been');
    for (const text of await said(page)) {
      expect(text).toContain('Blijf dan kijken naar het spiegelbeeld.');
      expect(text).toContain(mirrorRule);
      expect(text).not.toContain(exerciseRule);
    }
    await press(page, 'Andere oefening');
    await press(page, 'Beide benen, met een filmpje');
    for (const text of await said(page)) {
      expect(text).toContain('Blijf dan kijken naar de benen in beeld.');
      expect(text).not.toContain('Blijf dan kijken naar het spiegelbeeld.');
    }
  });

  test.each([true, false])(
    'with nothing chosen yet it has both (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const { page } = await site.open(path, { javaScriptEnabled });
      for (const text of await said(page))
        for (const rule of [mirrorRule, exerciseRule, gaze]) expect(text).toContain(rule);
    },
  );

  test('a session that was broken off keeps its own rules when it goes on', async () => {
    const { page } = await openSession(site, 'programma=knie-strekken&geluid=tekst');
    page.on('dialog', (question) => question.accept());
    await press(page, 'Begin');
    await page.getByText('De oefening begint zo').waitFor();
    await page.goto(`${site.address}/hulpmiddelen/`);
    await page.goto(`${site.address}${path}#programma=been`);
    await page.getByRole('heading', { name: 'Uw sessie wacht op u' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain(exerciseRule);
    expect(text).not.toContain(mirrorRule);
  });
});

describe('every group of choices in the set-up', () => {
  test('has a name that is drawn as its legend', async () => {
    const { page } = await openSession(site, 'programma=been');
    const groups = () =>
      page.locator('.session-timer fieldset').evaluateAll((all) =>
        all.map((group) => {
          const [legend] = group.children;
          const style = legend && getComputedStyle(legend);
          return {
            is: legend?.localName,
            name: legend?.textContent,
            position: style?.position,
            float: style?.cssFloat,
          };
        }),
      );
    await press(page, 'Anders instellen');
    const names: unknown[] = [];
    for (const { is, name, position, float } of await groups()) {
      expect({ is, position, float }).toEqual({ is: 'legend', position: 'static', float: 'none' });
      names.push(name);
    }
    expect(names).toContain('Aan welke kant is uw amputatie?');
    expect(names).toHaveLength(6);
    expect(names.every(Boolean)).toBe(true);
  });
});

describe('what the tones mean', () => {
  const summary = (page: Page) => page.getByText('Wat betekenen de tonen?', { exact: true });
  const hear = (page: Page) => page.getByRole('button', { name: /^Hoor: / });
  const ready = async (fragment: string) => {
    const opened = await openSession(site, fragment);
    await makeReady(opened.page);
    return opened;
  };

  test('with tones alone stands open, and names the tones of this session and no other', async () => {
    const { page } = await ready('programma=beide-benen&duur=1');
    await hear(page).first().waitFor();
    expect(await hear(page).evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      'Hoor: De sessie begint zo, of gaat verder na een pauze.',
      'Hoor: Voor het oefenen: u mag altijd stoppen. Na het oefenen: sta pas op als u niet duizelig bent.',
      'Hoor: Let op uzelf. Wordt u duizelig of buiten adem, of krijgt u meer pijn? Houd dan op en rust. Bel meteen 112 bij pijn of druk op uw borst, of als u erg benauwd bent.',
      'Hoor: Dit is 1 tel.',
      'Hoor: Er is iets nieuws. Meestal begint u een andere beweging.',
      'Hoor: De sessie loopt nog. U hoeft niets anders te doen.',
      'Hoor: Kijk naar het beeld in de spiegel of op het scherm.',
      'Hoor: Het oefenen is klaar.',
    ]);
    await page.getByText('2 korte tonen').waitFor();
  });

  test('with a voice and tones opens with one press, on targets of at least 64 px', async () => {
    const { page } = await ready('programma=knie-strekken&geluid=stem-en-tonen');
    expect(await hear(page).count()).toBe(0);
    expect((await summary(page).boundingBox())?.height).toBeGreaterThanOrEqual(64);
    await summary(page).click();
    await page.getByRole('button', { name: 'Hoor: Laat los, of neem rust.' }).waitFor();
    for (const button of await hear(page).all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
    }
    // A count has no tone of its own when a voice counts.
    expect(await page.getByText('Dit is 1 tel.').count()).toBe(0);
  });

  test('with a voice alone is not there, unless part of the voice did not come', async () => {
    const { page } = await ready('programma=been&duur=1');
    expect(await summary(page).count()).toBe(0);
    await page.route('**/stem/start-been.mp3', (route) => route.abort());
    await page.reload();
    await makeReady(page);
    await summary(page).click();
    expect(await hear(page).count()).toBe(1);
  });

  test('each is heard as in the session, one at a time, and let go of', async () => {
    const { page, problems } = await ready('programma=been&duur=1&geluid=tonen');
    const sounding = () =>
      page.evaluate(() => window.played.filter(({ paused, ended }) => !paused && !ended).length);
    const open = () => page.evaluate(() => window.played.filter(({ src }) => src).length);
    for (let i = 0; i < (await hear(page).count()); i++) {
      await hear(page).nth(i).click();
      await expect.poll(() => page.evaluate(() => window.played.length)).toBe(i + 1);
      expect(await sounding()).toBeLessThanOrEqual(1);
    }
    await expect.poll(open).toBe(0);
    expect(await page.getByText('laat het geluid niet toe').count()).toBe(0);
    await press(page, 'Begin');
    await page.getByText('De sessie begint zo').waitFor();
    expect(problems).toEqual([]);
  });

  test('stands in the explanation too, on paper and without JavaScript', async () => {
    const { page } = await site.open('/hulpmiddelen/sessie-uitleg/', { javaScriptEnabled: false });
    await page.getByText('2 korte tonen. Kijk naar het beeld in de spiegel of op het scherm.').waitFor();
    await page.getByText('1 lage toon. Laat los, of neem rust.').waitFor();
    await page.getByText('3 tonen, 1 lang en dan 2 kort. Let op uzelf.').waitFor();
  });
});

describe('the session on paper', () => {
  const paper = '/hulpmiddelen/sessie-papier/';

  test('every script says first that stopping is allowed, when, and whom to call, and again halfway', async () => {
    const { page } = await site.open(paper);
    const scripts = await page
      .locator('.script')
      .evaluateAll((all) =>
        all.map((script) =>
          [...script.querySelectorAll('tbody tr')].map((row) =>
            row.textContent?.trim().replace('\u00a0', ' '),
          ),
        ),
      );
    expect(scripts.length).toBeGreaterThan(5);
    const safety = 'Duizelig, of veel meer pijn? Kijk weg en neem pauze. Pijn of druk op uw borst? Bel 112.';
    for (const [first, ...rows] of scripts) {
      expect(first).toBe(`Voor u begintU mag altijd stoppen. ${safety}`);
      const halfway = rows.filter((row) => row?.endsWith(safety));
      expect(halfway).toHaveLength(1);
      expect(halfway[0]).toMatch(/^[78]:/);
    }
  });

  test('somebody who chose a sheet prints that sheet, on one side, with the safety rules', async () => {
    const { page } = await site.open(paper, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Verkrampt fantoom: arm', exact: true }).click();
    const sheets = await printed(page);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).not.toContain('achteraan');
    expect(sheets[0]).toContain('Stop en bel als dit gebeurt');
    expect(sheets[1]).toContain('Verkrampt fantoom: arm');
    expect(sheets[1]).toContain('U mag altijd stoppen.');
    expect(sheets[1]).toContain('Voor wie voorleest: begin bij 0:00');
    expect(sheets[1]).toContain('Stop bij twijfel. Stoppen mag altijd.');
    expect(sheets[1]).toContain('15:20');
  });

  test('setting up prints no boxes to press, but where the sheets are', async () => {
    const { page } = await openSession(site, 'programma=been');
    for (const leave of ['Anders instellen', 'Klaar', 'Andere oefening', undefined]) {
      const heading = await page.locator('.session-timer h2').innerText();
      const sheets = await printed(page);
      const text = sheets.join(' ');
      expect(text).toContain('/hulpmiddelen/sessie-papier/');
      expect(text).toContain('/oefeningen/');
      expect(text).not.toContain(heading.split('\n').at(-1));
      if (leave) await press(page, leave);
    }
  });

  test('without JavaScript the page leads to every sheet, and to those of the exercises', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false });
    const links = page.locator('.tool-place').getByRole('link');
    const exercises = globSync('src/content/programmes/*.yaml')
      .map((file) => parse(readFileSync(file, 'utf8')) as { order: number; exercise?: string })
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ exercise }) => exercise ?? []);
    expect(
      await links.evaluateAll(
        (all, folder) => all.map((link) => link.getAttribute('href')?.slice(folder.length)),
        siteFolder,
      ),
    ).toEqual([
      '/hulpmiddelen/sessie-papier/#voorlezen-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-arm',
      '/hulpmiddelen/sessie-papier/#voorlezen-beide-benen',
      '/hulpmiddelen/sessie-papier/#voorlezen-verkrampt-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-verkrampt-arm',
      '/hulpmiddelen/sessie-papier/#voorlezen-verschoven-been',
      '/hulpmiddelen/sessie-papier/#voorlezen-verschoven-arm',
      ...exercises.map((id) => `/oefeningen/kaart/${id}/`),
    ]);
    expect(exercises).toContain('stomp-omlaag-duwen');
    // A link to a session that is ready leads to its sheet.
    await page.goto(`${site.address}${path}#programma=stomp-omlaag-duwen`);
    expect(await page.locator('li', { has: page.locator(':target') }).innerText()).toContain('omlaag');
    // Nothing sticks to what stands above it.
    const gaps = await page.locator('.prose > p:first-of-type, .tool-place > div > *').evaluateAll((all) =>
      all.slice(1).map((part, i) => {
        const above = all[i]?.getBoundingClientRect().bottom ?? 0;
        return part.getBoundingClientRect().top - above;
      }),
    );
    expect(gaps).toHaveLength(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16);
  });

  test('a button at the sheet prints it too; the whole page still prints every sheet', async () => {
    const { page } = await site.open(paper);
    const all = await printed(page);
    const scripts = all.filter((text) => text.includes('Lees voor'));
    // Each on one sheet.
    expect(scripts.filter((text) => text.includes('Voor u begint U mag altijd stoppen.'))).toHaveLength(7);
    for (const text of scripts) expect(text).toContain('Stop bij twijfel. Stoppen mag altijd.');
    expect(scripts).toHaveLength(7);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', location.hash);
    });
    await page.getByRole('button', { name: 'Print alleen dit blad' }).first().click();
    await page.locator('[data-printed="#voorlezen-been"]').waitFor();
    expect(await printed(page)).toHaveLength(2);
  });
});
